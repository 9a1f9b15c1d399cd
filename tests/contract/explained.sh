#!/usr/bin/env bash
# Every number of people in a report is a set of people: as many are listed behind a figure as it says, women and men
# too, and amounts add up to theirs.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna

explained=0
for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  db=$PWD/$project.db
  "$MOPS_EXAMPLES/$project/run" "$db" >run.log 2>&1 || fail "$project: $(tail -n 3 run.log)"
  key=$(mops ls-records project --db "$db" --format '%(key)')
  # Reports that count people: those which have a figure, not columns of their own.
  for report in $(mops report list --db "$db" --format tsv --no-header | cut -f 1); do
    mops report build "$report" --db "$db" --project "$key" --format csv >figures.csv 2>/dev/null || continue
    [ "$(head -n 1 figures.csv)" = figure,women,men,total ] || continue
    while IFS=, read -r figure women men total; do
      for part in women:$women men:$men total:$total; do
        wanted=${part#*:}
        [ -n "$wanted" ] || continue
        mops report explain "$report" --db "$db" --project "$key" --cell "$figure:${part%:*}" --format csv >people.csv ||
          fail "$report $figure is not explained"
        people=$(($(wc -l <people.csv) - 1))
        amount=$(awk -F, 'NR > 1 && $5 != "" { some = 1; sum += $5 } END { if (some) print sum }' people.csv)
        if [ -n "$amount" ]; then
          # Hours are kept in hundredths.
          awk -v a="$amount" -v w="$wanted" 'BEGIN { exit !(a == w || a == w * 100) }' ||
            fail "$project $report $figure:${part%:*}: $amount behind $wanted"
        else
          [ "$people" -eq "$wanted" ] || fail "$project $report $figure:${part%:*}: $people people behind $wanted"
        fi
        explained=$((explained + 1))
      done
    done < <(tail -n +2 figures.csv)
  done
done
[ "$explained" -gt 200 ] || fail "only $explained numbers were explained"
mops report explain recruitment --db "$db" --project "$key" --cell nobody >out 2>err
[ $? -eq 2 ] && grep -q figure.unknown err || fail "an unknown figure: $(cat err)"
mops report explain contracts --db "$db" --project "$key" --cell x >out 2>err
[ $? -eq 2 ] && grep -q report.no_people err || fail "a report of rows: $(cat err)"
finish
