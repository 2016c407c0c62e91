-- Who takes part in which case, by pseudonym: what has to be looked through when somebody asks what is kept about them.
create table privacy_person (
    person  uuid not null,
    case_id uuid not null,
    party   uuid not null,
    role    text not null,
    primary key (person, case_id, party)
);
grant select, insert, update, delete, truncate on privacy_person to rechtspoor_query;
