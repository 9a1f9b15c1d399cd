#!/usr/bin/env bash
# Eight writers at once on one database: within --wait all succeed, without it they succeed or exit 6; no operation is
# lost, none is raw SQLite to the user, and nobody starves.
set -u
. "$(dirname "$0")/lib.bash"
new_database
people 8 >writers.csv
mops import person writers.csv
before=$(mops log --format jsonl | wc -l)

person() { printf 'P-%06d' "$1"; }

# writer NUMBER WAIT COUNT: edits its own person and the common one in turn; notes how each edit ended.
writer() {
  local number=$1 edit key
  for ((edit = 1; edit <= $3; ++edit)); do
    key=$(person $((number + 2)))
    ((edit % 2)) || key=$(person 1)
    mops recruit set --entity person "$key" "phone=$(printf "%d%02d%06d" "$number" "$2" "$edit")" --wait "$2" >>"out.$number" 2>>"err.$number"
    echo "$?" >>"ends.$number"
  done
}
# all_at_once WAIT COUNT
all_at_once() {
  rm -f out.* err.* ends.*
  for number in 1 2 3 4 5 6 7 8; do writer "$number" "$1" "$2" & done
  wait
  cat err.* >all.err
  expect_no_output all.err 'database is locked' SQLITE busy.c
}

all_at_once 60 12
[ "$(sort -u ends.*)" = 0 ] || fail "with --wait 60 not all succeeded: $(sort ends.* | uniq -c) $(head -n 3 all.err)"
expect_empty all.err
[ "$(mops log --format jsonl | wc -l)" -eq $((before + 96)) ] || fail "there are $(mops log --format jsonl | wc -l) operations"
mops fsck >found || fail "fsck: $(cat found)"

# Who will not wait is told to come again; what succeeded is there.
all_at_once 0 12
[ -z "$(cat ends.* | grep -vx '[06]')" ] || fail "exit statuses without waiting: $(sort ends.* | uniq -c)"
succeeded=$(cat ends.* | grep -cx 0)
[ "$(mops log --format jsonl | wc -l)" -eq $((before + 96 + succeeded)) ] || fail "an operation was lost or made up"
[ "$(grep -c 'store.busy' all.err)" -eq "$(cat ends.* | grep -cx 6)" ] || fail "not every 6 says so: $(cat all.err)"

# While eight write without a break, nobody is left out.
end=$((SECONDS + 3))
for number in 1 2 3 4 5 6 7 8; do
  for ((edit = 1; SECONDS < end; ++edit)); do
    mops recruit set --entity person "$(person $((number + 2)))" "phone=$(printf "%d00000%03d" "$number" "$edit")" --wait 60 && echo done >>"share.$number"
  done &
done
wait
total=$(cat share.* | wc -l)
for number in 1 2 3 4 5 6 7 8; do
  share=$(cat "share.$number" 2>/dev/null | wc -l)
  [ $((share * 8 * 10)) -ge "$total" ] || fail "writer $number made $share of $total operations"
done
mops fsck >found || fail "fsck: $(cat found)"
finish
