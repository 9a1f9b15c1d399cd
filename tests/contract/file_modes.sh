#!/usr/bin/env bash
# A new database is for its owner alone, whatever the umask, and so are its companions.
set -u
. "$(dirname "$0")/lib.bash"
umask 000
new_database
for file in centre.db*; do
  [ "$(stat -c %a "$file")" = 600 ] || fail "$file has mode $(stat -c %a "$file")"
done
(umask 077 && mops import person persons.csv)
sqlite3 "$MOPS_DB" 'BEGIN; SELECT count(*) FROM person;' '.shell mops log >log; stat -c "%n %a" centre.db*' >modes
! grep -v ' 600$' modes | grep '^centre' || fail "a companion file is open to others"
finish
