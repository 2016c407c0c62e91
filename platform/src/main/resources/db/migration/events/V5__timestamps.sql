-- RFC 3161 tokens over the text of the log's checkpoint of that size.
create table checkpoint_timestamp (
    origin     text        not null,
    size       bigint      not null references checkpoint,
    stamped_at timestamptz not null,
    authority  text        not null,
    token      bytea       not null,
    primary key (origin, size, stamped_at)
);

create trigger append_only before update or delete or truncate on checkpoint_timestamp
    for each statement execute function refuse_change();

grant select, insert on checkpoint_timestamp to rechtspoor_command;
grant select on checkpoint_timestamp to rechtspoor_query;
