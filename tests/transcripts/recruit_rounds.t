A round has one way through its states.

    $ cat >project.toml <<'END'
    > [project]
    > key = "STAN"
    > title = "Krok po kroku"
    > profile = "rpo-9.1.1"
    > beneficiary = "Ośrodek Pomocy Społecznej"
    > starts_on = 2016-01-01
    > ends_on = 2018-12-31
    > 
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2017-02-01
    > closes_on = 2017-02-10
    > limit_total = 1
    > 
    > [[recruitment_round]]
    > number = 2
    > opens_on = 2017-09-01
    > closes_on = 2017-09-10
    > limit_total = 1
    > 
    > [[criterion]]
    > code = "WIEK"
    > name = "ukończone 18 lat"
    > kind = "formal"
    > condition = "age>=18"
    > 
    > [[criterion]]
    > code = "SAM"
    > name = "mieszka samotnie"
    > kind = "points"
    > points = 3
    > condition = "lives_alone=yes"
    > END
    $ export MOPS_DB=centre.db
    $ mops init
    $ mops project load project.toml

A round of a project file is only planned. It takes nothing, by no way, until it is opened; each refusal names the command
that comes first.

    $ HEAD=pesel,surname,given_names,received_on,received_at,lives_alone,tie_to_area,premises,privacy_notice,privacy_notice_on,phone
    $ cat >first.csv <<END
    > $HEAD
    > 79122211441,Klon,Anna,2017-02-02,10:00,no,residence,P01,1,2017-02-02,500600700
    > 67060810213,Dąb,Jan,2017-02-03,,no,residence,P01,1,2017-02-03,500600701
    > 83100811884,Sosna,Ewa,2017-02-11,,yes,residence,P01,1,2017-02-11,500600702
    > END
    $ mops recruit import STAN/1 first.csv
    mops: error: round "STAN/1" takes no applications yet: it is planned [round.cannot_import]
      hint: Open it first with `mops recruit open STAN/1`.
    [5]
    $ (echo "round,$HEAD"; sed -n '2s,^,STAN/1\,,p' first.csv) | mops import application -
    stdin:2: error: round "STAN/1" is only planned and takes nothing yet [round.planned]
      hint: Open it first with `mops recruit open STAN/1`.
    [3]
    $ mops recruit verify STAN/1 --on 2017-02-13
    mops: error: the applications of round "STAN/1" cannot be checked: it is planned [round.cannot_verify]
      hint: Open it first with `mops recruit open STAN/1`.
    [5]
    $ mops recruit score STAN/1 --on 2017-02-13 --lang pl
    mops: błąd: w naborze „STAN/1” nie można przyznać punktów, stan: planowany [round.cannot_score]
      wskazówka: Najpierw otwórz nabór: `mops recruit open STAN/1`.
    [5]
    $ mops recruit decide STAN/1 --on 2017-02-13 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    mops: error: round "STAN/1" cannot be decided: it is planned [round.not_scored]
      hint: Open it first with `mops recruit open STAN/1`.
    [5]
    $ mops recruit open STAN/1 -v
    operation 2 (recruit.open): 0 added, 1 changed, 0 dropped, 0 unchanged

The dates of the round bind: who came a day late is told, and rejected when the round is checked. The steps say what they
decided, to people and to programs.

    $ mops recruit import STAN/1 first.csv
    first.csv:4: received_on: warning: application STAN/1/0003 was received on 2017-02-11, but round STAN/1 takes applications from 2017-02-01 to 2017-02-10 (application/STAN/1/0003) [application.outside_round]
      hint: Correct the day, or the dates of the round with `mops recruit set --entity recruitment_round STAN/1 closes_on=DAY`. What stays outside is rejected by `mops recruit verify`.
    $ mops recruit decide STAN/1 --on 2017-02-13 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    mops: error: round "STAN/1" cannot be decided: it is open [round.not_scored]
      hint: Check its applications first with `mops recruit verify STAN/1`.
    [5]
    $ mops recruit score STAN/1 --on 2017-02-13
    mops: error: round "STAN/1" cannot be given points: it is open [round.cannot_score]
      hint: Check its applications first with `mops recruit verify STAN/1`.
    [5]
    $ mops recruit verify STAN/1 --on 2017-02-13 -n -v
    STAN/1: 2 passed the formal check, 1 failed, 0 have gaps to complete, 0 wait for somebody's judgement
      received outside the dates of the round: 1
    dry run (recruit.verify): 3 to add, 4 to change, 0 to drop, 0 unchanged; nothing was written
    record                      what     field              before     after
    --------------------------  -------  -----------------  ---------  -------------
    recruitment_round/STAN/1    changed  Round state        open       closed
    application/STAN/1/0001     changed  Application state  submitted  formally
                                                                       correct
    application/STAN/1/0002     changed  Application state  submitted  formally
                                                                       correct
    application/STAN/1/0003     changed  Application state  submitted  rejected
    application/STAN/1/0003     changed  Reason of the                 …
                                         decision
    formal_check/STAN/1/0001/   created  Application                   STAN/1/0001
    STAN/WIEK
    formal_check/STAN/1/0001/   created  Criterion                     STAN/WIEK
    STAN/WIEK
    formal_check/STAN/1/0001/   created  Result                        yes
    STAN/WIEK
    formal_check/STAN/1/0001/   created  Checked on                    2017-02-13
    STAN/WIEK
    formal_check/STAN/1/0002/   created  Application                   STAN/1/0002
    STAN/WIEK
    formal_check/STAN/1/0002/   created  Criterion                     STAN/WIEK
    STAN/WIEK
    formal_check/STAN/1/0002/   created  Result                        yes
    STAN/WIEK
    formal_check/STAN/1/0002/   created  Checked on                    2017-02-13
    STAN/WIEK
    formal_check/STAN/1/0003/   created  Application                   STAN/1/0003
    STAN/WIEK
    formal_check/STAN/1/0003/   created  Criterion                     STAN/WIEK
    STAN/WIEK
    formal_check/STAN/1/0003/   created  Result                        yes
    STAN/WIEK
    formal_check/STAN/1/0003/   created  Checked on                    2017-02-13
    STAN/WIEK
    $ mops recruit verify STAN/1 --on 2017-02-13 --format json
    {"op":4,"kind":"recruit.verify","rows":7,"added":3,"changed":4,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false,"passed":2,"failed":1,"to_complete":0,"not_judged":0,"failed.outside_round":1}
    $ mops recruit list --where state=rejected --fields key,received_on,reason
    Application  Received on  Reason of the decision
    -----------  -----------  ----------------------------
    STAN/1/0003  2017-02-11   złożone poza terminem naboru

A second application never changes the first. The row of a file that means the same person on another day, or at another
hour, is a fault that names both; a number of its own makes no difference. The same row again is what it was.

    $ cat >second.csv <<END
    > $HEAD
    > 79122211441,Klon,Anna,2017-02-01,08:00,no,residence,P01,1,2017-02-01,500600700
    > END
    $ mops recruit import STAN/1 second.csv
    second.csv:2: error: the applicant has an application in this round already, "STAN/1/0001" (2017-02-02 10:00); this is another one (2017-02-01 08:00) [application.second]
      hint: One person has one application in a round: leave the row out. If it is the same paper with a mended day or hour, use `mops recruit set STAN/1/0001 received_on=DAY received_at=HOUR`.
    [3]
    $ (echo "key,$HEAD"; sed -n '2s,^,STAN/1/0009\,,p' second.csv) | mops recruit import STAN/1 -
    stdin:2: key: error: the applicant has an application in this round already, "STAN/1/0001" (2017-02-02 10:00); this is another one (2017-02-01 08:00) (found "STAN/1/0009") [application.second]
      hint: One person has one application in a round: leave the row out. If it is the same paper with a mended day or hour, use `mops recruit set STAN/1/0001 received_on=DAY received_at=HOUR`.
    [3]
    $ mops recruit import STAN/1 first.csv -v
    nothing to do: no record changes (read: 3)
    $ mops recruit set STAN/1/0001 received_on=2017-02-03
    $ mops recruit import STAN/1 first.csv -v
    nothing to do: no record changes (read: 3)

A column that names another round is a fault, and so is a number of another round.

    $ cat >other.csv <<END
    > round,$HEAD
    > STAN/2,85031512009,Lipa,Maria,2017-02-02,,no,residence,P01,1,2017-02-02,500600703
    > 1,85031512009,Lipa,Maria,2017-02-02,,no,residence,P01,1,2017-02-02,500600703
    > END
    $ mops recruit import STAN/1 other.csv
    other.csv:2: round: error: the file is read for round "STAN/1", and the row names "STAN/2" (found "STAN/2") [import.round_differs]
      hint: Take the row out and import it with `mops recruit import STAN/2 FILE`, or correct the cell.
    [3]
    $ (echo "key,$HEAD"; sed -n '3s,^1,STAN/2/0001,p' other.csv) | mops recruit import STAN/1 -
    stdin:2: key: error: the number STAN/2/0001 belongs to round STAN/2, the application to round STAN/1 (application/STAN/2/0001) [application.foreign_number]
      hint: Correct the number or the round, or leave the number out: the program gives the next one.
    [3]

Points come before the lists, and only a meeting of the commission decides.

    $ mops recruit decide STAN/1 --on 2017-02-14 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    mops: error: round "STAN/1" cannot be decided: it is closed [round.not_scored]
      hint: Give points first with `mops recruit score STAN/1`; what came in since is checked with `mops recruit verify STAN/1`.
    [5]
    $ mops recruit score STAN/1 --on 2017-02-13 -v
    STAN/1: 2 have points, from 0 to 0; 0 below the threshold, 0 points withheld for want of a paper
    operation 6 (recruit.score): 0 added, 3 changed, 0 dropped, 0 unchanged
    $ mops recruit set --entity recruitment_round STAN/1 state=decided
    mops: recruitment_round/STAN/1: state: error: round STAN/1 counts as decided, but no meeting of the commission decided it [round.no_meeting]
      hint: Let the commission decide: `mops recruit decide STAN/1 --members NAMES`. What it decided on paper is recorded with `mops recruit import STAN/1 --entity list_entry FILE`.
    mops: application/STAN/1/0001: state: warning: round STAN/1 is decided, and application STAN/1/0001 stands on no list [application.undecided]
    mops: application/STAN/1/0002: state: warning: round STAN/1 is decided, and application STAN/1/0002 stands on no list [application.undecided]
      hint: Everybody who applied is admitted, on the reserve list or rejected with a reason: reopen the round with `mops recruit set --entity recruitment_round STAN/1 state=reopened`, check and score the application and decide again, or record that it was withdrawn.
    [3]
    $ mops recruit decide STAN/1 --on 2017-02-14 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' --format json
    {"op":7,"kind":"recruit.decide","rows":10,"added":7,"changed":3,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false,"list_basic":1,"list_basic_women":1,"list_basic_men":0,"list_reserve":1,"list_rejected":1,"below_threshold":0,"undecided":0}
    $ mops recruit decide STAN/1 --on 2017-02-14 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' --lang pl
    mops: błąd: nabór „STAN/1” nie może być rozstrzygnięty, stan: rozstrzygnięty [round.not_scored]
      wskazówka: Rozstrzygnięty nabór otwórz ponownie: `mops recruit set --entity recruitment_round STAN/1 state=reopened`; rozstrzygnie nowe posiedzenie.
    [5]

What was decided stands. A decided round takes no further application, check, points or list.

    $ mops report build protocol --round STAN/1 --as-of 2017-02-28 >protocol.txt
    $ mops report build ranking --round STAN/1 --as-of 2017-02-28 >ranking.txt
    $ cat >late.csv <<END
    > $HEAD
    > 85031512009,Lipa,Maria,2017-02-02,,yes,residence,P01,1,2017-02-02,500600703
    > END
    $ mops recruit import STAN/1 late.csv
    late.csv:2: error: round "STAN/1" is decided: its applications, checks, points and lists stand as the commission had them [round.decided]
      hint: Reopen it with `mops recruit set --entity recruitment_round STAN/1 state=reopened`; a new meeting decides then. Somebody new may also wait for the next round.
    [3]
    $ mops recruit add --entity score application=STAN/1/0001 criterion=SAM points=3 basis=statement scored_on=2017-02-01
    mops: error: round "STAN/1" is decided: its applications, checks, points and lists stand as the commission had them [round.decided]
      hint: Reopen it with `mops recruit set --entity recruitment_round STAN/1 state=reopened`; a new meeting decides then. Somebody new may also wait for the next round.
    [5]
    $ mops recruit set --entity list_entry STAN/1/K1/STAN/1/0002 position=5
    mops: error: round "STAN/1" is decided: its applications, checks, points and lists stand as the commission had them [round.decided]
      hint: Reopen it with `mops recruit set --entity recruitment_round STAN/1 state=reopened`; a new meeting decides then. Somebody new may also wait for the next round.
    [5]
    $ mops recruit drop --entity formal_check STAN/1/0001/STAN/WIEK --lang pl
    mops: formal_check/STAN/1/0001/STAN/WIEK: błąd: nabór „STAN/1” jest rozstrzygnięty: zgłoszenia, oceny, punkty i listy zostają takie, jakie miała komisja [round.decided]
      wskazówka: Otwórz nabór ponownie: `mops recruit set --entity recruitment_round STAN/1 state=reopened`; rozstrzygnie wtedy nowe posiedzenie. Nowe zgłoszenie może też poczekać na następny nabór.
    [5]
    $ mops recruit verify STAN/1
    mops: error: the applications of round "STAN/1" cannot be checked: it is decided [round.cannot_verify]
      hint: A decided round is reopened with `mops recruit set --entity recruitment_round STAN/1 state=reopened`, and a new meeting decides.
    [5]

The file may still correct what the applications say. The protocol is what the meeting decided: neither corrections nor
withdrawals change it.

    $ sed 's/500600701/500600799/; s/Dąb,Jan/Dąbek,Jan/' first.csv >mended.csv
    $ mops recruit import STAN/1 mended.csv -v
    operation 8 (recruit.import): 0 added, 1 changed, 0 dropped, 2 unchanged
    $ mops recruit withdraw STAN/1/0001 --on 2017-02-20 --reason "wyjazd"
    $ mops report build protocol --round STAN/1 --as-of 2017-02-28 | diff protocol.txt -
    $ mops report build protocol --round STAN/1 --as-of 2017-02-28 --fields section,item,name --format csv | grep ^reserve
    reserve,1,Dąb Jan

A reopened round takes the forgotten application, and a new meeting decides; the place that is offered to somebody meanwhile is
not given away again. The protocol of the first meeting stays.

    $ mops recruit set --entity recruitment_round STAN/1 state=reopened
    $ mops recruit set --entity recruitment_round STAN/1 state=decided
    mops: recruitment_round/STAN/1: state: error: round STAN/1 counts as decided, but no meeting of the commission decided it [round.no_meeting]
      hint: Let the commission decide: `mops recruit decide STAN/1 --members NAMES`. What it decided on paper is recorded with `mops recruit import STAN/1 --entity list_entry FILE`.
    [3]
    $ mops recruit import STAN/1 late.csv
    $ mops recruit verify STAN/1 --on 2017-03-01
    $ mops recruit score STAN/1 --on 2017-03-01
    $ mops recruit decide STAN/1 --on 2017-03-02 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' -v
    STAN/1/K2: 0 on the basic list (0 women, 0 men), 1 on the reserve list, 1 rejected (0 of them below the threshold); 0 on no list
    operation 14 (recruit.decide): 6 added, 2 changed, 0 dropped, 0 unchanged
    $ mops report build protocol --round STAN/1 --as-of 2017-02-28 | diff protocol.txt -
    $ mops report build ranking --round STAN/1 --as-of 2017-02-28 | diff ranking.txt -
    $ mops report build ranking --round STAN/1 --fields application,list,points --format csv
    application,list,points
    STAN/1/0004,reserve,3
    STAN/1/0003,rejected,

A round that is decided is not opened again.

    $ mops recruit open STAN/1 --closes 2017-03-31
    mops: error: round "STAN/1" cannot be opened: it is decided [round.cannot_open]
      hint: A decided round is reopened with `mops recruit set --entity recruitment_round STAN/1 state=reopened`, and a new meeting decides.
    [5]
