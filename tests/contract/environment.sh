#!/usr/bin/env bash
# Everything works with an empty environment and --db; a variable that is set but empty counts as unset.
set -u
. "$(dirname "$0")/lib.bash"
new_database
mops=$(command -v mops)
expect_code 0 env -i "$mops" --db centre.db log --format json
expect_output out person.import
sed 's/100 200/100 203/' persons.csv >changed.csv
expect_code 0 env -i "$mops" --db centre.db import person changed.csv --format json
expect_output out '"changed":1'
expect_code 0 env -i "$mops" version
expect_code 7 env -i "$mops" log
expect_code 7 env MOPS_DB= mops log
cp err unset_err
expect_code 7 env -u MOPS_DB mops log
expect_same unset_err err
expect_code 0 env MOPS_AS_OF= MOPS_ACTOR= MOPS_LANG= MOPS_WAIT= MOPS_DIAG= mops log
expect_code 0 env MOPS_DB=missing.db mops log --db centre.db
expect_code 7 env MOPS_DB=missing.db mops log
finish
