-- Bodies that seniors added to the directory which comes with the program. Both sides read them.
create table added_body (
    id        varchar(80)  primary key,
    type      varchar(40)  not null,
    name      varchar(200) not null,
    province  varchar(40),
    added_on  date         not null,
    added_by  uuid         not null,
    unique (type, name)
);
grant usage on schema work to rechtspoor_query;
grant select on added_body to rechtspoor_query;

-- What only one may ever have: the primary key decides between two that ask at the same time.
create table claim (
    kind      varchar(40) not null,
    subject   uuid        not null,
    holder    uuid        not null,
    primary key (kind, subject)
);
