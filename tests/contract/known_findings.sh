#!/usr/bin/env bash
# A finding that is known or answered for is not told, whatever is wrong with the file that says so is.
set -u
. "$(dirname "$0")/lib.bash"
new_database

# Somebody whose phone number is no number: person.phone warns when it is saved and when it is checked.
printf 'pesel,surname,given_names,phone\n90010112349,Bąk,Ola,po 16\n' >people.csv
expect_code 0 mops import person people.csv
expect_output err '[person.phone]'
expect_code 1 mops check --severity warning --format jsonl
expect_output out '"code":"person.phone"'
cp out base.jsonl

# The same findings are no news, in another language and with Windows line ends; a new one is.
expect_code 0 mops check --severity warning --baseline base.jsonl --lang pl
sed 's/$/\r/' base.jsonl >windows.jsonl
expect_code 0 mops check --severity warning --baseline windows.jsonl
: >empty.jsonl
expect_code 1 mops check --severity warning --baseline empty.jsonl
expect_output out 'person.phone'

# What is no result of a check is refused, not taken for "nothing known".
head -c 60 base.jsonl >cut.jsonl
printf 'code;record\nperson.phone;person/P-000001\n' >table.csv
for file in cut.jsonl table.csv; do
  expect_code 3 mops check --baseline $file
  expect_output err '[baseline.line]'
done
expect_code 7 mops check --baseline missing.jsonl

# Answered for until a day; the same waiver again extends it and stays one record.
waive() { mops rules waive person.phone person/P-000003 --reason 'reached through the flat mate' "$@"; }
expect_code 0 waive --until 2024-06-30 --as-of 2024-06-01
expect_code 0 mops check --severity warning --as-of 2024-06-30
expect_code 1 mops check --severity warning --as-of 2024-07-01 --width 0
expect_output out 'expired on 2024-06-30'
expect_code 1 mops check --severity warning --as-of 2024-05-31
expect_no_output out 'expired'
expect_code 0 waive --until 2024-12-31 --as-of 2024-07-01
expect_code 0 mops check --severity warning --as-of 2024-07-01
[ "$(mops rules waivers --format csv --no-header | wc -l)" = 1 ] || fail "the second waiver is another record"

# Saving is judged the same way.
expect_code 0 mops recruit set --entity person P-000003 phone='po 17' --as-of 2024-08-01
expect_no_output err 'person.phone'
expect_code 0 mops recruit set --entity person P-000003 phone='po 18' --as-of 2025-01-01
expect_output err '[person.phone]' '[waiver.expired]'

# An error is refused, also through an import.
expect_code 5 mops rules waive contract.not_signed social_contract/KS/2024/001 --until 2024-12-31 --reason none
expect_output err '[waiver.of_error]'
cat >waivers.csv <<'END'
rule,record,granted_by,reason,granted_on,expires_on
contract.not_signed,social_contract/KS/2024/001,anna,none,2017-01-01,2017-12-31
END
expect_code 3 mops import waiver waivers.csv
expect_output err 'waivers.csv:2:' '[waiver.not_waivable]'

finish
