Reports: mops report.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops report list
    name              title                          parameters
    ----------------  -----------------------------  -------------------------------
    allowances        Allowances of participants     --project [--form]
                                                     [--participation]
    announcement      Final announcement of the      --project
                      project
    attendance        Attendance rates               --project [--form]
                                                     [--participation] [--from]
                                                     [--to]
    completeness      Completeness of data and       --project [--participation]
                      papers
    contracts         Register of contracts and      --project
                      overdue reviews
    due               What is due                    [--project] [--within]
    effectiveness     Social and employment          --project
                      effectiveness
    flow              Flow of participants           --project [--from] [--to]
    forecast          Forecast of the indicators     --project [--from] [--by]
    hard-results      Hard results                   --project
    indicators        Indicators of the project      --project [--from] [--to]
    monitoring        The file of participants that  --form --project [--from]
                      the authority takes            [--to]
    participant-card  Participant card               --participation
    path-progress     Progress of the individual     --project [--participation]
                      paths
    protocol          Protocol of the recruitment    --round
                      commission
    public-list       Public list of the round       --round
    ranking           Ranking of the round           --round
    recruitment       Recruitment statistics         --project [--round]
    soft-results      Soft results                   --project

The final announcement was printed by the run above. Every figure of it can be had as data.

    $ head -n 2 announcement.txt
    INFORMACJA KOŃCOWA O PROJEKCIE
    „Twoja AKTYWNOŚĆ szansą na sukces!”
    $ mops report build announcement --project TAS --format csv | sed -n 1,4p
    figure,women,men,total
    applied,59,8,67
    admitted,39,3,42
    reserve,15,4,19
    $ mops report build announcement --project TAS --format tsv --no-header | sed -n 1,2p
    applied	59	8	67
    admitted	39	3	42
    $ mops report build announcement --project TAS --format jsonl | sed -n 1,2p
    {"figure":"applied","women":59,"men":8,"total":67}
    {"figure":"admitted","women":39,"men":3,"total":42}
    $ mops report build announcement --project TAS --format json | sed -n 1,2p
    [
     {"figure":"applied","women":59,"men":8,"total":67},
    $ mops report build announcement --project TAS --format porcelain | sed -n 1,4p
    # porcelain 1
    applied	59	8	67
    admitted	39	3	42
    reserve	15	4	19
    $ mops report build announcement --project TAS --format '%(figure): %(total)' | sed -n 1,2p
    applied: 67
    admitted: 42

A report goes into a file whose suffix names the format. With `--if-changed` an equal file is left alone.

    $ mops report build recruitment --project TAS -o recruitment.csv
    $ cut -d, -f1,4 recruitment.csv | sed -n 1,3p
    figure,total
    applied,67
    formally_correct,61
    $ touch -d 2016-01-01 recruitment.csv
    $ mops report build recruitment --project TAS -o recruitment.csv --if-changed --format csv
    $ date -r recruitment.csv +%F
    2016-01-01
    $ mops report build recruitment --project TAS -o recruitment.csv
    $ [ "$(date -r recruitment.csv +%F)" = 2016-01-01 ] || echo written again
    written again
    $ mops report build recruitment --project TAS -o no/such/folder/recruitment.csv
    mops: error: the file "no/such/folder/recruitment.csv" cannot be written: No such file or directory [output.file]
      hint: Check the folder and your right to write in it; an older file is untouched.
    [7]

The state of another day, chosen columns, a period.

    $ mops report build contracts --project TAS --as-of 2009-07-20 --fields contract,state,next_review,overdue_days --format csv | sed -n 1,3p
    contract,state,next_review,overdue_days
    KS/2009/001,active,2009-09-22,0
    KS/2009/002,active,2009-09-22,0
    $ mops report build attendance --project TAS --form TAS-TREN-03 --lang en | sed -n 1,6p
    Attendance rates, Twoja AKTYWNOŚĆ szansą na sukces!, Trening kompetencji
    społecznych, grupa 3 (TAS-TREN-03)
    State as of 2017-06-01

                             Minutes                 Absences            Threshold
                             --------------          ------------------  -----------
    $ mops report build attendance --project TAS --from 2009-05-01 --to 2009-05-31 --fields form,participant,held_minutes --format csv | sed -n 1,3p
    form,participant,held_minutes
    TAS-DORZAW-01,TAS-0002,0
    TAS-DORZAW-01,TAS-0008,0
    $ mops report build public-list --round TAS/1 --lang en | sed -n 1,7p
    Public list of the round, Twoja AKTYWNOŚĆ szansą na sukces!, round TAS/1
    State as of 2017-06-01

    Application  Points  List           Position
    -----------  ------  -------------  --------
    TAS/1/0025       15  basic list            1
    TAS/1/0031       14  basic list            2
    $ mops report build public-list --round TAS/1 --lang pl | sed -n 1,7p
    Lista do publicznej wiadomości, Twoja AKTYWNOŚĆ szansą na sukces!, nabór TAS/1
    Stan na 01.06.2017

    Numer zgłoszenia  Suma punktów  Lista       Pozycja
    ----------------  ------------  ----------  -------
    TAS/1/0025                  15  podstawowa        1
    TAS/1/0031                  14  podstawowa        2

Counting reports lay their figures out with targets and per cents beside; the figures are people, so they add up.

    $ mops report build flow --project TAS --from 2009-06-01 --to 2009-08-31 --format csv
    flow,period_women,period_men,period_total,women,men,total
    started,0,0,0,39,3,42
    returned,0,0,0,0,0,0
    continuing,39,3,42,39,3,42
    interrupted,0,0,0,0,0,0
    completed,0,0,0,0,0,0
    $ mops report build indicators --project TAS --fields indicator,target_total,women,men,total,percent --format csv
    indicator,target_total,women,men,total,percent
    participants,,39,3,42,
    participants.complete,,39,3,42,
    participants.incomplete,,0,0,0,
    clients_completed,42,39,3,42,100.0
    clients_social_contract,42,39,3,42,100.0
    $ mops report build completeness --project TAS --participation TAS-0020 --fields participant,complete,answered,refused,not_asked,missing_papers --format csv
    participant,complete,answered,refused,not_asked,missing_papers
    TAS-0020,yes,10,0,0,proof:employment:2009-12-01

What is due, on a day of that summer and much later. Overdue matters have negative days.

    $ mops report due --project TAS --as-of 2009-09-10 --within 2w --format csv | cut -d, -f1-3 | sort | uniq -c | sed 's/^ *//'
    42 2009-09-22,12,review
    1 due_on,days_left,what
    $ mops report due --lang en
    What is due
    State as of 2017-06-01

                                       Participant
                 Days                  or
    Due on       left  What            application  Record                   Project
    ----------  -----  --------------  -----------  -----------------------  -------
    2009-12-25  -2715  proof of an     TAS-0020     TAS-0020/employment/     TAS
                       outcome                      2009-12-01
    2009-12-25  -2715  proof of an     TAS-0040     TAS-0040/employment/     TAS
                       outcome                      2009-12-01
    $ mops report due --within soon
    mops: error: "soon" is not a number of days for "--within" [option.days]
      hint: Write it as 14, 14d or 2w.
    [2]

What cannot be built, and why.

Every number is a set of people, each there because of records. Who is not in it is kept out by a first condition.

    $ mops report explain announcement --project TAS --cell assessed:men --format csv | sed -n 1,3p
    person,participation,application,sex,amount,evidence
    P-000035,TAS-0022,TAS/1/0035,male,,assessment/TAS-0022/A1
    P-000049,TAS-0033,TAS/1/0049,male,,assessment/TAS-0033/A1
    $ mops report explain announcement --project TAS --cell interrupted --why-not TAS-0001 --lang en
              Partici-   In
    Person    pation     it  Why not        Record          Field          Value
    --------  ---------  --  -------------  --------------  -------------  ---------
    P-000001  TAS-0001   no  the            participation/  Participation  completed
                             participation  TAS-0001        state
                             is not
                             interrupted
    [1]
    $ mops report explain announcement --project TAS --cell interrupted --why-not TAS-0001 --lang pl --format jsonl
    {"person":"P-000001","participation":"TAS-0001","in":false,"condition":"interrupted","why":"udział nie jest przerwany","record":"participation/TAS-0001","field":"state","value":"completed"}
    [1]
    $ mops report explain announcement --project TAS --cell instrument.ZAW --left-out --format csv | cut -d, -f4 | sort | uniq -c | sed 's/^ *//'
    1 condition
    25 takes_part
    $ mops report explain announcement --project TAS --cell hours.delivered --format csv | sed -n 1,3p
    person,participation,application,sex,amount,evidence
    ,,,,120,session/TAS-SPOT-01/2009-04-20/12:00
    ,,,,60,session/TAS-PORAD-01/2009-04-22/08:00
    $ mops report explain attendance --project TAS --cell TAS-TREN-03/TAS-0001:attended_minutes --format csv | sed -n 1,3p
    person,participation,application,sex,amount,evidence
    P-000001,TAS-0001,TAS/1/0001,female,180,attendance/TAS-TREN-03/2009-05-06/09:00/TAS-0001
    P-000001,TAS-0001,TAS/1/0001,female,180,attendance/TAS-TREN-03/2009-05-13/09:00/TAS-0001
    $ mops report explain attendance --project TAS --cell TAS-TREN-03/TAS-0001:attended
    mops: error: the report "attendance" cannot explain the column "attended" [cell.column]
      hint: It explains held_minutes, attended_minutes, rate, excused, unexcused.
    [2]
    $ mops report explain announcement --project TAS --cell sessions --left-out
    mops: error: the figure "sessions" of the report "announcement" does not count people [figure.no_people]
      hint: Ask without --why-not and --left-out: its records are listed.
    [2]
    $ mops report explain announcement --project TAS --cell assesed
    mops: error: the report "announcement" has no figure "assesed" [figure.unknown.suggest]
      hint: Perhaps "assessed" is meant; `mops report build announcement --format csv` shows them all.
    [2]

The same can be asked of the records as they were after an operation: what the office knew then.

    $ mops report build announcement --project TAS --at-op 20 --format csv | grep -E '^(participants|completed|assessed)'
    participants,39,3,42
    participants.round.1,39,3,42
    completed,0,0,0
    assessed,39,3,42
    $ mops ls-records participation --at-op 20 --limit 1 --fields key,state,ended_on --format csv
    key,state,ended_on
    TAS-0001,active,
    $ mops report build flow --project TAS --at-op 999
    mops: error: there is no operation "999" [op.unknown]
      hint: Give a number from `mops log`, @ for the last operation or @~1 for the one before.
    [5]

    $ mops report build anouncement --project TAS
    mops: error: there is no report "anouncement" [report.unknown.suggest]
      hint: Perhaps "announcement" is meant; `mops report list` shows them all.
    [2]
    $ mops report build contracts
    mops: error: the report "contracts" needs the option "--project" [parameter.missing]
      hint: Add --project and the key or day to report on.
    [2]
    $ mops report build contracts --project WSS
    mops: error: there is no project "WSS" [record.none]
      hint: Compare the key with `mops ls-records project --fields key`.
    [5]
    $ mops report build contracts --project TAS --fields contract,stat --format csv
    mops: error: "contracts" has no field "stat" [field.unknown.suggest]
      hint: Perhaps "state" is meant.
    [2]
    $ mops report build contracts --project TAS --as-of 20.07.09
    mops: error: "20.07.09" is no business date [as_of.form]
      hint: Write the day as 2016-03-25 or 25.03.2016, or today, yesterday, last-month-end or last-quarter-end.
    [2]
    $ mops report build contracts --project TAS --round TAS/1
    mops: error: the report "contracts" does not take the option "--round" [parameter.unknown]
      hint: Leave --round out; it takes --project, and what every report takes.
    [2]
