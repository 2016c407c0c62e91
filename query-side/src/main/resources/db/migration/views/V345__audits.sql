-- Which audits there are. Everything else about one is read from the sealed stream itself.
create table audit (
    audit_id        uuid    primary key,
    opened_position bigint  not null unique,
    concluded       boolean not null default false
);
