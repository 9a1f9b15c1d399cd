#!/usr/bin/env bash
# What machines read parses also when there is nothing to read.
set -u
. "$(dirname "$0")/lib.bash"
new_database
for command in 'ls-records application' 'recruit list' 'log --kind none' 'check' 'history person/P-000001' 'ls-records person' 'where' \
  'version' 'report list' 'rules list' 'ls-fields person' 'show 1'; do
  # shellcheck disable=SC2086
  run mops $command --format json
  expect_json out
  # shellcheck disable=SC2086
  run mops $command --format jsonl
  expect_json_lines out
done
mops recruit list --format json >out
[ "$(tr -d ' \n' <out)" = '[]' ] || fail "an empty list is not []"
mops recruit list --format csv --fields key,state >out
[ "$(cat out)" = key,state ] || fail "an empty CSV has not just its header"
mops recruit list --format csv --no-header --fields key >out
expect_empty out
expect_code 0 mops import person persons.csv --format json -v
expect_json out

# On failure there is nothing on stdout, in any format.
for format in json jsonl csv table; do
  run mops ls-records person --fields nothing --format "$format"
  expect_empty out
  run mops show 999 --format "$format"
  expect_empty out
done
finish
