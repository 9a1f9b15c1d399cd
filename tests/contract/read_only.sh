#!/usr/bin/env bash
# What cannot be written to is an error of the store (7), not a crash, and nothing is half done.  Root may write
# everywhere: then the case runs as nobody.
set -u
. "$(dirname "$0")/lib.bash"
if [ "$(id -u)" -eq 0 ]; then
  as_nobody() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; }
  chmod 755 "$(dirname "$PWD")"
  mkdir nobody && chown 65534:65534 nobody && cd nobody || exit 1
  if as_nobody test -x "$0" -a -x "$(command -v mops)"; then
    as_nobody "$0"
    exit
  fi
  skip "root may write everywhere, and nobody may not come here"
  finish
fi

new_database
new_project
sed 's/100 200/100 201/' persons.csv >changed.csv
state >before

# /proc takes no files, not even of root.
expect_code 7 mops init --db /proc/centre.db
expect_output err 'mops: error:' '"/proc/centre.db"'
expect_code 7 mops report build recruitment --project DEMO -o /proc/report.csv
expect_output err '/proc/report.csv'

mkdir closed
echo old >closed/report.csv
chmod 500 closed
expect_code 7 mops init --db closed/centre.db
expect_output err '"closed/centre.db"'
expect_code 7 mops report build recruitment --project DEMO -o closed/report.csv
[ "$(cat closed/report.csv)" = old ] || fail "the old report is gone"
expect_code 7 mops import person half.csv --rejects closed/rejects.csv
chmod 700 closed

readers_answer() {
  for command in log 'ls-records person' fast-export fsck 'report build recruitment --project DEMO' where; do
    # shellcheck disable=SC2086
    expect_code 0 mops $command
  done
}
nobody_writes() {
  for command in 'import person changed.csv' 'revert @' 'recruit set --entity person P-000001 phone=1'; do
    # shellcheck disable=SC2086
    expect_code 7 mops $command
    expect_output err 'mops: error:' centre.db '[store.'
  done
}

chmod 400 "$MOPS_DB"
nobody_writes
expect_output err store.read_only
readers_answer
chmod 000 "$MOPS_DB"
nobody_writes
expect_code 7 mops log
expect_output err store.unreadable
chmod 600 "$MOPS_DB"

chmod 400 "$MOPS_DB-wal" "$MOPS_DB-shm"
nobody_writes
chmod 000 "$MOPS_DB-wal" "$MOPS_DB-shm"
nobody_writes
expect_code 7 mops log
chmod 600 "$MOPS_DB-wal" "$MOPS_DB-shm"

# In a folder that is closed for writing nothing can be made beside the database: it is read all the same.
mkdir folder
cp "$MOPS_DB" folder/
chmod 500 folder
MOPS_DB=$PWD/folder/centre.db
nobody_writes
readers_answer
[ "$(ls folder)" = centre.db ] || fail "there is more in the folder: $(ls folder)"
chmod 000 folder
expect_code 7 mops log
expect_output err store.unreadable
chmod 700 folder
MOPS_DB=$PWD/centre.db

state >after
expect_same before after
expect_code 0 mops import person changed.csv
finish
