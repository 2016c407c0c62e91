-- One key per subject, wrapped by the key-encryption key of its epoch. A destroyed key leaves its row behind, so that
-- erased is told from unknown and no second key is ever made for the same subject.
create table subject_key (
    kid        uuid        primary key,
    wrapped    bytea,
    epoch      integer,
    state      text        not null check (state in ('ACTIVE', 'ERASED')),
    hold_until timestamptz,
    created_at timestamptz not null default now(),
    check ((state = 'ACTIVE') = (wrapped is not null)),
    check ((wrapped is null) = (epoch is null))
);

-- Keys of the installation itself: blind indexes and pattern hashes.
create table index_key (
    name       text        primary key,
    wrapped    bytea       not null,
    epoch      integer     not null,
    created_at timestamptz not null default now()
);
