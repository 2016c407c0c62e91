-- Files that somebody is bringing in. The rows' content is sealed under a key of the job and goes with it.
create table import_job (
    id          uuid         primary key,
    owner       uuid         not null,
    role        varchar(30)  not null,
    teams       uuid[]       not null,
    state       varchar(10)  not null check (state in ('PREVIEWED', 'RUNNING', 'STOPPED', 'DONE')),
    created_at  timestamptz  not null,
    forget_at   timestamptz  not null,
    subject     uuid         not null,
    header      text         not null,
    runner      uuid,
    lease_until timestamptz
);

create table import_row (
    job     uuid        not null references import_job on delete cascade,
    number  integer     not null,
    content text        not null,
    state   varchar(10) not null check (state in ('READY', 'INVALID', 'DONE', 'FAILED', 'SKIPPED')),
    errors  jsonb       not null default '[]',
    primary key (job, number)
);
create index import_row_ready on import_row (job, number) where state = 'READY';

-- What was brought in before, from whatever file: the same row again is skipped, another row under its name is refused.
create table imported (
    external_key uuid        primary key,
    content      bytea       not null,
    imported_at  timestamptz not null default clock_timestamp()
);
