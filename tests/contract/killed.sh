#!/usr/bin/env bash
# kill -9 in the middle of an import leaves the state before it or after it, and the import can be run again.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 20000 >many.csv
for delay in 0.02 0.1 0.2 0.3 0.4 0.6; do
  mops import person many.csv >out 2>err &
  pid=$!
  sleep "$delay"
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  count=$(mops ls-records person --fields key | wc -l)
  operations=$(mops log --format jsonl | wc -l)
  case $count/$operations in
    2/1 | 20002/2) ;;
    *) fail "after a kill at $delay s: $count persons, $operations operations" ;;
  esac
done 2>/dev/null
[ "$(sqlite3 "$MOPS_DB" 'PRAGMA integrity_check')" = ok ] || fail "the database is damaged"
expect_code 0 mops import person many.csv
[ "$(mops ls-records person --fields key | wc -l)" -eq 20002 ] || fail "running it again does not complete it"
[ "$(mops log --format jsonl | wc -l)" -eq 2 ] || fail "running it again made more than one operation"
finish
