#!/usr/bin/env bash
# A database that was damaged from outside: a command answers from what it can read or says what is wrong (7); it never
# crashes, never hangs, and never calls a damaged file sound.
#
# damaged.sh [SEED]: the seed of the damage, printed; 1 by default.
set -u
. "$(dirname "$0")/lib.bash"
seed=${1:-1}
RANDOM=$seed
echo "seed $seed"
new_database
people 3000 >many.csv
mops import person many.csv
sed 's/100 200/100 201/' persons.csv >changed.csv
cp "$MOPS_DB" sound.db
mops ls-records person --format csv >sound.csv

# What a command may end with: it did its work, it answered "no", or it says that the store is at fault.
meets_damage() {
  run timeout 60 "$@"
  case $code in
    0 | 1) ;;
    7) expect_output err 'mops: error:' '[store.' ;;
    *) fail "$damage: exit status $code: $*: $(tail -n 3 err)" ;;
  esac
}
all_meet_damage() {
  meets_damage mops log
  meets_damage mops ls-records person --format csv
  [ "$code" -ne 0 ] || cmp -s out sound.csv || [ -n "${may_differ:-}" ] || fail "$damage: other persons, and exit status 0"
  meets_damage mops fast-export
  meets_damage mops check
  meets_damage mops find Nowakowska
  meets_damage mops import person changed.csv
  meets_damage mops revert @
}
fresh() {
  rm -f bad.db bad.db-wal bad.db-shm
  cp sound.db bad.db
}
export MOPS_DB=bad.db

# A page in the middle, overwritten; fsck finds it whatever page it is, and before anything is written.
page_size=4096
pages=$(($(stat -c %s sound.db) / page_size))
damage_seed=$RANDOM
for try in 1 2 3 4 5 6 7 8 9 10; do
  page=$((1 + RANDOM * (pages - 1) / 32768))
  damage="page $page overwritten"
  fresh
  awk -v seed="$((damage_seed + try))" 'BEGIN { srand(seed); for (i = 0; i < 4096; ++i) printf "%c", 1 + int(rand() * 127) }' |
    dd of=bad.db bs=$page_size seek="$page" count=1 conv=notrunc status=none
  expect_code 7 mops fsck
  expect_output err store.corrupt
  all_meet_damage
done

# The file, cut short: the first page tells how long it should be.
for size in 1 100 4096 5000 $((pages * page_size / 2)) $(((pages - 1) * page_size)); do
  damage="cut to $size bytes"
  fresh
  truncate -s "$size" bad.db
  expect_code 7 mops fsck
  expect_code 7 mops import person changed.csv
  expect_code 7 mops log
  [ "$(stat -c %s bad.db)" -eq "$size" ] || fail "$damage: a refused command changed the file"
done

# The log beside it.  A reader that stays keeps the import in the log.
fresh
mops revert @
mops import person changed.csv
cp bad.db before.db
mkfifo questions
sqlite3 bad.db <questions >reader.log &
exec 9>questions
printf 'BEGIN;\nSELECT count(*) FROM person;\n.shell touch reading\n' >&9
while [ ! -e reading ]; do sleep 0.05; done
mops import person many.csv
cp bad.db logged.db
cp bad.db-wal logged.db-wal
exec 9>&-
wait
size=$(stat -c %s logged.db-wal)
[ "$size" -gt 100000 ] || fail "the log holds $size bytes: nothing is tested"
with_log() {
  rm -f bad.db-shm
  cp logged.db bad.db
  cp logged.db-wal bad.db-wal
}
persons() { mops ls-records person --fields key --format csv --no-header | wc -l; }
with_log
[ "$(persons)" -eq 3002 ] || fail "with its whole log the database has $(persons) persons"

# One that is no log is refused, and stays for whoever can read it.
for what in garbage short; do
  with_log
  if [ $what = garbage ]; then head -c "$size" /dev/urandom >bad.db-wal; else truncate -s 20 bad.db-wal; fi
  cp bad.db-wal kept
  for command in log 'ls-records person' fsck 'import person many.csv' fast-export; do
    # shellcheck disable=SC2086
    expect_code 7 timeout 60 mops $command
    expect_output err '[store.log]' bad.db-wal
  done
  expect_same kept bad.db-wal
done

# One that breaks off, or turns to garbage on the way, is what a crash leaves: its whole operations count, no half one.
for damage in 'cut in half' 'cut in a page' 'garbage in the middle' 'garbage beside it'; do
  with_log
  case $damage in
    'cut in half') truncate -s $((size / 2)) bad.db-wal ;;
    'cut in a page') truncate -s $((size - 1000)) bad.db-wal ;;
    'garbage in the middle') head -c 9000 /dev/urandom | dd of=bad.db-wal bs=1 seek=$((size / 3)) conv=notrunc status=none ;;
    *) head -c 32768 /dev/urandom >bad.db-shm ;;
  esac
  run mops fsck
  [ "$code" -eq 0 ] || fail "$damage: fsck: $(cat out err)"
  case $(persons) in
    2 | 3002) ;;
    *) fail "$damage: $(persons) persons" ;;
  esac
  expect_code 0 mops import person many.csv
  [ "$(persons)" -eq 3002 ] || fail "$damage: after the import there are $(persons) persons"
done
finish
