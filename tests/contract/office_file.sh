#!/usr/bin/env bash
# A spreadsheet as offices save it is read: Windows-1250, semicolons, Polish headings and labels.
set -u
. "$(dirname "$0")/lib.bash"
new_database
printf 'PESEL;Nazwisko;Imię (imiona);Płeć;Data urodzenia\r\n90010112349;Żółć;Łucja;kobieta;01.01.1990\r\n' |
  iconv -f UTF-8 -t WINDOWS-1250 >office.csv
expect_code 0 mops import person office.csv
mops ls-records person --where pesel=90010112349 --fields surname,given_names,sex,birth_date --format csv --no-header >got
echo 'Żółć,Łucja,female,1990-01-01' >wanted
expect_same wanted got

# The same person in UTF-8 with a byte-order mark and commas is the same person.
printf '\xef\xbb\xbfpesel,surname,given_names\n90010112349,Żółć,Łucja\n' >utf8.csv
expect_code 0 mops import person utf8.csv --format json
expect_output out '"op":null'
finish
