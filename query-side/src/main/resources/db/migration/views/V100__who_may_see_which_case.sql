-- Who is related to which case. Every query about cases joins this.
create table case_access (
    case_id  uuid   primary key,
    version  bigint not null,
    assignee uuid,
    team     uuid   not null,
    walls    uuid[] not null
);

-- Emergency access, per person, until a moment.
create table case_glass (
    case_id uuid        not null,
    staff   uuid        not null,
    until   timestamptz not null,
    primary key (case_id, staff)
);

grant usage on schema views to rechtspoor_query;
grant select, insert, update, delete, truncate on case_access, case_glass to rechtspoor_query;
