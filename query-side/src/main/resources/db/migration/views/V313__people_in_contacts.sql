-- Who asked in which contact moment, by pseudonym, and a blind index of what they said they are called.
create table contact_asker (
    contact_id uuid primary key,
    person     uuid        not null,
    started_at timestamptz not null
);
create index contact_asker_by_person on contact_asker (person);

create table contact_token (
    contact_id uuid   not null,
    field      text   not null,
    token      bigint not null,
    person     uuid   not null,
    primary key (contact_id, field, token)
);
create index contact_token_by_token on contact_token (token);
create index contact_token_by_person on contact_token (person);

grant select, insert, update, delete, truncate on contact_asker, contact_token to rechtspoor_query;
