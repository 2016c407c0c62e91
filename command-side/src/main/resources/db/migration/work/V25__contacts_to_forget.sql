-- Which contacts still hold personal values, and why they will not for ever. A contact is forgotten with the last of its
-- cases, or when its own time is over; who asked is forgotten with the party of that role.
create table contact_kept (
    contact_id    uuid        primary key,
    kept_since    date        not null,
    asker_role    varchar(40) not null,
    goes_on_in    uuid,
    asker_leaves  varchar(40),
    because       uuid
);
create index contact_kept_since on contact_kept (kept_since);

create table contact_kept_case (
    contact_id uuid not null,
    case_id    uuid not null,
    erased     varchar(40),
    primary key (contact_id, case_id)
);
create index contact_kept_case_case on contact_kept_case (case_id);

-- In which role somebody takes part, so that the asker of the same role is found.
create table contact_kept_party (
    case_id uuid        not null,
    person  uuid        not null,
    role    varchar(40) not null,
    primary key (case_id, person, role)
);
