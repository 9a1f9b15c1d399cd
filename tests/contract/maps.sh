#!/usr/bin/env bash
# A file read through a map keeps every promise of an import: all or nothing, rejects that go back, twice is once, -n.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_DB=$PWD/2009.db MOPS_NOW=2010-06-01T09:00:00Z
"$MOPS_EXAMPLES/twoja-aktywnosc/run" "$MOPS_DB" >run.log 2>&1
expect_code 0 mops revert 32 31 30 29 28 27 26 25 24
maps=$MOPS_EXAMPLES/maps
expect_code 0 mops map load "$maps"/*.toml --format json
expect_output out '"kind":"map.load"'
expect_code 0 mops map load "$maps"/*.toml --format json
expect_output out '"op":null'
grid() { mops attend import --map lista-miesieczna --form TAS-TREN-03 "$@"; }
marks() { mops ls-records attendance --format csv --fields key,presence,minutes; }

# What the grid says is what a list of the same marks says; a dry run counts the same and writes nothing.
run grid "$maps/lista-maj.csv" -n --format json
sed 's/"op":[^,]*,//; s/"dry_run":true//' out >dry
[ -z "$(marks)" ] || [ "$(marks | wc -l)" = 1 ] || fail "a dry run wrote marks"
run grid "$maps/lista-maj.csv" --format json
sed 's/"op":[^,]*,//; s/"dry_run":false//' out >real
expect_same dry real
marks >by_grid
expect_code 0 mops revert @
{
  echo session,participation,presence
  sed 1d by_grid | sed 's|^\(TAS-TREN-03/[^/]*/[^/]*\)/\(TAS-[0-9]*\),TAS/\([A-Z]*\),.*|\1,\2,\3|'
} >list.csv
[ "$(wc -l <list.csv)" = 56 ] || fail "the list has $(wc -l <list.csv) lines"
expect_code 0 mops attend import list.csv
marks >by_list
expect_same by_grid by_list
expect_code 0 mops revert @

# Wrong rows come back with everything above them, and go in when they are mended.
sed -e '5s/+/?/' -e '7s/Zofia/Nikt/' "$maps/lista-maj.csv" >wrong.csv
expect_rejected 3 grid wrong.csv
expect_output err "wrong.csv:5: 6 śr:" "map.value" "wrong.csv:7: Imię:" "participant.none_in"
expect_code 4 grid wrong.csv --keep-going --rejects back.csv --report faults.jsonl --format json
expect_output out '"rejected":2'
[ "$(wc -l <faults.jsonl)" = 2 ] || fail "not two faults: $(cat faults.jsonl)"
sed -n '1,3p;5p;7p' wrong.csv >expected.csv
expect_same expected.csv back.csv
expect_code 3 grid back.csv
expect_output err "back.csv:4: 6 śr:" "back.csv:5: Imię:"
sed -i 's/?/+/; s/Nikt/Zofia/' back.csv
expect_code 0 grid back.csv
marks >after
expect_same by_grid after
expect_code 0 grid "$maps/lista-maj.csv" --format json
expect_output out '"op":null'
expect_code 3 grid wrong.csv --keep-going --max-rejects 1
expect_output err rejects.too_many

# In two steps it is the same operation, with the same faults; and the map is laid where --header-line says.
expect_code 0 mops revert @
mops ls-ops @ --format '%(created)' >/dev/null
plumbed() { mops parse-csv --entity attendance --map lista-miesieczna --form TAS-TREN-03 "$@"; }
plumbed "$maps/lista-maj.csv" | mops plan-changes --kind attend.import | mops apply-changes --format json >out 2>err ||
  fail "by plumbing: $(cat err)"
marks >by_plumbing
expect_same by_grid by_plumbing
expect_code 0 grid "$maps/lista-maj.csv" --format json
expect_output out '"op":null'
expect_code 3 plumbed wrong.csv
expect_output err "wrong.csv:5: 6 śr:" "map.value" "wrong.csv:7: Imię:" "participant.none_in"
expect_code 2 mops parse-csv --entity person --map lista-miesieczna "$maps/lista-maj.csv"
expect_output err 'map.other_target'
sed '1i "inny tytuł";;' "$maps/lista-maj.csv" >lower.csv
expect_code 0 mops map explain lista-miesieczna lower.csv --header-line 4 --form TAS-TREN-03
expect_output out 'participation'
expect_code 1 mops map explain lista-miesieczna lower.csv --form TAS-TREN-03

# A header belongs to no row.
sed '3s/Imię/Imiona/' "$maps/lista-maj.csv" >header.csv
expect_rejected 3 grid header.csv --keep-going
expect_output err "header.unmapped"

# As offices save it, and through a pipe.
iconv -f UTF-8 -t WINDOWS-1250 "$maps/lista-maj.csv" | sed 's/$/\r/' >office.csv
expect_code 0 grid office.csv --format json
expect_output out '"op":null'
code=0
grid - --format json <office.csv >out 2>err || code=$?
[ "$code" = 0 ] || fail "exit status $code from a pipe: $(cat err)"
expect_output out '"op":null'

# Surveys too: questions under other headings.
expect_code 0 mops run-query "SELECT code FROM v1_survey_item ORDER BY position LIMIT 1" --format csv --no-header
question=$(cat out)
survey=$(mops ls-records survey --fields key --format csv --no-header | head -n 1)
cat >survey.toml <<END
[map]
key = "ankieta"
target = "survey_response"
others = "ignore"
[columns]
"Kto" = "participation"
"Dzień" = "filled_on"
"Pyt. pierwsze" = "$question"
[values."Pyt. pierwsze"]
"zgadzam się" = "3"
[constants]
filled_how = "alone"
END
expect_code 0 mops map load survey.toml
printf 'Kto;Dzień;Pyt. pierwsze;Inne\nTAS-0001;04.05.2009;zgadzam się;x\n' >survey.csv
expect_code 0 mops assess survey import "$survey" --wave mid --map ankieta survey.csv --format json
expect_output out '"added":2'
expect_code 0 mops assess survey import "$survey" --wave mid --map ankieta survey.csv --format json
expect_output out '"op":null'
sed -i 's/zgadzam się/może/' survey.csv
expect_code 3 mops assess survey import "$survey" --wave mid --map ankieta survey.csv
expect_output err "survey.csv:2: Pyt. pierwsze:" "map.value"

# Maps travel with the state, and a database that holds them is whole.
expect_code 0 mops fsck
mops fast-export >state.jsonl
mops init --db copy.db
expect_code 0 mops fast-import state.jsonl --db copy.db
mops fast-export --db copy.db >copy.jsonl
expect_same state.jsonl copy.jsonl
finish
