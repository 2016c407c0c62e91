-- What cases can be drawn by, and from which position of the sealed stream until which one: a sample is drawn as of a
-- position, and can be drawn again as of that position for ever.
create table sampling_case (
    case_id         uuid        primary key,
    number          varchar(20) not null,
    opened_on       date        not null,
    opened_position bigint      not null
);
create index sampling_case_opened on sampling_case (opened_position);
create index sampling_case_number on sampling_case (number);

create table sampling_trait (
    case_id        uuid        not null,
    trait          varchar(60) not null,
    from_position  bigint      not null,
    until_position bigint,
    primary key (case_id, trait, from_position)
);
create index sampling_trait_trait on sampling_trait (trait, case_id);
