#!/usr/bin/env bash
# Names that programs stumble over: quotes, formulas, SQL, format strings, right-to-left, emoji, loose accents.  Each goes
# through import, export, restoring and import again byte for byte, is found by --where, or is refused with its code.
#
# hostile_names.jsonl holds them: {"name":…}, with "kept" where reading takes blanks and marks without width away, or
# with "refused" and the code.
set -u
. "$(dirname "$0")/lib.bash"

# The names with a PESEL each; long ones at the end.
cp "$(dirname "$0")/hostile_names.jsonl" names.jsonl
people 400 | tail -n +2 | cut -d, -f1 >pesels
sqlite3 names.db <<'END'
CREATE TABLE pesel (number INTEGER PRIMARY KEY, pesel TEXT);
INSERT INTO pesel (pesel) SELECT value FROM json_each('["' || replace(rtrim(CAST(readfile('pesels') AS TEXT), char(10)), char(10), '","') || '"]');
CREATE TABLE word (number INTEGER PRIMARY KEY, name TEXT, kept TEXT, refused TEXT);
INSERT INTO word (name, kept, refused)
  SELECT json_extract(value, '$.name'), coalesce(json_extract(value, '$.kept'), json_extract(value, '$.name')), json_extract(value, '$.refused')
  FROM json_each('[' || replace(rtrim(CAST(readfile('names.jsonl') AS TEXT), char(10)), char(10), ',') || ']');
INSERT INTO word (name, kept) SELECT long, long FROM (
  SELECT replace(printf('%.*c', 50000, 'x'), 'x', 'ż') AS long UNION ALL SELECT printf('%.*c', 1000000, 'x')
  UNION ALL SELECT '"' || replace(printf('%.*c', 40000, 'x'), 'x', '",' || char(10)) || '"'
  UNION ALL SELECT 'Z' || replace(printf('%.*c', 20000, 'x'), 'x', char(775)));
CREATE VIEW person AS SELECT pesel, name, kept, refused FROM word JOIN pesel USING (number);
END
total=$(sqlite3 names.db 'SELECT count(*) FROM person')
[ "$total" -gt 200 ] || fail "only $total names were read"

# csv WHERE: those names as a file; everything quoted by the book.
csv() {
  sqlite3 names.db "SELECT '\"pesel\",\"surname\",\"given_names\"' || char(10) ||
    group_concat(pesel || ',\"' || replace(name, '\"', '\"\"') || '\",\"Osoba ' || pesel || '\"' || char(10), '') FROM person WHERE $1"
}
csv 'refused IS NULL' >names.csv
sqlite3 names.db "SELECT pesel || ' ' || hex(kept) FROM person WHERE refused IS NULL ORDER BY pesel" >expected
# expect_names DATABASE: it holds exactly these bytes.
expect_names() {
  sqlite3 "$1" 'SELECT pesel || char(32) || hex(surname) FROM person ORDER BY pesel' >found
  cmp -s expected found || fail "$1 holds other names: $(diff expected found | head -n 4 | cut -c 1-200)"
}

export MOPS_DB=$PWD/first.db
mops init
expect_code 0 mops import person names.csv
expect_names first.db
expect_code 0 mops import person names.csv --format json
expect_output out '"op":null'

# Out and in again, by every way there is.
expect_code 0 mops fast-export
mv out stream
expect_code 0 mops init --db second.db
expect_code 0 mops fast-import stream --db second.db
expect_names second.db
mops fast-export --db second.db >again
expect_same stream again
for format in csv jsonl; do
  mops ls-records person --fields pesel,surname,given_names --format $format >list.$format
  expect_code 0 mops import person list.$format --format json
  expect_output out '"op":null'
  mops init --db $format.db
  expect_code 0 mops import person list.$format --db $format.db
  expect_names $format.db
  mops ls-records person --fields pesel,surname,given_names --format $format --db $format.db >list.again
  expect_same list.$format list.again
done
mops ls-records person --fields surname --format json >list.json
expect_json list.json
mops ls-records person --fields surname -z --no-header --format tsv | tr -cd '\0' | wc -c >records
[ "$(cat records)" -eq "$(wc -l <expected)" ] || fail "-z gives $(cat records) records"
expect_code 0 mops show 1 --sensitive --format json
expect_json out
expect_code 0 mops fsck

# Each is found by its own words.
sqlite3 names.db "SELECT pesel FROM person WHERE refused IS NULL AND length(kept) < 1000" >short
while read -r pesel; do
  # The dot keeps the shell from taking the last line feed away.
  name=$(sqlite3 names.db "SELECT kept || '.' FROM person WHERE pesel = '$pesel'")
  expect_code 0 mops ls-records person --where "surname=\"${name%.}\"" --fields pesel --format csv --no-header
  grep -qx "$pesel" out || fail "--where does not find ${name%.}: $(cat out)"
done <short

# What is refused says so, in its line and column.
while IFS='|' read -r pesel told; do
  csv "pesel = '$pesel'" >refused.csv
  expect_code 3 mops import person refused.csv --diag=jsonl
  expect_output err "\"code\":\"$told\"" '"line":2' '"column":"surname"'
done < <(sqlite3 names.db "SELECT pesel, refused FROM person WHERE refused IS NOT NULL")
pesel=$(tail -n 1 pesels)
# refused FILE CODE [OPTION...]
refused() {
  local file=$1 told=$2
  shift 2
  expect_code 3 mops import person "$file" "$@"
  expect_output err "[$told]"
}
printf 'pesel,surname,given_names\n%s,a\0b,Ola\n' "$pesel" >nul.csv
refused nul.csv file.binary
printf 'pesel,surname,given_names\n%s,Ba\305,Ola\n' "$pesel" >cut.csv
refused cut.csv encoding.byte --encoding utf-8
printf '{"pesel":"%s","surname":"a\\u0000b","given_names":"Ola"}\n' "$pesel" >nul.jsonl
refused nul.jsonl text.control
printf '{"pesel":"%s","surname":"\\ud800","given_names":"Ola"}\n' "$pesel" >half.jsonl
refused half.jsonl json.form
{ printf 'pesel,surname,given_names\n%s,' "$pesel" && head -c 1048577 /dev/zero | tr '\0' x && printf ',Ola\n'; } >long.csv
refused long.csv csv.field_too_long

# As an argument each is an argument: no crash, and with --diag=jsonl every message parses.
while read -r pesel; do
  name=$(sqlite3 names.db "SELECT name || '.' FROM person WHERE pesel = '$pesel'")
  for command in find ls-records cat-record show 'resolve-key person' 'report build' run-query history help 'log --touching'; do
    # shellcheck disable=SC2086
    run mops $command "${name%.}" --diag=jsonl
    case $code in
      0 | 1 | 2 | 3 | 5) ;;
      *) fail "exit status $code: mops $command ${name%.}: $(cat err)" ;;
    esac
    expect_json_lines err
  done
done < <(awk 'NR % 8 == 0' short)
expect_code 5 mops log "$(printf '\377\376')" --diag=jsonl
expect_json_lines err
mops fast-export >after
expect_same stream after
finish
