-- One line for every case. What people order and filter by are columns; facts is what they are derived from.
create table worklist (
    case_id          uuid           primary key,
    version          bigint         not null,
    number           text           not null,
    stage            text           not null,
    active           boolean        not null,
    urgency_order    smallint       not null, -- 0 is the most urgent
    areas            text[]         not null,
    primary_article  text,
    body             text,
    team             uuid           not null,
    assignee         uuid,
    opened_at        timestamptz    not null,
    updated_at       timestamptz    not null,
    due              date,
    due_kind         text,
    due_rule         text,
    due_order        date           not null generated always as (coalesce(due, date '9999-12-31')) stored,
    waits_for_answer boolean        not null,
    mediation        text           not null,
    consent          jsonb          not null, -- its state from each day on
    consent_lacking  datemultirange not null, -- the days on which needed consent is not there
    child            jsonb,                   -- sealed
    facts            jsonb          not null  -- personal values in it are sealed
);

-- Each order starts with whose list it is, so that a page costs the same however long the list is.
create index worklist_mine_by_urgency  on worklist (assignee, active, urgency_order, due_order, case_id);
create index worklist_mine_by_deadline on worklist (assignee, active, due_order, case_id);
create index worklist_mine_by_opened   on worklist (assignee, active, opened_at, case_id);
create index worklist_mine_by_updated  on worklist (assignee, active, updated_at, case_id);
create index worklist_team_by_urgency  on worklist (team, active, urgency_order, due_order, case_id);
create index worklist_team_by_deadline on worklist (team, active, due_order, case_id);
create index worklist_team_by_opened   on worklist (team, active, opened_at, case_id);
create index worklist_team_by_updated  on worklist (team, active, updated_at, case_id);
create index worklist_all_by_urgency   on worklist (active, urgency_order, due_order, case_id);
create index worklist_all_by_deadline  on worklist (active, due_order, case_id);
create index worklist_all_by_opened    on worklist (active, opened_at, case_id);
create index worklist_all_by_updated   on worklist (active, updated_at, case_id);

-- What few cases are, among many that are not.
create index worklist_unassigned on worklist (team, urgency_order, due_order, case_id)
    where active and assignee is null;
create index worklist_waiting_for_consent on worklist (team, urgency_order, due_order, case_id)
    where active and not isempty(consent_lacking);
create index worklist_waiting_for_answer on worklist (team, urgency_order, due_order, case_id)
    where active and waits_for_answer;
create index worklist_areas on worklist using gin (areas) with (fastupdate = off);
create index worklist_body on worklist (body);

grant select, insert, update, delete, truncate on worklist to rechtspoor_query;
