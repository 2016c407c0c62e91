-- Views that people saved. Not derived from events: a rebuild leaves them alone.
create table saved_view (
    id       uuid        primary key,
    owner    uuid        not null,
    team     uuid,                 -- of the team that shares it; null for the owner alone
    name     text        not null,
    query    text        not null,
    saved_at timestamptz not null
);
create index saved_view_owner on saved_view (owner);
create index saved_view_team on saved_view (team) where team is not null;

grant select, insert, update, delete on saved_view to rechtspoor_query;
