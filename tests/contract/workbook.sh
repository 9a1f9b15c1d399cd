#!/usr/bin/env bash
# A workbook is taken wherever rows are read, and one that is damaged, locked or something else is refused: exit 3, a
# stable code, a cure, nothing written.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_DB=$PWD/centre.db
mops init
printf 'pesel,surname,given_names\n85020312340,Nowak,Anna\n' >persons.csv
new_project
book=$MOPS_EXAMPLES/workbook/zgloszenia.xlsx
size=$(stat -c %s "$book")

# case_of CODE FILE: refused with that code, in both languages, with a hint.
case_of() {
  expect_rejected 3 mops recruit import DEMO/1 "$2"
  expect_output err "[$1]" 'hint:'
  expect_code 3 mops recruit import DEMO/1 "$2" --lang pl
  expect_output err "[$1]" 'wskazówka:'
  expect_code 3 mops recruit withdraw --batch "$2" --on 2017-05-20 --reason x
  expect_output err "[$1]"
}

for part in 10 50 90 99; do
  head -c $((size * part / 100)) "$book" >cut.xlsx
  case_of workbook.damaged cut.xlsx
done

# A changed byte in the middle of the first sheet.
cp "$book" bent.xlsx
printf '\377\377\377' | dd of=bent.xlsx bs=1 seek=$((size / 3)) conv=notrunc 2>/dev/null
expect_rejected 3 mops recruit import DEMO/1 bent.xlsx
expect_output err '[workbook.damaged]'

printf 'PESEL;Nazwisko\n' >text.xlsx
case_of file.not_workbook text.xlsx
printf '\320\317\021\340\241\261\032\341%1000s' '' >old.xlsx
case_of file.old_workbook old.xlsx
{ printf '\320\317\021\340\241\261\032\341%1000s' '' && printf 'EncryptedPackage' | iconv -t UTF-16LE; } >locked.xlsx
case_of file.encrypted_workbook locked.xlsx

# A mistaken --sheet is a matter of the command line.
expect_rejected 2 mops recruit import DEMO/1 "$book" --sheet Inny
expect_output err '[sheet.unknown]' 'Zgłoszenia, Błędne'
expect_rejected 2 mops import person persons.csv --sheet 1
expect_output err '[sheet.no_workbook]'

# Diagnostics carry the row of the sheet and the number of the column.
expect_rejected 3 mops recruit import DEMO/1 "$book" --sheet Błędne --diag=jsonl
expect_json_lines err
expect_output err '"code":"date.not_a_day"' '"line":2,"record":1,"column":"Data wpływu","column_no":4'

# Through a pipe, and several files as one operation.
run sh -c "cat '$book' | mops recruit import DEMO/1 - --format json"
expect_output out '"added":4'
expect_code 0 mops recruit import DEMO/1 "$book" "$book" --format json
expect_output out '"op":null' '"rows":8'
finish
