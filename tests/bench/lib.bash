# lib.bash -- what the benches share: a scratch folder, a database of any size, commands timed in turns, a table of ratios.
#
# Speed drifts from minute to minute: what is compared runs in turns, and only the ratio is a fact.
set -euo pipefail
bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PATH=$(cd "${BUILD:-$bench/../../build}" && pwd):$PATH
scratch=$(mktemp -d "${TMPDIR:-/tmp}/mops-bench.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
export HOME=$scratch MOPS_DB=$scratch/mops.db MOPS_ACTOR=bench MOPS_LANG=en
unset MOPS_CONFIG MOPS_AS_OF MOPS_NOW

# tools NAME...: builds the small programs that stand beside this file; several benches may share them in BENCH_TOOLS
tools() {
  local name built
  for name; do
    built=${BENCH_TOOLS:-$scratch}/$name
    if [ ! -x "$built" ]; then "${CXX:-c++}" -std=c++20 -O2 "$bench/$name.cpp" -o "$built"; fi
    if [ ! -e "$name" ]; then ln -s "$built" "$name"; fi
  done
}

# time_of NAME COMMAND...: runs the command and keeps what it cost under NAME; a command that fails ends the bench
time_of() {
  local name=$1
  shift
  ./timed "$scratch/cost.$name" "$@" >out 2>err || {
    echo "$name: $* failed" >&2
    head -5 err >&2
    exit 1
  }
  : >out
}

heading() { printf '\n%s\n%-52s %9s %7s  %-13s %7s %9s\n' "$1" "" seconds ratio low-high cpu KiB; }

# row LABEL NAME [BASE]: the median of NAME's runs; its ratio to BASE, run by run, with the lowest and the highest; the same
# ratio of processor time, which tells more when the machine is busy; the most memory
row() {
  paste -d ' ' "cost.$2" "cost.${3:-$2}" | awk -v label="$1" '
    function sort(a,  i, j, x) {
      for (i = 2; i <= NR; ++i) { x = a[i]; for (j = i - 1; j > 0 && a[j] > x; --j) a[j + 1] = a[j]; a[j + 1] = x }
    }
    function median(a) { sort(a); return NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }
    { seconds[NR] = $1; ratio[NR] = $4 > 0 ? $1 / $4 : 0; cpu[NR] = $5 > 0 ? $2 / $5 : 0; if ($3 > memory) memory = $3 }
    END {
      middle = median(ratio)
      printf "%-52s %9.3f %7.2f  %5.2f-%-7.2f %7.2f %9d\n", label, median(seconds), middle, ratio[1], ratio[NR], median(cpu), memory
    }'
}

# restore RECORDS DB: makes DB of a file of records as `centre` writes them, with one operation that made them
restore() {
  MOPS_DB=$2 mops init -q
  {
    MOPS_DB=$2 mops fast-export | head -1
    cat "$1"
    echo '{"journal":"op","id":1,"at":"2016-01-01T00:00:00Z","actor":"bench","program":"bench","command":"bench","kind":"bench","unchanged":0}'
  } >stream
  printf '{"done":true,"records":%d,"sha256":"%s"}\n' "$(wc -l <"$1")" "$(sha256sum <stream | cut -d ' ' -f 1)" >>stream
  MOPS_DB=$2 time_of fast-import mops fast-import -q --accept-faults stream
  rm stream
}

# copy FROM TO: a database as it stands, without its side files
copy() {
  rm -f "$2" "$2-wal" "$2-shm"
  cp "$1" "$2"
}

# bare_table DB TABLE [unchecked]: an empty database with TABLE and its indexes as mops has them, for the sqlite3 shell.
# Unchecked is without STRICT and the checks of columns: the shell has no word for an empty cell but the empty string.
bare_table() {
  rm -f "$1" "$1-wal" "$1-shm"
  sqlite3 "$MOPS_DB" ".schema $2" >schema.sql
  if [ $# = 3 ]; then sed -i -E 's/ CHECK \([^()]*(\([^()]*\))?[^()]*\)//g; s/\) STRICT/)/' schema.sql; fi
  sqlite3 "$1" "PRAGMA journal_mode = WAL" ".read schema.sql" >/dev/null
}
