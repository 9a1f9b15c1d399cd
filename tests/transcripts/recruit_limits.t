What a round has places and points for.

A project of the regulations caps its bonus criteria at 10 points and gives up to 6 for merit on top; whoever has fewer than 5
is rejected. The round takes four people: two women and two men, one person in the club and three in the centre. Beside that stand
at most two unemployed, and crossed with unit and sex at most one unemployed woman in the centre.

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
    applications.csv:7: labour_status: warning: round LIM/1 limits places by labour status, and that of application LIM/1/0006 is not known (application/LIM/1/0006) [round_limit.status_unknown]
      hint: Record it with `mops recruit set LIM/1/0006 labour_status=STATUS` before the lists are made: it counts for no such limit until then.
    $ mops recruit set LIM/1/0006 labour_status=inactive_other

The interview gives points for merit. The bonus of 8 and 7 is cut to 10; merit stands on top.

    $ mops recruit verify LIM/1 --on 2017-02-13 -v
    LIM/1: 6 passed the formal check, 0 failed, 0 have gaps to complete, 0 wait for somebody's judgement
    operation 5 (recruit.verify): 0 added, 7 changed, 0 dropped, 0 unchanged
    $ mops recruit score LIM/1 --on 2017-02-14 -v
    LIM/1: 6 have points, from 7 to 10; 0 below the threshold, 0 points withheld for want of a paper
    operation 6 (recruit.score): 8 added, 7 changed, 0 dropped, 0 unchanged
    $ printf 'application,criterion,points,basis\n0001,ROZ,6,statement\n0002,ROZ,5,statement\n' |
    >   mops recruit import LIM/1 --entity score - --on 2017-02-14

Anna is the first unemployed woman in the centre, so Ewa waits in spite of her points; Maria may go anywhere, so she goes into
the club. With her two are unemployed: Adam waits although a man's place is free, and Zofia because both women's are taken.

    $ mops recruit decide LIM/1 --on 2017-02-15 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' -v
    LIM/1/K1: 3 on the basic list (2 women, 1 men), 3 on the reserve list, 0 rejected (0 of them below the threshold); 0 on no list
    operation 8 (recruit.decide): 10 added, 7 changed, 0 dropped, 0 unchanged
    $ mops report build ranking --round LIM/1 --fields list,position,application,points,unit --format csv
    list,position,application,points,unit
    basic,1,LIM/1/0001,16,CWS
    basic,2,LIM/1/0003,8,KIS
    basic,3,LIM/1/0004,8,CWS
    reserve,1,LIM/1/0002,15,CWS
    reserve,2,LIM/1/0005,7,CWS
    reserve,3,LIM/1/0006,7,CWS
    $ mops report build protocol --round LIM/1 --fields section,item,value --format csv | grep -E '^round,(limit|unit)'
    round,limit_total,4
    round,unit.CWS,3
    round,unit.KIS,1
    round,limit.1,2: unemployed
    round,limit.2,1: CWS female unemployed

A limit cannot be set below those who have a place.

    $ mops recruit set --entity round_limit LIM/1/1 places=1
    mops: round_limit/LIM/1/1: places: error: round LIM/1: the crossing limit 1 has 1 places, and 2 admitted people count for it [round_limit.over]
      hint: Leave the people beyond the limit on the reserve list, or correct the limit with `mops recruit set --entity round_limit LIM/1/1 places=N`.
    [3]

Maria's place is in the club, and all who wait applied to the centre. Anna's is in the centre, and for Ewa.

    $ mops recruit withdraw LIM/1/0003 --on 2017-02-20 --reason "wyjazd" -v
    nobody on the reserve list fits the place of "LIM/1/0003"
    operation 9 (recruit.withdraw): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops recruit withdraw LIM/1/0001 --on 2017-02-21 --reason "wyjazd" -v
    the place of "LIM/1/0001" is offered to "LIM/1/0002"
    operation 10 (recruit.withdraw): 1 added, 1 changed, 0 dropped, 0 unchanged

The whole sum is capped where the project says so.

    $ mops recruit list --where key=LIM/1/0001 --fields key,state
    Application  Application state
    -----------  -------------------------
    LIM/1/0001   resigned before the start
    $ mops run-query "SELECT key, points_total FROM v1_applicant WHERE key = 'LIM/1/0001'" --format csv
    key,points_total
    LIM/1/0001,16
    $ mops project set LIM points_cap_covers=all
    $ mops run-query "SELECT key, points_total FROM v1_applicant WHERE key = 'LIM/1/0001'" --format csv
    key,points_total
    LIM/1/0001,10

Places that the commission moved from one sex to the other are remembered when one of them falls free.

    $ mops recruit open LIM/2 --opens 2017-03-01 --closes 2017-03-10 --limit 2 --women 1 --men 1
    $ sed 's,LIM/1,LIM/2,; s/2017-02/2017-03/g; s/,CWS,/,,/' applications.csv | sed -n '1p;2,4p;5p' >second.csv
    $ mops recruit import LIM/2 second.csv
    $ mops recruit verify LIM/2 --on 2017-03-13 -q
    $ mops recruit score LIM/2 --on 2017-03-13 -q
    $ mops recruit decide LIM/2 --on 2017-03-14 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' --move-to-women 1 -q
    $ mops report build ranking --round LIM/2 --fields list,position,application --format csv
    list,position,application
    basic,1,LIM/2/0001
    basic,2,LIM/2/0002
    reserve,1,LIM/2/0003
    reserve,2,LIM/2/0004
    $ mops recruit withdraw LIM/2/0001 --on 2017-03-20 --reason "wyjazd" -v
    the place of "LIM/2/0001" is offered to "LIM/2/0003"
    operation 17 (recruit.withdraw): 1 added, 1 changed, 0 dropped, 0 unchanged
