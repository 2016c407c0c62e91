-- Unfinished forms. Only their owner can ask for them, the content is under a key that goes with the row.
create table draft (
    owner      uuid        not null,
    id         uuid        not null,
    form       varchar(60) not null,
    case_id    uuid,
    subject    uuid        not null,
    content    text        not null,
    saved_at   timestamptz not null,
    expires_at timestamptz not null,
    primary key (owner, id)
);
create index draft_expiry on draft (expires_at);
