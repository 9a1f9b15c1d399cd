#!/usr/bin/env bash
# What somebody else put into a shared folder leads no output astray: not a link, not a pipe, not the mode of an old
# file.  A submission and its file are there together or not at all.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
build() { mops report build recruitment --project DEMO "$@"; }

# Our own links are followed and stay.
mkdir own && ln -s own/target.csv link.csv
echo old >own/target.csv
chmod 640 own/target.csv
expect_code 0 build -o link.csv
[ -L link.csv ] && ! grep -qx old own/target.csv || fail "our own link is not followed"
[ "$(stat -c %a own/target.csv)" = 640 ] || fail "the mode of the old file is lost"

# On a full disk neither the file nor the record of it is there.
cp "$MOPS_DB" before.db
for room in 0 1 2 4 8 16 32 64; do
  rm -f handed.csv
  (ulimit -f $room && exec mops report submit recruitment --project DEMO -o handed.csv --format json) >out 2>err
  code=$?
  count=$(mops report submissions --format jsonl | wc -l)
  case $code in
    0) [ "$count" -eq 1 ] && [ -s handed.csv ] || fail "with $room KiB: $count submissions, and no file" && break ;;
    7) [ "$count" -eq 0 ] && [ ! -e handed.csv ] || fail "with $room KiB: $count submissions, $(ls handed.csv 2>&1)" ;;
    *) fail "with $room KiB: exit status $code: $(cat err)" ;;
  esac
  [ -z "$(ls -A | grep 'handed.csv\.')" ] || fail "left behind: $(ls -A)"
done

if [ "$(id -u)" -ne 0 ]; then
  skip "only root may play two users"
  finish
fi
chmod 755 "$(dirname "$PWD")" .
mkdir shared private bin
cp "$(command -v mops)" bin/mops && chmod 755 bin bin/mops
chown 54321:54321 private && chmod 700 private
as() { setpriv --reuid "$1" --regid "$1" --clear-groups "${@:2}"; }
cp "$MOPS_DB" shared/centre.db
chmod 666 shared/centre.db
for mode in 1777 777; do
  chmod $mode shared
  rm -f shared/*.csv
  as 54321 sh -c 'echo mine >private/precious.csv'
  as 12345 ln -s "$PWD/private/precious.csv" shared/report.csv
  expect_code 5 as 54321 bin/mops --db shared/centre.db report build recruitment --project DEMO -o shared/report.csv
  expect_output err '[output.link]' 'shared/report.csv'
  [ "$(as 54321 cat private/precious.csv)" = mine ] || fail "$mode: a planted link led the report astray"
  as 12345 ln -s "$PWD/private" shared/folder
  expect_code 5 as 54321 bin/mops --db shared/centre.db report build recruitment --project DEMO -o shared/folder/new.csv
  [ ! -e private/new.csv ] || fail "$mode: a planted folder led the report astray"
  as 12345 rm -f shared/report.csv shared/folder
  as 12345 mkfifo -m 666 shared/report.csv
  expect_code 5 as 54321 bin/mops --db shared/centre.db report build recruitment --project DEMO -o shared/report.csv
  as 12345 rm -f shared/report.csv
done
chmod 777 shared
as 12345 sh -c 'umask 0; echo old >shared/report.csv'
expect_code 0 as 54321 bin/mops --db shared/centre.db report build recruitment --project DEMO -o shared/report.csv
[ "$(stat -c '%a %u' shared/report.csv)" = '600 54321' ] || fail "the planted file decides: $(stat -c '%a %u' shared/report.csv)"
finish
