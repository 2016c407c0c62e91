-- Who looked at whose case, when and why. It only grows: both sides insert and read, nobody changes or removes.
create table access (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    actor_id   uuid        not null,
    role       text        not null,
    purpose    text        not null,
    kind       text        not null,
    case_id    uuid,
    contact_id uuid
);

create index access_by_case on access (case_id, id) where case_id is not null;
create index access_by_contact on access (contact_id, id) where contact_id is not null;
create index access_by_actor on access (actor_id, id);

grant usage on schema access_log to rechtspoor_command, rechtspoor_query;
grant insert, select on access to rechtspoor_command, rechtspoor_query;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the access log only grows';
end $$;

create trigger access_only_grows before update or delete or truncate on access
    for each statement execute function refuse_change();
