-- What statistics know of each case, in codes, as it was known from one event position up to, but not at, another. Only the
-- birth date is personal, and sealed. The sequence is that, within the case, of the event that made it so.
create table case_fact (
    case_id       uuid   not null,
    from_position bigint not null,
    to_position   bigint,
    sequence      bigint not null,
    fact          jsonb  not null,
    primary key (case_id, from_position),
    check (to_position > from_position)
);
create unique index case_fact_now on case_fact (case_id) where to_position is null;
create index case_fact_known_at on case_fact (from_position);
