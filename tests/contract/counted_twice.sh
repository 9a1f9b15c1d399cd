#!/usr/bin/env bash
# Every figure of the reports is counted a second time in another, plain way, from the tables, as docs/reports.md says it
# (tests/twice/REPORT.sql): on days during and after both example projects, row by row and column by column.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna
counts=$(cd "$(dirname "$0")/../twice" && pwd)

# twice REPORT COUNT DAY OPTION...: what the report shows against what COUNT.sql counts.
cells=0
twice() {
  local report=$1 count=$counts/$2.sql day=$3 option line round=NULL from=NULL participation=NULL
  shift 3
  for option; do
    case $option in
      --round=*) round="'${option#*=}'" ;;
      --participation=*) participation="'${option#*=}'" ;;
      --from=*) from="'${option#*=}'" ;;
    esac
  done
  mops report build "$report" --db "$db" --as-of "$day" "$@" --format csv >shown.csv 2>err ||
    fail "$report $* on $day is not built: $(cat err)"
  # What names a row, of both.
  line=$(sed -n '1s/^-- row: //p' "$count" | sed "s/[a-z]*/COALESCE(&, '')/g; s/) C/) || '\/' || C/g")
  rm -f cells.txt
  sqlite3 -batch -bail "$db" >differences 2>err <<SQL || fail "$report $* on $day is not counted: $(cat err)"
.param set :project "'$key'"
.param set :as_of "'$day'"
.param set :round "$round"
.param set :from "$from"
.param set :participation "$participation"
.import --csv --schema temp shown.csv shown
.read '$counts/day.sql'
.read '$count'
CREATE TEMP TABLE told AS SELECT $line AS line, * FROM shown;
CREATE TEMP TABLE counted_line AS SELECT $line AS line, * FROM counted;
.read '$counts/compare.sql'
SQL
  [ ! -s differences ] || fail "$report $* on $day: row|column|shown|counted, $(wc -l <differences) of them
$(head -n "${MOPS_DIFFERENCES:-12}" differences)"
  cells=$((cells + $(cat cells.txt 2>/dev/null || echo 0)))
}

# Every report on a day, with a period and for each round where it takes them.
everything() {
  local day=$1 report round number
  for report in announcement recruitment hard-results attendance contracts path-progress completeness due soft-results \
    effectiveness indicators flow; do
    twice $report $report "$day" --project="$key"
  done
  for report in attendance indicators flow; do twice $report $report "$day" --project="$key" --from="${day%%-*}-04-01"; done
  for round in $rounds; do twice recruitment recruitment "$day" --project="$key" --round="$round"; done
  for number in 15 28 30; do
    twice path-progress path-progress "$day" --project="$key" --participation="$key-00$number"
  done
}
lists() {
  local round report
  for round in $rounds; do
    for report in ranking public-list; do twice $report ranking "$1" --round="$round"; done
  done
}

for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  db=$PWD/$project.db
  "$MOPS_EXAMPLES/$project/run" "$db" >run.log 2>&1 || fail "$project: $(tail -n 3 run.log)"
  key=$(mops ls-records project --db "$db" --format '%(key)')
  rounds=$(mops ls-records recruitment_round --db "$db" --format '%(key)')
  # Before the lists, during the support, after the end.
  case $key in
    TAS) days='2009-03-28 2009-07-15 2010-02-15' ;;
    WSS) days='2017-02-03 2018-09-30 2019-06-30' ;;
  esac
  for day in $days; do
    everything "$day"
    lists "$day"
  done
  # The same of a project in which nothing went straight, and under the other programme.
  sqlite3 -bail "$db" BEGIN ".read '$counts/unlikely.sql'" COMMIT || fail "$project: the unlikely did not happen"
  for day in $days; do everything "$day"; done
  sqlite3 -bail "$db" BEGIN ".read '$counts/esfplus.sql'" COMMIT || fail "$project: no other programme"
  for report in indicators effectiveness completeness; do twice $report $report "$day" --project="$key"; done
done
[ "$cells" -gt 100000 ] || fail "only $cells cells were compared"
finish
