#!/usr/bin/env bash
# What was changed around mops is found and named; who noted the last seal elsewhere sees a journal that was written
# anew; a trigger does not work inside our own operations.
set -u
. "$(dirname "$0")/lib.bash"
new_database
mops import person - <<'END'
pesel,phone
44051401458,600 100 300
END
seal=$(mops where --format '%(op):%(seal)')
[[ $seal =~ ^2:[0-9a-f]{64}$ ]] || fail "where: $seal"
[ "$(mops ls-ops @ --format '%(op):%(seal)')" = "$seal" ] || fail "ls-ops: another seal"
expect_code 0 mops log -v
expect_output err "last seal: $seal"
expect_code 0 mops fsck -v
expect_output err "last seal: $seal"
expect_code 0 mops fsck --expect "$seal"
expect_code 0 mops fsck --expect "${seal:0:14}"
expect_code 2 mops fsck --expect "$seal"x
expect_output err '[fsck.expect_form]'
expect_code 1 mops fsck --expect "3:${seal#2:}"
expect_output out 'fsck.expected_gone'

# The whole journal written anew, by mops itself, is a sound one; the seal that was noted says that it is another.
cp "$MOPS_DB" first.db
mops init --db second.db
sed 's/Kosowski/Kossowski/' persons.csv >other.csv
mops import person other.csv --db second.db
mops import person persons.csv --on-conflict file --db second.db
expect_code 0 mops fsck --db second.db
expect_code 1 mops fsck --db second.db --expect "$seal"
expect_output out 'fsck.expected' 'op/2'

# One of two records that an operation wrote.
sqlite3 "$MOPS_DB" "UPDATE person SET surname = 'Nowakowski' WHERE key = 'P-000001'"
expect_code 1 mops fsck --format csv
expect_output out 'fsck.digest_version,person/P-000001'
expect_no_output out 'P-000002'

# The same state through a stream with a digest of its own.
mops fast-export >stream
mops init --db third.db
expect_code 3 mops fast-import stream --db third.db
expect_output err '[stream.unsound]' 'person/P-000001 [fsck.digest_version]'
[ "$(mops ls-records person --db third.db | wc -l)" = 0 ] || [ -z "$(mops ls-records person --db third.db)" ] ||
  fail "written all the same"
expect_code 0 mops fast-import stream --db third.db --accept-faults
expect_output err '[stream.faults]'
expect_code 1 mops fsck --db third.db

# A trigger, a view, a table: nothing is written beside them, and reading goes on.
cp first.db "$MOPS_DB"
rm -f "$MOPS_DB"-*
sqlite3 "$MOPS_DB" "CREATE TRIGGER quiet AFTER UPDATE ON person BEGIN UPDATE person SET phone = NULL; END"
sha256sum "$MOPS_DB" >before
expect_rejected 7 mops import person other.csv
expect_output err 'trigger "quiet"' '[store.foreign]'
expect_rejected 7 mops revert 1
echo '{"do":"update","ref":"person/P-000001","set":{"phone":"500 100 201"}}' >change
expect_rejected 7 mops apply-changes change
sha256sum "$MOPS_DB" >after
expect_same before after
expect_code 1 mops fsck --lang pl --format tsv
expect_output out 'fsck.schema_foreign' 'trigger/quiet' 'nie pochodzi z programu'
sqlite3 "$MOPS_DB" "DROP TRIGGER quiet"
expect_code 0 mops fsck
expect_code 0 mops import person other.csv
finish
