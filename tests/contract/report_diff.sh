#!/usr/bin/env bash
# What changed in a report is put down to causes that add up: new, step, corrected, reverted and removed make the difference of
# the figure, whose two sides are what the report says at these operations; so do the people and records that moved.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna

# totals OPERATION: figure,total as the report counts it then; hours are left out, for they are rounded.
totals() {
  mops report build "$report" --db "$db" --project "$key" --at-op "$1" --format csv 2>/dev/null |
    case $report in
      indicators) awk -F, 'NR > 1 && $10 != "." { print $1 "," $10; print $1 ".period," $7 }' ;;
      flow) awk -F, 'NR > 1 { print $1 "," $7; print $1 ".period," $4 }' ;;
      effectiveness) awk -F, 'NR > 1 { print $3 "," $9; print $3 ".ended," $4; print $3 ".pending," $5; print $3 ".base," $6 }' ;;
      *) awk -F, 'NR > 1 && $1 !~ /^hours/ { print $1 "," $4 }' ;;
    esac | sort
}

figures=0
compare() { # FROM TO
  totals "$1" >from
  totals "$2" >to
  mops report diff "$report" --db "$db" --project "$key" --from "$1" --to "$2" --format csv >diff.csv 2>err ||
    fail "$project $report $1..$2: $(cat err)"
  mops report diff "$report" --db "$db" --project "$key" --from "$1" --to "$2" --people --format csv >people.csv
  awk -F, -v name="$project $report $1..$2" '
    FNR == 1 { ++file }
    file == 1 { was[$1] = $2 } file == 2 { is[$1] = $2 }
    file == 3 && FNR > 1 {
      if ($4 - $3 != $5 || $8 + $9 + $10 + $11 + $12 != $5) print name, $1, "does not add up:", $0
      if ($1 !~ /^hours/ && (was[$1] + 0 != $3 || is[$1] + 0 != $4)) print name, $1, "is not", was[$1], is[$1], ":", $0
      if ($2 == "people" && $6 - $7 != $5) print name, $1, "entered and left:", $0
      seen[$1] = 1; for (i = 8; i <= 12; ++i) cause[$1, i] = $i
    }
    file == 4 && FNR > 1 {
      column["new"] = 8; column["step"] = 9; column["corrected"] = 10; column["reverted"] = 11; column["removed"] = 12
      cause[$1, column[$6]] -= $5
      if ($7 == "" && $6 != "corrected") print name, $1, "has no operation:", $0
    }
    END {
      for (figure in is) if (!seen[figure] && was[figure] + 0 != is[figure] + 0) print name, figure, "is missing"
      for (cell in cause) if (cause[cell] != 0) { split(cell, at, SUBSEP); print name, at[1], "people do not add up" }
    }' from to diff.csv people.csv >faults
  [ ! -s faults ] || fail "$(cat faults)"
  figures=$((figures + $(wc -l <diff.csv) - 1))
}

for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  db=$PWD/$project.db
  "$MOPS_EXAMPLES/$project/run" "$db" >run.log 2>&1 || fail "$project: $(tail -n 3 run.log)"
  key=$(mops ls-records project --db "$db" --format '%(key)')
  last=$(mops log --db "$db" --limit 1 --format '%(op)')
  # Things taken back and dropped, so that every cause occurs.
  outcome=$(mops ls-records outcome --db "$db" --where 'proved_on!=' --limit 1 --format '%(key)')
  mops assess drop --db "$db" --entity outcome "$outcome" || fail "no outcome to drop"
  mops revert "$last" --db "$db" 2>/dev/null
  other=$(mops ls-records outcome --db "$db" --where 'proved_on!=' --sort -key --limit 1 --format '%(key)')
  mops assess set --db "$db" --entity outcome "$other" proved_on= 2>/dev/null || fail "no outcome to correct"
  end=$(mops log --db "$db" --limit 1 --format '%(op)')
  for report in announcement recruitment hard-results effectiveness indicators flow; do
    compare 1 $((last / 2))
    compare $((last / 2)) "$last"
    compare "$last" "$end"
  done
  report=hard-results
  mops report diff $report --db "$db" --project "$key" --from "$last" --people --format csv | cut -d, -f6 | sort -u >causes
done
[ "$figures" -gt 200 ] || fail "only $figures figures changed"
expect_output causes removed corrected

# Personal data is not in it.
mops report diff announcement --db "$db" --project WSS --from 0 --people --format csv >out
mops ls-records person --db "$db" --fields surname,pesel --limit 5 --format tsv --no-header | tr '\t' '\n' >secret
! grep -qwFf secret out || fail "a difference shows personal data"
finish
