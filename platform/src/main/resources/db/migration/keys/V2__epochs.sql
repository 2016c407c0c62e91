-- The epochs of the key-encryption key. New keys are only ever stored under the current one: whoever stores a key holds a
-- share of its row, and whoever ends an epoch has to wait for them. So nothing is left under a key that is destroyed.
create table epoch (
    epoch        integer     primary key,
    state        text        not null check (state in ('CURRENT', 'ENDING', 'DESTROYED')),
    begun_at     timestamptz not null,
    begun_by     uuid,
    ending_since timestamptz,
    destroyed_at timestamptz,
    check ((state = 'CURRENT') = (ending_since is null)),
    check ((state = 'DESTROYED') = (destroyed_at is not null))
);
create unique index one_epoch_is_current on epoch (state) where state = 'CURRENT';
create unique index one_epoch_is_ending on epoch (state) where state = 'ENDING';

insert into epoch (epoch, state, begun_at)
select coalesce(max(epoch), 1), 'CURRENT', coalesce(min(created_at), now())
from (select epoch, created_at from subject_key union all select epoch, created_at from index_key) as known;

-- When a key was destroyed, and under which epoch its last copy lay: old copies of this database open it until that epoch's
-- own key is destroyed.
alter table subject_key add column erased_at timestamptz;
alter table subject_key add column last_epoch integer;
update subject_key set erased_at = now(), last_epoch = (select epoch from epoch where state = 'CURRENT') where state = 'ERASED';
create index subject_key_erased on subject_key (last_epoch) where state = 'ERASED';
