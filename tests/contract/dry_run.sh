#!/usr/bin/env bash
# -n has the exit status and the counts of the real run, and leaves everything as it was.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
counts() { sed 's/.*\("rows".*\),"dry_run.*/\1/' "$1"; }
cat >more.csv <<'END'
pesel,surname,given_names,phone
85020312340,Nowakowska,Anna,500 100 209
44051401458,Kosowski,Jan,500 100 300
90010112349,Bąk,Ola,
END
state >before
expect_code 0 mops import person more.csv -n --format json
counts out >dry
expect_output out '"op":null'
state >after
expect_same before after
expect_code 0 mops import person more.csv --format json
counts out >real
expect_same dry real

sed -i 's/90010112349/90010112348/' more.csv
expect_code 3 mops import person more.csv -n
cp err dry
expect_code 3 mops import person more.csv
expect_same dry err

state >before
expect_code 0 mops revert @ -n
expect_code 0 mops recruit open DEMO/2 --opens 2017-06-01 --closes 2017-06-12 --limit 2 -n
expect_code 0 mops project load project.toml -n
state >after
expect_same before after
expect_code 5 mops revert 999 -n
finish
