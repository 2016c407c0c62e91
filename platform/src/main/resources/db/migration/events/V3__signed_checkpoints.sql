-- Which keys the log has signed with. A key is valid until the next number begins; what it signed stays verifiable.
create table signer_key (
    number     int         primary key check (number > 0),
    vkey       text        not null unique,
    valid_from timestamptz not null default clock_timestamp(),
    -- the signed statement with which a new log began in place of a lost one
    recovery   bytea
);

-- Signed notes, C2SP tlog-checkpoint. Of most sizes there is none: the signer looks once a second.
create table signed_checkpoint (
    size       bigint      not null references checkpoint,
    signer_key int         not null references signer_key,
    note       bytea       not null,
    signed_at  timestamptz not null default clock_timestamp(),
    primary key (size, signer_key)
);

create index on signed_checkpoint (signer_key, size);

create trigger append_only before update or delete or truncate on signer_key
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on signed_checkpoint
    for each statement execute function refuse_change();

grant select, insert on signer_key, signed_checkpoint to rechtspoor_command;
grant select on signer_key, signed_checkpoint to rechtspoor_query;
