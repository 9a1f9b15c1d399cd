#!/usr/bin/env bash
# On a terminal an import says after a second how far it is, in one line that is gone before anything else; nowhere else
# a word of it.  Ctrl-C while the line stands undoes the import and says so.
set -u
. "$(dirname "$0")/lib.bash"
command -v script >/dev/null || { skip "no script to make a terminal with" && finish; }
new_database
people 40000 | awk 'BEGIN { FS = OFS = "," } NR > 1 { $2 = $2 NR } 1' >many.csv
mkfifo started

# on_terminal SIGNAL OPTION...: an import on a terminal of its own, held up for more than the second of silence and then
# sent SIGNAL (CONT: none).  What the terminal showed is in ./shown, a line for each time it was drawn.
on_terminal() {
  local signal=$1 pid
  shift
  # The shell between them: script stops with what it runs itself.
  TERM=xterm timeout 60 script -qec "sh -c 'echo \$\$ >started; exec mops import person many.csv -n $*'; exit \$?" \
    typescript >/dev/null &
  read -r -t 20 pid <>started || fail "no terminal"
  sleep 0.1
  kill -STOP "$pid" 2>/dev/null && sleep 1.2 && kill -CONT "$pid" 2>/dev/null
  [ "$signal" = CONT ] || { sleep 0.1 && kill -"$signal" "$pid" 2>/dev/null; }
  wait $!
  code=$?
  grep -v '^Script ' typescript | tr '\r' '\n' >shown
}

drawn='many.csv: [0-9]+%, [0-9 ]+ rows, [0-9 ]+ a second, [0-9:]+ left'
if on_terminal CONT && ! grep -q 'rows' shown; then
  skip "the import took less than the time before the stop"
  finish
fi
[ "$code" -eq 0 ] || fail "exit status $code"
grep -qE "$drawn" shown || fail "no progress: $(head -c 500 shown)"
tail -n 5 shown | grep -qE "^.\[Kdry run" || fail "the line stands when the result is told: $(tail -n 5 shown | cat -v)"

on_terminal CONT --lang pl
grep -qE 'wiersze: [0-9 ]+, [0-9 ]+ na sekundę, zostało' shown || fail "no progress in Polish: $(head -c 500 shown)"

for silent in '--no-progress' '-q --lang pl' '--diag=jsonl --progress'; do
  on_terminal CONT "$silent"
  [ "$code" -eq 0 ] || fail "exit status $code: $silent"
  expect_no_output shown 'a second' 'na sekundę' 'checking'
done

on_terminal INT
[ "$code" -eq 130 ] || fail "exit status $code, not 130"
grep -qE '^.\[Kmops: interrupted; nothing was written' shown || fail "no word about the end: $(tail -n 3 shown | cat -v)"

# No terminal: silence, unless asked for; then whole lines.
held_up() {
  sh -c 'echo $$ >started; exec "$@"' sh mops import person many.csv -n "$@" >out 2>err &
  read -r -t 20 pid <>started
  sleep 0.1
  kill -STOP "$pid" 2>/dev/null && sleep 1.2 && kill -CONT "$pid" 2>/dev/null
  wait $!
}
held_up
expect_empty err
expect_empty out
held_up --progress
grep -qE "^$drawn\$" err || fail "no lines: $(cat -v err)"
[ "$(mops ls-records person --fields key | wc -l)" -eq 2 ] || fail "something was written"
finish
