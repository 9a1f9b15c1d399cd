Enrolling everybody at once: mops enroll plan.

The example project stands just before its enrollments: every contract is signed, and no step of a path has a place.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26 25 24 23 22
    $ mops enroll plan TAS --on 2009-04-20 -n | sed -n 1,7p
                                  Kind of         Form of                    Waiting
    Participation  Path item      support         support        Starts on   since
    -------------  -------------  --------------  -------------  ----------  -------
    TAS-0001       KS/2009/001/1  skills          TAS-TREN-03    2009-05-06
                                  training
    TAS-0001       KS/2009/001/2  counselling     TAS-PORAD-01   2009-04-21
    TAS-0001       KS/2009/001/3  vocational      TAS-DORZAW-03  2009-10-07
    $ mops enroll plan TAS --on 2009-04-20 -n | tail -n 1
    open steps: 210; served: 210, and no plan serves more or older claims

There is room for everybody.  Now there is less: the first course takes seven, two of whom have asked for it; the second
counselling group takes place only for fifteen; the first training meets while the integration meeting does.

    $ mops enroll set --entity form_of_support TAS-KURS-01 capacity=0
    $ mops enroll import - <<END
    > form,participation,requested_on
    > TAS-KURS-01,TAS-0037,2009-04-17
    > TAS-KURS-01,TAS-0034,2009-04-18
    > END
    $ mops enroll set --entity form_of_support TAS-KURS-01 capacity=7
    $ mops enroll set --entity form_of_support TAS-DORZAW-02 min_group=15
    $ mops attend schedule add TAS-TREN-01 --on 2009-05-18 --at 09:00-12:00
    $ mops attend schedule add TAS-SPOT-01 --on 2009-05-18 --at 11:00-13:00
    $ mops enroll plan TAS --on 2009-04-20 -n --list --format csv | grep TAS-KURS-01
    TAS-0002,KS/2009/002/4,KURS,TAS-KURS-01,2009-08-27,
    TAS-0004,KS/2009/004/4,KURS,TAS-KURS-01,2009-08-27,
    TAS-0005,KS/2009/005/4,KURS,TAS-KURS-01,2009-08-27,
    TAS-0007,KS/2009/007/4,KURS,TAS-KURS-01,2009-08-27,
    TAS-0011,KS/2009/011/4,KURS,TAS-KURS-01,2009-08-27,
    TAS-0034,KS/2009/034/4,KURS,TAS-KURS-01,2009-08-27,2009-04-18
    TAS-0037,KS/2009/037/4,KURS,TAS-KURS-01,2009-08-27,2009-04-17
    $ mops enroll plan TAS --on 2009-04-20 -n | tail -n 1
    open steps: 210; served: 175, and no plan serves more or older claims

What binds those who are left out, step by step; an answer is a code and a sentence.

    $ mops enroll plan TAS --on 2009-04-20 --explain TAS-0041
                   Kind of         Form of
    Path item      support         support        Detail
    -------------  --------------  -------------  ----------------------------------
    KS/2009/041/1  skills          TAS-TREN-01    sessions at the same time as
                   training                       TAS-SPOT-01 on 2009-05-18
    KS/2009/041/2  counselling     TAS-PORAD-01   gets a place from 2009-04-21
    KS/2009/041/3  vocational      TAS-DORZAW-01  gets a place from 2009-10-05
                   counselling
    KS/2009/041/4  course          TAS-KURS-03    gets a place from 2009-08-27
    KS/2009/041/5  meeting         TAS-SPOT-01    gets a place from 2009-04-20
    $ mops enroll plan TAS --on 2009-04-20 --explain TAS-0013 --lang pl
    Pozycja        Rodzaj        Forma
    ścieżki        wsparcia      wsparcia       Szczegóły
    -------------  ------------  -------------  ------------------------------------
    KS/2009/013/1  trening       TAS-TREN-02    otrzymuje miejsce od 05.05.2009
    KS/2009/013/2  poradnictwo   TAS-PORAD-01   otrzymuje miejsce od 21.04.2009
    KS/2009/013/3  doradztwo     TAS-DORZAW-02  grupa wymaga 15 osób, a plan ich nie
                   zawodowe                     zbiera; dotychczas zapisanych: 0
    KS/2009/013/4  kurs          TAS-KURS-02    otrzymuje miejsce od 27.08.2009
    KS/2009/013/5  spotkanie     TAS-SPOT-01    otrzymuje miejsce od 20.04.2009
    $ mops enroll plan TAS --on 2009-06-15 --explain TAS-0002 --format csv
    path_item,kind,form,answer,detail
    KS/2009/002/1,TREN,TAS-TREN-01,over,the form ended on 2009-06-08
    KS/2009/002/2,PORAD,TAS-PORAD-01,placed,gets a place from 2009-04-21
    KS/2009/002/3,DORZAW,TAS-DORZAW-01,placed,gets a place from 2009-10-05
    KS/2009/002/4,KURS,TAS-KURS-01,placed,gets a place from 2009-08-27
    KS/2009/002/5,SPOT,TAS-SPOT-01,begun,the group began on 2009-04-20; who joins now cannot reach the threshold of completion
    $ mops enroll plan TAS --on 2009-04-10 --explain TAS-0001 --format csv --fields path_item,answer,detail | sed -n 1,2p
    path_item,answer,detail
    KS/2009/001/1,not_active,"TAS-0001 does not take part on 2009-04-10: active, joined on 2009-04-20"

The plan is one operation like any other, and the rules have seen it.  Doing it again finds nothing more.

    $ mops enroll plan TAS --on 2009-04-20 --format json
    {"op":40,"kind":"enroll.plan","rows":175,"added":173,"changed":2,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops enroll plan TAS --on 2009-04-20 -v
    open steps: 35; served: 0, and no plan serves more or older claims
    nothing to do: no record changes (read: 0)
    $ mops check --project TAS --severity warning
    $ mops enroll show TAS-KURS-01/TAS-0037 --fields key,path_item,requested_on,enrolled_on,state
    Enrollment TAS-KURS-01/TAS-0037
      Enrollment        TAS-KURS-01/TAS-0037
      Path item         KS/2009/037/4
      Requested on      2009-04-17
      Enrolled on       2009-04-20
      Enrollment state  enrolled

A step that names no form goes to the form that suits: its kind, group, unit and instrument, and the planned days.  Who waits
in another form for the same step is taken off that list.

    $ mops undo --yes
    $ mops enroll set --entity form_of_support TAS-TREN-03 capacity=0
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-20
    $ mops contract set --entity path_item KS/2009/001/1 form= planned_from=2009-05-01 planned_to=2009-06-30
    $ mops contract set --entity path_item KS/2009/001/4 form= instrument="kurs prawa jazdy"
    $ mops enroll plan TAS --on 2009-04-20 --explain TAS-0001
                   Kind of       Form of
    Path item      support       support        Detail
    -------------  ------------  -------------  ------------------------------------
    KS/2009/001/1  skills        TAS-TREN-02    gets a place from 2009-05-05
                   training
    KS/2009/001/2  counselling   TAS-PORAD-01   gets a place from 2009-04-21
    KS/2009/001/3  vocational    TAS-DORZAW-03  gets a place from 2009-10-07
                   counselling
    KS/2009/001/4  course                       no form of kind course, group
                                                educational, unit -, instrument kurs
                                                prawa jazdy
    KS/2009/001/5  meeting       TAS-SPOT-01    gets a place from 2009-04-20
    $ mops enroll plan TAS --on 2009-04-20
    $ mops enroll list --where participation=TAS-0001 --fields key,path_item,state,reason
    Enrollment              Path item      Enrollment state   Reason
    ----------------------  -------------  -----------------  ----------------------
    TAS-DORZAW-03/TAS-0001  KS/2009/001/3  enrolled
    TAS-PORAD-01/TAS-0001   KS/2009/001/2  enrolled
    TAS-SPOT-01/TAS-0001    KS/2009/001/5  enrolled
    TAS-TREN-02/TAS-0001    KS/2009/001/1  enrolled
    TAS-TREN-03/TAS-0001    KS/2009/001/1  removed before     miejsce otrzymano w
                                           the start          TAS-TREN-02

What cannot be:

    $ mops enroll plan NONE
    mops: error: there is no project "NONE" [record.none]
      hint: Compare the key with `mops ls-records project --fields key`.
    [5]
    $ mops enroll plan TAS --on 2009-04-31
    mops: error: "2009-04-31" is not a date for "--on" [option.date]
      hint: Write the day as 2016-03-25 or 25.03.2016, or today, yesterday, last-month-end or last-quarter-end.
    [2]
    $ mops enroll plan TAS --explain TAS-9999
    mops: error: there is no participation "TAS-9999" [record.none]
      hint: Compare the key with `mops ls-records participation --fields key`.
    [5]
