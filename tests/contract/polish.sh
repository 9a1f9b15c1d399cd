#!/usr/bin/env bash
# In Polish everything is Polish: every option of every command says what it does, in words other than the English ones.
set -u
. "$(dirname "$0")/lib.bash"
export LC_ALL=C.UTF-8

# NAME<tab>DESCRIPTION of each option in the help of a command.
options_of() { mops "$@" --help | sed -n 's/^  \(-[^ ]*\( --[^ ]*\)\{0,1\}\)\( [^ ]\{1,\}\)\{0,1\}  *\(.*\)$/\1\t\4/p'; }

commands=$(sed -n 's/^ *{"\([a-z -]*\)", Group::.*/\1/p' "$(dirname "$0")/../../commands/command_table.cpp")
[ "$(wc -l <<<"$commands")" -gt 100 ] || fail "only $(wc -l <<<"$commands") commands were found"
checked=0
while read -r command; do
  # shellcheck disable=SC2086
  english=$(options_of $command --lang en) polish=$(options_of $command --lang pl)
  while IFS=$'\t' read -r option says; do
    [ -n "$option" ] || continue
    checked=$((checked + 1))
    [ -n "$says" ] || { fail "$command: $option says nothing"; continue; }
    ours=$(awk -F'\t' -v name="$option" '$1 == name { print $2 }' <<<"$polish")
    [ -n "$ours" ] || fail "$command: $option says nothing in Polish"
    [ "$ours" != "$says" ] || fail "$command: $option is English in Polish: $says"
  done <<<"$english"
done <<<"$commands"
[ "$checked" -gt 2000 ] || fail "only $checked options were found"
finish
