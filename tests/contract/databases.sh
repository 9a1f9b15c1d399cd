#!/usr/bin/env bash
# A database that is missing, not ours, newer or locked is left as it is, and said to be so.
set -u
. "$(dirname "$0")/lib.bash"
new_database

# refused FILE: reading and writing give 7, and the file keeps its bytes.
refused() {
  local before
  before=$(sha256sum <"$1")
  expect_code 7 mops log --db "$1"
  expect_code 7 mops import person persons.csv --db "$1"
  expect_output err "mops: error:"
  [ "$before" = "$(sha256sum <"$1")" ] || fail "$1 was changed"
}

expect_code 7 mops import person persons.csv --db missing.db
[ ! -e missing.db ] || fail "a missing database was created"

echo 'this is a letter, not a database, and long enough to be taken for one' >letter.txt
refused letter.txt
: >empty.db
refused empty.db
sqlite3 other.db 'CREATE TABLE person (name TEXT)'
refused other.db

mops import person persons.csv
sqlite3 "$MOPS_DB" 'PRAGMA wal_checkpoint(TRUNCATE)' >checkpoint.log
cp "$MOPS_DB" newer.db
sqlite3 newer.db 'PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)' >checkpoint.log
expect_code 7 mops import person persons.csv --db newer.db
expect_output err 'mops: error:'

# init touches nothing that is there.
for file in letter.txt other.db "$MOPS_DB"; do
  before=$(sha256sum <"$file")
  expect_code 5 mops init --db "$file"
  [ "$before" = "$(sha256sum <"$file")" ] || fail "init changed $file"
done
finish
