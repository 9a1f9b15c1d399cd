#!/usr/bin/env bash
# Whatever people read is in words of their language: no report, list, log or check of the two example projects holds a
# bare code.  A code is what stands in the first column of a dictionary or of schema/words.csv, unless it is a word of
# that language too.  Keys of records (WSS/1/0042), commands, and codes in brackets behind a message are no bare codes.
set -u
. "$(dirname "$0")/lib.bash"
schema=$MOPS_EXAMPLES/../schema
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna

# Codes by language that are no words of the labels of that language.
codes_of() {
  local label=$1
  for file in "$schema"/dictionaries/*.csv; do
    sqlite3 -batch -separator $'\t' :memory: ".import --csv $file d" "SELECT code, label_$label FROM d"
  done >known
  sqlite3 -batch -separator $'\t' :memory: ".import --csv $schema/words.csv d" "SELECT code, $label FROM d WHERE code NOT LIKE '%{%'" >>known
  awk -F'\t' '
    { codes[$1] = 1; count = split(tolower($2), words, /[^[:alnum:]_ąćęłńóśźż-]+/); for (i = 1; i <= count; ++i) word[words[i]] = 1 }
    END { for (code in codes) if (length(code) > 2 && code ~ /^[A-Za-z_.-]+$/ && !(tolower(code) in word)) print code }' known |
    # Codes are English words; in English only those give themselves away that no text would hold.
    if [ "$label" = en ]; then grep '[A-Z_.]'; else cat; fi | sort >"codes.$label"
}
codes_of pl
codes_of en
[ "$(wc -l <codes.pl)" -gt 300 ] && [ "$(wc -l <codes.en)" -gt 100 ] || fail "only $(wc -l <codes.pl) codes are known"

# read_by_people COMMAND...: what it prints in both languages holds no code.
read_by_people() {
  local lang typed='^      mops '
  if [ "$1" = --without ]; then
    typed=$2
    shift 2
  fi
  for lang in pl en; do
    mops "$@" --lang $lang --width 0 --db "$db" >page 2>err
    [ -s page ] || fail "$* prints nothing: $(head -n 1 err)"
    sed -E 's/\[[a-z_.]+\]//g; s/`[^`]*`//g; ' page | grep -vE -e "$typed" |
      tr -s ' \t' '\n' | sed -E 's/^[(„"]+//; s/[].,;:)”"]+$//' | sort -u | grep -Fxf "codes.$lang" >bare
    [ ! -s bare ] || fail "$* in $lang holds codes: $(tr '\n' ' ' <bare)
$(grep -m 3 -F -e "$(head -n 1 bare)" page)"
  done
}

walk() {
  local name=$1 project=$2 day=$3 report entity
  db=$PWD/$name.db
  "$MOPS_EXAMPLES/$name/run" "$db" >run.log 2>&1 || fail "$name does not run: $(tail -n 3 run.log)"
  for report in $(mops report list --format tsv --no-header | cut -f 1); do
    case $report in
      monitoring | due) continue ;;
      protocol | ranking | public-list) read_by_people report build "$report" --round "$project/1" --sensitive --as-of "$day" ;;
      participant-card)
        for participant in 0001 0007 0012; do
          read_by_people report build "$report" --participation "$project-$participant" --sensitive --as-of "$day"
        done
        ;;
      *) read_by_people report build "$report" --project "$project" --sensitive --as-of "$day" ;;
    esac
  done
  read_by_people report due --as-of "${day%-*}-01"
  read_by_people report diff recruitment --from 3 --project "$project"
  read_by_people report explain recruitment --project "$project" --cell admitted:women
  read_by_people report explain recruitment --project "$project" --cell admitted --left-out
  # The headings of plumbing tables are names of columns.
  read_by_people --without '^ *op +at ' log
  # The command of an operation is told as it was typed.
  read_by_people --without '^    ' show 5
  read_by_people history "application/$project/1/0001"
  read_by_people check --project "$project"
  read_by_people rules list
  read_by_people status "$project" "$project/1" "$project-0001"
  # Who lists an entity without records prints its heading alone.
  # A subgroup and a criterion are what a project calls by codes of its own.
  for entity in $(mops ls-fields --format tsv --no-header --fields entity | sort -u); do
    case $entity in subgroup | criterion) continue ;; esac
    mops ls-records "$entity" --limit 0 --db "$db" >page 2>err || continue
    read_by_people ls-records "$entity" --format table --sensitive --limit 300
  done
  read_by_people recruit show "$project/1/0001" --sensitive
  read_by_people contract list
  read_by_people enroll show --entity form_of_support "$(mops ls-records form_of_support --db "$db" --limit 1 --fields key --format tsv --no-header)"
}
walk wlacz-sie-spolecznie WSS 2018-01-31
walk twoja-aktywnosc TAS 2009-10-31
finish
