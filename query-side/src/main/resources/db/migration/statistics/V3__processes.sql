-- How cases went in the year up to a release, as protected figures: exact ones are never stored.
create table release_process (
    release text  primary key references release,
    figures jsonb not null
);

grant select, insert on release_process to rechtspoor_query;
