#!/usr/bin/env bash
# A database that another program writes to is waited for; after --wait the answer is 6, in words.
set -u
. "$(dirname "$0")/lib.bash"
new_database
sed 's/100 200/100 201/' persons.csv >changed.csv
hold() {
  rm -f locked
  sqlite3 "$MOPS_DB" >lock.log <<END &
BEGIN IMMEDIATE;
.shell touch locked; sleep $1
END
  locker=$!
  while [ ! -e locked ]; do sleep 0.1; done
}

hold 5
state >before
start=$(date +%s%N)
expect_code 6 mops import person changed.csv --wait 1
took=$((($(date +%s%N) - start) / 1000000))
[ "$took" -ge 900 ] && [ "$took" -lt 3500 ] || fail "waited $took ms, not one second"
expect_no_output err "database is locked"
state >after
expect_same before after
wait "$locker"

# Within the time the lock is got.
hold 1
expect_code 0 mops import person changed.csv --wait 20
wait "$locker"
expect_code 0 mops log --limit 1 --format json
expect_output out '"op":2'
finish
