# lib.bash -- what the contract cases share.  A case sources it, states its expectations, and ends with `finish`.
# Cases run in an empty folder with mops on PATH (tests/in_scratch).

failures=0
fail() {
  printf 'FAILED: %s\n' "$*"
  failures=$((failures + 1))
}

# skip WHY: a part of the case cannot be tried here; ctest then counts the case among those that did not run.
skipped=0
skip() {
  printf 'skipped: %s\n' "$*"
  skipped=1
}

# Runs a command; its output stands in ./out and ./err, its exit status in $code.
run() {
  "$@" >out 2>err </dev/null
  code=$?
}

# expect_code CODE COMMAND...
expect_code() {
  local expected=$1
  shift
  run "$@"
  [ "$code" -eq "$expected" ] || fail "exit status $code, not $expected: $*
$(tail -n 5 err)"
}

# expect_output FILE TEXT...: FILE (out or err, or any) holds each TEXT.
expect_output() {
  local file=$1 text
  shift
  for text; do
    grep -qF -e "$text" "$file" || fail "no \"$text\" in $file:
$(head -n 20 "$file")"
  done
}

# expect_no_output FILE TEXT...
expect_no_output() {
  local file=$1 text
  shift
  for text; do
    ! grep -qF -e "$text" "$file" || fail "\"$text\" stands in $file:
$(grep -F -m 3 -e "$text" "$file")"
  done
}

expect_empty() {
  [ ! -s "$1" ] || fail "$1 is not empty: $(head -n 5 "$1")"
}

expect_same() {
  cmp -s "$1" "$2" || fail "$1 and $2 differ:
$(diff "$1" "$2" | head -n 10)"
}

# Every record and every operation of $MOPS_DB, as text.
state() {
  mops log --format jsonl
  mops ls-records person --fields key,pesel,surname,given_names,phone --format jsonl
  mops ls-records application --format jsonl
}

# expect_rejected CODE COMMAND...: the exit status is CODE, stdout is empty, and nothing was written.
expect_rejected() {
  state >state.before
  expect_code "$@"
  expect_empty out
  state >state.after
  expect_same state.before state.after
}

# A database with two persons in $MOPS_DB.
new_database() {
  export MOPS_DB=$PWD/centre.db
  mops init
  cat >persons.csv <<'END'
pesel,surname,given_names,phone
85020312340,Nowakowska,Anna,500 100 200
44051401458,Kosowski,Jan,500 100 300
END
  mops import person persons.csv
}

# Small project DEMO with a round that is open.
new_project() {
  cat >project.toml <<'END'
[project]
key = "DEMO"
title = "Razem łatwiej"
profile = "rpo-9.1.1"
beneficiary = "Miejski Ośrodek Pomocy Społecznej"
starts_on = 2017-01-01
ends_on = 2018-12-31
END
  mops project load project.toml
  mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2
}

# people COUNT: a CSV file of as many persons with right PESELs and names of their own.
people() {
  awk -v count="$1" 'BEGIN {
    split("1 3 7 9 1 3 7 9 1 3", weight, " ")
    print "pesel,surname,given_names"
    for (i = 0; i < count; ++i) {
      number = sprintf("%02d%02d%02d%04d", 50 + int(i / 3360) % 50, 1 + int(i / 280) % 12, 1 + int(i / 10) % 28, i % 10000)
      sum = 0
      for (digit = 1; digit <= 10; ++digit) sum += weight[digit] * substr(number, digit, 1)
      print number (10 - sum % 10) % 10 ",Testowa" i ",Osoba" i
    }
  }'
}

# All lines of FILE are JSON objects.
expect_json_lines() {
  local wrong
  wrong=$(while IFS= read -r line; do
    printf '%s' "$line" >line.json
    [ "$(sqlite3 :memory: "SELECT json_valid(CAST(readfile('line.json') AS TEXT))")" = 1 ] || printf '%s\n' "$line"
  done <"$1")
  [ -z "$wrong" ] || fail "$1 holds a line that is no JSON: $wrong"
}

expect_json() {
  [ "$(sqlite3 :memory: "SELECT json_valid(CAST(readfile('$1') AS TEXT))")" = 1 ] || fail "$1 is no JSON: $(head -c 300 "$1")"
}

finish() {
  [ "$failures" = 0 ] || exit 1
  [ "$skipped" = 0 ] || exit 77
  exit 0
}
