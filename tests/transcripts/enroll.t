Enrolling in forms of support: mops enroll.

The example project stands just before its enrollments.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26 25 24 23 22
    $ mops enroll list --entity form_of_support --fields key,kind,capacity --limit 4
    Form of support  Kind of support  Capacity
    ---------------  ---------------  --------
    TAS-DORZAW-01    DORZAW                 14
    TAS-DORZAW-02    DORZAW                 14
    TAS-DORZAW-03    DORZAW                 14
    TAS-KURS-01      KURS                   14

People enroll in what their contract promises; the program finds the step of the path.

    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-20 -v
    operation 34 (enroll.add): 1 added, 0 changed, 0 dropped, 0 unchanged
    $ mops enroll list --fields key,path_item,requested_on,enrolled_on,state
    Enrollment            Path item      Requested on  Enrolled on  Enrollment state
    --------------------  -------------  ------------  -----------  ----------------
    TAS-TREN-03/TAS-0001  KS/2009/001/1  2009-04-20    2009-04-20   enrolled
    $ mops enroll add TAS-0001 TAS-KURS-99 --on 2009-04-20
    mops: form: error: there is no record of "form_of_support" with this key or number (found "TAS-KURS-99") [reference.unknown]
      hint: Compare it with `mops ls-records form_of_support --fields key`, or add that record first.
    [3]
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-20 --format json
    mops: error: enrollment "TAS-TREN-03/TAS-0001" already exists [record.exists]
      hint: Change it with the verb `set`, or give the new record another key.
    [5]
    $ mops enroll import $MOPS_EXAMPLES/twoja-aktywnosc/enrollments.csv --format json
    {"op":35,"kind":"enroll.import","rows":210,"added":209,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops enroll import - <<END
    > form,participation,requested_on
    > TAS-SZK-99,TAS-0001,2009-04-20
    > TAS-TREN-03,TAS-9999,20.04.09
    > END
    stdin:2: form: error: there is no record of "form_of_support" with this key or number (found "TAS-SZK-99") [reference.unknown]
      hint: Compare it with `mops ls-records form_of_support --fields key`, or add that record first.
    stdin:3: participation: error: there is no record of "participation" with this key or number (found "TAS-9999") [reference.unknown]
      hint: Compare it with `mops ls-records participation --fields key`, or add that record first.
    stdin:3: requested_on: error: the year has only two digits (found "20.04.09") [date.two_digit_year]
      hint: Write the year with four digits, such as 25.03.2016.
    [3]

Who leaves a form gives the place back, and whoever leaves the project must have left all forms.

    $ mops enroll drop TAS-TREN-03/TAS-0001 --on 2009-05-20 --reason "choroba" -v
    operation 36 (enroll.drop): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops enroll show TAS-TREN-03/TAS-0001 --fields key,state,ended_on,reason
    enrollment/TAS-TREN-03/TAS-0001
      Enrollment                      TAS-TREN-03/TAS-0001
      Enrollment state                removed
      Ended on                        2009-05-20
      Reason                          choroba
    $ mops enroll complete TAS-PORAD-01/TAS-0001 --on 2009-08-24
    mops: state: error: enrollment cannot go from the state "enrolled" to "completed" (found "completed") [record.transition]
      hint: Record the step between them first; `mops history enrollment/KEY` shows how the record came to its state.
    [5]
    $ mops enroll set TAS-TREN-03/TAS-0001 reason="dłuższa choroba"
    $ mops enroll exit TAS-0001 --on 2009-11-27 --kind Z
    mops: social_contract/KS/2009/001: state: error: TAS-0001 has left, but contract KS/2009/001 is still in force [contract.active_after_exit]
      hint: Hold the final review and end the contract together with the exit.
    [3]
