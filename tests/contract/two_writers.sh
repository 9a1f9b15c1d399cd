#!/usr/bin/env bash
# Two writers at once both succeed, and each makes its operation.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 3000 >one.csv
for try in 1 2 3; do
  printf 'pesel,surname,given_names,phone\n85020312340,Nowakowska,Anna,500 200 %d00\n' "$try" >small.csv
  mops import person one.csv --source one >out.1 2>err.1 &
  first=$!
  mops import person small.csv >out.2 2>err.2 &
  second=$!
  wait "$first" || fail "the first writer failed: $(cat err.1)"
  wait "$second" || fail "the second writer failed: $(cat err.2)"
  cat err.1 err.2 >err.all
  expect_no_output err.all 'database is locked'
done
mops log --format csv --no-header >log
[ "$(wc -l <log)" -eq 5 ] || fail "there should be 5 operations: $(cat log)"
[ "$(mops ls-records person --fields key | wc -l)" -eq 3002 ] || fail "not all persons are there"
finish
