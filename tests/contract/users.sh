#!/usr/bin/env bash
# Users and groups that /etc/passwd and /etc/group do not know are no reason to crash: they are numbers.  Under sudo the
# caller acts.
set -u
. "$(dirname "$0")/lib.bash"
new_database
actor() { mops log --limit 1 --format jsonl | grep -o '"actor":"[^"]*"' | cut -d'"' -f4; }
number=0
edit() {
  number=$((number + 1))
  expect_code 0 "$@" mops recruit set --entity person P-000001 "phone=50010020$number"
}
edit env
[ "$(actor)" = "$(awk -F: -v uid="$(id -u)" '$3 == uid { print $1; exit }' /etc/passwd)" ] || fail "the actor is $(actor)"
edit env SUDO_USER=anna
[ "$(actor)" = anna ] || fail "under sudo the actor is $(actor)"
mops ls-ops @ --format jsonl | grep -qF "\"account\":\"$(id -un)\"" || fail "the account is not kept: $(mops ls-ops @)"
edit env SUDO_USER=anna MOPS_ACTOR=cron
[ "$(actor)" = cron ] || fail "with a name given the actor is $(actor)"
edit env SUDO_USER=
[ "$(actor)" != '' ] || fail "nobody acts"

expect_code 2 mops init --group=no-such-group --db other.db
expect_output err '[group.unknown]'
[ ! -e other.db ] || fail "a database was made for no group"
group=$(id -g)
expect_code 0 mops init --group="$group" --db other.db
[ "$(stat -c '%a %g' other.db)" = "660 $group" ] || fail "the database of a group: $(stat -c '%a %g' other.db)"
expect_code 0 mops init --group="$(awk -F: -v gid="$group" '$3 == gid { print $1; exit }' /etc/group)" --db named.db
[ "$(stat -c '%a %g' named.db)" = "660 $group" ] || fail "the database of a named group: $(stat -c '%a %g' named.db)"

if [ "$(id -u)" -ne 0 ]; then
  skip "only root may become somebody else"
  finish
fi
chmod 755 "$(dirname "$PWD")"
mkdir stranger && chown 54321:54321 stranger
cp "$(command -v mops)" stranger/mops && chmod 755 stranger/mops
stranger() { setpriv --reuid 54321 --regid 54321 --clear-groups env USER=root MOPS_DB="$PWD/stranger/centre.db" "$PWD/stranger/mops" "$@"; }
expect_code 0 stranger init
expect_code 0 stranger import person "$PWD/persons.csv"
expect_code 0 stranger log --format json
expect_output out '"actor":"uid 54321"'
expect_code 2 stranger init --group=no-such-group --db "$PWD/stranger/other.db"
expect_code 0 stranger undo
finish
