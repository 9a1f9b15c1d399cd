#!/usr/bin/env bash
# undo says what it is about to take back, and asks when it is large; without a terminal --yes has to say it.
set -u
. "$(dirname "$0")/lib.bash"
new_database
count() { mops ls-records person --fields key --format csv --no-header | wc -l; }
expect_code 0 mops undo -v
expect_output err 'taking back operation 1 (person.import)' '2 records made'
[ "$(count)" -eq 0 ] || fail "a small operation is not taken back at once"
people 60 >many.csv
mops import person many.csv

expect_code 5 mops undo
expect_output err '[confirm.nobody]' '--yes'
expect_code 5 mops undo --no-input
MOPS_NO_INPUT=1 expect_code 5 mops undo
[ "$(count)" -eq 60 ] || fail "taken back without a yes"
expect_code 0 mops undo -n
expect_code 0 mops undo --plan plan.jsonl
[ "$(count)" -eq 60 ] || fail "a dry run takes back"

if command -v script >/dev/null; then
  answered() {
    printf '%s\n' "$1" | timeout 30 script -qec "mops undo ${*:2}" typescript >/dev/null
    code=$?
  }
  for answer in n '' nie no; do
    answered "$answer"
    [ "$code" -eq 5 ] || fail "\"$answer\" gives exit status $code"
    [ "$(count)" -eq 60 ] || fail "\"$answer\" is taken for yes"
  done
  expect_output typescript 'Take back 60 records? [y/N]'
  answered y --no-input
  [ "$code" -eq 5 ] || fail "--no-input asks"
  answered t --lang pl
  [ "$code" -eq 0 ] || fail "\"t\" gives exit status $code: $(cat typescript)"
  expect_output typescript 'Wycofać zmiany w rekordach (60)? [t/N]'
  [ "$(count)" -eq 0 ] || fail "\"t\" is not taken for yes"
  mops import person many.csv
else
  skip "no script to make a terminal with"
fi
expect_code 0 mops undo --yes
[ "$(count)" -eq 0 ] || fail "--yes does not say yes"
finish
