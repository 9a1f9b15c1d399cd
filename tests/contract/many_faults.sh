#!/usr/bin/env bash
# Many faults are told so that they can be read: errors before warnings, one fault in many rows once, no hint twice in a
# row, and a warning only when an operation brought it about.
set -u
. "$(dirname "$0")/lib.bash"
new_database

# Sixty warnings (telephones that are no numbers) stand before one error: the error is told first, the warnings as one.
{
  echo 'pesel,surname,given_names,phone,birth_date'
  people 61 | sed 1d | sed 's/$/,po 16,/' | sed '$s/po 16,$/500100200,31.04.1990/'
} >many.csv
expect_rejected 3 mops import person many.csv
head -n 1 err | grep -q 'many.csv:62: birth_date: error: .*\[date.not_a_day\]' || fail "the error is not first: $(head -n 1 err)"

sed -i '$d' many.csv
expect_code 0 mops import person many.csv
[ "$(wc -l <err)" -eq 3 ] || fail "not one warning, its rows and its hint: $(cat err)"
expect_output err 'many.csv:2: phone: warning:' 'the same in 59 more rows' 'lines 3, 4, 5, 6, 7, 8, 9, 10 …'
expect_code 0 mops revert @
expect_code 0 mops import person many.csv -v
[ "$(grep -c 'person.phone' err)" -eq 60 ] || fail "-v does not tell each"
expect_code 0 mops revert @
expect_code 0 mops import person many.csv --diag jsonl
[ "$(wc -l <err)" -eq 60 ] || fail "jsonl does not hold each"

# -q: errors without hints.
printf 'pesel,surname,given_names\n85020312341,Lis,Ewa\n' >one.csv
expect_code 3 mops import person one.csv -q
[ "$(wc -l <err)" -eq 1 ] || fail "-q tells more than the error: $(cat err)"

# Three faults of a kind stand each in its place, their hint once.
printf 'pesel,surname,given_names\n85020312341,Lis,Ewa\n85020312342,Lis,Iga\n85020312343,Lis,Ida\n' >three.csv
expect_code 3 mops import person three.csv
[ "$(grep -c '^three.csv' err)" -eq 3 ] && [ "$(grep -c 'hint:' err)" -eq 1 ] || fail "three faults: $(cat err)"

# A warning that stood before is not told again by a change of something else, but it is by a change of its own field.
key=$(mops ls-records person --where surname~Testowa --limit 1 --fields key --format tsv --no-header)
expect_code 0 mops recruit set --entity person "$key" given_names=Inna
expect_empty err
expect_code 0 mops recruit set --entity person "$key" 'phone=po 17'
expect_output err '[person.phone]'
expect_code 1 mops check --severity warning
expect_output out 'person.phone'

finish
