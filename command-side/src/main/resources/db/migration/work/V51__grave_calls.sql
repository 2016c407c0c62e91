-- Who called which case grave, as it was known from one event position up to, but not at, another. No text is in it.
create table detection_grave_call (
    case_id       uuid        not null,
    called_by     uuid        not null,
    ground        varchar(40) not null,
    from_position bigint      not null,
    to_position   bigint,
    primary key (case_id, called_by, from_position),
    check (to_position > from_position)
);
create unique index detection_grave_call_now on detection_grave_call (case_id, called_by) where to_position is null;

-- Which grave cases the desk was told of, under which issue: each is told once.
create table detection_grave_told (
    dossier_id      uuid   not null,
    case_id         uuid   not null,
    raised_position bigint not null,
    primary key (dossier_id, case_id)
);
