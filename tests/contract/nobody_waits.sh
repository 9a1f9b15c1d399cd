#!/usr/bin/env bash
# The write lock is never held while waiting for people: what comes slowly is read before it is taken, and what is read
# slowly is written after it is given back.  Who has to wait for another mops is told for whom.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
free() { expect_code 0 mops recruit set --entity person P-000001 "phone=50000000$1" --wait 2; }
wait_for() {
  local tries=0
  until "$@" >seen 2>&1 || [ $((tries += 1)) -gt 100 ]; do sleep 0.05; done
}
waiting() { [ "$(cat "/proc/$1/wchan" 2>/dev/null)" != 0 ] && grep -q '^State:.*[SD]' "/proc/$1/status"; }

# Files that come slowly: standard input and a pipe, for every way of reading one.
cat >criteria.toml <<'END'
[map]
name = "x"
entity = "person"
END
mkfifo slow
number=0
while IFS= read -r command; do
  number=$((number + 1))
  # shellcheck disable=SC2086
  mops $command <slow >slow.out 2>&1 &
  reader=$!
  exec 7>slow
  sleep 0.3
  free $((number % 10))
  exec 7>&-
  wait "$reader"
done <<'END'
import person -
import person /dev/stdin
project load -
map load -
recruit import DEMO/1 -
assess survey import S --wave pre -
contract sign --batch -
enroll complete --batch -
attend import -
plan-changes -
plan-changes
apply-changes -
apply-changes
fast-import -
END

# Results that nobody reads: messages, a result, a plan, a dry run, rejected records.
people 3000 | sed 's/.,Testowa/,Testowa/' >wrong.csv
people 3000 >many.csv
mkfifo full
while IFS= read -r command; do
  number=$((number + 1))
  exec 8<>full
  # What is there already keeps everything else out.
  dd if=/dev/zero of=full bs=4096 count=16 oflag=nonblock status=none 2>/dev/null
  # shellcheck disable=SC2086
  mops $command >full 2>&1 &
  writer=$!
  sleep 0.7
  free $((number % 10))
  kill -9 "$writer" 2>/dev/null
  wait "$writer" 2>/dev/null
  exec 8>&-
done <<'END'
import person wrong.csv --diag=jsonl
import person wrong.csv --keep-going --rejects -
import person many.csv -n -v
import person many.csv --plan -
import person many.csv -n --format jsonl
import person many.csv --plan full
import person wrong.csv --rejects full
recruit verify DEMO/1 -v
project set DEMO title=Nowy --format json
END

# BUSY names who has the lock: a pipe that nobody writes to stands for a slow writer, SIGSTOP for a long one.
people 40000 >long.csv
mops import person long.csv --actor cron &
holder=$!
wait_for grep -q '^pid' "$MOPS_DB.lock"
kill -STOP "$holder"
expect_code 6 mops project set DEMO title=Inny --wait 0.3
expect_output err '[store.busy.held]' "held by cron (pid $holder, import, since 2017-06-01T09:00:00Z)"
expect_code 6 mops project set DEMO title=Inny --wait 0 --lang pl
expect_output err "zajmuje cron (pid $holder, import"
expect_code 6 mops project set DEMO title=Inny --wait 0 --diag jsonl
expect_json_lines err
expect_code 0 mops ls-records person --limit 1
kill -CONT "$holder"
expect_code 0 mops project set DEMO title=Inny --wait 60
wait "$holder" || fail "the long import: $?"
expect_empty "$MOPS_DB.lock"
[ "$(stat -c %a "$MOPS_DB.lock")" = 600 ] || fail "the lock file is open to others"

# What is no lock file of ours is left alone, and writing goes on.
rm "$MOPS_DB.lock"
echo precious >mine
for make in 'ln mine' 'ln -s mine' 'mkfifo' 'mkdir'; do
  # shellcheck disable=SC2086
  $make "$MOPS_DB.lock"
  free $((number += 1, number % 10))
  [ "$(cat mine)" = precious ] || fail "$make: a file was written over"
  rm -rf "$MOPS_DB.lock"
done
# An actor cannot forge a line.
mops import person long.csv --actor $'me\npid 1\nactor boss' -n &
holder=$!
wait_for grep -q '^pid' "$MOPS_DB.lock"
kill -STOP "$holder"
[ "$(wc -l <"$MOPS_DB.lock")" -eq 4 ] || fail "the lock file: $(cat "$MOPS_DB.lock")"
kill -CONT "$holder"
wait "$holder"
finish
