-- One row for every issue. Texts in facts are sealed.
create table dossier (
    dossier_id uuid        primary key,
    version    bigint      not null,
    stage      text        not null,
    changed_at timestamptz not null,
    facts      jsonb       not null
);
create index dossier_changed on dossier (changed_at, dossier_id);

-- Every signal, for the desk.
create table dossier_signal (
    signal_id  uuid        primary key,
    dossier_id uuid        not null,
    state      text        not null,
    raised_at  timestamptz not null
);
create index dossier_signal_newest on dossier_signal (raised_at, signal_id);

-- Which cases are behind an issue: by their pattern, or as evidence of a signal. No query shows them; they are counted, and
-- those who may see a case see what came of it.
create table dossier_case (
    dossier_id uuid    not null,
    case_id    uuid    not null,
    evidence   boolean not null,
    primary key (dossier_id, case_id, evidence)
);
create index dossier_case_of_case on dossier_case (case_id);

-- Cases whose children left research. They are left out when counting, so that it does not matter what is told first.
create table dossier_exclusion (
    case_id uuid primary key
);

-- One row for every campaign. Texts in facts are sealed.
create table campaign (
    campaign_id uuid        primary key,
    version     bigint      not null,
    stage       text        not null,
    changed_at  timestamptz not null,
    facts       jsonb       not null
);
create index campaign_changed on campaign (changed_at, campaign_id);

create table campaign_dossier (
    campaign_id uuid not null,
    dossier_id  uuid not null,
    primary key (campaign_id, dossier_id)
);
create index campaign_dossier_of_dossier on campaign_dossier (dossier_id);

grant select, insert, update, delete, truncate on dossier, dossier_signal, dossier_case, dossier_exclusion, campaign,
  campaign_dossier to rechtspoor_query;
