#!/usr/bin/env bash
# A full disk undoes the operation and says so (7), wherever it strikes; the same command succeeds when there is room.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
people 20000 >many.csv

# A limit on the size of files, in KiB, stands for the full disk: it needs no rights, and strikes in the middle of a
# write as a disk does.
with_room() {
  local room=$1
  shift
  (
    ulimit -f "$room"
    "$@"
  ) >out 2>err </dev/null
  code=$?
}

# The room an import needs, and less and less of it.  What is too little for the database is too little for its log.
size=$(($(stat -c %s "$MOPS_DB") / 1024))
cp "$MOPS_DB" before.db
mops fast-export >before
mops import person many.csv
needed=$(($(stat -c %s "$MOPS_DB") / 1024))
mops fast-export >after
refused=0
for ((room = needed + 64; room > size; room -= (needed - size) / 7)); do
  cp before.db "$MOPS_DB"
  rm -f "$MOPS_DB-wal" "$MOPS_DB-shm"
  with_room $room mops import person many.csv
  mops fast-export >now
  case $code in
    0) cmp -s now after || fail "with $room KiB: exit status 0, but another state" ;;
    7)
      refused=$((refused + 1))
      expect_output err 'mops: error:' '[store.'
      expect_empty out
      expect_same before now
      mops fsck >found || fail "with $room KiB: fsck: $(cat found)"
      expect_code 0 mops import person many.csv
      mops fast-export >now
      expect_same after now
      ;;
    *) fail "with $room KiB: exit status $code, not 7: $(tail -n 3 err)" ;;
  esac
done
[ "$refused" -gt 1 ] || fail "no import met the limit"

# A new database is there as a whole or not at all.
for room in 1 33 $((size / 2)); do
  with_room "$room" mops init --db new.db
  [ "$code" -eq 7 ] || fail "init with $room KiB: exit status $code"
  expect_output err 'mops: error:' '"new.db"'
  [ -z "$(ls new.db* 2>/dev/null)" ] || fail "init left $(ls new.db*)"
done

# Standard input is put aside on disk first; none of it gets lost there.
bytes=$(stat -c %s many.csv)
for room in 1 $((bytes / 2048)) $((bytes / 1024)); do
  (
    ulimit -f "$room"
    # shellcheck disable=SC2002
    cat many.csv | mops import person - -n --format json >out 2>err
  )
  [ $? -eq 7 ] || fail "with $room KiB for standard input: $(cat out err)"
done

# A report, rejected records: the old file stays, nothing is written, no other file is left behind.
echo old >people.csv
with_room 0 mops report build recruitment --project DEMO -o people.csv
[ "$code" -eq 7 ] || fail "report: exit status $code"
[ "$(cat people.csv)" = old ] || fail "the old report is gone"
{ cat persons.csv && echo '1,A,B,'; } >half.csv
with_room 0 mops import person half.csv --keep-going --rejects people.csv
[ "$code" -eq 7 ] || fail "rejects: exit status $code"
mops fast-export >now
expect_same after now
[ "$(cat people.csv)" = old ] || fail "the old rejects are gone"
[ -z "$(ls -A | grep 'people.csv.')" ] || fail "left behind: $(ls -A)"

if [ -w /dev/full ]; then
  for command in 'ls-records person' 'fast-export' 'codes sex' 'log --format json' 'report build recruitment --project DEMO' 'version' '--version' \
    'help' 'log --help' 'report build recruitment --project DEMO -o /dev/full'; do
    # shellcheck disable=SC2086
    mops $command >/dev/full 2>err
    [ $? -eq 7 ] || fail "a result that cannot be written gives no 7: $command"
    [ -s err ] || fail "and no message: $command"
  done
  # What is committed stays so, and is said to be.
  sed 's/100 200/100 201/' persons.csv >changed.csv
  mops import person changed.csv --format json >/dev/full 2>err
  [ $? -eq 4 ] || fail "a committed import whose result cannot be written gives no 4"
  expect_output err output.failed.after
fi

# A standard stream that was closed is one that fails; no file takes its place.
mops ls-records person >&- 2>err
[ $? -eq 7 ] || fail "without a standard output: no 7"
mops import person - <&- >out 2>err
[ $? -eq 7 ] || fail "without a standard input: no 7"
mops import person persons.csv --format json -m back >&- 2>&- <&-
[ $? -eq 4 ] || fail "without any stream: no 4"
mops fsck >found || fail "fsck: $(cat found)"
finish
