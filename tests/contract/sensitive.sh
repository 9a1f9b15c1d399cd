#!/usr/bin/env bash
# No PESEL, name or telephone number gets into messages, the log, what it shows, or lists by default.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
cat >applications.csv <<'END'
pesel,surname,given_names,phone,received_on,tie_to_area,premises,privacy_notice,privacy_notice_on
90010112349,Bąkowska,Aleksandra,500 100 400,2017-05-04,residence,P01,1,2017-05-04
END
mops recruit import DEMO/1 applications.csv -v >>out.all 2>>err.all
sed 's/500 100 400/500 100 401/; s/Aleksandra/Ola/' applications.csv >changed.csv
mops recruit import DEMO/1 changed.csv -v >>out.all 2>>err.all
cat >bad.csv <<'END'
pesel,surname,given_names,phone,birth_date
85020312347,Nowakowska,Anna,500 100 200,1985-13-41
90010112349,Bąkowska,Aleksandra,500 100 400,1991-01-01
90010112349,Bąkowska,Beata,500 100 402,1990-01-01
90010112349x,Bąkowska,Aleksandra,500 100 400,
END
mops import person bad.csv -v >>out.all 2>>err.all
mops import person bad.csv --diag=jsonl >>out.all 2>>err.all
for command in 'log' 'log --format jsonl' 'show 1' 'show @' 'show @ --format jsonl' 'show 4 --format csv' 'history person/P-000001' \
  'history person/P-000003 --format json' 'ls-records person' 'ls-records person --format csv' 'ls-records application' 'recruit list' \
  'recruit show DEMO/1/0001' 'check --project DEMO' 'ls-ops' 'diff-ops 0 @' 'cat-record person/P-000001' \
  'resolve-key person P-00000' 'resolve-key person Nowakowska' 'resolve-key person Bąkowsk_' 'undo -n -v'; do
  # shellcheck disable=SC2086
  mops $command >>out.all 2>>err.all
done
for value in 85020312340 85020312347 90010112349 Nowakowska Bąkowska Aleksandra Beata '500 100' 1985-02-03 1990-01-01; do
  expect_no_output out.all "$value"
  expect_no_output err.all "$value"
done

# Asked for by name, they are there.
expect_code 0 mops ls-records person --fields key,pesel,surname
expect_output out 85020312340 Nowakowska
expect_code 0 mops show 1 --sensitive
expect_output out Nowakowska

# What is hidden is said to be hidden, and --sensitive is the same word everywhere.
for command in 'recruit show --entity person P-000001' 'history person/P-000001' 'show 1' 'diff-ops 0 1 --format table'; do
  # shellcheck disable=SC2086
  expect_code 0 mops $command
  expect_output out 'hidden as sensitive: ' --sensitive
  expect_code 0 mops $command --sensitive
  expect_output out Nowakowska
  expect_no_output out 'hidden as sensitive'
done
for command in 'recruit list --entity person' 'ls-records person' 'cat-record person/P-000001'; do
  expect_code 0 mops $command --sensitive
  expect_output out Nowakowska
done
expect_code 0 mops ls-records person -v --format csv
expect_output err 'hidden as sensitive: '
expect_no_output out 'hidden'

# Excuses, reasons and kinds of papers tell of health and family.
for field in attendance,excuse evidence,kind enrollment,reason outcome,note assessment,recommendation; do
  expect_code 0 mops ls-fields "${field%,*}" --format csv --fields field,sensitive
  expect_output out "${field#*,},yes"
done
finish
