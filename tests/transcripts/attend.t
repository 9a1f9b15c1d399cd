Who came: mops attend.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26 25 24

The timetable is known; further sessions are added one by one or as a series.

    $ mops attend list --entity session --where form=TAS-TREN-03 --fields key,ends_at,state --limit 2
    Session                       Ends at  Session state
    ----------------------------  -------  -------------
    TAS-TREN-03/2009-05-06/09:00  12:15    planned
    TAS-TREN-03/2009-05-13/09:00  12:15    planned
    $ mops attend schedule add TAS-TREN-03 --at 16:00-18:00 --every wt,thu --from 2009-05-11 --to 2009-05-17 --format json
    mops: session/TAS-TREN-03/2009-05-12/16:00: ends_at: warning: group session TAS-TREN-03/2009-05-12/16:00 takes 120 minutes, not a multiple of a quarter of its hour of 45 [session.uneven_length]
    mops: session/TAS-TREN-03/2009-05-14/16:00: ends_at: warning: group session TAS-TREN-03/2009-05-14/16:00 takes 120 minutes, not a multiple of a quarter of its hour of 45 [session.uneven_length]
      hint: Check the hours and breaks of the session.
    {"op":34,"kind":"attend.schedule.add","rows":2,"added":2,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops attend list --entity session --where form=TAS-TREN-03 --where starts_at=16:00 --fields key,state
    Session                       Session state
    ----------------------------  -------------
    TAS-TREN-03/2009-05-12/16:00  planned
    TAS-TREN-03/2009-05-14/16:00  planned
    $ mops attend schedule add TAS-TREN-03 --at 18:00-16:00 --on 2009-05-11
    mops: session/TAS-TREN-03/2009-05-11/18:00: ends_at: error: session TAS-TREN-03/2009-05-11/18:00 leaves no time between its hours after the breaks [session.times]
      hint: Correct the hours or the breaks.
    mops: session/TAS-TREN-03/2009-05-11/18:00: ends_at: warning: group session TAS-TREN-03/2009-05-11/18:00 takes -120 minutes, not a multiple of a quarter of its hour of 45 [session.uneven_length]
      hint: Check the hours and breaks of the session.
    [3]

Presence is marked session by session, or imported; a marked session was held.

    $ mops attend mark TAS-TREN-03/2009-05-12/16:00 --present TAS-0001 -v
    operation 35 (attend.mark): 1 added, 3 changed, 0 dropped, 0 unchanged
    $ mops attend show --entity session TAS-TREN-03/2009-05-12/16:00 --fields key,state
    Session TAS-TREN-03/2009-05-12/16:00
      Session        TAS-TREN-03/2009-05-12/16:00
      Session state  held
    $ mops attend list --where participation=TAS-0001
    Attendance                             Presence  Minutes  Excuse
    -------------------------------------  --------  -------  ------
    TAS-TREN-03/2009-05-12/16:00/TAS-0001  obecność
    $ mops attend mark TAS-TREN-03/2009-05-12/16:00 --present TAS-9999
    mops: participation: error: there is no record of "participation" with this key or number (found "TAS-9999") [reference.unknown]
      hint: Compare it with `mops ls-records participation --fields key`, or add that record first.
    [3]
    $ mops attend mark TAS-TREN-03/2009-05-12/16:00 --present TAS-0002
    mops: attendance/TAS-TREN-03/2009-05-12/16:00/TAS-0002: participation: error: TAS-0002 is marked at TAS-TREN-03/2009-05-12/16:00 without an enrollment in its form [attendance.not_enrolled]
      hint: Enroll the participant first, or take the mark away.
    [3]
    $ mops attend import $MOPS_EXAMPLES/twoja-aktywnosc/attendance.csv --format json
    {"op":36,"kind":"attend.import","rows":1752,"added":1176,"changed":576,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops attend cancel TAS-TREN-03/2009-05-14/16:00 --reason "choroba trenera"
    $ mops attend show --entity session TAS-TREN-03/2009-05-14/16:00 --fields key,state
    Session TAS-TREN-03/2009-05-14/16:00
      Session        TAS-TREN-03/2009-05-14/16:00
      Session state  cancelled

What was handed out is counted against the stock.

    $ mops attend issue import $MOPS_EXAMPLES/twoja-aktywnosc/goods.csv --format json
    {"op":38,"kind":"attend.issue.import","rows":168,"added":168,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops attend list --entity goods_issue --where participation=TAS-0001 --fields item,issued_on,quantity
    Item       Issued on   Quantity
    ---------  ----------  --------
    TAS/KSI    2009-08-27         1
    TAS/MAT    2009-08-27         1
    TAS/POM    2009-08-27         1
    TAS/STROJ  2009-10-07         1
    $ mops attend issue add participation=TAS-0001 item=STROJ issued_on=2009-10-08 quantity=999
    mops: goods_item/TAS/STROJ: stock: error: 1041 pieces of TAS/STROJ were handed out, 45 were in stock [goods_item.over_stock]
      hint: Correct the quantity or the stock.
    [3]
