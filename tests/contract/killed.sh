#!/usr/bin/env bash
# kill -9 at a hundred random moments of an import: each leaves the state before it or after it, in a sound database, and
# the same command then finishes.  In the end everything is as if nobody had disturbed it.
#
# killed.sh [SEED]: the seed of the moments, printed; 1 by default.
set -u
. "$(dirname "$0")/lib.bash"
seed=${1:-1}
RANDOM=$seed
new_database
people 3000 >many.csv
cp "$MOPS_DB" before.db
digest() { mops fast-export | sha256sum; }
before=$(digest)

start=$(date +%s%N)
mops import person many.csv
took=$((($(date +%s%N) - start) / 1000))  # microseconds
after=$(digest)
echo "seed $seed, an undisturbed import takes $took µs"

# The database as it was before; its log goes with it.
back() {
  cp before.db "$MOPS_DB"
  rm -f "$MOPS_DB-wal" "$MOPS_DB-shm"
}

killed=0 whole=0 finished=0
back
for ((kill = 1; kill <= 100; ++kill)); do
  delay=$((RANDOM * took / 32768 * 11 / 10))
  mops import person many.csv 2>err &
  pid=$!
  sleep "$((delay / 1000000)).$(printf '%06d' $((delay % 1000000)))"
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  [ $? -eq 137 ] && killed=$((killed + 1))
  now=$(digest)
  mops fsck >found || fail "kill $kill after $delay µs: fsck: $(cat found)"
  if [ "$now" = "$after" ]; then
    whole=$((whole + 1))
    back
  elif [ "$now" != "$before" ]; then
    fail "kill $kill after $delay µs: neither the state before nor the one after: $(mops log)"
  elif ((kill % 10 == 0)); then
    mops import person many.csv || fail "kill $kill after $delay µs: the same command does not finish"
    [ "$(digest)" = "$after" ] || fail "kill $kill after $delay µs: run again, it gives another state"
    finished=$((finished + 1))
    back
  fi
done 2>/dev/null
echo "$killed killed on their way, $whole were through, $finished run again at once"
[ "$killed" -gt 0 ] || fail "no import was killed: the moments are wrong"

mops import person many.csv
[ "$(digest)" = "$after" ] || fail "in the end the state is not that of an undisturbed import"
finish
