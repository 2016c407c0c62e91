-- When old copies of the destroyed key became worthless, and whether somebody decided to keep a case longer.
alter table privacy_erasure_request add column completed_at timestamptz;
alter table privacy_case add column extended boolean not null default false;
