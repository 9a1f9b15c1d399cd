A round that a commission decided on paper.

The centre keeps its cards and its protocol on paper, and records them afterwards.

    $ cat >project.toml <<'END'
    > [project]
    > key = "PAP"
    > title = "Na papierze"
    > profile = "rpo-9.1.1"
    > beneficiary = "Ośrodek Pomocy Społecznej"
    > starts_on = 2016-01-01
    > ends_on = 2018-12-31
    > 
    > [[unit]]
    > code = "KIS"
    > name = "Klub Integracji Społecznej"
    > 
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2017-02-01
    > closes_on = 2017-02-10
    > limit_total = 2
    > 
    > [[criterion]]
    > code = "WIEK"
    > name = "ukończone 18 lat"
    > kind = "formal"
    > 
    > [[criterion]]
    > code = "ROZ"
    > name = "rozmowa z kandydatem"
    > kind = "points"
    > points = 10
    > END
    $ export MOPS_DB=centre.db
    $ mops init
    $ mops project load project.toml
    $ mops recruit open PAP/1
    $ cat >applications.csv <<END
    > key,pesel,surname,given_names,received_on,tie_to_area,premises,privacy_notice,privacy_notice_on,phone
    > PAP/1/0001,79122211441,Klon,Anna,2017-02-02,residence,P01,1,2017-02-02,500600700
    > PAP/1/0002,67060810213,Dąb,Jan,2017-02-03,residence,P01,1,2017-02-03,500600701
    > PAP/1/0003,83100811884,Sosna,Ewa,2017-02-03,residence,P01,1,2017-02-03,500600702
    > PAP/1/0004,85031512009,Lipa,Maria,2017-02-03,residence,P01,1,2017-02-03,500600703
    > END
    $ mops recruit import PAP/1 applications.csv

Two files hold the decision: the cards and the lists. The number of an application is enough inside its round, and --on
says the day that no column says.

    $ cat >karty.csv <<END
    > Zgłoszenie;Kryterium;Wynik;Ocenił
    > 0001;WIEK;tak;Helena Dąb
    > 0002;WIEK;tak;Helena Dąb
    > 0003;WIEK;tak;Helena Dąb
    > 0004;WIEK;nie;Helena Dąb
    > END
    $ cat >listy.csv <<END
    > Zgłoszenie;Lista;Suma punktów;Jednostka;Powód
    > 0003;podstawowa;9;KIS;
    > 0001;podstawowa;8;KIS;
    > 0002;rezerwowa;4;;
    > 0004;odrzucone;;;nieukończone 18 lat
    > END
    $ mops recruit import PAP/1 --entity list_entry listy.csv --on 2017-02-20 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    listy.csv:2: state: error: application PAP/1/0003 counts as formally correct, but these criteria are not answered yes: WIEK (application/PAP/1/0003) [application.formal_criterion_unmet]
    listy.csv:3: state: error: application PAP/1/0001 counts as formally correct, but these criteria are not answered yes: WIEK (application/PAP/1/0001) [application.formal_criterion_unmet]
    listy.csv:4: state: error: application PAP/1/0002 counts as formally correct, but these criteria are not answered yes: WIEK (application/PAP/1/0002) [application.formal_criterion_unmet]
      hint: Record the formal check of the criterion, such as with `mops recruit import PAP/1 --entity formal_check FILE`, or reject the application.
    [3]
    $ mops recruit import PAP/1 --entity formal_check karty.csv --on 2017-02-13
    $ mops recruit import PAP/1 --entity list_entry listy.csv --on 2017-02-20 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' -v
    operation 5 (recruit.import): 8 added, 13 changed, 0 dropped, 0 unchanged
    $ mops recruit list --fields key,state,reason
    Application  Application state    Reason of the decision
    -----------  -------------------  ----------------------
    PAP/1/0001   admitted
    PAP/1/0002   on the reserve list
    PAP/1/0003   admitted
    PAP/1/0004   rejected             nieukończone 18 lat
    $ mops recruit list --entity recruitment_round --fields key,state
    Recruitment round  Round state
    -----------------  -----------
    PAP/1              decided
    $ mops history application/PAP/1/0003 --format csv | cut -d, -f1,3- | grep state
    3,created,state,,submitted
    5,changed,state,submitted,formally_correct
    5,changed,state,formally_correct,scored
    5,changed,state,scored,admitted
    $ mops report build protocol --round PAP/1 --fields section,item,value
    Protokół komisji rekrutacyjnej, Na papierze, nabór PAP/1
    Stan na 01.06.2017

    Część               Pozycja                      Treść
    ------------------  ---------------------------  -------------------
    nabór               Nabór                        PAP/1
    nabór               Początek naboru              01.02.2017
    nabór               Koniec naboru                10.02.2017
    nabór               Limit miejsc                 2
    posiedzenie         Posiedzenie                  PAP/1/K1
    posiedzenie         Data posiedzenia             20.02.2017
    członkowie komisji  Ewa Sowa
    członkowie komisji  Helena Dąb
    członkowie komisji  Maria Wilk
    liczby              zgłoszenia                   4
    liczby              poprawne formalnie           3
    liczby              odrzucone                    1
    liczby              lista podstawowa             2
    liczby              lista podstawowa, kobiety    2
    liczby              lista podstawowa, mężczyźni  0
    liczby              lista rezerwowa              1
    odrzucone           PAP/1/0004                   nieukończone 18 lat
    lista podstawowa    1                            PAP/1/0003; 9; KIS
    lista podstawowa    2                            PAP/1/0001; 8; KIS
    lista rezerwowa     1                            PAP/1/0002; 4

The same files again change nothing.

    $ mops recruit import PAP/1 --entity formal_check karty.csv --on 2017-02-13 -v
    nothing to do: no record changes (read: 4)
    $ mops recruit import PAP/1 --entity list_entry listy.csv --on 2017-02-20 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' -v
    nothing to do: no record changes (read: 4)
    $ mops recruit confirm PAP/1/0003 --on 2017-03-01 --declared-on 2017-02-25 --data-statement-on 2017-02-25 --education isced_3 --labour-status inactive_other

Or one file of JSON lines holds all of it; points too, and the meeting with its words.

    $ mops recruit open PAP/2 --opens 2017-04-03 --closes 2017-04-07 --limit 1
    $ sed 's,PAP/1,PAP/2,; s/2017-02/2017-04/g' applications.csv | sed -n '1p;3p;5p' >second.csv
    $ mops recruit import PAP/2 second.csv
    $ cat >komisja.jsonl <<'END'
    > {"entity": "formal_check", "application": "0002", "criterion": "WIEK", "result": "yes", "checked_on": "2017-04-10"}
    > {"entity": "formal_check", "application": "0004", "criterion": "WIEK", "result": "yes", "checked_on": "2017-04-10"}
    > {"entity": "score", "application": "0002", "criterion": "ROZ", "points": 7, "basis": "statement", "scored_on": "2017-04-10"}
    > {"entity": "score", "application": "0004", "criterion": "ROZ", "points": 5, "basis": "statement", "scored_on": "2017-04-10"}
    > {"entity": "commission_meeting", "number": 1, "held_on": "2017-04-11", "decision": "jednogłośnie"}
    > {"entity": "meeting_member", "meeting": "K1", "name": "Helena Dąb"}
    > {"entity": "meeting_member", "meeting": "K1", "name": "Maria Wilk"}
    > {"entity": "meeting_member", "meeting": "K1", "name": "Ewa Sowa"}
    > {"entity": "list_entry", "meeting": "K1", "application": "0002", "list": "basic", "position": 1, "points": 7}
    > {"entity": "list_entry", "meeting": "K1", "application": "0004", "list": "reserve", "position": 1, "points": 5}
    > END
    $ mops recruit import PAP/2 --entity list_entry komisja.jsonl -v
    operation 9 (recruit.import): 10 added, 9 changed, 0 dropped, 0 unchanged
    $ mops recruit list --where round=PAP/2 --fields key,state
    Application  Application state
    -----------  -------------------
    PAP/2/0002   admitted
    PAP/2/0004   on the reserve list
    $ mops report build ranking --round PAP/2 --fields position,application,points,criteria,list --format csv
    position,application,points,criteria,list
    1,PAP/2/0002,7,ROZ 7,basic
    1,PAP/2/0004,5,ROZ 5,reserve

A row of another round is refused where it stands.

    $ mops recruit open PAP/3 --opens 2017-05-02 --closes 2017-05-05 --limit 1
    $ printf 'application,list\nPAP/2/0002,basic\n' | mops recruit import PAP/3 --entity list_entry - --on 2017-05-08 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    stdin:2: application: error: the file is read for round "PAP/3", and the row names "PAP/2" (found "PAP/2/0002") [import.round_differs]
      hint: Take the row out and import it with `mops recruit import PAP/2 FILE`, or correct the cell.
    [3]

States may be imported with the applications as far as the steps lead: a file that never spoke of them contradicts nobody,
also where the check has moved them meanwhile.

    $ sed 's,PAP/1,PAP/3,; s/2017-02/2017-05/g' applications.csv | sed -n '1p;2p;5p' >third.csv
    $ mops recruit import PAP/3 third.csv
    $ printf 'application,criterion,result\n0001,WIEK,yes\n0004,WIEK,no\n' | mops recruit import PAP/3 --entity formal_check - --on 2017-05-08
    $ mops recruit verify PAP/3 --on 2017-05-08
    $ printf 'key,state\nPAP/3/0001,scored\n' | mops recruit import PAP/3 - -v
    operation 14 (recruit.import): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ printf 'key,state\nPAP/3/0004,admitted\n' | mops recruit import PAP/3 -
    stdin:2: state: error: application PAP/3/0004 is "rejected", which is a last state; no step leads to "admitted" (found "admitted") [record.transition.last]
      hint: `mops history application/PAP/3/0004` shows how it came there; `mops revert OP` takes back the operation that did it.
    [3]
