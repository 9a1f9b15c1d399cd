#!/usr/bin/env bash
# An import weighs the file against the record and against what the same source said before.
set -u
. "$(dirname "$0")/lib.bash"
new_database
operations() { mops log --format csv --no-header | wc -l; }
before=$(operations)

# A hand edit survives the same file; no operation is made.
expect_code 0 mops recruit set --entity person P-000001 locality=Biegonice
cp persons.csv more.csv
expect_code 0 mops import person persons.csv --format json
expect_output out '"op":null'
expect_code 0 mops recruit show --entity person P-000001 --fields locality --format json
expect_output out Biegonice

# The file moves a field that was edited by hand as well: a conflict, with the operation that set the record.
awk -F, -v OFS=, 'NR==1{$0=$0",locality"} NR>1{$0=$0",Zawada"} 1' persons.csv >more.csv
expect_code 3 mops import person more.csv
expect_output err import.conflict "mops show 2"
[ "$(operations)" = $((before + 1)) ] || fail "a conflict made an operation"
expect_code 0 mops import person more.csv --on-conflict=live --format json
expect_output out '"kept":1' '"conflicts":1'
expect_code 0 mops import person more.csv --on-conflict=file --format json
expect_code 0 mops recruit show --entity person P-000001 --fields locality --format json
expect_output out Zawada
expect_code 2 mops import person more.csv --on-conflict=guess

# Dropped by hand it stays dropped, also when the file comes again.
expect_code 0 mops recruit drop --entity person P-000002
expect_code 0 mops import person more.csv --format json
expect_output out '"op":null'
finish
