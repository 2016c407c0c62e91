-- Views of the worklist that people saved. The name is typed by hand and may be somebody's, so it is sealed under a key that
-- goes with the row, together with what it looks for.
create table saved_view (
    id       uuid        primary key,
    owner    uuid        not null,
    team     uuid,                 -- of the team that shares it; null for the owner alone
    subject  uuid        not null,
    content  text        not null,
    saved_at timestamptz not null
);
create index saved_view_owner on saved_view (owner);
create index saved_view_team on saved_view (team) where team is not null;
