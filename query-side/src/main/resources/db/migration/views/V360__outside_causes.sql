-- What researchers noted beside trends. The text is as it was sealed; it opens as long as its key lives.
create table outside_cause (
    cause_id uuid        primary key,
    author   uuid        not null,
    noted_at timestamptz not null,
    noted    jsonb       not null
);
