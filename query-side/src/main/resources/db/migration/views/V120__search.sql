-- Blind index of the people in cases: eight bytes of an HMAC per word or number, from which no name can be read.
create table search_token (
    entry   uuid   not null, -- the event that named the person
    field   text   not null,
    token   bigint not null,
    case_id uuid   not null,
    subject uuid   not null,
    primary key (entry, field, token)
);
create index search_token_by_token on search_token (token);
create index search_token_by_subject on search_token (subject);

create index worklist_number on worklist (number text_pattern_ops);

grant select, insert, update, delete, truncate on search_token to rechtspoor_query;
