-- One row for every contact moment. Personal values in facts are sealed.
create table contact (
    contact_id uuid        primary key,
    version    bigint      not null,
    started_at timestamptz not null,
    merged     boolean     not null,
    facts      jsonb       not null
);
create index contact_newest on contact (started_at, contact_id) where not merged;

create table contact_case (
    contact_id uuid not null,
    case_id    uuid not null,
    primary key (contact_id, case_id)
);

grant select, insert, update, delete, truncate on contact, contact_case to rechtspoor_query;
