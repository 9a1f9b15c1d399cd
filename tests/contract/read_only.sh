#!/usr/bin/env bash
# A folder that cannot be written to is an error of the store (7), not a crash, and nothing is half done.
set -u
. "$(dirname "$0")/lib.bash"
new_database
# /proc takes no files, not even of root.
expect_code 7 mops init --db /proc/centre.db
expect_output err 'mops: error:'
new_project
expect_code 7 mops report build recruitment --project DEMO -o /proc/report.csv
expect_output err '/proc/report.csv'

if [ "$(id -u)" -eq 0 ]; then
  skip "root may write everywhere"
else
  mkdir closed
  echo old >closed/report.csv
  chmod 500 closed
  expect_code 7 mops init --db closed/centre.db
  expect_code 7 mops report build recruitment --project DEMO -o closed/report.csv
  [ "$(cat closed/report.csv)" = old ] || fail "the old report is gone"
  chmod 700 closed
  chmod 400 "$MOPS_DB"
  sed 's/100 200/100 201/' persons.csv >changed.csv
  expect_code 7 mops import person changed.csv
  chmod 600 "$MOPS_DB"
fi
finish
