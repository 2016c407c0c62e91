-- Case numbers: one sequence per year. A refused command or a crash leaves a gap, never a double.
do $$
begin
    for year in 1990..2099 loop
        execute format('create sequence work.case_number_%s', year);
    end loop;
end $$;

-- Who takes part in which case that is not archived.
create table case_person (
    case_id uuid not null,
    person  uuid not null,
    primary key (person, case_id)
);
create index case_person_case on case_person (case_id);

create table case_hold (
    hold    uuid primary key,
    case_id uuid not null
);
create index case_hold_case on case_hold (case_id);

-- On which day a timer has to look at a case. No birthdays: a case with consents is simply asked every day.
create table case_due (
    kind    varchar(10) not null check (kind in ('DEADLINE', 'BIRTHDAY', 'ARCHIVE')),
    thing   uuid        not null,
    case_id uuid        not null,
    on_day  date        not null,
    primary key (kind, thing)
);
create index case_due_day on case_due (on_day);
create index case_due_case on case_due (case_id);
