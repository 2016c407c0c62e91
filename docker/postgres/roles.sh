#!/usr/bin/env bash
# Run once by PostgreSQL's image on an empty volume: the roles and the two databases.
set -euo pipefail
password() { cat "/run/secrets/$1"; }

psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
  -v owner="$(password owner)" -v command="$(password command)" -v query="$(password query)" \
  -v signer="$(password signer)" -v keys="$(password keys)" <<'SQL'
create role rechtspoor_owner login password :'owner';
create role rechtspoor_command login password :'command';
create role rechtspoor_query login password :'query';
create role rechtspoor_signer login password :'signer';
create role rechtspoor_keys login password :'keys';

create database rechtspoor owner rechtspoor_owner;
revoke connect, temporary on database rechtspoor from public;
grant connect on database rechtspoor to rechtspoor_command, rechtspoor_query, rechtspoor_signer;

create database rechtspoor_keys owner rechtspoor_keys;
revoke connect, temporary on database rechtspoor_keys from public;
SQL
