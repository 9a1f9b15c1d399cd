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

# What is no file at all.
mkdir folder.db
mkfifo pipe.db
for path in folder.db pipe.db /dev/null /dev/zero persons.csv/centre.db; do
  expect_code 7 timeout 20 mops log --db "$path"
  expect_code 7 timeout 20 mops import person persons.csv --db "$path"
  expect_output err "mops: error:"
done
expect_code 5 mops init --db folder.db
expect_code 7 mops init --db no_such_folder/centre.db
expect_output err no_such_folder/centre.db
[ ! -e no_such_folder ] || fail "init made a folder"
expect_code 7 mops import person folder.db
expect_code 3 mops import person /dev/null

# An option that names nothing does not fall back on MOPS_DB.
expect_code 2 mops log --db ''

echo 'this is a letter, not a database, and long enough to be taken for one' >letter.txt
refused letter.txt
: >empty.db
refused empty.db
sqlite3 other.db 'CREATE TABLE person (name TEXT)'
refused other.db

mops import person persons.csv
sqlite3 "$MOPS_DB" 'PRAGMA wal_checkpoint(TRUNCATE)' >checkpoint.log
cp "$MOPS_DB" foreign.db
sqlite3 foreign.db 'PRAGMA application_id = 1; PRAGMA wal_checkpoint(TRUNCATE)' >checkpoint.log
refused foreign.db
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

# Of eight who create the same database one does, and it is whole.
for number in 1 2 3 4 5 6 7 8; do
  (mops init --db race.db 2>"race.$number.err" && echo made >"race.$number.made") &
done
wait
[ "$(ls race.*.made | wc -l)" -eq 1 ] || fail "$(ls race.*.made | wc -l) made the same database"
for number in 1 2 3 4 5 6 7 8; do
  [ -e "race.$number.made" ] || grep -q store.exists "race.$number.err" || fail "init: $(cat "race.$number.err")"
done
expect_code 0 mops fsck --db race.db
[ -z "$(ls race.db.*  2>/dev/null)" ] || fail "left behind: $(ls race.db.*)"
finish
