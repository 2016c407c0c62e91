-- The auditor's list of cases: codes, dates and positions, nothing about a person.
create table audit_case (
    case_id         uuid        primary key,
    version         bigint      not null,
    number          text        not null,
    state           text        not null,
    areas           text[]      not null,
    opened_at       timestamptz not null,
    opened_position bigint      not null unique,
    last_position   bigint      not null,
    last_change_at  timestamptz not null
);
create index audit_case_areas on audit_case using gin (areas);
create index audit_case_number on audit_case (number text_pattern_ops);

-- What the privacy officer has to decide or to watch: case numbers, dates and grounds.
create table privacy_case (
    case_id         uuid primary key,
    number          text not null,
    retention_rule  text,
    retention_until date,
    archived        boolean not null default false
);
create index privacy_case_retention on privacy_case (retention_until) where not archived;

create table privacy_erasure_request (
    request_id   uuid        primary key,
    case_id      uuid        not null,
    person       uuid        not null,
    requested_at timestamptz not null,
    granted      boolean,
    ground       text,
    decided_at   timestamptz,
    erased_at    timestamptz
);
create index privacy_erasure_request_case on privacy_erasure_request (case_id);

create table privacy_legal_hold (
    hold_id     uuid        primary key,
    case_id     uuid        not null,
    placed_at   timestamptz not null,
    released_at timestamptz
);
create index privacy_legal_hold_case on privacy_legal_hold (case_id);
