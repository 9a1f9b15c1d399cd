Looking forward: mops forecast.

    $ MOPS_NOW=2020-06-01T09:00:00Z $MOPS_EXAMPLES/wlacz-sie-spolecznie/run centre.db >announcement.txt 2>warnings.txt
    $ export MOPS_DB=centre.db

At the end of 2017 two rounds of seventy are over.  The third will bring seventy more, and whoever is inside ends as those did
before; the report says so in Polish, or in English, and for programs.

    $ mops forecast --as-of 2017-12-31 --lang en --fields indicator,target,total,expected,difference,outlook,rests_on
    Forecast of the indicators, Włącz się społecznie!
    State as of 2017-12-31

    Indicator          Target  Achieved  Expected  Difference  Outlook  Rests on
    -----------------  ------  --------  --------  ----------  -------  ------------
    people covered        210       140       213           3  reaches  people who
                                                                        can still
                                                                        come
    persons at risk       210       140       213           3  reaches  people who
    of poverty or                                                       can still
    social exclusion                                                    come
    covered by
    support
    persons with           21        14        23           2  reaches  the pace so
    disabilities                                                        far
    covered by
    support
    persons at risk        60        50        76          16  reaches  people who
    who gained a                                                        can still
    qualification                                                       come
    upon leaving
    persons at risk        40         0         0         -40  misses   people who
    seeking work upon                                                   can still
    leaving                                                             come
    persons at risk        35        23        35           0  reaches  people who
    working upon                                                        can still
    leaving, incl.                                                      come
    self-employed
    $ mops forecast --as-of 2017-12-31 --format csv
    indicator,target,total,window_from,period_total,pace,by,days_left,queue,dropout,expected,difference,outlook,rests_on,pace_needed
    participants,210,140,2016-03-01,140,6.3,2019-02-28,424,73,,213,3,reaches,queue,5.0
    p_poverty_covered,210,140,2016-03-01,140,6.3,2019-02-28,424,73,,213,3,reaches,queue,5.0
    p_disabled_covered,21,14,2016-03-01,14,0.6,2019-02-28,424,73,,23,2,reaches,pace,0.5
    r_qualification,60,50,2016-03-01,50,2.2,2019-02-28,424,73,4.3,76,16,reaches,queue,0.7
    r_job_seeking,40,0,2016-03-01,0,0.0,2019-02-28,424,73,4.3,0,-40,misses,queue,2.8
    r_employed,35,23,2016-03-01,23,1.0,2019-02-28,424,73,4.3,35,0,reaches,queue,0.8
    $ mops forecast --as-of 2017-12-31 --from 2017-07-01 --by 2018-06-30 --format csv --fields indicator,window_from,period_total,pace,days_left,expected,pace_needed
    indicator,window_from,period_total,pace,days_left,expected,pace_needed
    participants,2017-07-01,0,0.0,181,140,11.6
    p_poverty_covered,2017-07-01,0,0.0,181,140,11.6
    p_disabled_covered,2017-07-01,0,0.0,181,14,1.2
    r_qualification,2017-07-01,26,4.2,181,76,1.7
    r_job_seeking,2017-07-01,0,0.0,181,0,6.6
    r_employed,2017-07-01,5,0.8,181,28,2.0
    $ mops forecast --as-of 2020-06-01 --format csv --fields indicator,total,days_left,expected,outlook,rests_on,pace_needed
    indicator,total,days_left,expected,outlook,rests_on,pace_needed
    participants,210,0,210,reaches,reached,0.0
    p_poverty_covered,210,0,210,reaches,reached,0.0
    p_disabled_covered,21,0,21,reaches,reached,0.0
    r_qualification,78,0,78,reaches,reached,0.0
    r_job_seeking,0,0,0,misses,over,x
    r_employed,38,0,38,reaches,reached,0.0

The people behind the queue:

    $ mops report explain forecast --project WSS --as-of 2018-02-05 --cell queue.admitted --format csv | wc -l
    66
    $ mops report explain forecast --project WSS --as-of 2018-12-31 --cell ended.interrupted --fields participation,sex
    Participation  Sex
    -------------  ------
    WSS-0044       female
    WSS-0026       female
    WSS-0025       female
    WSS-0091       female
    WSS-0135       female
    WSS-0104       female
    WSS-0174       male
    WSS-0164       female
    WSS-0170       female

The only project need not be named; of two one has to be.  A day is a day.

    $ mops forecast --by 31.02.2018
    mops: error: "31.02.2018" is not a date for "--by" [option.date]
      hint: Write the day as 2016-03-25 or 25.03.2016, or today, yesterday, last-month-end or last-quarter-end.
    [2]
    $ mops forecast --project NONE
    mops: error: there is no project "NONE" [record.none]
      hint: Compare the key with `mops ls-records project --fields key`.
    [5]
    $ mops project load $MOPS_EXAMPLES/twoja-aktywnosc/project.toml
    $ mops forecast
    mops: error: the report "forecast" needs the option "--project" [parameter.missing]
      hint: Add --project and the key or day to report on.
    [2]
    $ mops forecast --project TAS --as-of 2009-02-01 --format csv --fields indicator,total,expected,outlook,pace_needed
    indicator,total,expected,outlook,pace_needed
    participants,0,0,misses,3.8
    clients_completed,0,x,x,3.8
    clients_social_contract,0,0,misses,3.8
