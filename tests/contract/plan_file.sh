#!/usr/bin/env bash
# A plan file changes nothing, is for its owner alone, and is applied as it is or not at all.
set -u
. "$(dirname "$0")/lib.bash"
new_database
cat >more.csv <<'END'
pesel,surname,given_names,phone
85020312340,Nowakowska,Anna,500 100 209
90010112349,Bąk,Ola,500 100 400
END

# Writing it: replaced at once, readable to nobody else whatever stood there, and the state is what it was.
state >before
echo old >plan && chmod 644 plan
expect_code 0 mops import person more.csv --plan plan --format json
expect_output out '"op":null' '"added":1,"changed":1' '"dry_run":true'
[ "$(stat -c %a plan)" = 600 ] || fail "the plan has mode $(stat -c %a plan)"
expect_json_lines plan
cp plan good
sed 's/90010112349/90010112348/' more.csv >faulty.csv
expect_code 3 mops import person faulty.csv --plan plan
expect_same plan good
expect_code 7 mops import person more.csv --plan nowhere/plan
expect_code 0 mops parse-csv more.csv --entity person
cp out rows
expect_code 0 mops plan-changes rows
sed 1d out | sed '$d' >lines
sed 1d good | sed '$d' >expected
expect_same lines expected
[ -z "$(find . -name 'plan.*')" ] || fail "left behind: $(find . -name 'plan.*')"
state >after
expect_same before after

# Cut anywhere or changed anywhere it is refused, and nothing is written.
for lines in 1 2 3; do
  head -n $lines good >plan
  expect_rejected 3 mops apply-changes plan
done
head -c -10 good >plan
expect_rejected 3 mops apply-changes plan
sed 's/500 100 400/500 100 401/' good >plan
expect_rejected 3 mops apply-changes plan
sed '2d' good >plan
expect_rejected 3 mops apply-changes plan
sed '1d' good >plan
expect_rejected 3 mops apply-changes plan
: >plan
expect_rejected 3 mops apply-changes plan

# Operations that do not touch its records do not matter.
expect_code 0 mops recruit set P-000002 phone='500 100 301' --entity person
expect_code 0 mops apply-changes good -n --format json
expect_output out '"added":1,"changed":1'
expect_code 0 mops apply-changes good --format json
expect_output out '"kind":"person.import"' '"added":1,"changed":1'

# It was the import: the file has nothing more to say, a hand edit outlives it, and a file that moved on is applied.
expect_code 0 mops import person more.csv --format json
expect_output out '"op":null'
expect_code 0 mops recruit set P-000003 phone='500 100 444' --entity person
expect_code 0 mops import person more.csv --format json
expect_output out '"op":null' '"kept":1'
sed -i 's/500 100 209/500 100 210/' more.csv
expect_code 0 mops import person more.csv --format json
expect_output out '"changed":1'

# A record that moved, one that is gone and one that exists by now are named with the operation.
expect_rejected 5 mops apply-changes good
expect_output err person/P-000001 person/P-000003 change.moved change.exists 'operation 5'
sed -i 's/500 100 210/500 100 211/' more.csv
expect_code 0 mops import person more.csv --plan good
expect_code 0 mops recruit drop P-000001 --entity person
expect_rejected 5 mops apply-changes good
expect_output err change.dropped

# What was left out of the import is left out of the plan, and the exit status says so both times.
cat >some.csv <<'END'
pesel,surname,given_names
02270803624,Lis,Ewa
85020312341,Zła,Suma
END
expect_code 4 mops import person some.csv --keep-going --plan plan
expect_code 4 mops apply-changes plan --format json
expect_output out '"added":1' '"rejected":1'

# Another database, and an older copy of this one, are not what it was made on.
printf 'pesel,surname,given_names\n02270803624,Lis,Eliza\n' >last.csv
mops import person last.csv --plan plan
mops init --db other.db
mops import person persons.csv --db other.db
expect_code 5 mops apply-changes plan --db other.db
expect_output err plan.other_database
mops fast-export >export
mops init --db copy.db
mops fast-import export --db copy.db
expect_code 0 mops apply-changes plan --db copy.db
mops recruit set P-000002 phone= --entity person
mops import person last.csv --plan plan
mops init --db older.db
mops fast-import export --db older.db
expect_code 5 mops apply-changes plan --db older.db
expect_output err plan.other_history

# A pipe exits as its first command that failed, and a reader that has gone is no reason to write.
mops recruit set P-999999 phone= --entity person --plan - 2>err | mops apply-changes >out
[ "${PIPESTATUS[1]}" -eq 5 ] || fail "the pipe exits with ${PIPESTATUS[1]}"
mops import person nowhere.csv --plan - 2>err | mops apply-changes >out
[ "${PIPESTATUS[1]}" -eq 7 ] || fail "the pipe exits with ${PIPESTATUS[1]}"
mops import person some.csv --plan - 2>err | true
expect_code 0 mops fsck
finish
