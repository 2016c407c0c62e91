-- Who was erased, when and on which ground: what lists and files say in the place of the content.
create table erased_subject (
    subject   uuid        primary key,
    erased_at timestamptz not null,
    ground    text        not null
);
grant select, insert, update, delete, truncate on erased_subject to rechtspoor_query;
