What changed in a report, and why: mops report diff.

The authority asks why a number is another one than in the last report. The project is over; after its last operation
somebody states a result, proves it, drops another by mistake and takes that back.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops log --limit 1 --format '%(op)'
    32
    $ mops assess outcome add participation=TAS-0001 kind=employment happened_on=2009-12-20 stated_on=2010-01-05 -m 'umowa dosłana'
    $ mops report diff hard-results --project TAS --from @~1
    Figure         Unit    From  To  Difference  Entered  Left  New  Step  Corrected
    -------------  ------  ----  --  ----------  -------  ----  ---  ----  ---------
    took up        people     2   3           1        1     0    1     0          0
    employment:
    noted

    Figure                     Unit    Reverted  Removed
    -------------------------  ------  --------  -------
    took up employment: noted  people         0        0
    $ mops assess set --entity outcome TAS-0001/employment/2009-12-20 proved_on=2010-01-10 2>/dev/null
    $ mops report diff hard-results --project TAS --from @~1
    Figure         Unit    From  To  Difference  Entered  Left  New  Step  Corrected
    -------------  ------  ----  --  ----------  -------  ----  ---  ----  ---------
    took up        people     6   7           1        1     0    0     0          1
    employment
    took up        people     3   2          -1        0     1    0     0         -1
    employment:
    noted

    Figure                     Unit    Reverted  Removed
    -------------------------  ------  --------  -------
    took up employment         people         0        0
    took up employment: noted  people         0        0
    $ mops report diff hard-results --project TAS --from @~1 --people
                           Partici-                              Opera-
    Figure       Person    pation    Change   Amount  Cause        tion  Records
    -----------  --------  --------  -------  ------  ---------  ------  -----------
    took up      P-000001  TAS-0001  entered       1  corrected      34  outcome/
    employment                                                           TAS-0001/
                                                                         employment/
                                                                         2009-12-20
    took up      P-000001  TAS-0001  left         -1  corrected      34  outcome/
    employment:                                                          TAS-0001/
    noted                                                                employment/
                                                                         2009-12-20
    $ mops assess drop --entity outcome TAS-0005/employment/2009-12-06
    $ mops report diff hard-results --project TAS --from @~1 --format csv
    figure,unit,from,to,difference,entered,left,new,step,corrected,reverted,removed
    employment,people,7,6,-1,0,1,0,0,0,0,-1
    $ mops revert @
    $ mops report diff hard-results --project TAS --from @~1 --format csv
    figure,unit,from,to,difference,entered,left,new,step,corrected,reverted,removed
    employment,people,6,7,1,1,0,0,0,0,1,0

Over all of it the number grew by one, and the drop that was taken back left no trace.

    $ mops report diff hard-results --project TAS --from 32 --format csv
    figure,unit,from,to,difference,entered,left,new,step,corrected,reverted,removed
    employment,people,6,7,1,1,0,1,0,0,0,0
    $ mops report diff hard-results --project TAS --from 32 --people --lang pl
                                                O
    Miara         Osoba     Udział    Zmiana  ile  Przyczyna  Operacja  Wpisy
    ------------  --------  --------  ------  ---  ---------  --------  ------------
    podjęcie      P-000001  TAS-0001  doszło    1  nowe dane        33  outcome/
    zatrudnienia                                                        TAS-0001/
                                                                        employment/
                                                                        2009-12-20
    $ mops report diff hard-results --project TAS --from 0 --to 32 --format csv | grep -E '^(figure|employment|hours)'
    figure,unit,from,to,difference,entered,left,new,step,corrected,reverted,removed
    hours,minutes,0,17160,17160,158,0,17160,0,0,0,0
    hours.SPOL,minutes,0,8520,8520,104,0,8520,0,0,0,0
    hours.ZAW,minutes,0,2160,2160,18,0,2160,0,0,0,0
    hours.EDU,minutes,0,6480,6480,36,0,6480,0,0,0,0
    employment,people,0,6,6,6,0,6,0,0,0,0
    employment.noted,people,0,2,2,2,0,2,0,0,0,0

Sums differ by records; hours are told in minutes. Reports of rows differ by cells.

    $ mops report diff announcement --project TAS --from 10 --to 30 --people --format csv | grep -E '^(figure|hours)' | sed -n 1,3p
    figure,person,participation,change,amount,cause,op,records
    hours.delivered,,,entered,120,new,23,session/TAS-SPOT-01/2009-04-20/12:00
    hours.delivered,,,entered,60,new,23,session/TAS-PORAD-01/2009-04-22/08:00
    $ mops report diff contracts --project TAS --from 17 --to 32 --format csv | sed -n 1,4p
    row,column,from,to
    KS/2009/001,state,draft,fulfilled
    KS/2009/002,state,draft,fulfilled
    KS/2009/003,state,draft,fulfilled

The day of the report is the same for both; with --exit-code a difference is exit 1.

    $ mops report diff indicators --project TAS --from 0 --as-of 2009-12-31 --period-from 2009-06-01 --format csv | sed -n 1,3p
    figure,unit,from,to,difference,entered,left,new,step,corrected,reverted,removed
    participants,people,0,42,42,42,0,42,0,0,0,0
    participants.complete,people,0,42,42,42,0,42,0,0,0,0
    $ mops report diff recruitment --project TAS --from 32 --exit-code
                                                                        Re-
                            Diffe-                              Cor-   ver-
    Figure  Unit  From  To   rence  Entered  Left  New  Step  rected    ted  Removed
    ------  ----  ----  --  ------  -------  ----  ---  ----  ------  -----  -------
    $ mops report diff hard-results --project TAS --from 32 --exit-code >/dev/null
    [1]
    $ mops report diff hard-results --project TAS --from 2017-05-31 --to 2017-06-01 --exit-code >/dev/null
    [1]
    $ mops report diff hard-results --project TAS --from 32 --to 3
    mops: error: operation 32 comes after 3 [diff.order]
      hint: Give the earlier one with --from.
    [2]
    $ mops report diff hard-results --project TAS --from 999
    mops: error: there is no operation "999" [op.unknown]
      hint: Give a number from `mops log`, @ for the last operation or @~1 for the one before.
    [5]
    $ mops report diff hard-results --project TAS
    mops: error: report diff: --from is missing [usage.required]
      hint: See `mops report diff --help`.
    [2]
