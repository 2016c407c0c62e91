-- What witnesses answered: each line is a cosignature of the checkpoint of that size, with the time at which it was seen.
create table cosignature (
    origin       text        not null,
    size         bigint      not null references checkpoint,
    witness      text        not null,
    witnessed_at timestamptz not null,
    line         text        not null,
    primary key (origin, size, witness, witnessed_at)
);

create trigger append_only before update or delete or truncate on cosignature
    for each statement execute function refuse_change();

grant select, insert on cosignature to rechtspoor_command;
grant select on cosignature to rechtspoor_query;
