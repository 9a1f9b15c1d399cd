#!/usr/bin/env bash
# A reading command whose reader goes away ends silently, with 141 or by the signal.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 20000 >many.csv
mops import person many.csv
for format in table csv json jsonl; do
  { mops ls-records person --format "$format" 2>err; echo $? >status; } | head -n 1 >out
  [ "$(cat status)" -eq 141 ] || fail "$format: exit status $(cat status), not 141"
  expect_empty err
done
finish
