#!/usr/bin/env bash
# A full disk undoes the operation and says so (7); the same command succeeds when there is room.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 20000 >many.csv
state >before
# A limit on the size of files stands for the full disk; SIGXFSZ is ignored so that writing fails as it does there.
(
  trap '' XFSZ
  ulimit -f 600
  mops import person many.csv >out 2>err
)
code=$?
[ "$code" -eq 7 ] || fail "exit status $code, not 7: $(tail -n 3 err)"
expect_output err 'mops: error:'
expect_empty out
state >after
expect_same before after
[ "$(sqlite3 "$MOPS_DB" 'PRAGMA integrity_check')" = ok ] || fail "the database is damaged"

expect_code 0 mops import person many.csv --format json
expect_output out '"added":20000'

# A report that finds no room leaves the old one alone.
new_project
echo old >people.csv
mops report build recruitment --project DEMO -o people.csv >out 2>err
cp people.csv old.csv
if [ -w /dev/full ]; then
  mops ls-records person --fields key >/dev/full 2>err
  [ $? -eq 7 ] || fail "a result that cannot be written gives no 7"
fi
finish
