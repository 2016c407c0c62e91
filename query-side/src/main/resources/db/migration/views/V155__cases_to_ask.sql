-- Until when somebody is to be asked how satisfied they are. Few cases are to be asked about, among many that no longer are.
alter table worklist add column ask_until date;
create index worklist_to_ask on worklist (ask_until) where ask_until is not null;
