-- Whose key was destroyed and whose erasure is not complete: an old copy of the keys could still be opened.
create table case_erasure (
    case_id uuid not null,
    subject uuid not null,
    primary key (case_id, subject)
);
