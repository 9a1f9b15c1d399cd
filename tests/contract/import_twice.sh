#!/usr/bin/env bash
# Importing again makes no operation, also after a renaming of the file or in another order.
set -u
. "$(dirname "$0")/lib.bash"
new_database
state >before
expect_code 0 mops import person persons.csv --format json
expect_output out '"op":null' '"unchanged":2'
mv persons.csv renamed.csv
expect_code 0 mops import person renamed.csv
expect_empty err
{ head -n 1 renamed.csv && tail -n +2 renamed.csv | tac; } >turned.csv
expect_code 0 mops import person turned.csv
expect_code 0 mops import person renamed.csv --actor somebody -m again
state >after
expect_same before after

# Taken back, the same file is applied again.
expect_code 0 mops revert 1
expect_code 0 mops import person renamed.csv --format json
expect_output out '"added":2'
finish
