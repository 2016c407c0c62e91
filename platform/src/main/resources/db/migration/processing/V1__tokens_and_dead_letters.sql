-- Where each processor of this side stands, and what it could not handle. Both live beside the rows that the processor
-- writes, so that token and rows are one transaction.
create table token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(40)  not null,
    owner          varchar(255),
    primary key (processor_name, segment)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200);

create table dead_letter_entry (
    dead_letter_id       varchar(255) primary key,
    processing_group     varchar(255) not null,
    sequence_identifier  varchar(255) not null,
    sequence_index       bigint       not null,
    message_type         varchar(255) not null,
    event_identifier     varchar(255) not null,
    type                 varchar(255),
    aggregate_identifier varchar(255),
    sequence_number      bigint,
    time_stamp           varchar(40)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              bytea        not null,
    meta_data            bytea,
    token_type           varchar(255),
    token                bytea,
    enqueued_at          varchar(40)  not null,
    last_touched         varchar(40),
    processing_started   varchar(40),
    cause_type           varchar(255),
    cause_message        varchar(1023),
    diagnostics          bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);
create index dead_letter_entry_group on dead_letter_entry (processing_group);

-- Which dead letter an operator set aside, when and why. The event itself stays where it always was: in the store.
create table dead_letter_set_aside (
    event_identifier     varchar(255) not null,
    processing_group     varchar(255) not null,
    payload_type         varchar(255) not null,
    aggregate_identifier varchar(255),
    sequence_number      bigint,
    reason               text         not null,
    actor                uuid         not null,
    set_aside_at         timestamptz  not null,
    primary key (processing_group, event_identifier)
);
