#!/usr/bin/env bash
# --at-op reads the state after an operation: lists and reports say what a copy of the database made at that time says.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_NOW=2020-06-01T09:00:00Z MOPS_ACTOR=anna

# While a project is played, every twelfth operation leaves a copy of the database.
real=$(command -v mops)
mkdir bin
cat >bin/mops <<END
#!/usr/bin/env bash
"$real" "\$@"
code=\$?
if [ -e "\$MOPS_DB" ]; then
  op=\$("$real" log --limit 1 --format '%(op)')
  if [ \$((\${op:-1} % 12)) -eq 0 ] && [ ! -e "\$MOPS_DB.\$op" ]; then
    cp "\$MOPS_DB" "\$MOPS_DB.\$op"
    [ ! -e "\$MOPS_DB-wal" ] || cp "\$MOPS_DB-wal" "\$MOPS_DB.\$op-wal"
  fi
fi
exit \$code
END
chmod +x bin/mops

compared=0
# same OPERATION COMMAND...: says at the operation what the copy says.
same() {
  mops "${@:2}" --db "$db.$1" >then 2>then.err
  then=$?
  mops "${@:2}" --db "$db" --at-op "$1" >now 2>now.err
  code=$?
  [ $then -eq $code ] || fail "${*:2} at $1: exit status $code, then $then: $(cat now.err)"
  expect_same then now
  compared=$((compared + 1))
}

for project in twoja-aktywnosc wlacz-sie-spolecznie; do
  db=$PWD/$project.db
  PATH=$PWD/bin:$PATH "$MOPS_EXAMPLES/$project/run" "$db" >run.log 2>&1 || fail "$project: $(tail -n 3 run.log)"
  key=$(mops ls-records project --db "$db" --format '%(key)')
  for copy in "$db".[0-9]*; do
    case $copy in *-wal | *-shm) continue ;; esac
    op=${copy##*.}
    for entity in application participation enrollment social_contract path_item contract_review session attendance \
      assessment recruitment_round outcome application_subgroup; do
      same "$op" ls-records "$entity"
    done
    for report in announcement indicators soft-results attendance path-progress completeness due; do
      same "$op" report build "$report" --project "$key" --format csv
    done
    same "$op" report explain announcement --project "$key" --cell completed --left-out --format csv
    same "$op" report build monitoring --form sl2014 --project "$key"
  done
done
[ "$compared" -gt 150 ] || fail "only $compared answers were compared"

expect_code 0 mops report build flow --db "$db" --project WSS --at-op @ --format csv
cp out last
expect_code 0 mops report build flow --db "$db" --project WSS --format csv
expect_same out last
expect_code 5 mops report build flow --db "$db" --project WSS --at-op 9999
expect_output err op.unknown
# A participant who came later is not there.
expect_code 5 mops report build participant-card --db "$db" --participation WSS-0001 --at-op 3
expect_output err record.none
finish
