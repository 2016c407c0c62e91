-- What the check before publication made of each table that somebody saved, so that a dossier and a campaign can use it or not.
-- The command side reads this table and nothing else of the schema: hashes and codes, no count.
create table frozen_table (
    table_id   uuid        primary key,
    query_id   text        not null unique,  -- the saved query; the id of the table is the first half of it
    verdict    text        not null check (verdict in ('RELEASED', 'DISCLOSURE_RISK', 'DIFFERENCING_RISK')),
    csv_hash   text        not null,
    dimensions text[]      not null,
    suppressed int         not null,         -- how many cells are shown as <5
    checked_at timestamptz not null
);

grant select, insert on frozen_table to rechtspoor_query;
grant usage on schema statistics to rechtspoor_command;
grant select on frozen_table to rechtspoor_command;
