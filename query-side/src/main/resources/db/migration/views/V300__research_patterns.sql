-- Coded patterns of cases that were escalated to research. The case is here only so that an objection can take its
-- pattern away; no query shows it.
create table research_pattern (
    pattern_id      uuid   primary key,
    case_id         uuid   not null,
    areas           text[] not null,
    articles        text[] not null,
    primary_article text   not null,
    body_type       text,
    body            text,
    decision_type   text,
    province        text,
    groups          text[] not null,
    age_band        text   not null,
    quarter         text   not null,
    issue_hint      text   not null
);
create index research_pattern_order on research_pattern (quarter desc, pattern_id);
create index research_pattern_case on research_pattern (case_id);

-- Cases whose children left research. Told apart from the patterns, so that an objection also stops a later escalation.
create table research_exclusion (
    case_id uuid primary key
);
