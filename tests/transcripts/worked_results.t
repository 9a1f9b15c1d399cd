Worked examples: hours, certificates and soft results.

A small project with ten participants. It measures one trait with three questions, the last of them put the other way
round, and runs one course in two groups: 48 hours of 45 minutes.

    $ export MOPS_DB=centre.db
    $ mops init
    $ cat >project.toml <<'END'
    > [project]
    > key = "REZ"
    > title = "Przykład rezultatów"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > starts_on = 2016-03-01
    > ends_on = 2017-12-31
    > completion_threshold = 80
    >
    > [[staff]]
    > code = "PS1"
    > name = "Maria Wilk"
    > role = "social_worker"
    >
    > [[assessment_role]]
    > code = "social_worker"
    >
    > [[assessment_area]]
    > code = "D4"
    > name = "sytuacja zawodowa"
    >
    > [[presence_code]]
    > code = "O"
    > name = "obecny"
    > attended = "yes"
    > breach = "no"
    > cancels = "no"
    >
    > [[presence_code]]
    > code = "NU"
    > name = "nieobecność usprawiedliwiona"
    > attended = "no"
    > breach = "no"
    > cancels = "no"
    > needs_excuse = "yes"
    >
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2016-10-03
    > closes_on = 2016-10-14
    > limit_total = 10
    >
    > [[survey]]
    > code = "ANK"
    > title = "Ankieta porównawcza"
    > scale_min = 1
    > scale_max = 5
    >
    > [[survey_trait]]
    > survey = "ANK"
    > code = "MOT"
    > name = "motywacja do zmiany"
    >
    > [[survey_item]]
    > survey = "ANK"
    > code = "Q1"
    > trait = "REZ/ANK/MOT"
    > text = "Chcę coś zmienić w swoim życiu."
    > reversed = "no"
    >
    > [[survey_item]]
    > survey = "ANK"
    > code = "Q2"
    > trait = "REZ/ANK/MOT"
    > text = "Mam plan na najbliższy rok."
    > reversed = "no"
    >
    > [[survey_item]]
    > survey = "ANK"
    > code = "Q3"
    > trait = "REZ/ANK/MOT"
    > text = "Nie wierzę, że mój wysiłek coś da."
    > reversed = "yes"
    >
    > [[form_of_support]]
    > key = "REZ-KURS-01"
    > project = "REZ"
    > kind = "KURS"
    > support_group = "EDU"
    > title = "Kurs komputerowy, grupa 1"
    > mode = "group"
    > planned_minutes = 2160
    > hour_unit = 45
    > starts_on = 2017-01-09
    > ends_on = 2017-03-02
    >
    > [[form_of_support]]
    > key = "REZ-KURS-02"
    > project = "REZ"
    > kind = "KURS"
    > support_group = "EDU"
    > title = "Kurs komputerowy, grupa 2"
    > mode = "group"
    > planned_minutes = 2160
    > hour_unit = 45
    > starts_on = 2017-01-10
    > ends_on = 2017-03-03
    > END
    $ mops project load project.toml
    $ mops recruit open REZ/1
    $ mops recruit import REZ/1 - <<END
    > key,pesel,surname,given_names,received_on,education,labour_status,tie_to_area,privacy_notice,privacy_notice_on,premises
    > REZ/1/0001,65010110000,Klon,Anna,2016-10-04,isced_3,inactive_other,residence,1,2016-10-04,P01
    > REZ/1/0002,67060810213,Dąb,Jan,2016-10-04,isced_3,inactive_other,residence,1,2016-10-04,P01
    > REZ/1/0003,69111510442,Sosna,Ewa,2016-10-04,isced_3,inactive_other,residence,1,2016-10-04,P01
    > REZ/1/0004,71042210665,Lipa,Zofia,2016-10-05,isced_3,inactive_other,residence,1,2016-10-05,P01
    > REZ/1/0005,73090110812,Buk,Adam,2016-10-05,isced_3,inactive_other,residence,1,2016-10-05,P01
    > REZ/1/0006,75020811000,Jesion,Olga,2016-10-05,isced_3,inactive_other,residence,1,2016-10-05,P01
    > REZ/1/0007,77071511229,Olcha,Irena,2016-10-06,isced_3,inactive_other,residence,1,2016-10-06,P01
    > REZ/1/0008,79122211441,Grab,Jadwiga,2016-10-06,isced_3,inactive_other,residence,1,2016-10-06,P01
    > REZ/1/0009,81050111661,Wiąz,Halina,2016-10-06,isced_3,inactive_other,residence,1,2016-10-06,P01
    > REZ/1/0010,83100811815,Cis,Marek,2016-10-07,isced_3,inactive_other,residence,1,2016-10-07,P01
    > END
    $ mops recruit verify REZ/1 --on 2016-10-17
    $ mops recruit score REZ/1 --on 2016-10-17
    $ mops recruit decide REZ/1 --on 2016-10-19 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    $ { echo application,on,participation,declared_on,data_statement_on
    >   for n in {0001..0010}; do echo REZ/1/$n,2016-11-02,REZ-$n,2016-10-26,2016-10-26; done
    > } | mops recruit confirm --batch -

Hours

Three of them agree in their contracts on the course. Each is assessed first.

    $ for person in REZ-000{1,2,3}; do
    >   mops assess add participation=$person started_on=2016-11-02
    >   mops assess add --entity assessment_part assessment=$person/A1 role=social_worker staff=PS1 held_on=2016-11-02
    >   mops assess add --entity area_rating assessment=$person/A1 area=D4 level=2
    >   mops assess add --entity assessment_problem assessment=$person/A1 reason=A04 rank=1
    >   mops assess add --entity assessment_factor assessment=$person/A1 kind=resource position=1 description="wsparcie rodziny"
    >   mops assess add --entity assessment_factor assessment=$person/A1 kind=barrier position=1 description="brak stażu pracy"
    >   mops assess finish $person --on 2016-11-04
    > done
    $ each() { for person in REZ-000{1,2,3}; do echo "KS/$person,$*"; done; }
    $ for person in REZ-000{1,2,3}; do
    >   mops contract draft key=KS/$person participation=$person kind=KS-B drafted_on=2016-12-02 starts_on=2017-01-02 ends_on=2017-03-31
    > done
    $ mops contract import --entity contract_goal - <<END
    > contract,number,kind,main_number,text,deadline
    > $(each 1,main,,samodzielność,2017-03-31)
    > $(each 2,specific,1,obsługa komputera,2017-03-31)
    > END
    $ mops contract import --entity contract_action - <<END
    > contract,number,side,text,goal_number,deadline
    > $(each 1,participant,udział w kursie,2,2017-03-31)
    > $(each 2,social_worker,rozmowa raz w miesiącu,2,2017-03-31)
    > END
    $ mops contract import --entity contract_review - <<END
    > contract,planned_on
    > $(each 2017-03-31)
    > END
    $ mops contract import --entity path_item - <<END
    > contract,position,kind,support_group,planned_from,planned_to,planned_minutes,expected_effect
    > $(each 1,KURS,EDU,2017-01-09,2017-03-03,2160,obsługa komputera)
    > END
    $ mops contract sign KS/REZ-000{1,2,3} --on 2017-01-02
    $ mops enroll import - <<END
    > form,participation,requested_on
    > REZ-KURS-01,REZ-0001,2017-01-02
    > REZ-KURS-01,REZ-0002,2017-01-02
    > REZ-KURS-02,REZ-0003,2017-01-02
    > END

Three hours of 45 minutes twice a week for eight weeks make the 48 hours, 2160 minutes.

    $ mops attend schedule add REZ-KURS-01 --at 09:00-11:15 --every mon,thu --from 2017-01-09 --to 2017-03-02
    $ mops attend schedule add REZ-KURS-02 --at 09:00-11:15 --every tue,fri --from 2017-01-10 --to 2017-03-03
    $ mops attend list --entity session --where form=REZ-KURS-01 --format '%(key)' >sessions.txt
    $ wc -l <sessions.txt
    16

In the first group REZ-0001 comes to 12 sessions and leaves the 13th after two hours: 38 hours. REZ-0002 comes to 13: 39
hours. The lists of attendance come in as a file.

    $ awk -v OFS=, 'BEGIN {print "session,participation,presence,minutes,excuse,excused_on"}
    >   {day = substr($1, 13, 10)}
    >   NR <= 12 {print $1, "REZ-0001", "O,,,"}
    >   NR == 13 {print $1, "REZ-0001", "O,90,,"}
    >   NR >= 14 {print $1, "REZ-0001", "NU,,illness", day}
    >   NR <= 13 {print $1, "REZ-0002", "O,,,"}
    >   NR >= 14 {print $1, "REZ-0002", "NU,,child_illness", day}' sessions.txt >attendance.csv
    $ sed -n '1p; 26,31p' attendance.csv
    session,participation,presence,minutes,excuse,excused_on
    REZ-KURS-01/2017-02-20/09:00,REZ-0001,O,90,,
    REZ-KURS-01/2017-02-20/09:00,REZ-0002,O,,,
    REZ-KURS-01/2017-02-23/09:00,REZ-0001,NU,,illness,2017-02-23
    REZ-KURS-01/2017-02-23/09:00,REZ-0002,NU,,child_illness,2017-02-23
    REZ-KURS-01/2017-02-27/09:00,REZ-0001,NU,,illness,2017-02-27
    REZ-KURS-01/2017-02-27/09:00,REZ-0002,NU,,child_illness,2017-02-27
    $ mops attend import attendance.csv
    $ mops report build attendance --project REZ --form REZ-KURS-01 --fields participant,held_minutes,attended_minutes,rate,threshold,reached --format csv
    participant,held_minutes,attended_minutes,rate,threshold,reached
    REZ-0001,2160,1710,79.17,80,no
    REZ-0002,2160,1755,81.25,80,yes

38 hours are 79.17 per cent and no certificate, 39 hours are 81.25 per cent.

    $ mops enroll complete REZ-KURS-01/REZ-0001 --on 2017-03-02 --certificate next
    mops: enrollment/REZ-KURS-01/REZ-0001: state: error: REZ-0001 completed REZ-KURS-01 with 1710 of 2160 minutes, below 80 per cent [enrollment.below_threshold]
      hint: Record the missing attendance, or close the enrollment as not completed.
    [3]
    $ mops enroll complete REZ-KURS-01/REZ-0001 --on 2017-03-02 --result not_completed --reason "frekwencja poniżej progu"
    $ mops enroll complete REZ-KURS-01/REZ-0002 --on 2017-03-02 --certificate next

In the second group one session, three hours, is called off. 36 hours of the 45 that were held are exactly 80 per cent, and
that is enough.

    $ mops attend cancel REZ-KURS-02/2017-02-14/09:00 --reason "awaria ogrzewania"
    $ mops attend list --entity session --where form=REZ-KURS-02 --where state=planned --format '%(key)' >sessions.txt
    $ wc -l <sessions.txt
    15
    $ awk -v OFS=, 'BEGIN {print "session,participation,presence,minutes,excuse,excused_on"}
    >   NR <= 12 {print $1, "REZ-0003", "O,,,"}
    >   NR >= 13 {print $1, "REZ-0003", "NU,,illness", substr($1, 13, 10)}' sessions.txt | mops attend import -
    $ mops report build attendance --project REZ --form REZ-KURS-02 --fields participant,held_minutes,attended_minutes,rate,threshold,reached --format csv
    participant,held_minutes,attended_minutes,rate,threshold,reached
    REZ-0003,2025,1620,80.00,80,yes
    $ mops enroll complete REZ-KURS-02/REZ-0003 --on 2017-03-03 --certificate next
    $ mops enroll list --fields key,state,ended_on,certificate_number
    Enrollment            Enrollment state  Ended on    Certificate number
    --------------------  ----------------  ----------  ------------------
    REZ-KURS-01/REZ-0001  not completed     2017-03-02
    REZ-KURS-01/REZ-0002  completed         2017-03-02  Z/2017/001
    REZ-KURS-02/REZ-0003  completed         2017-03-03  Z/2017/002

Soft results

The same survey is asked before and after. One participant answers 2, 3 and, to the reversed question, 4, which counts as 2:
the mean is 2.333. Afterwards it is 4, 4 and 2, which counts as 4: the mean is 4.000, the growth 1.667.

    $ mops assess survey import REZ/ANK --wave pre - <<END
    > participation,filled_on,filled_how,Q1,Q2,Q3
    > REZ-0001,2016-11-02,alone,2,3,4
    > END
    $ mops assess survey import REZ/ANK --wave post - <<END
    > participation,filled_on,filled_how,Q1,Q2,Q3
    > REZ-0001,2017-03-02,alone,4,4,2
    > END
    $ mops report build soft-results --project REZ --fields trait,sex,pairs,mean_pre,mean_post,growth,improved --format csv | sed -n '1p; $p'
    trait,sex,pairs,mean_pre,mean_post,growth,improved
    MOT,total,1,2.333,4.000,1.667,1

Then the others answer. Nine of the ten fill in the survey before, nine after, eight both. Six of these improved, one stayed
as before and one fell back: 75 per cent of the pairs, 60 per cent of all.

    $ mops assess survey import REZ/ANK --wave pre - <<END
    > participation,filled_on,filled_how,Q1,Q2,Q3
    > REZ-0002,2016-11-02,alone,2,2,3
    > REZ-0003,2016-11-02,alone,1,2,5
    > REZ-0004,2016-11-02,with_help,3,3,3
    > REZ-0005,2016-11-02,alone,2,3,4
    > REZ-0006,2016-11-02,alone,3,2,3
    > REZ-0007,2016-11-02,alone,3,3,2
    > REZ-0008,2016-11-02,alone,4,4,2
    > REZ-0009,2016-11-02,alone,2,2,4
    > END
    $ mops assess survey import REZ/ANK --wave post - <<END
    > participation,filled_on,filled_how,Q1,Q2,Q3
    > REZ-0002,2017-03-02,alone,3,3,3
    > REZ-0003,2017-03-02,alone,3,3,3
    > REZ-0004,2017-03-02,with_help,4,4,2
    > REZ-0005,2017-03-02,alone,3,3,3
    > REZ-0006,2017-03-02,alone,4,3,3
    > REZ-0007,2017-03-02,alone,3,3,2
    > REZ-0008,2017-03-02,alone,3,4,2
    > REZ-0010,2017-03-02,alone,5,4,1
    > END
    $ mops report build soft-results --project REZ --fields trait,sex,participants,pairs,missing_pre,missing_post --format csv
    trait,sex,participants,pairs,missing_pre,missing_post
    MOT,female,7,6,0,1
    MOT,male,3,2,1,0
    MOT,total,10,8,1,1
    $ mops report build soft-results --project REZ --fields sex,improved,unchanged,worse,improved_of_pairs,improved_of_all --format csv
    sex,improved,unchanged,worse,improved_of_pairs,improved_of_all
    female,4,1,1,66.7,57.1
    male,2,0,0,100.0,66.7
    total,6,1,1,75.0,60.0

The changes of the eight, in points of the three answers together, are 5, 2, 5, 3, 2, 2, 0 and -1: 18 in all, 72 squared, so s is
2.121 points or 0.707 of an answer. With t = 2.365 for seven degrees of freedom the growth of 0.750 lies between 0.159 and
1.341; it is 1.061 times s.

    $ mops report build soft-results --project REZ --fields sex,pairs,growth,interval_from,interval_to,effect_size --format csv | sed -n '1p; $p'
    sex,pairs,growth,interval_from,interval_to,effect_size
    total,8,0.750,0.159,1.341,1.061
    $ mops report build announcement --project REZ --format csv | grep -E '^(figure|survey)'
    figure,women,men,total
    survey.MOT.improved,4,2,6

Money

The project pays a stipend of 997.40 for 150 hours, the price of a monthly ticket, or 10 a day. A second course has 96 hours on nine days
of March; REZ-0003 is away without excuse on the last of them.

    $ mops import allowance - <<END
    > project,code,name,kind,amount
    > REZ,STYP,Stypendium szkoleniowe,stipend,"997,40"
    > REZ,BILET,Bilet miesięczny,monthly_ticket,124.00
    > REZ,DOJAZD,Ryczałt za dojazd,daily_rate,10
    > END
    $ mops import presence_code - <<END
    > project,code,name,attended,breach,cancels
    > REZ,NN,nieobecność nieusprawiedliwiona,no,yes,no
    > END
    $ mops enroll import --entity form_of_support - <<END
    > key,project,kind,support_group,title,mode,planned_minutes,hour_unit,starts_on,ends_on
    > REZ-KURS-03,REZ,KURS,EDU,"Kurs komputerowy, część druga",group,4320,45,2017-03-06,2017-03-24
    > END
    $ mops attend schedule add REZ-KURS-03 --at 08:00-16:15 --every mon,wed --from 2017-03-06 --to 2017-03-22
    $ mops attend schedule add REZ-KURS-03 --at 08:00-15:30 --every fri --from 2017-03-10 --to 2017-03-24
    $ mops enroll import - <<END
    > form,participation,requested_on
    > REZ-KURS-03,REZ-0002,2017-03-03
    > REZ-KURS-03,REZ-0003,2017-03-03
    > END
    $ mops attend list --entity session --where form=REZ-KURS-03 --format '%(key)' >sessions.txt
    $ awk -v OFS=, 'BEGIN {print "session,participation,presence"}
    >   {print $1, "REZ-0002", "O"; print $1, "REZ-0003", NR < 9 ? "O" : "NN"}' sessions.txt | mops attend import -

The claims: REZ-0002 has the stipend of both courses (48 hours, three sessions of the first excused, and 96) and a ticket for
March. In the first course REZ-0003 came on seven days of January and five of February, by a cheaper ticket then.

    $ mops import allowance_claim - <<END
    > participation,allowance,form,from_on,to_on,price
    > REZ-0002,STYP,REZ-KURS-01,2017-01-09,2017-03-02,
    > REZ-0002,STYP,REZ-KURS-03,2017-03-06,2017-03-24,
    > REZ-0002,BILET,REZ-KURS-03,2017-03-01,2017-03-31,
    > REZ-0003,STYP,REZ-KURS-03,2017-03-06,2017-03-24,
    > REZ-0003,BILET,REZ-KURS-03,2017-03-01,2017-03-31,
    > REZ-0003,DOJAZD,REZ-KURS-02,2017-01-10,2017-01-31,
    > REZ-0003,BILET,REZ-KURS-02,2017-02-01,2017-02-28,56.00
    > END
    $ mops report build allowances --project REZ --fields participant,allowance,form,hours,days,due,paid,left --format csv
    participant,allowance,form,hours,days,due,paid,left
    REZ-0002,REZ/BILET,REZ-KURS-03,,9,36.00,,36.00
    REZ-0002,REZ/STYP,REZ-KURS-01,48.00,,319.17,,319.17
    REZ-0002,REZ/STYP,REZ-KURS-03,96.00,,638.34,,638.34
    REZ-0003,REZ/BILET,REZ-KURS-02,,5,10.00,,10.00
    REZ-0003,REZ/BILET,REZ-KURS-03,,8,32.00,,32.00
    REZ-0003,REZ/DOJAZD,REZ-KURS-02,,7,70.00,,70.00
    REZ-0003,REZ/STYP,REZ-KURS-03,86.00,,571.84,,571.84

Nothing is paid beyond that, and what is not paid stays open.

    $ mops import allowance_claim - <<END
    > participation,allowance,form,from_on,paid,paid_on
    > REZ-0002,BILET,REZ-KURS-03,2017-03-01,36.00,2017-04-10
    > REZ-0003,BILET,REZ-KURS-03,2017-03-01,36.00,2017-04-10
    > END
    stdin:3: paid: error: REZ-0003 was paid 36.00 PLN of REZ/BILET for REZ-KURS-03 from 2017-03-01; the lists of attendance come to 32.00 PLN (allowance_claim/REZ-0003/REZ/BILET/REZ-KURS-03/2017-03-01) [allowance_claim.above_due]
      hint: Pay for days with presence and for hours that are not unexcused; `mops report build allowances` counts them.
    [3]
    $ mops import allowance_claim - <<END
    > participation,allowance,form,from_on,paid,paid_on
    > REZ-0002,BILET,REZ-KURS-03,2017-03-01,36.00,2017-04-10
    > REZ-0003,BILET,REZ-KURS-03,2017-03-01,32.00,2017-04-10
    > END
    $ mops report build allowances --project REZ --lang en --fields participant,allowance,kind,due,paid,left,paid_on
    Allowances of participants, Przykład rezultatów
    State as of 2017-06-01

    Participant  Allowance   Kind                 Due   Paid    Left  Paid on
    -----------  ----------  ----------------  ------  -----  ------  ----------
    REZ-0002     REZ/BILET   monthly ticket     36.00  36.00    0.00  2017-04-10
    REZ-0002     REZ/STYP    stipend by hours  319.17         319.17
    REZ-0002     REZ/STYP    stipend by hours  638.34         638.34
    REZ-0003     REZ/BILET   monthly ticket     10.00          10.00
    REZ-0003     REZ/BILET   monthly ticket     32.00  32.00    0.00  2017-04-10
    REZ-0003     REZ/DOJAZD  rate per day       70.00          70.00
    REZ-0003     REZ/STYP    stipend by hours  571.84         571.84
    $ mops attend list --entity allowance_claim --where paid= --fields key,paid
    Allowance claim                             Paid
    ------------------------------------------  ----
    REZ-0002/REZ/STYP/REZ-KURS-01/2017-01-09
    REZ-0002/REZ/STYP/REZ-KURS-03/2017-03-06
    REZ-0003/REZ/BILET/REZ-KURS-02/2017-02-01
    REZ-0003/REZ/DOJAZD/REZ-KURS-02/2017-01-10
    REZ-0003/REZ/STYP/REZ-KURS-03/2017-03-06
    $ mops import allowance_claim - <<END
    > participation,allowance,form,from_on,to_on
    > REZ-0003,BILET,REZ-KURS-03,2017-02-20,2017-03-10
    > END
    stdin:2: to_on: error: the days of the claim of REZ-0003 for REZ/BILET from 2017-02-20 to 2017-03-10 do not fit (allowance_claim/REZ-0003/REZ/BILET/REZ-KURS-03/2017-02-20) [allowance_claim.dates]
    mops: allowance_claim/REZ-0003/REZ/BILET/REZ-KURS-03/2017-03-01: to_on: error: the days of the claim of REZ-0003 for REZ/BILET from 2017-03-01 to 2017-03-31 do not fit [allowance_claim.dates]
      hint: The last day follows the first; a monthly ticket lies in one month; claims for the same form do not overlap; what is paid has a day.
    [3]
