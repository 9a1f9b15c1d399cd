#!/usr/bin/env bash
# Nothing that others wrote moves the cursor, turns a line around or forges one: not in messages, lists, the log, what it
# shows, headings, keys or file names.  Machine formats keep every byte.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
evil=$'Zły\e[2J\u202etekst\nop 9  forged  2017-01-01T00:00:00Z  boss\u009b1m'

# No byte of ESC, C1, DEL or an override of direction, and no forged line.
expect_tame() {
  ! LC_ALL=C grep -qP '\x1b|\x7f|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xd8\x9c' "$1" || fail "$2: raw characters: $(cat -v "$1" | head -n 5)"
  ! grep -qE '^ *(op )?9  forged' "$1" || fail "$2: a forged line: $(cat -v "$1" | head -n 5)"
}
tame() {
  "$@" >out 2>err </dev/null
  expect_tame out "$*"
  expect_tame err "$*"
}

# Actor, message, names of files, words of a command.
printf 'pesel,surname,given_names\n90010112349,Bąk,Ola\n' >"$evil.csv"
expect_code 0 mops import person "$evil.csv" -m "$evil" --actor "$evil"
for command in 'log' 'show @' 'show @ -v' 'ls-ops --format table' "history person/P-000003" 'undo -n -v' 'log --lang pl'; do
  # shellcheck disable=SC2086
  tame mops $command
done
tame mops undo -n -v --actor "$evil"
tame mops import person "missing$evil.csv"
tame mops import person "$evil.csv" --rejects "no-folder$evil/x"
tame mops "$evil"
tame mops log "--$evil"
tame mops show "$evil"
tame mops ls-records person --fields "$evil"
tame mops ls-records person --where "surname=$evil"
tame mops --db "$evil" log
tame mops history "person/$evil"
tame mops find "$evil"
tame mops config list
MOPS_CONFIG=config tame mops where

# Headings and cells of files, keys.
printf 'pesel,%s,given_names\n1,2,3\n' $'na\e[1mzwisko\u202e' >headings.csv
tame mops import person headings.csv
printf 'pesel,surname,given_names\n90010112349\e[1m\u202e,Bąk,Ola\n' >cells.csv
tame mops import person cells.csv
tame mops import person cells.csv --diag=jsonl
expect_json_lines err
# Marks of direction may stand in a title; documents and lists name them.
sed "s/Razem/Razem$(printf '\u202e')/" project.toml >turned.toml
mops project load turned.toml >out 2>err
for command in 'project list' 'project show DEMO' 'report build announcement --project DEMO' 'show @ --sensitive'; do
  # shellcheck disable=SC2086
  tame mops $command
done

# Machines get what is there.
mops ls-ops --format jsonl >out
expect_json_lines out
mops ls-ops --format json >out
expect_json out
mops ls-ops --format json | sed 's/^\[//' | grep -F '"message":"Z' >line.json
kept=$(sqlite3 :memory: "SELECT json_extract(rtrim(CAST(readfile('line.json') AS TEXT), ',' || char(10)), '\$.message')")
[ "$kept" = "$evil" ] || fail "the message is not kept byte for byte: $(cat -v line.json)"

# Colour and the answers beforehand do what they say.
expect_code 5 mops show 999 --color=always
grep -q $'\e\[1;31m' err || fail "no colour although asked for"
for how in '--color=never' '--color=auto' ''; do
  # shellcheck disable=SC2086
  expect_code 5 mops show 999 $how
  expect_tame err "colour: $how"
done
NO_COLOR=1 FORCE_COLOR=1 expect_code 5 mops show 999
expect_tame err NO_COLOR
FORCE_COLOR=1 expect_code 5 mops show 999
grep -q $'\e\[1;31m' err || fail "FORCE_COLOR is not heard"
FORCE_COLOR=1 expect_code 5 mops show 999 --color=never
expect_tame err 'never'
finish
