Asking for a form of support again, and the order of waiting: mops enroll.

The example project stands just before its enrollments.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26 25 24 23 22
    $ turns() { mops enroll list --where participation=$1 --fields key,turn,requested_on,enrolled_on,state,ended_on; }

Whoever was dropped asks again: a new turn of the same form; the one before stays as it was.

    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-20
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-04-21
    mops: error: enrollment "TAS-TREN-03/TAS-0001" already exists [record.exists]
      hint: Change it with the verb `set`, or give the new record another key.
    [5]
    $ mops enroll drop TAS-TREN-03/TAS-0001 --on 2009-05-20 --reason choroba
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-05-19
    mops: error: the enrollment "TAS-TREN-03/TAS-0001" lasted until 2009-05-20: a new request comes after that day [enroll.turn_early]
      hint: Give a later day with --on, or correct the end of that enrollment.
    [3]
    $ mops enroll add TAS-0001 TAS-TREN-03 --on 2009-06-01
    $ turns TAS-0001
                                  Requested   Enrolled    Enrollment
    Enrollment              Turn  on          on          state           Ended on
    ----------------------  ----  ----------  ----------  --------------  ----------
    TAS-TREN-03/TAS-0001          2009-04-20  2009-04-20  removed before  2009-05-20
                                                          the start
    TAS-TREN-03/TAS-0001/2     2  2009-06-01  2009-06-01  enrolled

From a file too, and the same file again changes nothing; its old rows speak of the old turn.

    $ cat >requests.csv <<END
    > form,participation,requested_on
    > TAS-TREN-03,TAS-0001,2009-04-20
    > TAS-KURS-03,TAS-0001,2009-04-22
    > END
    $ mops enroll import requests.csv --format json
    {"op":37,"kind":"enroll.import","rows":2,"added":1,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops enroll import requests.csv --format json
    {"op":null,"kind":"enroll.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops enroll drop TAS-KURS-03/TAS-0001 --on 2009-06-01
    $ printf 'form,participation,requested_on\nTAS-KURS-03,TAS-0001,2009-07-01\n' >later.csv
    $ mops enroll import later.csv --format json
    {"op":39,"kind":"enroll.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops enroll import later.csv requests.csv --format json
    {"op":null,"kind":"enroll.import","rows":3,"added":0,"changed":0,"dropped":0,"unchanged":3,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ turns TAS-0001
                                  Requested   Enrolled    Enrollment
    Enrollment              Turn  on          on          state           Ended on
    ----------------------  ----  ----------  ----------  --------------  ----------
    TAS-KURS-03/TAS-0001          2009-04-22  2009-04-22  removed before  2009-06-01
                                                          the start
    TAS-KURS-03/TAS-0001/2     2  2009-07-01  2009-07-01  enrolled
    TAS-TREN-03/TAS-0001          2009-04-20  2009-04-20  removed before  2009-05-20
                                                          the start
    TAS-TREN-03/TAS-0001/2     2  2009-06-01  2009-06-01  enrolled

The key of a turn says which; an earlier one is over.

    $ mops enroll drop TAS-KURS-03/TAS-0001 --on 2009-07-02
    mops: error: the enrollment "TAS-KURS-03/TAS-0001" is over; the same person is in the form again, as "TAS-KURS-03/TAS-0001/2" [enroll.later_turn]
      hint: Give the key of that turn: TAS-KURS-03/TAS-0001/2.
    [3]
    $ mops enroll drop TAS-KURS-03/TAS-0001/2 --on 2009-07-02
    $ mops enroll add TAS-0001 TAS-KURS-03 --on 2009-07-02
    $ mops enroll list --where participation=TAS-0001 --where form=TAS-KURS-03 --fields key,state,requested_on
    Enrollment              Enrollment state          Requested on
    ----------------------  ------------------------  ------------
    TAS-KURS-03/TAS-0001    removed before the start  2009-04-22
    TAS-KURS-03/TAS-0001/2  removed before the start  2009-07-01
    TAS-KURS-03/TAS-0001/3  enrolled                  2009-07-02

A mark of presence belongs to the turn of its day: whoever comes back goes on with the programme, and after a completion it begins anew.

    $ mops enroll import --entity form_of_support - <<END
    > key,project,kind,support_group,title,mode,hour_unit,capacity,starts_on,ends_on,unit
    > TAS-TREN-98,TAS,TREN,SPOL,Trening,group,45,9,2009-05-04,2009-06-30,
    > END
    $ mops enroll add TAS-0010 TAS-TREN-98 --on 2009-05-04
    $ mops attend schedule add TAS-TREN-98 --at 09:00-10:30 --on 2009-05-11
    $ mops attend schedule add TAS-TREN-98 --at 09:00-10:30 --on 2009-05-18
    $ mops attend mark TAS-TREN-98/2009-05-11/09:00 --present TAS-0010
    $ mops enroll drop TAS-TREN-98/TAS-0010 --on 2009-05-11 --reason choroba
    $ mops enroll add TAS-0010 TAS-TREN-98 --on 2009-05-18
    $ mops attend mark TAS-TREN-98/2009-05-18/09:00 --present TAS-0010
    $ mops enroll complete TAS-TREN-98/TAS-0010/2 --on 2009-05-18
    $ mops enroll list --where form=TAS-TREN-98 --fields key,state,ended_on
    Enrollment              Enrollment state  Ended on
    ----------------------  ----------------  ----------
    TAS-TREN-98/TAS-0010    interrupted       2009-05-11
    TAS-TREN-98/TAS-0010/2  completed         2009-05-18
    $ mops report build attendance --project TAS --form TAS-TREN-98 --format csv
    form,participant,held_minutes,attended_minutes,rate,excused,unexcused,threshold,reached
    TAS-TREN-98,TAS-0010,180,180,100.00,0,0,80,yes
    $ mops enroll add TAS-0010 TAS-TREN-98 --on 2009-05-25
    $ mops attend schedule add TAS-TREN-98 --at 09:00-10:30 --on 2009-05-25
    $ mops attend schedule add TAS-TREN-98 --at 09:00-10:30 --on 2009-06-01
    $ mops attend mark TAS-TREN-98/2009-05-25/09:00 --present TAS-0010
    $ mops attend mark TAS-TREN-98/2009-06-01/09:00 --absent TAS-0010
    $ mops enroll complete TAS-TREN-98/TAS-0010/3 --on 2009-06-01
    mops: enrollment/TAS-TREN-98/TAS-0010/3: state: error: TAS-0010 completed TAS-TREN-98 with 90 of 180 minutes, below 80 per cent [enrollment.below_threshold]
      hint: Record the missing attendance, or close the enrollment as not completed.
    [3]
    $ mops attend mark TAS-TREN-98/2009-06-01/09:00 --present TAS-0010
    $ mops enroll complete TAS-TREN-98/TAS-0010/3 --on 2009-06-01
    $ mops check --entity enrollment --project TAS --severity error --format csv
    severity,code,record,field,message

A second request is not written over an enrollment that is over, whichever way it comes.

    $ printf 'form,participation,requested_on\nTAS-TREN-98,TAS-0010,2009-06-08\n' | mops import enrollment --on-conflict=file -
    stdin:2: requested_on: error: the enrollment TAS-TREN-98/TAS-0010 ended on 2009-05-11 and begins on 2009-06-08 (enrollment/TAS-TREN-98/TAS-0010) [enrollment.asked_after_end]
      hint: Somebody who asks again has a new turn of the form: `mops enroll add PARTICIPANT FORM --on DAY`.
    [3]

Whoever has left the project gets no place; after a return there may be one.

    $ mops enroll exit TAS-0002 --on 2009-09-10 --kind PR --reason wyjazd
    $ mops enroll add TAS-0002 TAS-TREN-03 --on 2009-09-11
    mops: error: "TAS-0002" has left the project on 2009-09-10: a place in a form of support is for who takes part [enroll.has_left]
      hint: Whoever was interrupted comes back with `mops enroll return TAS-0002 --on DAY`; correct the day of leaving if it is wrong.
    [3]
    $ printf 'form,participation,requested_on\nTAS-TREN-03,TAS-0002,2009-09-11\n' | mops enroll import -
    stdin:2: error: "TAS-0002" has left the project on 2009-09-10: a place in a form of support is for who takes part [enroll.has_left]
      hint: Whoever was interrupted comes back with `mops enroll return TAS-0002 --on DAY`; correct the day of leaving if it is wrong.
    [3]

A request may carry its hour, and waiting follows it: by the file, by the command, and when a place falls free.

    $ mops enroll import --entity form_of_support - <<END
    > key,project,kind,support_group,title,mode,hour_unit,capacity,starts_on,ends_on,unit
    > TAS-TREN-99,TAS,TREN,SPOL,Trening dodatkowy,group,45,1,2009-05-04,2009-06-30,
    > END
    $ mops enroll import - <<END
    > form,participation,requested_on,requested_at
    > TAS-TREN-99,TAS-0003,2009-04-22,
    > TAS-TREN-99,TAS-0004,2009-04-22,14:05
    > TAS-TREN-99,TAS-0005,2009-04-22,9.30
    > TAS-TREN-99,TAS-0006,2009-04-22,08:15
    > END
    $ mops enroll add TAS-0007 TAS-TREN-99 --on 2009-04-22 --at 09:00
    $ mops enroll list --where form=TAS-TREN-99 --fields key,requested_at,state
    Enrollment            Requested at  Enrollment state
    --------------------  ------------  -------------------
    TAS-TREN-99/TAS-0003                on the waiting list
    TAS-TREN-99/TAS-0004  14:05         on the waiting list
    TAS-TREN-99/TAS-0005  09:30         on the waiting list
    TAS-TREN-99/TAS-0006  08:15         enrolled
    TAS-TREN-99/TAS-0007  09:00         on the waiting list
    $ mops enroll drop TAS-TREN-99/TAS-0006 --on 2009-04-23
    $ mops enroll drop TAS-TREN-99/TAS-0007 --on 2009-04-24
    $ mops enroll list --where form=TAS-TREN-99 --fields key,requested_at,state
    Enrollment            Requested at  Enrollment state
    --------------------  ------------  ------------------------
    TAS-TREN-99/TAS-0003                on the waiting list
    TAS-TREN-99/TAS-0004  14:05         on the waiting list
    TAS-TREN-99/TAS-0005  09:30         enrolled
    TAS-TREN-99/TAS-0006  08:15         removed before the start
    TAS-TREN-99/TAS-0007  09:00         removed before the start
    $ mops enroll add TAS-0008 TAS-TREN-99 --on 2009-04-22 --at 25:00
    mops: requested_at: error: not a time of the day (found "25:00") [time.form]
      hint: Write hours and minutes, such as 09:00.
    [3]
