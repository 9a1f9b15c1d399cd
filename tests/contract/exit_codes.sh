#!/usr/bin/env bash
# The exit status says whether something was written and whether trying again helps: 0 1 2 3 5 6 7.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
expect_code 0 mops log
expect_code 0 mops import person persons.csv
expect_code 1 mops find Nieistniejąca
expect_code 2 mops log --no-such-option
expect_code 2 mops no-such-command
expect_code 2 mops
expect_code 2 mops ls-records person --fields pesl
expect_code 2 mops ls-records person --format xml
expect_code 2 mops ls-records person --where 'pesl=1'
expect_code 2 mops log --wait -1
echo 'pesel,surname,given_names
1,A,B' >bad.csv
expect_code 3 mops import person bad.csv
expect_code 5 mops show 999
expect_code 5 mops history person/P-999999
expect_code 5 mops recruit show DEMO/1/0099
expect_code 5 mops init
expect_code 7 mops log --db missing.db
(unset MOPS_DB && expect_code 7 mops log && exit "$failures") || fail "without a database"

sqlite3 "$MOPS_DB" >lock.log <<'END' &
BEGIN IMMEDIATE;
.shell touch locked; sleep 4
END
locker=$!
while [ ! -e locked ]; do sleep 0.1; done
sed 's/100 200/100 201/' persons.csv >changed.csv
expect_code 6 mops import person changed.csv --wait 0
expect_code 0 mops ls-records person
wait "$locker"
expect_code 0 mops import person changed.csv --wait 0
finish
