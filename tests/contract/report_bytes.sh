#!/usr/bin/env bash
# A report is the same bytes for every user and at every hour; --if-changed leaves an equal file alone.
set -u
. "$(dirname "$0")/lib.bash"
MOPS_NOW=2017-06-01T09:00:00Z "$MOPS_EXAMPLES/twoja-aktywnosc/run" centre.db >run.log 2>&1 || fail "the example does not run: $(tail -n 3 run.log)"
export MOPS_DB=$PWD/centre.db
for report in 'announcement --project TAS' 'contracts --project TAS' 'attendance --project TAS' 'ranking --round TAS/1' \
  'soft-results --project TAS' 'participant-card --participation TAS-0001'; do
  for format in table csv json; do
    # shellcheck disable=SC2086
    MOPS_NOW=2017-06-01T09:00:00Z MOPS_ACTOR=anna TZ=UTC mops report build $report --as-of 2009-09-01 --format $format >first
    # shellcheck disable=SC2086
    MOPS_NOW=2019-12-31T23:59:59Z MOPS_ACTOR=jan TZ=Asia/Tokyo HOME=/ COLUMNS=40 mops report build $report --as-of 2009-09-01 \
      --format $format >second
    [ -s first ] || fail "$report is empty"
    expect_same first second
  done
done

expect_code 0 mops report build recruitment --project TAS -o recruitment.csv
touch -d 2015-01-01T00:00:00Z recruitment.csv
chmod 640 recruitment.csv
expect_code 0 mops report build recruitment --project TAS -o recruitment.csv --if-changed
[ "$(stat -c %Y recruitment.csv)" -eq 1420070400 ] || fail "--if-changed touched an equal file"
echo other >>recruitment.csv
touch -d 2015-01-01T00:00:00Z recruitment.csv
expect_code 0 mops report build recruitment --project TAS -o recruitment.csv --if-changed
[ "$(stat -c %Y recruitment.csv)" -ne 1420070400 ] || fail "--if-changed left a different file alone"
expect_no_output recruitment.csv other
[ "$(stat -c %a recruitment.csv)" = 640 ] || fail "the mode of the old file was lost"
[ "$(find . -name '*recruitment.csv*' | wc -l)" -eq 1 ] || fail "a temporary file was left: $(ls)"
finish
