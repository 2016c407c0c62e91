#!/usr/bin/env bash
# Makes a random password for every database role, once. The folder is closed to others; the files inside must be readable
# by the users inside the containers, whom this machine does not know.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
umask 077
mkdir -p secrets
chmod 700 secrets
for role in superuser owner command query signer keys; do
  if [ ! -s "secrets/$role" ]; then
    head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"secrets/$role"
    chmod 444 "secrets/$role"
  fi
done
echo "the passwords are in $PWD/secrets"
