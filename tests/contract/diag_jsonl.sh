#!/usr/bin/env bash
# With --diag=jsonl every line on stderr is JSON, for a bad flag too.
set -u
. "$(dirname "$0")/lib.bash"
new_database
echo 'pesel,surnam
1,"x' >bad.csv
messages() {
  run "$@"
  [ -s err ] || fail "no message: $*"
  expect_json_lines err
}
messages mops import person bad.csv --diag=jsonl
messages mops --diag=jsonl import person bad.csv
messages mops log --no-such-option --diag=jsonl
messages mops log --diag jsonl --limit many
messages mops no-such-command --diag=jsonl
messages mops log --db missing.db --diag=jsonl
messages mops show 999 --diag=jsonl
messages mops ls-records person --fields pesl --diag=jsonl
sed 's/100 200/100 202/' persons.csv >changed.csv
messages mops import person changed.csv -v --diag=jsonl
finish
