#!/usr/bin/env bash
# Ctrl-C in an import undoes it, says that nothing was written, and exits with 130.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 60000 >many.csv
set -m
mops import person many.csv >out 2>err &
pid=$!
sleep 0.15
kill -INT "$pid" 2>/dev/null
wait "$pid"
code=$?
count=$(mops ls-records person --fields key | wc -l)
if [ "$code" -eq 0 ] && [ "$count" -gt 2 ]; then
  skip "the import was faster than the signal"
else
  [ "$code" -eq 130 ] || fail "exit status $code, not 130"
  expect_output err 'nothing was written'
  [ "$(wc -l <err)" -eq 1 ] || fail "more than one line: $(cat err)"
  [ "$count" -eq 2 ] || fail "$count persons"
fi
finish
