#!/usr/bin/env bash
# The clock can be set by hand, and the journal keeps that it was; operations out of order of time are found.
set -u
. "$(dirname "$0")/lib.bash"
unset MOPS_NOW
new_database
[ "$(mops ls-ops 1 --format '[%(clock)]')" = '[]' ] || fail "the machine's clock counts as set by hand"
expect_code 0 mops show 1
expect_no_output out 'set by hand'
expect_code 0 mops fsck -v
expect_no_output err 'set by hand'

later=2099-01-02T03:04:05Z
printf 'pesel,phone\n44051401458,600 100 300\n' >second.csv
expect_code 0 mops import person second.csv --clock=$later
[ "$(mops ls-ops 2 --format '%(at) %(clock)')" = "$later given" ] || fail "ls-ops: $(mops ls-ops 2)"
expect_code 0 mops log --format csv --fields op,at,clock
expect_output out "2,$later,given"
expect_code 0 mops show 2
expect_output out 'the clock was set by hand'
expect_code 0 mops show 2 --lang pl
expect_output out 'zegar ustawiono ręcznie'
expect_code 0 mops fsck -v
expect_output err 'the clock of 1 operations was set by hand'
expect_code 0 mops fsck
expect_empty err

# "Today" goes by it too: the day in Poland.
[ "$(mops run-query 'SELECT :as_of AS day' --clock 2016-12-31T23:30:00Z --format '%(day)')" = 2017-01-01 ] ||
  fail "the business date does not go by --clock"

# Back to the machine's clock: out of order of time.
printf 'pesel,phone\n44051401458,700 100 300\n' >third.csv
expect_code 0 mops import person third.csv
expect_code 1 mops fsck --format csv
expect_output out 'fsck.time,op/3'
expect_no_output out 'op/2'

# It is told once, not of every operation after it; and not to whoever noted a seal after it.
printf 'pesel,phone\n44051401458,800 100 300\n' >fourth.csv
expect_code 0 mops import person fourth.csv
expect_code 1 mops fsck --format csv
expect_output out 'fsck.time,op/3'
expect_no_output out 'op/4'
expect_code 0 mops fsck --expect "3:$(mops ls-ops 3 --format '%(seal)')"
expect_empty out
expect_code 1 mops fsck --expect "2:$(mops ls-ops 2 --format '%(seal)')"

# The mark is sealed: it cannot be taken away.
sqlite3 "$MOPS_DB" 'UPDATE op SET clock = NULL WHERE id = 2'
expect_code 1 mops fsck --format csv
expect_output out 'fsck.digest_record'

# The option wins over the variable, and what is no moment is refused.
[ "$(MOPS_NOW=2017-06-01T09:00:00Z mops run-query 'SELECT :as_of AS day' --clock 2018-06-01T09:00:00Z --format '%(day)')" = 2018-06-01 ] ||
  fail "MOPS_NOW wins over --clock"
for wrong in tomorrow 2017-06-01 2017-06-01T09:00 2017-06-01T09:00:00 2017-13-01T09:00:00Z 2017-06-01T25:00:00Z \
  2017-06-01T09:00:60Z '2017-06-01T09:00:00Z ' 2017-06-01T09:00:0xZ 2017-06-01t09:00:00Z; do
  expect_code 2 mops log --clock "$wrong"
  expect_output err '[clock.form]'
  MOPS_NOW=$wrong expect_code 2 mops log
  expect_output err '[clock.form]'
done
finish
