-- What detection knows of each case, in codes, as it was known from one event position up to, but not at, another. Only the
-- birth date is personal, and sealed. The sequence is that, within the case, of the event that made it so.
create table detection_fact (
    case_id       uuid        not null,
    from_position bigint      not null,
    to_position   bigint,
    sequence      bigint      not null,
    recorded_at   timestamptz not null,
    fact          jsonb       not null,
    primary key (case_id, from_position),
    check (to_position > from_position)
);
create unique index detection_fact_now on detection_fact (case_id) where to_position is null;
create index detection_fact_known_at on detection_fact (from_position);

-- Signals that were raised, and in which months an issue was confirmed: those are no part of what is normal.
create table detection_signal (
    signal_id         uuid        primary key,
    dossier_id        uuid        not null,
    issue             jsonb       not null,
    period            varchar(10) not null,
    silent_until      date        not null,
    raised_position   bigint      not null,
    accepted_position bigint
);
create index detection_signal_dossier on detection_signal (dossier_id);

create table detection_confirmation (
    dossier_id    uuid       not null,
    from_position bigint     not null,
    to_position   bigint,
    until_month   varchar(7),
    primary key (dossier_id, from_position)
);

-- Which run was begun at which positions, so that one that was interrupted goes on with the very same facts.
create table detection_run (
    period      varchar(40) primary key,  -- 2026-03, 2026-03-17, or 2026-03-17/4711 if it was asked for
    known_at    bigint      not null,
    standing_at bigint      not null,
    begun_at    timestamptz not null,
    attempts    int         not null,
    raised      int         not null,
    failed      int         not null,
    done_at     timestamptz
);
