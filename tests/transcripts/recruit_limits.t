What a round has places and points for.

A project of the regulations caps its bonus criteria at 10 points and gives up to 6 for merit on top; whoever has fewer than 5
is rejected. The round takes four people: two women and two men, one person in the club and three in the centre, at most two
unemployed, and of the unemployed women at most one in the centre.

    $ cat >project.toml <<'END'
    > [project]
    > key = "LIM"
    > title = "Na przekrój"
    > profile = "rpo-9.1.1"
    > beneficiary = "Ośrodek Pomocy Społecznej"
    > starts_on = 2016-01-01
    > ends_on = 2018-12-31
    > points_cap = 10
    > points_threshold = 5
    > 
    > [[unit]]
    > code = "KIS"
    > name = "Klub Integracji Społecznej"
    > 
    > [[unit]]
    > code = "CWS"
    > name = "Centrum Wsparcia"
    > 
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2017-02-01
    > closes_on = 2017-02-10
    > limit_total = 4
    > target_women = 2
    > target_men = 2
    > 
    > [[round_unit]]
    > round = "LIM/1"
    > unit = "KIS"
    > places = 1
    > 
    > [[round_unit]]
    > round = "LIM/1"
    > unit = "CWS"
    > places = 3
    > 
    > [[round_limit]]
    > round = "LIM/1"
    > number = 1
    > labour_status = "unemployed"
    > places = 2
    > 
    > [[round_limit]]
    > round = "LIM/1"
    > number = 2
    > unit = "CWS"
    > sex = "female"
    > labour_status = "unemployed"
    > places = 1
    > 
    > [[criterion]]
    > code = "SAM"
    > name = "mieszka samotnie"
    > kind = "points"
    > points = 8
    > condition = "lives_alone=yes"
    > 
    > [[criterion]]
    > code = "WIEŚ"
    > name = "obszar wiejski"
    > kind = "points"
    > points = 7
    > condition = "rural_area=yes"
    > 
    > [[criterion]]
    > code = "ROZ"
    > name = "rozmowa z kandydatem"
    > kind = "merit"
    > points = 6
    > END
    $ export MOPS_DB=centre.db
    $ mops init
    $ mops project load project.toml
    $ mops recruit open LIM/1
    $ cat >applications.csv <<END
    > key,pesel,surname,given_names,received_on,unit,lives_alone,rural_area,labour_status,tie_to_area,premises,privacy_notice,privacy_notice_on,phone
    > LIM/1/0001,79122211441,Klon,Anna,2017-02-02,CWS,yes,yes,unemployed_registered_other,residence,P01,1,2017-02-02,500600700
    > LIM/1/0002,83100811884,Sosna,Ewa,2017-02-03,CWS,yes,yes,unemployed_unregistered_long_term,residence,P01,1,2017-02-02,500600701
    > LIM/1/0003,85031512009,Lipa,Maria,2017-02-03,,yes,no,unemployed_registered_other,residence,P01,1,2017-02-02,500600702
    > LIM/1/0004,67060810213,Dąb,Jan,2017-02-04,CWS,yes,no,inactive_other,residence,P01,1,2017-02-02,500600703
    > LIM/1/0005,75050500015,Lis,Adam,2017-02-04,CWS,no,yes,unemployed_registered_other,residence,P01,1,2017-02-02,500600704
    > LIM/1/0006,80010100024,Nowak,Zofia,2017-02-04,CWS,no,yes,,residence,P01,1,2017-02-02,500600705
    > END
    $ mops recruit import LIM/1 applications.csv
    $ mops recruit set LIM/1/0006 labour_status=inactive_other

The interview gives points for merit. The bonus of 8 and 7 is cut to 10; merit stands on top.

    $ mops recruit verify LIM/1 --on 2017-02-13 -v
    $ mops recruit score LIM/1 --on 2017-02-14 -v
    $ printf 'application,criterion,points,basis\n0001,ROZ,6,statement\n0002,ROZ,5,statement\n0005,ROZ,4,statement\n' |
    >   mops recruit import LIM/1 --entity score - --on 2017-02-14
    $ mops recruit decide LIM/1 --on 2017-02-15 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' -n -v | grep -v '^ *$' | head -n 1

Anna is the first unemployed woman in the centre, so Ewa waits; Maria goes where one is left, into the club. With her two are
unemployed, so Adam waits although a man's place is free.

    $ mops recruit decide LIM/1 --on 2017-02-15 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    $ mops report build ranking --round LIM/1 --fields list,position,application,points,unit --format csv
    $ mops report build protocol --round LIM/1 --fields section,item,value --format csv | grep -E '^round,(limit|unit)'

Maria resigns. Her place is in the club, for a woman, and the unemployed are one fewer: Ewa applied to the centre, so nobody
fits but who is asked in the order of the list.

    $ mops recruit withdraw LIM/1/0003 --on 2017-02-20 --reason "wyjazd" -v

Nobody gets in past a limit by hand either.

    $ mops recruit set --entity round_limit LIM/1/1 places=0

The whole sum is capped where the project says so.

    $ mops recruit list --where key=LIM/1/0001 --fields key,state
    $ mops run-query "SELECT key, points_total FROM v1_applicant WHERE key = 'LIM/1/0001'" --format csv
    $ mops project set LIM points_cap_covers=all
    $ mops run-query "SELECT key, points_total FROM v1_applicant WHERE key = 'LIM/1/0001'" --format csv

Places that the commission moved from one sex to the other are remembered when one of them falls free.

    $ mops recruit open LIM/2 --opens 2017-03-01 --closes 2017-03-10 --limit 2 --women 1 --men 1
    $ sed 's,LIM/1,LIM/2,; s/2017-02/2017-03/g; s/,CWS,/,,/' applications.csv | sed -n '1p;2,4p;5p' >second.csv
    $ mops recruit import LIM/2 second.csv
    $ mops recruit verify LIM/2 --on 2017-03-13 -q
    $ mops recruit score LIM/2 --on 2017-03-13 -q
    $ mops recruit decide LIM/2 --on 2017-03-14 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' --move-to-women 1 -q
    $ mops report build ranking --round LIM/2 --fields list,position,application --format csv
    $ mops recruit withdraw LIM/2/0001 --on 2017-03-20 --reason "wyjazd" -v
