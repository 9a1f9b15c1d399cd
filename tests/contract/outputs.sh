#!/usr/bin/env bash
# No output of any command may be the database, a file beside it, an input of the command, a standard stream's file or
# another output: not by another name, a hard link, a symbolic link, `..` or an open descriptor.  Exit 2, and every file
# is as it was.
set -u
. "$(dirname "$0")/lib.bash"
new_database
new_project
mkdir -p work/in
cp persons.csv work/in/input.csv
ln work/in/input.csv work/hard.csv
ln -s in/input.csv work/soft.csv
ln "$MOPS_DB" work/hard.db
ln -s ../centre.db work/soft.db
ln -s ../centre.db-journal work/dangling # of a file that does not exist yet
digests() { (cd "$1" && find . -type f -name '*.*' ! -name '*.db-shm' ! -name '*.db.lock' -print0 | sort -z | xargs -0 sha256sum); }
names_of_database=(centre.db ./work/../centre.db "$MOPS_DB" centre.db-wal centre.db-shm centre.db-journal centre.db.lock
  work/hard.db work/soft.db work/dangling /proc/self/fd/9)

# expect_in_use WHAT COMMAND...
expect_in_use() {
  local what=$1
  shift
  expect_code 2 "$@"
  expect_empty out
  expect_output err "[output.in_use.$what]"
}

# Every command, by its help.
mops help -a | awk '/^  [a-z]/ { name = $1; $1 = ""; sub(/^ +/, "")
  count = split($0, verbs, ", "); spoken = 0
  if (index(listed, " " name " ")) next
  for (i = 1; i <= count; ++i) print name, verbs[i] }' >verbs
while read -r name verb; do
  if mops $name $verb --help >help 2>/dev/null && head -n 1 help | grep -q "^mops $name $verb --"; then
    echo "$name $verb"
  fi
  if mops $name --help >help 2>/dev/null && head -n 1 help | grep -q "^mops $name --"; then echo "$name"; fi
done <verbs | sort -u >commands
[ "$(wc -l <commands)" -gt 80 ] || fail "only $(wc -l <commands) commands were found"

# What a command must be given besides, to get as far as its files.
words_of() {
  case $1 in
    'import') echo 'person' ;;
    'import monitoring') echo '--form sl2014' ;;
    'recruit open') echo 'DEMO/2 --opens 2017-06-01 --closes 2017-06-02 --limit 1' ;;
    'recruit import') echo 'DEMO/1' ;;
    'assess survey import') echo 'S --wave pre' ;;
    'recruit decide') echo 'DEMO/1 --members A' ;;
    'report build' | 'report submit') echo 'recruitment --project DEMO' ;;
    'attend schedule add') echo 'DEMO-X --at 09:00-10:00 --on 2017-06-01' ;;
    'attend mark') echo 'S --present K' ;;
    'enroll add') echo 'K F' ;;
    'rules waive') echo 'person.age --until 2018-01-01 --reason x' ;;
    'report due' | 'forecast' | 'undo' | 'report verify') ;;
    'enroll plan') echo 'DEMO' ;;
    'person merge') echo 'K L' ;;
    'template export' | 'template fields' | 'template text') echo 'contract' ;;
    'report explain document') echo 'contract K' ;;
    *' import' | 'project load' | 'map load') ;;
    *) echo 'K' ;;
  esac
}
# Those whose words are files that they read.
reads_files() { case $1 in import | 'import monitoring' | *' import' | 'project load' | 'map load') ;; *) return 1 ;; esac; }

digests . >before
tried=0
while read -r command; do
  # shellcheck disable=SC2086
  mops $command --help >help
  for option in $(grep -oE '^ +(-[a-z] )?--[a-z-]+ FILE' help | grep -oE -e '--[a-z-]+'); do
    case $option in
      --output | --rejects | --report | --plan | --meta) ;;
      --batch | --path | --check | --diff | --baseline | --file | --template) continue ;;
      *) fail "$command $option: does it read or write?  Say so here and by its mark." ;;
    esac
    words=$(words_of "$command")
    [ "$command" != 'report submit' ] || [ "$option" = --output ] || words="$words -o other.csv"
    input=
    ! reads_files "$command" || input=work/in/input.csv
    for name in "${names_of_database[@]}"; do
      # shellcheck disable=SC2086
      expect_in_use database mops $command $words $input $option "$name" 9<>centre.db
    done
    tried=$((tried + 1))
    for given in $input $(grep -qE -- '--batch FILE' help && echo '--batch=work/in/input.csv'); do
      for name in work/in/input.csv work/hard.csv work/soft.csv work/in/../in/input.csv; do
        # shellcheck disable=SC2086
        expect_in_use input mops $command $words $given $option "$name"
        # shellcheck disable=SC2086
        expect_in_use input mops $command $words $given $option "$name" -n
      done
    done
    # shellcheck disable=SC2086
    mops $command $words $input $option stream.out >stream.out 2>err
    [ $? -eq 2 ] || fail "$command $option: writes over its own standard output"
    rm -f stream.out
  done
done <commands
[ "$tried" -gt 40 ] || fail "only $tried output options were found"
rm -f out err help
digests . >after.digests
grep -vE ' \./(before|after\.digests)$' after.digests >after
expect_same before after

# Standard input is an input too, and two outputs are not one.
mops import person - --rejects persons.csv <persons.csv >out 2>err
[ $? -eq 2 ] || fail "standard input is written over"
expect_code 2 mops import person persons.csv --rejects one.csv --report work/../one.csv
expect_output err output.in_use.output
expect_code 2 mops import person persons.csv --rejects - --report -
[ ! -e one.csv ] || fail "one.csv was made"

# Standard output and error may not be the database: nothing is appended, not even the message.
cp "$MOPS_DB" kept.db
mops log >>"$MOPS_DB" 2>err
[ $? -eq 2 ] || fail "the log is appended to the database"
mops log 2>>"$MOPS_DB" >out
[ $? -eq 2 ] || fail "messages are appended to the database"
cmp -s kept.db "$MOPS_DB" || fail "something was appended to the database"

# The configuration that was read is an input.
printf '[core]\nlang = "en"\n' >config
MOPS_CONFIG=config expect_in_use input mops report build recruitment --project DEMO -o config

# "-" and /dev/stdout are standard output, and what stood there before stays.
printf 'pesel,surname,given_names\n1,A,B\n' >bad.csv
echo first >all
mops import person bad.csv --rejects /dev/stdout >>all 2>err
mops import person bad.csv --rejects - >>all 2>err
[ "$(cat all)" = "first
$(cat bad.csv)
$(cat bad.csv)" ] || fail "standard output: $(cat all)"
expect_code 3 mops import person bad.csv --rejects >(cat >piped)
for wait in 1 2 3 4 5 6 7 8 9 10; do [ -s piped ] || sleep 0.2; done
expect_same bad.csv piped

# A dry run writes what was asked for by name, and nothing else.
ls -A | sort >before
expect_code 4 mops import person bad.csv persons.csv --keep-going --report told.csv -n
expect_code 0 mops report submit recruitment --project DEMO -o handed.csv -n
expect_code 0 mops init --db fresh.db -n
expect_code 0 mops migrate -n
ls -A | sort | grep -vx told.csv >after
expect_same before after
[ -s told.csv ] || fail "the report of a dry run is missing"
finish
