#!/usr/bin/env bash
# Signals at random moments of short writes: either nothing was written, which is said and returned, or it was, and then
# nothing says or returns anything else.  What was told is told once.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
RANDOM=20170601
set -m
cp "$MOPS_DB" before.db
mops fast-export >nothing

# After the commit the log is put into the database; this one makes that long enough to be met.
people 3000 >many.csv
pick() { signal=$1 status=$((128 + $2)); }
interrupted=0 written=0

# struck COMMAND...: runs it on a fresh copy and sends a signal within as many µs as an undisturbed run takes.
struck() {
  cp before.db "$MOPS_DB"
  rm -f "$MOPS_DB"-* ./*.handed
  case $((RANDOM % 3)) in
    0) pick INT 2 ;;
    1) pick TERM 15 ;;
    *) pick HUP 1 ;;
  esac
  "$@" >out 2>err &
  pid=$!
  sleep "$(printf '0.%06d' $((RANDOM * 32768 % span + RANDOM % span / 4)))"
  kill -"$signal" "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  mops fast-export >now
  if cmp -s nothing now; then
    interrupted=$((interrupted + 1))
    [ "$code" -eq "$status" ] || fail "$signal: exit status $code, and nothing was written: $*"
    # Before the program has begun there is nobody to say it.
    [ ! -s err ] || expect_output err 'nothing was written'
    [ "$(wc -l <err)" -le 1 ] || fail "more than one line: $(cat err)"
    expect_empty out
  else
    written=$((written + 1))
    [ "$code" -eq 0 ] || fail "$signal: exit status $code, but it was written: $* $(cat err)"
    expect_no_output err 'interrupted' 'nothing was written'
    expect_output out '"op":4'
    [ "$(mops ls-ops --format json | grep -c '"op":')" -eq 4 ] || fail "not one operation more"
  fi
}

span_of() {
  local start
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1
  span=$((($(date +%s%N) - start) / 1000))
}

for way in 'import person many.csv' 'project set DEMO title=Inny'; do
  # shellcheck disable=SC2086
  span_of mops $way --format json
  for number in $(seq 60); do
    # shellcheck disable=SC2086
    struck mops $way --format json
  done
done
echo "$interrupted interrupted, $written written"
[ "$interrupted" -gt 5 ] && [ "$written" -gt 5 ] || skip "the signals met one side only"

# A report is replaced or not, and who interrupts is told which.
echo old >report.csv
span_of mops report build recruitment --project DEMO -o other.csv
for number in $(seq 30); do
  echo old >report.csv
  mops report build recruitment --project DEMO -o report.csv 2>err &
  pid=$!
  sleep "$(printf '0.%06d' $((RANDOM * 32768 % (span * 2))))"
  kill -INT "$pid" 2>/dev/null
  wait "$pid"
  code=$?
  if [ "$(cat report.csv)" = old ]; then
    [ "$code" -eq 130 ] || fail "exit status $code, and the report is the old one"
  else
    expect_no_output err 'nothing was written'
  fi
  [ -z "$(ls -A | grep 'report.csv\.')" ] || fail "left behind: $(ls -A)"
done

# Whoever started us may have it that we are not to be interrupted.
sh -c 'trap "" INT; exec mops import person many.csv --format json' >out 2>err &
pid=$!
sleep 0.05
kill -INT "$pid" 2>/dev/null
wait "$pid" || fail "an ignored signal interrupts"
finish
