#!/usr/bin/env bash
# A backup is the database at one moment, while others read and write it; it replaces nothing, and can be read where
# nothing can be written.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project

expect_code 0 mops backup copy.db -v
expect_output err '"copy.db"' 'operation 3'
[ "$(ls copy.db*)" = copy.db ] || fail "beside the copy: $(ls copy.db*)"
[ "$(stat -c %a copy.db)" = 600 ] || fail "the copy has mode $(stat -c %a copy.db)"
mops fast-export >state
mops fast-export --db copy.db >state.copy
expect_same state state.copy
expect_code 0 mops fsck --db copy.db
expect_code 0 mops project set DEMO title=Inny --db copy.db

# Nothing is replaced: a file, a link, a link to nowhere, the database and its side files; a log that stands there.
echo precious >there
ln -s there link
ln -s nowhere dangling
for name in there link dangling; do
  expect_code 5 mops backup $name
  expect_output err '[store.exists]'
done
[ "$(cat there)" = precious ] && [ ! -e nowhere ] || fail "a backup replaced something"
for name in "$MOPS_DB" centre.db-wal ./centre.db.lock centre.db-journal; do expect_code 2 mops backup "$name"; done
echo log >new.db-wal
expect_code 5 mops backup new.db
rm new.db-wal
expect_code 2 mops backup -
expect_code 7 mops backup no-folder/new.db
expect_code 0 mops backup new.db -n
(ulimit -f 64 && exec mops backup new.db) >out 2>err
[ $? -eq 7 ] || fail "a full disk gives no 7"
[ -z "$(ls new.db* 2>/dev/null)" ] || fail "left behind: $(ls new.db*)"

# Damage is not copied in silence.
cp copy.db damaged.db
printf 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' | dd of=damaged.db bs=1 seek=$((4096 * 9)) conv=notrunc status=none
expect_code 7 mops backup new.db --db damaged.db
[ -z "$(ls new.db* 2>/dev/null)" ] || fail "a copy of a damaged database was left"

# While somebody reads and somebody writes: always a whole moment.
people 30000 >many.csv
sqlite3 "$MOPS_DB" 'BEGIN; SELECT count(*) FROM person;' '.shell sleep 3' >/dev/null &
reader=$!
mops import person many.csv &
writer=$!
for number in 1 2 3 4 5; do
  expect_code 0 mops backup "moment$number.db"
  case $(mops ls-records person --fields key --format csv --no-header --db "moment$number.db" | wc -l) in
    2 | 30002) ;;
    *) fail "half an import in the backup" ;;
  esac
done
wait "$writer" "$reader"
expect_code 0 mops backup last.db
mops fast-export >state
mops fast-export --db last.db >state.copy
expect_same state state.copy

# Where nothing can be written: a copy by itself is read, one with operations still in its log is refused in words.
if [ "$(id -u)" -ne 0 ]; then
  as_reader() { "$@"; }
else
  as_reader() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
  chmod 755 "$(dirname "$PWD")" .
fi
mkdir medium log_medium 'odd #1 %41?'
cp "$(command -v mops)" mopsbin && chmod 755 mopsbin
cp last.db medium/centre.db
cp last.db 'odd #1 %41?/centre.db'
chmod 444 medium/centre.db odd*/centre.db
sqlite3 "$MOPS_DB" 'BEGIN; SELECT count(*) FROM person;' '.shell sleep 2' >/dev/null &
reader=$!
sleep 0.3
mops project set DEMO title=Jeszcze
cp "$MOPS_DB" log_medium/centre.db
cp "$MOPS_DB-wal" log_medium/centre.db-wal
wait "$reader"
[ -s log_medium/centre.db-wal ] || skip "the log is empty"
chmod 444 log_medium/*
chmod 555 medium log_medium odd*
for command in 'ls-records person --limit 1' log 'report build recruitment --project DEMO' fsck check where 'run-query --views' fast-export; do
  # shellcheck disable=SC2086
  expect_code 0 as_reader ./mopsbin --db medium/centre.db $command
done
expect_code 0 as_reader ./mopsbin --db 'odd #1 %41?/centre.db' log
expect_code 7 as_reader ./mopsbin --db medium/centre.db project set DEMO title=Nie
expect_code 7 as_reader ./mopsbin --db log_medium/centre.db log
expect_output err '[store.log_unread]'
[ "$(ls medium)" = centre.db ] || fail "beside the database: $(ls medium)"
as_reader ./mopsbin --db medium/centre.db fast-export >state.copy
expect_same state state.copy
chmod 755 medium log_medium odd*
expect_code 0 mops log --db log_medium/centre.db --limit 1 --format json
finish
