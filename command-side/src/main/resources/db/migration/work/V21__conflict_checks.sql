-- Who takes part in which case, without a name: tokens are blind (HMAC), the birth date is sealed under the person's key.
create table conflict_case (
    case_id uuid        primary key,
    number  varchar(20) not null
);

create table conflict_party (
    case_id    uuid        not null,
    party      uuid        not null,
    event      varchar(36) not null unique,
    person     uuid        not null,
    role       varchar(40) not null,
    birth_date text,
    primary key (case_id, party)
);
create index conflict_party_person on conflict_party (person);

-- kind: N name, S pseudonym, P phone
create table conflict_token (
    token   bigint  not null,
    kind    char(1) not null,
    case_id uuid    not null,
    party   uuid    not null,
    primary key (token, kind, case_id, party),
    foreign key (case_id, party) references conflict_party on delete cascade
);
create index conflict_token_party on conflict_token (case_id, party);

-- Every check that was made: what it found, in codes, and who decided to go on. A case names the check it was opened under.
create table conflict_check (
    id            uuid        primary key,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    outcome       varchar(10) not null check (outcome in ('CLEAR', 'HITS')),
    hits          jsonb       not null,
    overruled_by  uuid,
    overruled_at  timestamptz,
    reason        text,
    check ((overruled_by is null) = (overruled_at is null)),
    check (overruled_by is null or outcome = 'HITS')
);
