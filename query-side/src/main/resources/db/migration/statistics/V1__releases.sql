-- Releases are made once and never change: the query role may add to these tables, and nothing else.
create table release (
    month      text        primary key,           -- the last month it tells, 2026-03
    position   bigint      not null,              -- the last event that it knows
    made_at    timestamptz not null,
    method     text        not null,              -- version of the method
    noise      text        not null,              -- settings of the table of noise
    key_mark   bytea       not null,              -- shows whether the keys are still the same, and nothing of them
    code_lists jsonb       not null
);

-- The cases that a release counts: codes, the month in which a case came in, and pseudonyms. Frozen, because an erased child
-- leaves later releases but what was told before must come out the same for ever.
create table released_case (
    release  text not null references release,
    number   int  not null,
    child    uuid not null,
    cluster  uuid not null,
    received text not null,
    codes    jsonb not null,
    primary key (release, number)
);

-- Questions that somebody cites. The id is the SHA-256 of the canonical text.
create table saved_query (
    id        text        primary key,
    release   text        not null references release,
    canonical text        not null,
    csv_hash  text        not null,
    saved_by  uuid        not null,
    saved_at  timestamptz not null
);

-- Who asked what, and whether it was answered. Refused questions are noted too, without what was typed.
create table query_log (
    id       bigint generated always as identity primary key,
    asked_at timestamptz not null,
    asked_by uuid        not null,
    release  text,
    query    text,
    refusal  text
);
create index query_log_by on query_log (asked_by, asked_at);

grant usage on schema statistics to rechtspoor_query;
grant select, insert on release, released_case, saved_query, query_log to rechtspoor_query;
