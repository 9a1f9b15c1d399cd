#!/usr/bin/env bash
# The command line in the journal keeps that an option was given, and not what it said of a person; a PESEL in the name
# of a file is kept nowhere.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
secret='choroba Anny Nowak'
printf 'pesel,surname,given_names\n90010112349,Bąk,Ola\n' >90010112349.csv
cp 90010112349.csv 'Bak 900101-12349.csv'
for number in 1 2; do printf 'pesel,surname,given_names,phone\n90010112349,Bąk,Ola,50010020%s\n' $number >"900101-12349-$number.csv"; done
expect_code 0 mops import person 90010112349.csv -m "$secret" --source s
expect_code 0 mops import person 900101-12349-1.csv --source s --message="$secret"
expect_code 0 mops import person ./900101-12349-2.csv --source s "-m$secret"
expect_code 0 mops recruit set --entity person P-000001 "phone=500600700" "-vm" "$secret"
expect_code 0 mops report submit recruitment --project DEMO -o 90010112349.csv.csv --recipient "$secret"
mops ls-ops --format jsonl >all
sqlite3 "$MOPS_DB" 'SELECT name FROM op_input' >names
mops fast-export | grep -E '"table":"op|"op_input"|^\{"journal' >>names
sed 's/"message":"[^"]*"//' all >said
for file in said names; do
  expect_no_output $file 90010112349 900101-12349
done
expect_no_output said "$secret" Nowak 500600700
expect_output said '"command":"mops import person ***********.csv -m … --source s"' '--message=…' '"command":"mops import person ./************-2.csv --source s -m…"' \
  'phone=…' '-vm …' '--recipient …'
# What is no secret stays.
expect_output said 'report submit recruitment --project DEMO -o ***********.csv.csv'
finish
