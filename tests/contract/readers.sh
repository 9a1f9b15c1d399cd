#!/usr/bin/env bash
# Readers never wait for an import, not even with --wait 0, and see the state before it or after it.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 40000 >many.csv
count() { mops ls-records person --fields key --format csv --no-header --wait 0 | wc -l; }

mops import person many.csv &
import=$!
answers=0 before=0
while kill -0 "$import" 2>/dev/null; do
  expect_code 0 mops ls-records person --fields key --format csv --no-header --wait 0
  case $(wc -l <out) in
    2) before=$((before + 1)) ;;
    40002) ;;
    *) fail "an answer of $(wc -l <out) persons" ;;
  esac
  answers=$((answers + 1))
done
wait "$import" || fail "the import failed: $?"
echo "$answers answers during the import, $before of them from before it"
[ "$before" -gt 1 ] || fail "the readers waited for the import"
[ "$(count)" -eq 40002 ] || fail "after the import there are $(count) persons"

# Writers that come and go disturb no reader either.
for number in 1 2 3; do
  (for edit in 1 2 3 4 5 6 7 8 9 10; do mops recruit set --entity person "P-00000$number" "phone=$(printf "%d00000%03d" "$number" "$edit")" --wait 60; done) &
done
for answer in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  expect_code 0 mops ls-records person --limit 3 --wait 0
  expect_code 0 mops log --limit 3 --wait 0
done
wait
finish
