#!/usr/bin/env bash
# Every fault of a batch is told in one pass with line, column and code, and nothing is written (exit 3).
set -u
. "$(dirname "$0")/lib.bash"
new_database

# case_of WHAT CODE... < FILE: the file is refused with these codes.
case_of() {
  local what=$1
  shift
  cat >"$what.csv"
  expect_rejected 3 mops import person "$what.csv"
  for code; do expect_output err "[$code]"; done
}

case_of missing_column header.missing <<'END'
pesel,given_names
90010112349,Ola
END
expect_output err 'missing_column.csv:1:' '"surname"'

case_of unknown_header header.unknown.suggest <<'END'
pesel,surnam,given_names
90010112349,Bąk,Ola
END
expect_output err 'unknown_header.csv:1: surnam:' 'Perhaps "surname"'

case_of duplicate_person record.differs_in_file <<'END'
pesel,surname,given_names
90010112349,Bąk,Ola
90010112349,Bąk,Aleksandra
END
expect_output err 'duplicate_person.csv:3:' 'line 2'

case_of all_at_once pesel.checksum pesel.lost_zero date.not_a_day date.two_digit_year code.unknown.suggest field.required <<'END'
pesel,surname,given_names,birth_date,sex,voivodeship
90010112348,Bąk,Ola,1990-01-01,female,
2270803624,Lis,Ewa,2002-07-08,female,
,"Kos
Wilk",Ida,31.04.1990,female,
,Dąb,Iga,01.02.90,female,
91020212346,Cis,Ula,1991-02-02,kobita,
92030312343,,Iza,1992-03-03,female,
END
expect_output err 'all_at_once.csv:2: pesel:' 'all_at_once.csv:3: pesel:' 'all_at_once.csv:4: birth_date:' \
  'all_at_once.csv:6: birth_date:' 'all_at_once.csv:7: sex:' 'all_at_once.csv:8: surname:'
expect_output err 'leading zero'
grep -o '^all_at_once.csv:[0-9]*' err | cut -d: -f2 >lines
sort -n lines >sorted
expect_same sorted lines

: >empty.csv
expect_rejected 3 mops import person empty.csv
expect_output err '[file.empty]'

head -c 256 /dev/zero >binary.csv
expect_rejected 3 mops import person binary.csv
expect_output err '[file.binary]'

printf 'pesel,surname,given_names\n90010112349,"Bąk,Ola\n' >quote.csv
expect_rejected 3 mops import person quote.csv
expect_output err 'quote.csv:2:' '[csv.unfinished_quote]'

# One good and one bad row: the good one is not written either.
printf 'pesel,surname,given_names\n90010112349,Bąk,Ola\n90010112348,Bąk,Ola\n' >half.csv
expect_rejected 3 mops import person half.csv
finish
