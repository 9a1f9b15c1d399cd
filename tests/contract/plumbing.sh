#!/usr/bin/env bash
# Each porcelain command equals the plumbing that its help documents: same records and versions, same messages, same
# exit status; a dry run has the counts and the exit status of `apply-changes -n`.
#
# The pairs are read from the help itself.  Each is typed into two copies of an example project, as it was before the
# command that schema/examples.csv names.
set -u
. "$(dirname "$0")/lib.bash"
table=$MOPS_EXAMPLES/../schema/examples.csv
query() { sqlite3 -batch -separator $'\t' :memory: ".import --csv $table examples" "$1"; }
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna  # both projects are over

# What has no lower layer: it touches no record, or is itself a single query.
no_plumbing="backup check codes config_get config_list help init map_explain map_show map_template migrate person_merge project_template report_diff report_document report_explain report_explain_document report_list report_verify rules_explain rules_list rules_unwaive rules_waivers status template_check template_drop template_export template_fields template_install template_list template_text template_try version where"

# Every command that is not plumbing, from the overview: "  recruit   open, import, outcome add".
porcelain() {
  mops --help | awk '
    /^[^ ]/ { inside = /:$/ && !/plumbing/ }
    inside && /^  [a-z]/ {
      first = $1; rest = substr($0, 18)
      if (system("mops " first " --help --lang en | grep -q \"^usage:\"") == 0) print first
      else { count = split(rest, verbs, ", "); for (i = 1; i <= count; ++i) print first " " verbs[i] }
    }'
}

# The line of a command's help that stands below HEADING.
help_line() { mops $1 -h --lang en | awk -v heading="$2" 'found { sub(/^  /, ""); print; exit } $0 == heading { found = 1 }'; }

# --- the projects, and a copy before each command that the table names ------------------------------------------------
real=$(command -v mops)
mkdir bin states
copy() { cp "$1" "$2"; [ ! -e "$1-wal" ] || cp "$1-wal" "$2-wal"; }
state_of() { printf 'states/%s' "$(tr ' /' '__' <<<"$1 $2")"; }
play() { # PROJECT: leaves a state for each `before`, and one for its end if a pair wants that
  local project=$1 enough=no
  query "SELECT DISTINCT before FROM examples WHERE project = '$project' AND before <> ''" >wanted
  [ "$(query "SELECT count(*) FROM examples WHERE project = '$project' AND before = ''")" -gt 0 ] || enough=yes
  cat >bin/mops <<END
#!/usr/bin/env bash
missing=no
while IFS= read -r before; do
  state=$PWD/states/\$(tr ' /' '__' <<<"$project \$before")
  [ ! -e "\$state" ] || continue
  missing=yes
  [[ "mops \$*" == "\$before"* && -e "\$MOPS_DB" ]] || continue
  cp "\$MOPS_DB" "\$state"
  [ ! -e "\$MOPS_DB-wal" ] || cp "\$MOPS_DB-wal" "\$state-wal"
done <$PWD/wanted
[ \$missing = yes ] || [ $enough = no ] || exit 99
exec '$real' "\$@"
END
  chmod +x bin/mops
  cp -r "$MOPS_EXAMPLES/$project" "$project"
  PATH=$PWD/bin:$PATH "$project/run" "$PWD/$project.db" >run.log 2>&1 || [ $? -eq 99 ] ||
    fail "$project: $(tail -n 3 run.log)"
  copy "$project.db" "$(state_of "$project" "")"
}

# --- one pair ---------------------------------------------------------------------------------------------------------
# Types LINE in a copy of the project folder, into database $2; leaves $2.out, $2.err and $code.
type_into() { # DATABASE PROJECT LINE
  (cd "$2" && MOPS_DB=../$1 bash -o pipefail -c "$3") >"$1.out" 2>"$1.err" </dev/null
  code=$?
}

# Everything but how an operation was typed, and what is computed over that.
records_of() {
  mops fast-export --db "$1" | grep -v '^{"journal":"op_digest"\|^{"journal":"op_input"\|^{"done"' |
    sed -E '/^\{"journal":"op"/s/,"(command|kind|source|unchanged|reverts)":("([^"\\]|\\.)*"|[0-9]+)//g'
}
counts() { sed -E 's/.*("rows".*),"dry_run.*/\1/' "$1"; }

compare() { # COMMAND PROJECT STATE EXAMPLE PLUMBING
  local name=$1 project=$2 state=$3 example=$4 plumbing=$5 expected
  for copy in a b; do rm -f $copy $copy-*; copy "$state" $copy; done
  type_into a "$project" "$example"
  expected=$code
  [ "$expected" -eq 0 ] || fail "$name: its example exits with $expected: $(cat a.err)"
  type_into b "$project" "$plumbing"
  [ "$code" -eq "$expected" ] || fail "$name: exit status $code of its plumbing, not $expected: $(cat b.err)"
  diff <(sort a.err) <(sort b.err) >differs || fail "$name: the messages differ: $(cat differs)"
  case $plumbing in
    *apply-changes*) compare_written "$name" "$project" "$state" "$example" "$plumbing" ;;
    *)
      [ -s a.out ] || fail "$name: its example prints nothing"
      diff a.out b.out >differs || fail "$name: the output differs: $(head -n 10 differs)"
      ;;
  esac
}

compare_written() { # COMMAND PROJECT STATE EXAMPLE PLUMBING
  local name=$1 project=$2 state=$3 example=$4 plumbing=$5
  [ "$(mops log --db a --limit 1 --format '%(op)')" != "$(mops log --db "$state" --limit 1 --format '%(op)')" ] ||
    fail "$name: its example writes nothing"
  diff <(records_of a) <(records_of b) >differs || fail "$name: the records differ: $(head -n 10 differs)"
  for copy in a b; do rm -f $copy $copy-*; copy "$state" $copy; done
  records_of a >untouched
  type_into a "$project" "$example -n --format json"
  expected=$code
  type_into b "$project" "$plumbing -n --format json"
  [ "$code" -eq "$expected" ] || fail "$name -n: exit status $code of its plumbing, not $expected: $(cat b.err)"
  [ "$(counts a.out)" = "$(counts b.out)" ] || fail "$name -n: $(cat a.out b.out)"
  diff untouched <(records_of a) >differs && diff untouched <(records_of b) >differs || fail "$name -n wrote something"
}

for project in $(query "SELECT DISTINCT project FROM examples WHERE project <> ''"); do play "$project"; done
# Neither project reads a file through a map.
cp -r "$MOPS_EXAMPLES/maps" .
mapped=$(state_of twoja-aktywnosc "mops map load")
copy "$(state_of twoja-aktywnosc "")" "$mapped"
mops map load --db "$mapped" -q maps/lista-miesieczna.toml || fail "the map is not loaded"

commands=$(porcelain)
[ "$(wc -l <<<"$commands")" -ge 70 ] || fail "the overview names only: $commands"
while read -r name; do
  example=$(help_line "$name" "example:")
  plumbing=$(help_line "$name" "plumbing equal:")
  [ -n "$example" ] && [ -n "$plumbing" ] || { fail "$name: no example or no plumbing in its help"; continue; }
  if [[ $plumbing == none:* ]]; then
    [[ " $no_plumbing " == *" ${name// /_} "* ]] || fail "$name: no plumbing in its help"
    continue
  fi
  IFS=$'\t' read -r project before < <(query "SELECT project, before FROM examples WHERE command = '$name'")
  state=$(state_of "$project" "${before-}")
  [ -e "$state" ] || { fail "$name: $project does not come to \"$before\""; continue; }
  compare "$name" "$project" "$state" "$example" "$plumbing"
done <<<"$commands"

# --- what goes wrong goes wrong in the same way ----------------------------------------------------------------------
faulty() { # COMMAND PROJECT BEFORE EXAMPLE PLUMBING EXIT
  local state
  state=$(state_of "$2" "$3")
  for copy in a b; do rm -f $copy $copy-*; copy "$state" $copy; done
  type_into a "$2" "$4"
  [ "$code" -eq "$6" ] || fail "$1: exit status $code, not $6: $(cat a.err)"
  type_into b "$2" "$5"
  [ "$code" -eq "$6" ] || fail "$1: exit status $code of its plumbing, not $6: $(cat b.err)"
  [ -s a.err ] || fail "$1: nothing is told"
  diff <(sort a.err) <(sort b.err) >differs || fail "$1: the messages differ: $(cat differs)"
  diff <(records_of a) <(records_of b) >differs || fail "$1: the records differ"
}
tas=twoja-aktywnosc
sed -E '2s/^([0-9]{10})./\1x/; 3s/residence|zamieszkanie/nigdzie/; 4s/2009/09/' $tas/applications.csv >$tas/faulty.csv
faulty "faults in a file" $tas "mops recruit import" "mops recruit import TAS/1 faulty.csv" \
  "mops parse-csv faulty.csv --entity application --set round=TAS/1 | mops plan-changes --kind recruit.import | mops apply-changes" 3
printf 'session,participation,presence\nTAS-SPOT-01/2009-04-20/12:00,TAS-9999,O\n' >$tas/faulty.csv
faulty "a mark of nobody" $tas "mops attend import" "mops attend import faulty.csv" "mops attend import faulty.csv --plan - | mops apply-changes" 3
faulty "a rule that refuses" $tas "mops contract sign" "mops contract sign KS/2009/001 --on 2009-04-01" \
  "mops contract sign KS/2009/001 --on 2009-04-01 --plan - | mops apply-changes" 3
faulty "a round that is not scored" $tas "mops recruit verify" "mops recruit decide TAS/1 --members 'Jan Kos'" \
  "mops recruit decide TAS/1 --members 'Jan Kos' --plan - | mops apply-changes" 5
faulty "a record that moved since" $tas "" "mops revert 2" "mops diff-ops 2 1 --format=changes | mops apply-changes" 5
faulty "a record that others refer to" $tas "" "mops recruit drop --entity person P-000001" \
  "echo '{\"do\":\"delete\",\"ref\":\"person/P-000001\"}' | mops apply-changes" 5
finish
