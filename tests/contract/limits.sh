#!/usr/bin/env bash
# Every reader has a limit that it names (`mops help limits`), and whatever is given it ends at once.
set -u
. "$(dirname "$0")/lib.bash"
new_database

# quickly CODE COMMAND...: ends with CODE within ten seconds.
quickly() {
  local expected=$1
  shift
  expect_code "$expected" timeout 10 "$@"
}

# A configuration without end.
MOPS_CONFIG=/dev/zero quickly 2 mops ls-ops
expect_output err '[config.too_large]'

# A name of forty thousand parts, in a project and in a configuration.
printf '[project]\nkey = "X"\na%s = 1\n' "$(printf '.a%.0s' $(seq 40000))" >deep.toml
quickly 3 mops project load deep.toml
expect_output err 'deep.toml:3:' '[toml.form]'
MOPS_CONFIG=$PWD/deep.toml quickly 2 mops ls-ops
expect_output err '[config.form]'
printf '[project]\nkey = %s1%s\n' "$(printf '[%.0s' $(seq 40000))" "$(printf ']%.0s' $(seq 40000))" >nested.toml
quickly 3 mops project load nested.toml
# Points inside of texts and remarks are no parts.
printf '[project]\n# %s\nkey = "T"\ntitle = "%s"\nprofile = "rpo-9.1.1"\nbeneficiary = "x"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' \
  "$(printf 'a.%.0s' $(seq 100))" "$(printf 'a.%.0s' $(seq 100))" >points.toml
quickly 0 mops project load points.toml

# Three hundred thousand headings; sixteen thousand that are not known, beside one that is.
yes 1 | head -n 300000 | paste -s -d ';' >wide.csv
quickly 3 mops import person wide.csv
expect_output err '[csv.too_many_cells]'
printf 'PESEL;%s\n1;2\n' "$(seq -f 'naglowek%.0f' -s ';' 16000)" >unknown.csv
quickly 3 mops import person unknown.csv --report all.jsonl
expect_output all.jsonl header.unknown

# A cell and a row without end, and JSON of brackets.
head -c 2000000 /dev/zero | tr '\0' a >cell.csv
quickly 3 mops import person cell.csv
expect_output err '[csv.field_too_long]'
printf '{"surname":%s1%s}\n' "$(printf '[%.0s' $(seq 50000))" "$(printf ']%.0s' $(seq 50000))" >deep.jsonl
quickly 3 mops import person deep.jsonl
expect_output err '[json.value]'
for i in $(seq 2000); do printf '{"nazwa%s":1,"innanazwa%s":2}\n' "$i" "$i"; done >names.jsonl
quickly 3 mops import person names.jsonl

for delimiter in ab a 1 '"' ' '; do
  expect_code 2 mops import person persons.csv --delimiter "$delimiter"
  expect_output err '[delimiter.form]'
done
for line in 0 -1 x 1001 3x; do
  expect_code 2 mops import person persons.csv --header-line="$line"
  expect_output err '[header_line.form]'
done
finish
