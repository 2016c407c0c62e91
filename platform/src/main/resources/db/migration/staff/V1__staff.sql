-- Who works here, what they may do, and how they prove who they are. Names of staff live in this schema only.
create table team (
    id         uuid        primary key,
    name       text        not null unique,
    created_at timestamptz not null
);

create table account (
    id                   uuid        primary key,
    username             text        not null unique check (username = lower(username)),
    name                 text        not null,
    roles                text[]      not null,
    state                text        not null default 'ACTIVE' check (state in ('ACTIVE', 'DISABLED')),
    password_hash        text,
    must_change_password boolean     not null default false,
    failed_attempts      integer     not null default 0,
    locked_until         timestamptz,
    oidc_subject         text        unique,
    passkey_handle       bytea       not null unique,
    language             text        check (language in ('nl', 'en')),
    shortcuts            boolean     not null default true,
    version              bigint      not null default 0,
    created_at           timestamptz not null,
    last_sign_in_at      timestamptz
);

create table account_team (
    account_id uuid not null references account,
    team_id    uuid not null references team,
    primary key (account_id, team_id)
);

create table passkey (
    credential_id      bytea       primary key,
    account_id         uuid        not null references account,
    public_key         bytea       not null,
    signature_count    bigint      not null,
    uv_initialized     boolean     not null,
    transports         text[]      not null,
    backup_eligible    boolean     not null,
    backup_state       boolean     not null,
    attestation_object bytea,
    attestation_client bytea,
    label              text        not null,
    created_at         timestamptz not null,
    last_used_at       timestamptz
);

create index passkey_of_account on passkey (account_id);

-- Only the hash of a link is kept; whoever reads this table cannot use it.
create table one_time_link (
    token_hash bytea       primary key,
    account_id uuid        references account,
    purpose    text        not null check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'RESET')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'FIRST_ADMINISTRATOR') = (account_id is null))
);

-- Who changed whose rights. Nobody changes or removes a line of it.
create table staff_change (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    actor_id   uuid        not null,
    account_id uuid        references account,
    team_id    uuid        references team,
    what       text        not null,
    before     jsonb,
    after      jsonb
);

revoke update, delete, truncate on staff_change from rechtspoor_command, rechtspoor_query;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'this table only grows';
end $$;

create trigger staff_change_only_grows before update or delete or truncate on staff_change
    for each statement execute function refuse_change();

-- Sign-ins, shared by both sides: the tables of Spring Session.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
