-- What the release gate found: which tables of the periods that a release was the last to revise are not told. A verdict holds
-- for the code lists that the tables are told with, so a later release with the same lists needs no new one.
create table gate_verdict (
    code_lists text        not null,                   -- their SHA-256
    source     text        not null references release,
    made_at    timestamptz not null,
    withheld   jsonb       not null,                   -- by calendar year, the names of tables
    primary key (code_lists, source)
);

grant select, insert on gate_verdict to rechtspoor_query;
