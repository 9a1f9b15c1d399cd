Where it stands, what is open, and what comes next with the command to type.

    $ mops init --db empty.db
    $ mops status -v --db empty.db
    there is no project yet
    $ $MOPS_EXAMPLES/wlacz-sie-spolecznie/run centre.db >/dev/null 2>&1; export MOPS_DB=centre.db
    $ mops status --as-of 2019-03-01
    WSS, Włącz się społecznie!
      Runs from 2016-03-01 to 2019-02-28
      Participants: 140 of 210 planned
      – active: 70
      – completed: 67
      – interrupted: 3
      Round WSS/1: decided, applications: 95
      Round WSS/2: decided, applications: 97
      Round WSS/3: planned, applications: 0
      Contracts in force: 70

    Open:
      Round WSS/3 is not finished
          mops status WSS/3
      Overdue reviews of contracts: 257, the oldest of 2017-04-24
          mops report due --project WSS
      Sessions that passed without a list: 430
          mops report due --project WSS
      Outcomes without proof: 10
          mops report due --project WSS

    Next:
      What is due within two weeks
          mops report due --project WSS --within 14d
      What is to be corrected
          mops check --project WSS
      Whether the indicators will be reached
          mops forecast --project WSS
    $ mops status WSS/1 WSS-ASYST-01 --lang pl
    Nabór WSS/1, Włącz się społecznie!
      Stan: rozstrzygnięty; zgłoszenia od 04.04.2016 do 15.04.2016
      Miejsca: 70, zajęte: 70
      Zgłoszenia: 95
      – uczestnik: 70
      – rezerwa: 21
      – odrzucone: 4
      Kontroli nie przeszły – komplet oświadczeń: 2
      Kontroli nie przeszły – pełnoletność: 1
      Kontroli nie przeszły – związek z Nowym Sączem: 1

    Dalej:
      Protokół i ranking są gotowe
          mops report build protocol --round WSS/1

    WSS-ASYST-01, Asystent osoby niepełnosprawnej – CWS
      asystent osoby niepełnosprawnej, od 13.06.2016 do 09.12.2016
      Miejsca: –, zajęte: 5
      – ukończył: 5
      Zajęcia odbyte: 40, zaplanowane: 0, odwołane: 0

    Dalej:
      Frekwencja uczestników
          mops report build attendance --project WSS --form WSS-ASYST-01
    $ mops status WSS-0001 --lang pl
    Uczestnik WSS-0001, Włącz się społecznie!
      Udział: zakończony, 04.05.2016 – 09.12.2016
      Diagnoza WSS-0001/A1: zakończona, 06.05.2016
      Kontrakt KS/2016/001: zrealizowany częściowo, 10.05.2016 – 15.12.2016
      Ścieżka, pozycja KS/2016/001/1: trening – zrealizowana
      Ścieżka, pozycja KS/2016/001/2: doradztwo zawodowe – zrealizowana
      Ścieżka, pozycja KS/2016/001/3: kurs – zrealizowana częściowo
      Ścieżka, pozycja KS/2016/001/4: spotkanie – zrealizowana
      Zapis WSS-DORZAW-01: ukończył
      Zapis WSS-KURS-01: nie ukończył
      Zapis WSS-SPOT-01: ukończył
      Zapis WSS-TREN-02: ukończył

    Dalej:
      Wszystko o uczestniku na karcie
          mops report build participant-card --participation WSS-0001

For programs it is rows.

    $ mops status WSS/2 --format csv --fields key,kind,says,command
    key,kind,says,command
    WSS/2,head,round,
    WSS/2,now,state,
    WSS/2,now,places,
    WSS/2,now,received,
    WSS/2,now,by_state,
    WSS/2,now,by_state,
    WSS/2,now,by_state,
    WSS/2,now,by_state,
    WSS/2,now,failed,
    WSS/2,now,failed,
    WSS/2,now,failed,
    WSS/2,next,protocol,mops report build protocol --round WSS/2

A person, an application or a contract is told of as the participation that belongs to it; what is not there is refused.

    $ mops status KS/2016/001 | head -n 1
    Participant WSS-0001, Włącz się społecznie!
    $ mops status P-000001 WSS/1/0001 | grep '^Participant'
    Participant WSS-0046, Włącz się społecznie!
    Participant WSS-0046, Włącz się społecznie!
    $ mops status WSS/1/0002
    mops: error: no project, round, participant or form of support has the key "WSS/1/0002" [status.none]
      hint: `mops find TEXT` finds people; `mops project list` shows the projects.
    [5]
    $ mops status WSS/9
    mops: error: no project, round, participant or form of support has the key "WSS/9" [status.none]
      hint: `mops find TEXT` finds people; `mops project list` shows the projects.
    [5]
