#!/usr/bin/env bash
# What was handed in is built again to the byte, whatever was recorded, dropped and taken back since, and in a copy of the
# database; what was changed around mops, or in the file, is told.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_ACTOR=anna

for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  export MOPS_DB=$PWD/$project.db MOPS_NOW=2020-06-01T09:00:00Z
  "$MOPS_EXAMPLES/$project/run" "$MOPS_DB" >run.log 2>&1 || fail "$project: $(tail -n 3 run.log)"
  key=$(mops ls-records project --format '%(key)')
  files=()
  submit() { # FILE NAME OPTION...
    mops report submit "${@:2}" -o "$1" >out 2>err || fail "$project $*: $(cat err)"
    files+=("$1")
  }
  for report in announcement recruitment hard-results soft-results indicators effectiveness flow attendance contracts \
    path-progress completeness due; do
    submit "$project-$report.csv" "$report" --project "$key" --as-of 2019-03-31
  done
  submit "$project-announcement.txt" announcement --project "$key" --lang en
  submit "$project-indicators.json" indicators --project "$key" --from 2018-01-01 --to 2018-12-31 --fields indicator,women
  submit "$project-card.txt" participant-card --participation "$key-0001"
  submit "$project-monitoring.csv" monitoring --form sl2014 --project "$key" --rows per-support --date-format dmy --apostrophe
  count=${#files[@]}
  [ "$(mops report submissions --format csv --no-header | wc -l)" -eq "$count" ] || fail "$project: not $count submissions"
  sha256sum "${files[@]}" >digests

  # Years of other work.
  export MOPS_NOW=2023-06-01T09:00:00Z MOPS_LANG=pl
  outcome=$(mops ls-records outcome --where 'proved_on!=' --limit 1 --format '%(key)')
  mops assess drop --entity outcome "$outcome" || fail "nothing is dropped"
  person=$(mops ls-records participation --limit 1 --format '%(person)')
  mops recruit set --entity person "$person" commune=Inna 2>/dev/null || fail "nobody moved"
  for op in 20 18 16; do mops revert $op >/dev/null 2>&1; done
  other=$(mops ls-records outcome --where 'proved_on!=' --sort -key --limit 1 --format '%(key)')
  mops assess set --entity outcome "$other" proved_on= 2>/dev/null || fail "nothing is corrected"
  expect_code 0 mops report verify --format csv
  [ "$(grep -c ',yes,' out)" -eq "$count" ] || fail "$project: $(cat out)"
  expect_code 0 mops report verify "${files[@]}"
  expect_code 1 mops report verify "$(mops report submissions --where report=hard-results --format '%(key)')" --now
  first=$(mops report submissions --limit 1 --format '%(key)')
  expect_code 0 mops report verify "$first" -o again
  expect_same again "${files[0]}"
  sha256sum --quiet -c digests || fail "verify touched a file"

  # A copy through the stream holds the same submissions and the same past.
  mops fast-export >stream
  mops init --db copy.db && mops fast-import stream --db copy.db || fail "$project: the stream is not imported"
  expect_code 0 mops report verify --db copy.db --format csv
  [ "$(grep -c ',yes,' out)" -eq "$count" ] || fail "$project, copied: $(cat out)"
  rm -f copy.db*

  # What was changed around mops.
  sqlite3 "$MOPS_DB" "UPDATE participation SET state = 'interrupted' WHERE id = (SELECT max(id) FROM participation)"
  expect_code 1 mops report verify --format csv
  grep -q ',flow,.*,no,' out || fail "$project: a changed record is not noticed: $(cat out)"
  grep -q ',recruitment,.*,yes,' out || fail "$project: a report that does not read it is told: $(cat out)"
done

# A file that was changed; the lines of one for the authority are told by number alone.
printf 'x' >>"$project-monitoring.csv"
expect_code 1 mops report verify "$project-monitoring.csv"
expect_code 1 mops report verify "$project-monitoring.csv" --against "$(mops report submissions --where report=monitoring --format '%(key)')" --format csv
[ "$(tail -n 1 out | cut -d, -f2-)" = , ] || fail "lines of a file for the authority are shown: $(cat out)"
head -c 2000 /dev/urandom >other.bin
expect_code 1 mops report verify other.bin
expect_code 7 mops report verify .
expect_code 2 mops report verify --against SB-0001
expect_code 5 mops report verify "${files[0]}" --against SB-9999
expect_code 7 mops report verify no-such.csv --against SB-0001
expect_code 5 mops report submit recruitment --project NONE -o none.csv
[ ! -e none.csv ] || fail "a refused report left a file"
before=$(mops log --limit 1 --format '%(op)')
expect_code 7 mops report submit recruitment --project WSS -o no/such/folder.csv
[ "$(mops log --limit 1 --format '%(op)')" = "$before" ] || fail "what was not written is recorded"
finish
