Enrolling in forms of support: mops enroll.

The example project stands just before its enrollments.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26 25 24 23 22
    $ mops enroll list --entity form_of_support --fields key,kind,capacity --limit 4
    Form of support  Kind of support         Capacity
    ---------------  ----------------------  --------
    TAS-DORZAW-01    vocational counselling        14
    TAS-DORZAW-02    vocational counselling        14
    TAS-DORZAW-03    vocational counselling        14
    TAS-KURS-01      course                        14

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
    Enrollment TAS-TREN-03/TAS-0001
      Enrollment        TAS-TREN-03/TAS-0001
      Enrollment state  removed before the start
      Ended on          2009-05-20
      Reason            choroba
    $ mops enroll drop TAS-PORAD-01/TAS-0001
    mops: error: this would end the enrollment, not delete its record; neither a day nor a reason is given [enrollment.drop_ends]
      hint: To end it, add --on DAY or --reason TEXT. What was entered by mistake is taken back with `mops undo` or `mops revert OP`.
    [3]
    $ mops enroll drop TAS-PORAD-01/TAS-0001 --lang pl
    mops: błąd: to polecenie kończy zapis na formę wsparcia, a nie usuwa wpisu; nie podano ani dnia, ani powodu [enrollment.drop_ends]
      wskazówka: Aby go zakończyć, dodaj --on DZIEŃ albo --reason TEKST. Omyłkowy wpis cofa `mops undo` albo `mops revert OP`.
    [3]
    $ mops enroll complete TAS-PORAD-01/TAS-0001 --on 2009-08-24
    mops: state: error: enrollment TAS-PORAD-01/TAS-0001 is "enrolled" and cannot become "completed" at once (found "completed") [record.transition]
      hint: First comes the step "first attendance", which makes it "attending": `mops attend import FILE`.
    [5]
    $ mops enroll set TAS-TREN-03/TAS-0001 reason="dłuższa choroba"
    $ mops enroll exit TAS-0001 --on 2009-11-27 --kind Z
    mops: result: error: contract "KS/2009/001" goes on and its final review is not recorded [enroll.exit.no_result]
      hint: Say what the review found, and the same command records it and ends the contract: `mops enroll exit TAS-0001 --on 2009-11-27 --kind Z --result done` (or partly; --review-on DAY if it was held on another day).
    [3]

Who was interrupted may come back: the same participation goes on, and the interruption is kept beside it.

    $ mops enroll exit TAS-0001 --on 2009-09-10 --kind PR --reason "wyjazd"
    $ mops recruit show --entity participation TAS-0001 --fields key,state,ended_on,exit_kind
    Participation TAS-0001
      Participation        TAS-0001
      Participation state  interrupted
      Ended on             2009-09-10
      Exit kind            interrupted: resignation of the participant
    $ mops enroll return TAS-0001 --on 2009-09-10
    mops: on: error: the return of "TAS-0001" has to be after the interruption on 2009-09-10 [participation.return_too_early]
      hint: Correct the day of the return, or that of the interruption first.
    [3]
    $ mops enroll return TAS-0001 --on 2009-10-01 --reason "powrót do miasta" -v
    TAS-0001 has no contract in force: support needs a new one
    operation 39 (enroll.return): 1 added, 1 changed, 0 dropped, 0 unchanged
    $ mops recruit show --entity participation TAS-0001 --fields key,state,ended_on,exit_kind
    Participation TAS-0001
      Participation        TAS-0001
      Participation state  active
    $ mops enroll list --entity participation_return --fields key,exit_kind,returned_on,reason
                                                            Returned
    Return               Exit kind                          on          Reason
    -------------------  ---------------------------------  ----------  ------------
    TAS-0001/2009-09-10  interrupted: resignation of the    2009-10-01  powrót do
                         participant                                    miasta
    $ mops enroll return TAS-0001 TAS-9999 --on 2009-10-01
    mops: error: "TAS-0001" cannot return: the participation is not interrupted but active [participation.not_interrupted]
      hint: Only PR, PS and PL interrupt a participation; `mops recruit show --entity participation KEY` shows it.
    mops: error: there is no participation "TAS-9999" [record.missing]
      hint: Compare the key with `mops ls-records participation --fields key`, or add that record first.
    [5]
    $ mops enroll return TAS-0002
    mops: on: error: the option "--on" is missing [option.required]
      hint: Give --on on the command line, or as a column of the batch file.
    [3]
    $ mops report build flow --project TAS --as-of 2009-10-15 --lang en
    Flow of participants, Twoja AKTYWNOŚĆ szansą na sukces!
    State as of 2009-10-15

                               In the period      Since the start
                               -----------------  -----------------
    Flow                       Women  Men  Total  Women  Men  Total
    -------------------------  -----  ---  -----  -----  ---  -----
    started participation         39    3     42     39    3     42
    returned to the project        1    0      1      1    0      1
    continue participation        39    3     42     39    3     42
    interrupted participation      0    0      0      0    0      0
    completed participation        0    0      0      0    0      0
