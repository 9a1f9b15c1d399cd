#!/usr/bin/env bash
# --keep-going commits what is right and gives the rest back as it came; corrected, that goes straight in.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_DB=$PWD/mops.db
mops init
cat >people.csv <<'CSV'
pesel;surname;given_names;phone
44051401458;Kos;Jan;600100200
44051401459;"Lis
Nowa";Ewa;600100201
52070803623;Buk;Ola;600100202
2270803624;Wilk;Iga;600100203
CSV

expect_code 3 mops import person people.csv --rejects wrong.csv
expect_code 0 mops log --format csv --no-header
expect_empty out

expect_code 4 mops import person people.csv --keep-going --rejects wrong.csv --report faults.jsonl --format json
expect_output out '"added":2' '"rejected":2'
expect_output err "people.csv:3:" "pesel.checksum" "people.csv:6:" "pesel.lost_zero"
cat >expected.csv <<'CSV'
pesel;surname;given_names;phone
44051401459;"Lis
Nowa";Ewa;600100201
2270803624;Wilk;Iga;600100203
CSV
expect_same wrong.csv expected.csv
[ "$(stat -c %a wrong.csv)" = 600 ] || fail "the rejected records can be read by others"
[ "$(wc -l <faults.jsonl)" = 2 ] || fail "faults.jsonl does not hold two faults: $(cat faults.jsonl)"
expect_no_output faults.jsonl 44051401459 Wilk

# Unchanged it is wrong again, with the same codes and columns; corrected it is taken.
expect_code 3 mops import person wrong.csv
expect_output err "wrong.csv:2: pesel:" "pesel.checksum" "wrong.csv:4: pesel:" "pesel.lost_zero"
sed -i 's/44051401459/77031512325/; s/^2270803624/02270803624/' wrong.csv
expect_code 0 mops import person wrong.csv --format json
expect_output out '"added":2'

# Too many wrong records, and nothing is written.
sed -i 's/^44051401458/44051401450/' people.csv
expect_code 3 mops import person people.csv --keep-going --max-rejects 1
expect_output err "rejects.too_many"
expect_code 2 mops import person people.csv --keep-going --max-rejects some
expect_code 2 mops import person people.csv people.csv --rejects wrong.csv

# A wrong header belongs to no record: nothing can go in without it.
printf 'pesel,surnam\n44051401458,Kos\n' >header.csv
expect_code 3 mops import person header.csv --keep-going

# A rule refuses a record as well as a fault does.
mkdir a && cd a || exit 1
"$MOPS_EXAMPLES/twoja-aktywnosc/run" "$PWD/b.db" >/dev/null 2>&1
export MOPS_DB=$PWD/b.db
printf 'session,participation,presence\n%s,%s,O\n%s,%s,O\n' TAS-TREN-01/2009-05-11/09:00 TAS-0001 TAS-NONE/2009-05-11/09:00 TAS-0002 >marks.csv
expect_code 3 mops attend import marks.csv --keep-going --max-rejects 0
finish
