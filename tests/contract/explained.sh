#!/usr/bin/env bash
# Every number of people in a report is a set of people: as many are listed behind a figure as it says, women and men
# too, each with the records that put them there, and amounts add up. Everybody else of the project is left out for a
# reason: figure and conditions never disagree, on several days and for periods.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna

explained=0
# asked NAME CELL OPTION...: the people behind a cell in people.csv, one line each with evidence.
asked() {
  mops report explain "$1" --db "$db" --project "$key" --cell "$2" --format csv "${@:3}" >people.csv 2>err ||
    fail "$project $* is not explained: $(cat err)"
  people=$(($(wc -l <people.csv) - 1))
  amount=$(awk -F, 'NR > 1 && $5 != "" { some = 1; sum += $5 } END { if (some) print sum }' people.csv)
  awk -F, 'NR > 1 && $6 == "" && $5 != 0' people.csv >bare
  [ ! -s bare ] || fail "$project $*: no evidence for $(head -n 1 bare)"
  explained=$((explained + 1))
}

# left_out NAME CELL OPTION...: with those behind the cell (people.csv) they are everybody, and each has a reason.
left_out() {
  mops report explain "$1" --db "$db" --project "$key" --cell "$2" --left-out --format csv "${@:3}" >out.csv 2>err ||
    fail "$project $* does not say who is left out: $(cat err)"
  awk -F, 'NR > 1 { print $1 }' people.csv | sort -u >in
  awk -F, 'NR > 1 { print $1 }' out.csv | sort -u >out
  sort in out | diff -q - everybody >/dev/null || fail "$project $*: in it and left out are not everybody"
  awk -F, 'NR > 1 && ($3 != "no" || $4 == "" || $5 == "" || $6 == "")' out.csv >bare
  [ ! -s bare ] || fail "$project $*: no reason for $(head -n 1 bare)"
  # The way out of conditions that disagree with the figure.
  ! grep -q ',otherwise,' out.csv || fail "$project $*: no condition for $(grep -m 1 ',otherwise,' out.csv)"
}

# figures NAME OPTION...: the names of the figures; those of reports that lay them out are made from its rows.
figures() {
  mops report build "$1" --db "$db" --project "$key" --format csv "${@:2}" >table.csv || fail "$1 is not built"
  case $1 in
    indicators) awk -F, 'NR > 1 && $10 != "." { print $1; print $1 ".period" }' table.csv ;;
    flow) awk -F, 'NR > 1 { print $1; print $1 ".period" }' table.csv ;;
    effectiveness) awk -F, 'NR > 1 { print $3; print $3 ".ended"; print $3 ".pending"; print $3 ".base" }' table.csv ;;
    *) awk -F, 'NR > 1 { print $1 }' table.csv ;;
  esac
}

for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  db=$PWD/$project.db
  "$MOPS_EXAMPLES/$project/run" "$db" >run.log 2>&1 || fail "$project: $(tail -n 3 run.log)"
  key=$(mops ls-records project --db "$db" --format '%(key)')
  mops ls-records person --db "$db" --format '%(key)' | sort >everybody
  [ "$project" = twoja-aktywnosc ] && middle=2009-06-10 from=2009-04-01 || middle=2018-09-30 from=2018-01-01

  # Reports that count: each figure against the number printed.
  for report in announcement recruitment hard-results; do
    mops report build "$report" --db "$db" --project "$key" --format csv >figures.csv
    while IFS=, read -r figure women men total; do
      parts="total:$total"
      [ "$report" != announcement ] || parts="women:$women men:$men $parts"
      for part in $parts; do
        wanted=${part#*:}
        [ -n "$wanted" ] || continue
        asked "$report" "$figure:${part%:*}"
        case $figure in
          # The sum of hours is rounded once; the records behind it are sessions with their minutes.
          hours*)
            awk -F, 'NR > 1 { split($6, name, "/"); sum[name[2]] += $5 }
                     END { for (form in sum) print form, sum[form] }' people.csv >minutes
            mops ls-records form_of_support --db "$db" --format '%(key) %(hour_unit)' | sort | join - <(sort minutes) |
              awk -v wanted="$wanted" '{ all += $3 * 180 / $2 } END { exit int((all * 200 + 180) / 360) != wanted * 100 }' ||
              fail "$project $report $figure: the minutes are not $wanted hours"
            ;;
          *)
            [ "${amount:-$people}" -eq "$wanted" ] ||
              fail "$project $report $figure:${part%:*}: ${amount:-$people} behind $wanted"
            ;;
        esac
      done
      if [ -n "$women" ]; then
        left_out "$report" "$figure"
      else
        mops report explain "$report" --db "$db" --project "$key" --cell "$figure" --left-out >out 2>err
        [ $? -eq 2 ] && grep -q figure.no_people err || fail "$report $figure has people: $(cat err)"
      fi
    done < <(tail -n +2 figures.csv)
  done

  # Everybody is in it or left out for a reason, also in the middle of the project and for periods.
  for report in announcement effectiveness indicators flow; do
    options=(--as-of "$middle")
    case $report in indicators | flow) options+=(--from "$from") ;; esac
    for figure in $(figures "$report" "${options[@]}"); do
      case $figure in sessions* | hours* | rounds | reviews.held | *.pieces) continue ;; esac
      asked "$report" "$figure" "${options[@]}"
      left_out "$report" "$figure" "${options[@]}"
    done
  done
  for report in effectiveness flow; do
    for figure in $(figures "$report"); do
      asked "$report" "$figure"
      left_out "$report" "$figure"
    done
  done

  # Soft results: the cells that count people.
  mops report build soft-results --db "$db" --project "$key" --format jsonl |
    sed -E 's/[{}"]//g' | head -n 3 >rows
  while IFS= read -r row; do
    value() { tr , '\n' <<<"$row" | sed -n "s/^$1://p"; }
    for column in participants pairs missing_pre missing_post improved unchanged worse completers dropouts; do
      cell="$(value survey)/$(value trait)/$(value sex):$column"
      asked soft-results "$cell"
      [ "$people" -eq "$(value "$column")" ] || fail "$project $cell: $people people, not $(value "$column")"
      left_out soft-results "$cell"
    done
  done <rows

  # Rows of records: sums have the records that they are made of.
  while IFS=, read -r form participant held attended _ excused unexcused _; do
    for column in held_minutes:$held attended_minutes:$attended excused:$excused unexcused:$unexcused; do
      asked attendance "$form/$participant:${column%:*}"
      [ "${amount:-0}" -eq "${column#*:}" ] || fail "$project $form/$participant: ${amount:-0}, not $column"
    done
  done < <(mops report build attendance --db "$db" --project "$key" --format csv | awk 'NR % 97 == 2')
  while IFS=, read -r kind unit items planned delivered late; do
    for column in items:$items planned_minutes:$planned delivered_minutes:$delivered late_items:$late; do
      asked path-progress "$kind/$unit:${column%:*}"
      [ "${amount:-0}" -eq "${column#*:}" ] || fail "$project $kind/$unit: ${amount:-0}, not $column"
    done
  done < <(mops report build path-progress --db "$db" --project "$key" --format csv \
    --fields kind,unit,items,planned_minutes,delivered_minutes,late_items | awk -F, 'NR > 1 && $2 != "" && $4 != ""')
  while IFS=, read -r contract version; do
    asked contracts "$contract:version"
    evidence=$(awk -F, 'NR == 2 { print split($6, records, " ") }' people.csv)
    [ "$evidence" -eq "$version" ] || fail "$project $contract: $evidence records behind version $version"
  done < <(mops report build contracts --db "$db" --project "$key" --format csv --fields contract,version | awk 'NR % 9 == 2')
done
[ "$explained" -gt 700 ] || fail "only $explained numbers were explained"

# One person: in it, kept out, of the other sex, unknown.
expect_code 1 mops report explain announcement --db "$db" --project "$key" --cell employed --why-not WSS-0046 --format tsv
expect_output out outcome 'there is no outcome of this kind'
expect_code 1 mops report explain announcement --db "$db" --project "$key" --cell employed --why-not WSS-0046 --lang pl
expect_output out 'nie ma takiego rezultatu'
expect_code 0 mops report explain announcement --db "$db" --project "$key" --cell employed --why-not WSS-0041
expect_code 1 mops report explain announcement --db "$db" --project "$key" --cell employed:men --why-not WSS-0041
expect_output out 'the other sex'
expect_code 5 mops report explain announcement --db "$db" --project "$key" --cell employed --why-not WSS-9999
expect_code 2 mops report explain announcement --db "$db" --project "$key" --cell sessions --why-not WSS-0001
expect_output err figure.no_people
expect_code 2 mops report explain recruitment --db "$db" --project "$key" --cell nobody
expect_output err figure.unknown
expect_code 2 mops report explain contracts --db "$db" --project "$key" --cell x
expect_output err cell.row
expect_code 2 mops report explain contracts --db "$db" --project "$key" --cell x:kind
expect_output err cell.column
expect_code 2 mops report explain contracts --db "$db" --project "$key" --cell x:version
expect_output err row.unknown
expect_code 2 mops report explain protocol --db "$db" --round WSS/1 --cell x:y
expect_output err report.no_people
# What is kept out by a sensitive field is not told its value.
expect_code 1 mops report explain announcement --db "$db" --project "$key" --cell age.18-24 --why-not WSS-0001 --format csv
[ "$(awk -F, 'NR == 2 { print $7 "," $8 }' out)" = birth_date, ] || fail "a day of birth: $(cat out)"
finish
