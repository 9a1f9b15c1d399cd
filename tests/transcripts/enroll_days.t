An enrollment is judged by its day: mops enroll and the contract of that day.

The example project stands just before its enrollments; the contract of TAS-0001 runs from 2009-04-16 to 2009-12-11.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26 25 24 23 22
    $ mops contract list --fields key,starts_on,ends_on,state --limit 1
    Contract     Starts on   Ends on     Contract state
    -----------  ----------  ----------  --------------
    KS/2009/001  2009-04-16  2009-12-11  in force

Nobody gets a place before joining, before the contract begins or after its last day.

    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-19
    mops: enrollment/TAS-TREN-03/TAS-0001: enrolled_on: error: TAS-0001 got a place in TAS-TREN-03 on 2009-04-19, before joining or after leaving [enrollment.outside_participation]
      hint: Correct the day of the enrollment, or the days of the participation if those are wrong.
    [3]
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-12-12
    mops: enrollment/TAS-TREN-03/TAS-0001: enrolled_on: error: TAS-0001 got a place in TAS-TREN-03 on 2009-12-12, when no contract with a step of kind TREN was in force (KS/2009/001 2009-04-16 – 2009-12-11) [enrollment.outside_contract]
      hint: Correct the day of the enrollment or the days of the contract; what begins after its last day needs a new contract or an annex first.
    [3]
    $ mops enroll import - <<END
    > form,participation,requested_on,enrolled_on,state,ended_on
    > TAS-TREN-03,TAS-0001,2009-04-15,2009-04-15,completed,2009-06-30
    > END
    stdin:2: state: error: a new enrollment cannot begin in the state "completed" (found "completed") [record.first_state]
      hint: Leave the state out, and record the later steps with their commands.
    [3]
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-12-11 --dry-run
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-20

What was recorded before is found by `mops check` when the days of the contract move, and by the change itself.

    $ mops contract set KS/2009/001 starts_on=2009-04-21
    mops: enrollment/TAS-TREN-03/TAS-0001: enrolled_on: error: TAS-0001 got a place in TAS-TREN-03 on 2009-04-20, when no contract with a step of kind TREN was in force (KS/2009/001 2009-04-21 – 2009-12-11) [enrollment.outside_contract]
      hint: Correct the day of the enrollment or the days of the contract; what begins after its last day needs a new contract or an annex first.
    mops: path_item/KS/2009/001/5: planned_from: error: path item KS/2009/001/5 is planned from 2009-04-20, before contract KS/2009/001 starts on 2009-04-21 [path_item.before_contract]
      hint: Plan the support inside the contract.
    [3]
    $ mops contract set KS/2009/001 starts_on=2009-04-20 ends_on=2009-04-20
    mops: contract_action/KS/2009/001/1: deadline: error: contract KS/2009/001: the deadline 2009-12-11 of action 1 lies outside the contract period [contract_action.outside_contract]
      the same in 3 more records, -v tells each: KS/2009/001/2, KS/2009/001/3, KS/2009/001/4
      hint: Choose a deadline inside the contract period, or change the period through an annex.
    [3]

During a pause nobody gets a place either; the day on which the contract is resumed is a day in force.

    $ mops contract set KS/2009/001 starts_on=2009-04-16 ends_on=2009-12-11
    $ mops contract suspend KS/2009/001 --on 2009-06-01 --reason choroba
    $ mops contract resume KS/2009/001 --on 2009-06-15
    $ mops enroll add TAS-0001 TAS-KURS-03 --on 2009-06-14
    mops: enrollment/TAS-KURS-03/TAS-0001: enrolled_on: error: TAS-0001 got a place in TAS-KURS-03 on 2009-06-14, when no contract with a step of kind KURS was in force (KS/2009/001 2009-04-16 – 2009-12-11) [enrollment.outside_contract]
      hint: Correct the day of the enrollment or the days of the contract; what begins after its last day needs a new contract or an annex first.
    [3]
    $ mops enroll add TAS-0001 TAS-KURS-03 --on 2009-06-15 --dry-run

A contract past its last day stays open until somebody ends or prolongs it; `report due` and `mops check` say so.

    $ mops report build due --project TAS --as-of 2009-12-11 --format csv | grep KS/2009/001
    2009-07-06,-158,review,TAS-0001,KS/2009/001/2009-07-06,TAS
    2009-09-22,-80,review,TAS-0001,KS/2009/001/2009-09-22,TAS
    2009-12-11,0,contract_end,TAS-0001,KS/2009/001,TAS
    2009-12-11,0,review,TAS-0001,KS/2009/001/2009-12-11,TAS
    $ mops report build due --project TAS --as-of 2009-12-12 --format csv --lang en | grep contract_end,TAS-0001
    2009-12-11,-1,contract_end,TAS-0001,KS/2009/001,TAS
    $ mops check --as-of 2009-12-11 --project TAS social_contract/KS/2009/001
    $ mops check --as-of 2009-12-12 --project TAS social_contract/KS/2009/001
    severity  record            message
    --------  ----------------  ----------------------------------------------------
    to check  social_contract/  contract KS/2009/001 was agreed until 2009-12-11 and
              KS/2009/001       is still open [contract.past_last_day]
    [1]
