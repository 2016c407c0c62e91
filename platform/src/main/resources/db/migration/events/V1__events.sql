-- The one store of facts. Rows are only ever added; the Sealer then gives each a gap-free position in the ledger.
create table domain_event_entry (
    global_index         bigint generated always as identity (cache 1) primary key,
    event_identifier     varchar(36)  not null unique,
    aggregate_identifier varchar(36)  not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(128) not null,
    payload_revision     varchar(16)  not null,
    payload              bytea        not null,
    meta_data            bytea        not null,
    unique (aggregate_identifier, sequence_number)
);

-- What was committed and not yet sealed. A row is written in the event's own transaction, so a committed event is in the
-- inbox or in the ledger, never in neither.
create table inbox (
    global_index bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create function enqueue() returns trigger language plpgsql security definer set search_path = events as $$
begin
    insert into inbox select global_index from appended;
    return null;
end $$;

create trigger enqueue after insert on domain_event_entry referencing new table as appended
    for each statement execute function enqueue();

-- Positions count from 0 without a gap and are the leaf indexes of the Merkle tree; the primary key is the fence between
-- two Sealers.
create table ledger (
    position     bigint      primary key check (position >= 0),
    global_index bigint      not null unique references domain_event_entry,
    leaf         bytea       not null check (octet_length(leaf) = 32),
    sealed_at    timestamptz not null default clock_timestamp()
);

-- The sealed stream: what every projection, reaction and auditor reads. Its global_index is the position.
create view es_stream as
select l.position as global_index, e.event_identifier, e.aggregate_identifier, e.sequence_number, e.type, e.time_stamp,
       e.payload_type, e.payload_revision, e.payload, e.meta_data, l.leaf, l.sealed_at
from ledger l join domain_event_entry e on e.global_index = l.global_index;

-- What a command with this id has led to, in the transaction of its events: the same request again gets the same answer.
create table processed_command (
    command_id   uuid        primary key,
    fingerprint  bytea       not null,
    aggregate_id varchar(36) not null,
    version      bigint      not null,
    processed_at timestamptz not null default clock_timestamp()
);

-- Tripwires against accidents. They are no evidence: that is the ledger's task.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on %.% is refused: events are only ever added', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on domain_event_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger
    for each statement execute function refuse_change();

grant usage on schema events to rechtspoor_command, rechtspoor_query;
grant select, insert on domain_event_entry, ledger, processed_command to rechtspoor_command;
grant select, delete on inbox to rechtspoor_command;
grant select on es_stream to rechtspoor_command, rechtspoor_query;
grant select on domain_event_entry, ledger to rechtspoor_query;
