#!/usr/bin/env bash
# example.sh NAME -- lives through examples/NAME, and then asks of it what mops promises of any data:
# the published figures come out, every import again changes nothing, the rules are content, all of it can be taken back.
# Runs in an empty folder with mops on PATH (tests/in_scratch).
set -euo pipefail
example=$MOPS_EXAMPLES/$1
export MOPS_DB=$PWD/mops.db MOPS_ACTOR=example
export MOPS_NOW=2020-06-01T09:00:00Z  # both projects are over

fail() {
  echo "FAILED: $*"
  exit 1
}
step() { echo "== $*"; }
operations() { mops log --format csv | wc -l; }

# Notes each import on its way, with its folder, to be done again below.
mops=$(command -v mops)
mkdir bin
cat >bin/mops <<END
#!/usr/bin/env bash
for word; do
  if [ "\$word" = import ]; then
    printf 'cd %q && mops%s\n' "\$PWD" "\$(printf ' %q' "\$@")" >>'$PWD/imports'
    break
  fi
done
exec '$mops' "\$@"
END
chmod +x bin/mops

step "run"
touch imports
PATH=$PWD/bin:$PATH "$example/run" "$MOPS_DB"
[ -s imports ] || fail "the run imported nothing"
project=$(mops ls-records project --format tsv --no-header --fields key)

step "the announcement has the expected figures"
mops report build announcement --project "$project" --format csv >announcement.csv
grep -vxFf announcement.csv "$example/expected-announcement.csv" >missing.csv || true
[ ! -s missing.csv ] || fail "these lines are not in the announcement:
$(cat missing.csv)
the announcement:
$(cat announcement.csv)"

step "every figure of the counting reports comes out the same when counted a second way"
"$(dirname -- "${BASH_SOURCE[0]}")/figures.sh" "$project" || fail "the reports and plain SQL do not agree"

step "every import again ($(wc -l <imports)) changes nothing"
before=$(operations)
while read -r import; do
  (eval "$import") </dev/null >import.log 2>&1 || fail "$import: exit status $?
$(cat import.log)"
  [ "$(operations)" = "$before" ] || fail "$import: made an operation"
done <imports

step "the rules find no error"
mops check --project "$project" --severity error || fail "check: exit status $?"

step "all operations can be reverted, the last one first"
mops log --format jsonl | sed -n 's/^{"op":\([0-9]*\).*/\1/p' | sort -rn >ops
[ "$(wc -l <ops)" = $((before - 1)) ] || fail "cannot read the operations in: $(mops log --format jsonl | head -n 1)"
while read -r op; do
  mops revert "$op" >revert.log 2>&1 || fail "revert $op: exit status $?
$(cat revert.log)"
done <ops
for entity in person application participation social_contract enrollment attendance project; do
  [ -z "$(mops ls-records "$entity")" ] || fail "after all reverts there are still records of $entity"
done
