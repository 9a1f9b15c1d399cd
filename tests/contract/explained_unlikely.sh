#!/usr/bin/env bash
# In a project in which nothing went straight (unknown answers, refusals, late proofs, returns: tests/twice/unlikely.sql)
# everybody who is not in a figure is left out of it for a condition of that figure, under both programmes of ESF.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna
twice=$(cd "$(dirname "$0")/../twice" && pwd)
db=$PWD/centre.db key=WSS
"$MOPS_EXAMPLES/wlacz-sie-spolecznie/run" "$db" >run.log 2>&1 || fail "$(tail -n 3 run.log)"

# left_out REPORT: the figures of people, with how many are in them, against who is left out.
left_out() {
  mops report build "$1" --db "$db" --project "$key" --format csv >table.csv || fail "$1 is not built"
  case $1 in
    indicators) awk -F, 'NR > 1 && $10 != "." { print $1, $10 }' table.csv ;;
    effectiveness) awk -F, 'NR > 1 { print $3, $9; print $3 ".ended", $4; print $3 ".pending", $5; print $3 ".base", $6 }' table.csv ;;
    *) awk -F, 'NR > 1 && $2 != "" { print $1, $4 }' table.csv ;;
  esac >figures
  while read -r figure total; do
    mops report explain "$1" --db "$db" --project "$key" --cell "$figure" --left-out --format csv >out.csv 2>err ||
      [ $? -eq 1 ] || fail "$1 $figure: $(cat err)"
    ! grep -q ',otherwise,' out.csv || fail "$1 $figure: no condition for $(grep -m 1 ',otherwise,' out.csv)"
    [ $(($(tail -n +2 out.csv | cut -d, -f1 | sort -u | wc -l) + total)) -eq "$people" ] ||
      fail "$1 $figure: in it and left out are not everybody"
    asked=$((asked + 1))
  done <figures
}

asked=0
sqlite3 -bail "$db" BEGIN ".read '$twice/unlikely.sql'" COMMIT || fail "the unlikely did not happen"
people=$(mops ls-records application --db "$db" --format '%(person)' | sort -u | wc -l)
for report in hard-results effectiveness indicators; do left_out $report; done
sqlite3 -bail "$db" BEGIN ".read '$twice/esfplus.sql'" COMMIT || fail "no other programme"
for report in effectiveness indicators; do left_out $report; done
[ "$asked" -gt 100 ] || fail "only $asked figures were asked"
finish
