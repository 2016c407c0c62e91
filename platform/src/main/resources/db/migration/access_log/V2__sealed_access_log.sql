-- The access log is sealed as a log of its own: each line gets a gap-free position, its leaf hash, and a place in a tree of
-- which checkpoints are signed. A line waits in the inbox from its own transaction on until it is sealed.
create table inbox (
    id bigint not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

create function enqueue() returns trigger language plpgsql security definer set search_path = access_log as $$
begin
    insert into inbox select id from added;
    return null;
end $$;

insert into inbox select id from access order by id;
create trigger enqueue after insert on access referencing new table as added
    for each statement execute function enqueue();

create table ledger (
    position  bigint      primary key check (position >= 0),
    id        bigint      not null unique references access,
    leaf      bytea       not null check (octet_length(leaf) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);

create table checkpoint (
    size    bigint      primary key check (size > 0),
    root    bytea       not null check (octet_length(root) = 32),
    made_at timestamptz not null default clock_timestamp()
);

create table signer_key (
    number     int         primary key check (number > 0),
    vkey       text        not null unique,
    valid_from timestamptz not null default clock_timestamp()
);

create table signed_checkpoint (
    size       bigint      not null references checkpoint,
    signer_key int         not null references signer_key,
    note       bytea       not null,
    signed_at  timestamptz not null default clock_timestamp(),
    primary key (size, signer_key)
);

create trigger only_grows before update or delete or truncate on ledger
    for each statement execute function refuse_change();
create trigger only_grows before update or delete or truncate on checkpoint
    for each statement execute function refuse_change();
create trigger only_grows before update or delete or truncate on signer_key
    for each statement execute function refuse_change();
create trigger only_grows before update or delete or truncate on signed_checkpoint
    for each statement execute function refuse_change();

grant select, insert on ledger, checkpoint, signer_key, signed_checkpoint to rechtspoor_command;
grant select, delete on inbox to rechtspoor_command;
grant select on inbox, ledger, checkpoint, signer_key, signed_checkpoint to rechtspoor_query;
