#!/usr/bin/env bash
# Both example projects as the authority's files: built, checked, compared, read back without a difference.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=office

# Whoever lacks what only the authority asks is left out; with it, everybody is in.
round_trip() { # form project people
  expect_code 0 mops report build monitoring --form "$1" --project "$2" -o "$1.csv"
  expect_code 0 mops report build monitoring --form "$1" --check "$1.csv"
  expect_code 0 mops report build monitoring --form "$1" --project "$2" --diff "$1.csv"
  expect_code 0 mops import monitoring --form "$1" --project "$2" "$1.csv" --format json
  expect_output out '"op":null' "\"rows\":$3,"
}
facts() { # project columns values
  { echo "participation,$2"; mops ls-records participation --format csv --no-header --fields key | sed "s/$/,$3/"; } >facts.csv
  expect_code 1 mops report build monitoring --form "$4" --project "$1" -o none.csv --report left.csv
  [ "$(wc -l <none.csv)" = 1 ] || fail "somebody incomplete stands in the file of $1"
  expect_output left.csv monitoring.missing
  expect_code 0 mops import monitoring_facts facts.csv
}

export MOPS_DB=$PWD/b.db
"$MOPS_EXAMPLES/twoja-aktywnosc/run" "$MOPS_DB" >/dev/null 2>&1 || fail "the example does not run"
mops project set TAS agreement_number=POKL.07.01.01-12-042/08
facts TAS rural_area no pefs2007
round_trip pefs2007 TAS 42

export MOPS_DB=$PWD/a.db
"$MOPS_EXAMPLES/wlacz-sie-spolecznie/run" "$MOPS_DB" >/dev/null 2>&1 || fail "the example does not run"
mops project set WSS agreement_number=RPMP.09.01.01-12-0011/15
facts WSS degurba,exit_situation,exit_situation_2 degurba_1,other,not_applicable sl2014
round_trip sl2014 WSS 210
round_trip lsi2014 WSS 210

# At the end of the first round its people alone are in, and nobody has left.
expect_code 0 mops report build monitoring --form sl2014 --project WSS --from 2016-05-01 --to 2016-07-31 -o early.csv
[ "$(wc -l <early.csv)" = 71 ] || fail "not the 70 people of round 1: $(wc -l <early.csv)"
expect_output early.csv '2016-05-01 - 2016-07-31'
expect_no_output early.csv '2016-12-09'
finish
