-- The Merkle tree over the sealed positions, grown in the transaction that gives the positions. Its leaf hashes are in
-- ledger. Rows are only ever added, and a tile of any width, at any size, is a range of rows; so no tile is stored twice.

-- What was sealed, as its canonical bytes: a changed event is recognised by it.
create table ledger_entry (
    position bigint primary key check (position >= 0),
    entry    bytea  not null
);

-- The roots of complete subtrees of 256, 256 * 256, ... leaves: the hashes of tiles above level 0.
create table ledger_node (
    level smallint not null check (level between 1 and 7),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, index)
);

-- One row per batch of the Sealer. The primary key lets a size have one root only.
create table checkpoint (
    size    bigint      primary key check (size > 0),
    root    bytea       not null check (octet_length(root) = 32),
    made_at timestamptz not null default clock_timestamp()
);

create trigger append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_node
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();

grant select, insert on ledger_entry, ledger_node, checkpoint to rechtspoor_command;
grant select on ledger_entry, ledger_node, checkpoint to rechtspoor_query;
