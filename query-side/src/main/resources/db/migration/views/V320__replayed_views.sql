-- Where views are replayed beside the ones that serve. The query role makes and drops its tables as it needs them.
create schema replayed_views;
grant usage, create on schema replayed_views to rechtspoor_query;
