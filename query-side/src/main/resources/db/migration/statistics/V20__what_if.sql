-- Replays of the past under other settings of detection. What was ordered never changes; only how far it has come does.
create table what_if_order (
    id          uuid        primary key,
    ordered_by  uuid        not null,
    ordered_at  timestamptz not null,
    in_force    jsonb       not null,             -- the rules of that day, whole
    proposed    jsonb       not null,             -- the rules to try, whole
    silent_days int         not null,             -- for how long a series is silent after a signal
    first_month text        not null,             -- 2026-03
    last_month  text        not null,
    months      int         not null,
    position    bigint      not null,             -- the last event of the last month
    standing_at bigint      not null,             -- up to which event it is known who is not counted any more
    method      text        not null,             -- version of the method
    state       text        not null default 'WAITING'
                check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    runner      uuid,                             -- who works on it
    lease_until timestamptz,                      -- and until when nobody else does
    ended_at    timestamptz,
    inputs_hash text,                             -- SHA-256 of everything that was known in all months
    result      jsonb,
    result_hash text,                             -- SHA-256 of the result
    failure     text                              -- the name of an exception, never its message
);
create unique index what_if_one_at_a_time on what_if_order (ordered_by) where state in ('WAITING', 'RUNNING');
create index what_if_newest on what_if_order (ordered_at);

-- What both rules see in one month: which series, and no count of children. A month that is there is never worked out again.
create table what_if_month (
    order_id uuid  not null references what_if_order,
    month    text  not null,
    replayed jsonb not null,
    primary key (order_id, month)
);

grant select, insert on what_if_order, what_if_month to rechtspoor_query;
grant update (state, runner, lease_until, ended_at, inputs_hash, result, result_hash, failure) on what_if_order
  to rechtspoor_query;
