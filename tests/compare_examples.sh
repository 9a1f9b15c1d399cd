#!/usr/bin/env bash
# compare_examples.sh GENERATOR EXAMPLES -- the committed files of the example projects are what the generator writes.
set -euo pipefail
generator=$1 examples=$2

"$generator" generated
cd generated
different=0
complain() {
  echo "$1: $2"
  different=1
}
while read -r file; do
  cmp -s "$file" "$examples/$file" || complain "$file" "is not what the generator writes"
done < <(find . -type f | sort)
for project in */; do
  while read -r file; do
    [ -e "$file" ] || complain "$file" "is not written by the generator"
  done < <(cd "$examples" && find "$project" -name '*.csv' | sort)
done
[ $different = 0 ] || echo "To write them anew: generate_examples examples"
exit $different
