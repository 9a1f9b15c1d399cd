#!/usr/bin/env bash
# `mops migrate` can be run again whatever became of it: killed, interrupted, on a full disk, four at once.  The database
# is then as it was or as it becomes, a copy under its lasting name is a whole one, and nothing stands in the way.
set -u
. "$(dirname "$0")/lib.bash"
fixture=$(cd "$(dirname "$0")/../fixtures" && pwd)/schema-1.db
export MOPS_DB=$PWD/old.db
current=$(mops version --format '%(schema)')

# The old database, and nothing beside it.
old() {
  rm -f old.db*
  cp "$fixture" old.db
}
schema_of() { sqlite3 "$1" 'PRAGMA user_version'; }
expect_migrated() {
  [ "$(schema_of old.db)" = "$current" ] || fail "$1: schema $(schema_of old.db)"
  mops fsck >found || fail "$1: fsck: $(cat found)"
  [ -z "$(ls old.db*.new* 2>/dev/null)" ] || fail "$1: left $(ls old.db*.new*)"
}

old
expect_code 0 mops migrate -v
expect_output err '"'"$PWD"'/old.db.schema-1"' "schema $current" 'sealed as they are: 7'
expect_migrated "once"
[ "$(schema_of old.db.schema-1)" = 1 ] || fail "the copy has schema $(schema_of old.db.schema-1)"
[ "$(stat -c %a old.db.schema-1)" = 600 ] || fail "others can read the copy"
sqlite3 "$fixture" .dump >before.sql
sqlite3 old.db.schema-1 .dump >copy.sql
expect_same before.sql copy.sql
expect_code 0 mops migrate -v
expect_output err 'nothing to do'

# A copy that an earlier attempt left serves when it is of the same state, and stays when it is not.
cp old.db.schema-1 kept
old
cp kept old.db.schema-1
expect_code 0 mops migrate
[ ! -e old.db.schema-1.2 ] || fail "two copies of one state"
old
echo 'somebody else' >old.db.schema-1
expect_code 0 mops migrate
[ "$(cat old.db.schema-1)" = 'somebody else' ] || fail "a file was overwritten"
expect_same kept old.db.schema-1.2
old
head -c 5000 "$fixture" >old.db.schema-1.new
expect_code 0 mops migrate
expect_migrated "beside half a copy"

# Killed at twenty moments, interrupted at ten.
old
start=$(date +%s%N)
mops migrate
took=$((($(date +%s%N) - start) / 1000)) # microseconds
killed=0
for ((n = 0; n < 30; ++n)); do
  old
  signal=$([ $n -lt 20 ] && echo KILL || echo INT)
  delay=$((took * (n % 20) / 20))
  mops migrate 2>err &
  pid=$!
  sleep "$((delay / 1000000)).$(printf '%06d' $((delay % 1000000)))"
  kill -"$signal" "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  [ $? -gt 5 ] && killed=$((killed + 1))
  schema=$(schema_of old.db)
  [ "$schema" = 1 ] || [ "$schema" = "$current" ] || fail "$signal after $delay µs: schema $schema"
  [ ! -e old.db.schema-1 ] || cmp -s kept old.db.schema-1 || fail "$signal after $delay µs: the copy is not whole"
  mops migrate 2>err || fail "$signal after $delay µs: the next one fails: $(cat err)"
  expect_migrated "$signal after $delay µs"
  [ ! -e old.db.schema-1.2 ] || fail "$signal after $delay µs: two copies"
done 2>/dev/null
[ "$killed" -gt 0 ] || fail "none was killed: the moments are wrong"

# A full disk: for the copy, for the migration.
size=$(($(stat -c %s "$fixture") / 1024))
refused=0
for room in 1 $((size / 2)) $((size - 8)) $((size + 8)) $((size * 2)) $((size * 4)); do
  old
  (
    ulimit -f "$room"
    mops migrate
  ) >out 2>err </dev/null
  code=$?
  case $code in
    0) ;;
    7)
      refused=$((refused + 1))
      expect_output err 'mops: error:' '[store.'
      [ "$(schema_of old.db)" = 1 ] || fail "with $room KiB: refused, but migrated"
      [ -z "$(ls old.db*.new* 2>/dev/null)" ] || fail "with $room KiB: left $(ls old.db*.new*)"
      ;;
    *) fail "with $room KiB: exit status $code: $(cat err)" ;;
  esac
  mops migrate 2>err || fail "with room again after $room KiB: $(cat err)"
  expect_migrated "after $room KiB"
done
[ "$refused" -gt 1 ] || fail "the limit was not met"

# Four at once are one.
old
for n in 1 2 3 4; do mops migrate -v 2>"err.$n" & done
wait
[ "$(cat err.? | grep -c 'steps done')" = 1 ] || fail "not one of four: $(cat err.?)"
[ "$(cat err.? | grep -c 'nothing to do')" = 3 ] || fail "the others: $(cat err.?)"
expect_migrated "four at once"
[ "$(ls old.db.schema-*)" = old.db.schema-1 ] || fail "copies: $(ls old.db.schema-*)"

# Nobody but mops says what runs in a migration.
old
sqlite3 old.db 'CREATE TRIGGER t AFTER INSERT ON op BEGIN DELETE FROM person; END'
expect_code 7 mops migrate
expect_output err 'trigger "t"' '[store.foreign]'
[ "$(schema_of old.db)" = 1 ] || fail "migrated beside a trigger"
[ ! -e old.db.schema-1 ] || fail "copied what it refuses"
finish
