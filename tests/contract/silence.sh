#!/usr/bin/env bash
# A command that went well says nothing on stderr when nobody watches; -v and --format speak.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
expect_code 0 mops import person persons.csv
expect_empty out
expect_empty err
sed 's/100 200/100 204/' persons.csv >changed.csv
expect_code 0 mops import person changed.csv
expect_empty out
expect_empty err
expect_code 0 mops import person persons.csv -v
expect_empty out
[ -s err ] || fail "-v says nothing"
expect_code 0 mops recruit open DEMO/2 --opens 2017-06-01 --closes 2017-06-12 --limit 2 --format json
expect_json out
expect_empty err
finish
