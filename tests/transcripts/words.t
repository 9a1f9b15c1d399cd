Words for people: names, labels, fields at the end of references, whole records, and tables as wide as asked for.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >/dev/null 2>&1; export MOPS_DB=centre.db

Fields that are reached through references have the names of the way, in --fields, --where and --sort.

    $ mops recruit list --fields key,person.surname,round.project.title --where person.sex=kobieta --sort -person.surname --limit 3
                 Person   Project
                 -------  ---------------------------------
    Application  Surname  Project title
    -----------  -------  ---------------------------------
    TAS/1/0016   Żak      Twoja AKTYWNOŚĆ szansą na sukces!
    TAS/1/0025   Zięba    Twoja AKTYWNOŚĆ szansą na sukces!
    TAS/1/0031   Zięba    Twoja AKTYWNOŚĆ szansą na sukces!
    $ mops attend list --fields key,session.form.title,participation.person.surname --where 'session.form.kind=TREN' --limit 2 --format csv
    key,session.form.title,participation.person.surname
    TAS-TREN-01/2009-05-04/09:00/TAS-0002,"Trening kompetencji społecznych, grupa 1",Górska
    TAS-TREN-01/2009-05-04/09:00/TAS-0008,"Trening kompetencji społecznych, grupa 1",Wrona
    $ mops recruit list --fields person.surnme
    mops: error: "application" has no field "person.surnme" [field.unknown]
      hint: Choose a name from `mops ls-fields`, or from the columns of the report.
    [2]
    $ mops recruit list --where person.surnme=x
    mops: error: condition "person.surnme=x": "application" has no field "person.surnme" [condition.field.suggest]
      hint: Perhaps "person.surname" is meant; `mops ls-fields application` lists them all.
    [2]
    $ mops recruit list --where 'Osoba.Nazwisko~ewska' --fields key,person.surname --limit 2 --lang pl
                      Osoba
                      -----------
    Numer zgłoszenia  Nazwisko
    ----------------  -----------
    TAS/1/0040        Tomaszewska
    TAS/1/0059        Tomaszewska

--names adds surname and given names of whom a record is about.

    $ mops contract list --names --limit 2 --lang pl
                 Osoba
                 ------------------
    Nr                     Imię                 Rodzaj        Obowiązuje  Obowiązuje
    kontraktu    Nazwisko  (imiona)  Uczestnik  kontraktu     od          do
    -----------  --------  --------  ---------  ------------  ----------  ----------
    KS/2009/001  Jasińska  Marta     TAS-0001   kontrakt      16.04.2009  11.12.2009
                                                socjalny B
    KS/2009/002  Górska    Alicja    TAS-0002   kontrakt      17.04.2009  11.12.2009
                                                socjalny B

                 Osoba
                 ----------------------
    Nr                     Imię                             Stan
    kontraktu    Nazwisko  (imiona)      Uczestnik  Wersja  kontraktu     Zakończony
    -----------  --------  ------------  ---------  ------  ------------  ----------
    KS/2009/001  Jasińska  Marta         TAS-0001        1  zrealizowany  03.12.2009
    KS/2009/002  Górska    Alicja        TAS-0002        1  zrealizowany  04.12.2009
    $ mops contract list --names --limit 1 --format jsonl --fields key,state
    {"key":"KS/2009/001","participation.person.surname":"Jasińska","participation.person.given_names":"Marta","state":"fulfilled"}
    $ mops project list --names
    mops: error: project is about no person [names.nobody]
      hint: Leave out --names.
    [2]

--labels gives words to machines too; days and lists stay as programs know them.

    $ mops recruit list --labels --lang pl --format csv --fields key,received_on,state,premises --limit 2
    key,received_on,state,premises
    TAS/1/0001,2009-03-09,uczestnik,
    TAS/1/0002,2009-03-09,rezerwa,
    $ mops report build recruitment --project TAS --labels --lang pl --format tsv | sed -n 1,8p
    figure	women	men	total
    zgłoszenia	59	8	67
    poprawne formalnie	54	7	61
    odrzucone	5	1	6
    przyjęte	39	3	42
    rezerwa	15	4	19
    rezygnacje	0	0	0
    zgłoszenia: wiek 20–30 lat	17	0	17
    $ mops report build flow --project TAS --format json --labels | sed -n 1,3p
    [
     {"flow":"rozpoczęły udział w projekcie","period_women":39,"period_men":3,"period_total":42,"women":39,"men":3,"total":42},
     {"flow":"powróciły do projektu","period_women":0,"period_men":0,"period_total":0,"women":0,"men":0,"total":0},

A record is shown with all that belongs to it.

    $ mops contract show KS/2009/001 --lang pl
    Kontrakt socjalny KS/2009/001
      Nr kontraktu        KS/2009/001
      Uczestnik           TAS-0001
      Rodzaj kontraktu    kontrakt socjalny B
      Data projektu       14.04.2009
      Obowiązuje od       16.04.2009
      Obowiązuje do       11.12.2009
      Pracownik socjalny  TAS/PS1
      Miejsce zawarcia    Nowy Sącz
      Podpis uczestnika   16.04.2009
      Podpis ośrodka      16.04.2009
      Wersja              1
      Stan kontraktu      zrealizowany
      Zakończony          03.12.2009

    Cele
      Lp.  Rodzaj celu      Termin      Miernik
      ---  ---------------  ----------  -----------------------
        1  cel główny       11.12.2009  ocena końcowa kontraktu
        2  cel szczegółowy  13.08.2009  ankieta porównawcza
        3  cel szczegółowy  11.12.2009  zaświadczenia

    Działania
      Lp.  Strona              Termin
      ---  ------------------  ----------
        1  uczestnik           11.12.2009
        2  uczestnik           11.12.2009
        3  pracownik socjalny  11.12.2009
        4  pracownik socjalny  13.08.2009

    Ścieżka
                               Grupa           Forma          Planowane   Planowane
      Lp.  Rodzaj wsparcia     instrumentu     wsparcia       od          do
      ---  ------------------  --------------  -------------  ----------  ----------
        1  trening             społeczna       TAS-TREN-03    06.05.2009  10.06.2009
        2  poradnictwo         społeczna       TAS-PORAD-01   21.04.2009  27.11.2009
        3  doradztwo zawodowe  zawodowa        TAS-DORZAW-03  07.10.2009  18.11.2009
        4  kurs                edukacyjna      TAS-KURS-03    27.08.2009  02.10.2009
        5  spotkanie           społeczna       TAS-SPOT-01    20.04.2009  27.11.2009

      Planowane minuty  Stan pozycji
      ----------------  ------------
                  1080  zrealizowana
                   120  zrealizowana
                   720  zrealizowana
                  2160  zrealizowana
                   240  zrealizowana

    Oceny realizacji
      Planowany termin oceny  Data oceny  Wynik oceny             Ocena końcowa
      ----------------------  ----------  ----------------------  -------------
      06.07.2009              06.07.2009  zrealizowano częściowo  Nie
      22.09.2009              22.09.2009  zrealizowano częściowo  Nie
      11.12.2009              03.12.2009  zrealizowano            Tak
      (ukryte jako wrażliwe: 10; pokazuje je --sensitive)
    $ mops enroll show --entity form_of_support TAS-KURS-01 | sed -n 1,30p
    Form of support TAS-KURS-01
      Form of support  TAS-KURS-01
      Project          TAS
      Kind of support  course
      Group            educational
      Instrument       kurs kompetencji
      Title            Kurs obsługi komputera
      Provider         contractor
      Provider name    Ośrodek Szkoleń „Fach” (nazwa wymyślona)
      Mode             in a group
      Planned minutes  2160
      Hour unit        45
      Capacity         14
      Minimum group    7
      Starts on        2009-08-27
      Ends on          2009-10-02
      Place            sala szkoleniowa MOPS
      Trainer          TAS/TK1

    Enrollments
      Participation  Path item      Enrolled on  Enrollment state  Ended on
      -------------  -------------  -----------  ----------------  ----------
      TAS-0002       KS/2009/002/4  2009-04-20   completed         2009-10-02
      TAS-0004       KS/2009/004/4  2009-04-20   completed         2009-10-02
      TAS-0005       KS/2009/005/4  2009-04-20   completed         2009-10-02
      TAS-0007       KS/2009/007/4  2009-04-20   completed         2009-10-02
      TAS-0011       KS/2009/011/4  2009-04-20   completed         2009-10-02
      TAS-0022       KS/2009/022/4  2009-04-20   completed         2009-10-02
      TAS-0029       KS/2009/029/4  2009-04-20   completed         2009-10-02
      TAS-0030       KS/2009/030/4  2009-04-20   completed         2009-10-02

Titles name what a report is of.

    $ mops report build flow --project TAS --from 2009-04-01 --to 2009-06-30 --as-of 2009-12-31
    Przepływ uczestników, Twoja AKTYWNOŚĆ szansą na sukces!, 1 kwietnia – 30 czerwca
    2009
    Stan na 31.12.2009

                                W okresie                  Od początku
                                -------------------------  -------------------------
    Przepływ                    Kobiety  Mężczyźni  Razem  Kobiety  Mężczyźni  Razem
    --------------------------  -------  ---------  -----  -------  ---------  -----
    rozpoczęły udział w              39          3     42       39          3     42
    projekcie
    powróciły do projektu             0          0      0        0          0      0
    kontynuują udział w              39          3     42       39          3     42
    projekcie
    przerwały udział w                0          0      0        0          0      0
    projekcie
    zakończyły udział w               0          0      0        0          0      0
    projekcie
    $ mops report build flow --project TAS --to 2009-06-30 --as-of 2009-12-31 --lang en --width 120
    Flow of participants, Twoja AKTYWNOŚĆ szansą na sukces!, until 2009-06-30
    State as of 2009-12-31

                               In the period      Since the start
                               -----------------  -----------------
    Flow                       Women  Men  Total  Women  Men  Total
    -------------------------  -----  ---  -----  -----  ---  -----
    started participation         39    3     42     39    3     42
    returned to the project        0    0      0      0    0      0
    continue participation        39    3     42     39    3     42
    interrupted participation      0    0      0      0    0      0
    completed participation        0    0      0      0    0      0
    $ mops report build ranking --round TAS/1 --as-of 2009-12-31 --width 120 | sed -n 1,8p
    Lista rankingowa naboru, Twoja AKTYWNOŚĆ szansą na sukces!, nabór TAS/1
    Stan na 31.12.2009

             Numer          Suma
    Pozycja  zgłoszenia  punktów  Punkty według kryteriów     Lista       Jednostka  Rozstrzygnęło      Powód
    -------  ----------  -------  --------------------------  ----------  ---------  -----------------  --------------------
          1  TAS/1/0025       15  P-BEZ24 5; P-NL 4; P-POW2   podstawowa
                                  3; P-POW3 4; P-WYK1 2

The same at three widths.

    $ mops report build indicators --project TAS --as-of 2009-12-31
    Wskaźniki projektu, Twoja AKTYWNOŚĆ szansą na sukces!
    Stan na 31.12.2009

                                      Cel          W okresie     Od początku
                                      -----------  ------------  ------------
                                                                                   %
    Wskaźnik                          K  M  Razem   K  M  Razem   K  M  Razem   celu
    --------------------------------  -  -  -----  --  -  -----  --  -  -----  -----
    osoby objęte wsparciem                         39  3     42  39  3     42
    w tym z kompletem danych                       39  3     42  39  3     42
    w tym z brakami (nie liczone                    0  0      0   0  0      0
    niżej)
    Liczba klientów instytucji                 42  39  3     42  39  3     42  100.0
    pomocy społecznej, którzy
    zakończyli udział w projektach
    dotyczących aktywnej integracji
    Liczba klientów instytucji                 42  39  3     42  39  3     42  100.0
    pomocy społecznej objętych
    kontraktami socjalnymi w ramach
    realizowanych projektów
    $ mops report build indicators --project TAS --as-of 2009-12-31 --width 120
    Wskaźniki projektu, Twoja AKTYWNOŚĆ szansą na sukces!
    Stan na 31.12.2009

                                 Cel                        W okresie                  Od początku
                                 -------------------------  -------------------------  -------------------------
                                                                                                                  Realizacja
    Wskaźnik                     Kobiety  Mężczyźni  Razem  Kobiety  Mężczyźni  Razem  Kobiety  Mężczyźni  Razem           %
    ---------------------------  -------  ---------  -----  -------  ---------  -----  -------  ---------  -----  ----------
    osoby objęte wsparciem                                       39          3     42       39          3     42
    w tym z kompletem danych                                     39          3     42       39          3     42
    w tym z brakami (nie                                          0          0      0        0          0      0
    liczone niżej)
    Liczba klientów instytucji                          42       39          3     42       39          3     42       100.0
    pomocy społecznej, którzy
    zakończyli udział w
    projektach dotyczących
    aktywnej integracji
    Liczba klientów instytucji                          42       39          3     42       39          3     42       100.0
    pomocy społecznej objętych
    kontraktami socjalnymi w
    ramach realizowanych
    projektów
    $ mops report build indicators --project TAS --as-of 2009-12-31 --width 200 --lang en
    Indicators of the project, Twoja AKTYWNOŚĆ szansą na sukces!
    State as of 2009-12-31

                                                                         Target             In the period      Since the start
                                                                         -----------------  -----------------  -----------------
    Indicator                                                            Women  Men  Total  Women  Men  Total  Women  Men  Total  Reached %
    -------------------------------------------------------------------  -----  ---  -----  -----  ---  -----  -----  ---  -----  ---------
    people covered                                                                             39    3     42     39    3     42
    with complete data                                                                         39    3     42     39    3     42
    with data missing (not counted below)                                                       0    0      0      0    0      0
    social assistance clients who completed active-integration projects                 42     39    3     42     39    3     42      100.0  ██████████
    social assistance clients covered by social contracts                               42     39    3     42     39    3     42      100.0  ██████████
    $ mops report build soft-results --project TAS --as-of 2009-12-31 | sed -n 1,30p
    Rezultaty miękkie, Twoja AKTYWNOŚĆ szansą na sukces!
    Stan na 31.12.2009

                                                                        Brak ankiety
                                                                        ------------
                                                                  Pary
    Ankieta  Cecha  Nazwa cechy          Płeć       Uczestnicy  ankiet  pocz.  końc.
    -------  -----  -------------------  ---------  ----------  ------  -----  -----
    TAS/AP   MOT    motywacja do zmiany  kobieta            39      39      0      0
    TAS/AP   MOT    motywacja do zmiany  mężczyzna           3       3      0      0
    TAS/AP   MOT    motywacja do zmiany  razem              42      42      0      0
    TAS/AP   POS    umiejętność          kobieta            39      39      0      0
                    poszukiwania pracy
    TAS/AP   POS    umiejętność          mężczyzna           3       3      0      0
                    poszukiwania pracy
    TAS/AP   POS    umiejętność          razem              42      42      0      0
                    poszukiwania pracy
    TAS/AP   SAM    pewność siebie       kobieta            39      39      0      0
    TAS/AP   SAM    pewność siebie       mężczyzna           3       3      0      0
    TAS/AP   SAM    pewność siebie       razem              42      42      0      0

                                    Osoby                   Poprawa            Średnia
                                    ----------------------  -----------------  -------
                                               Bez                          %
    Ankieta  Cecha  Nazwa cechy     Poprawa  zmian  Pogor.  % par  wszystkich    Przed
    -------  -----  --------------  -------  -----  ------  -----  ----------  -------
    TAS/AP   MOT    motywacja do         29      4       6   74.4        74.4    2.795
                    zmiany
    TAS/AP   MOT    motywacja do          2      0       1   66.7        66.7    2.500
                    zmiany
    $ mops report build soft-results --project TAS --as-of 2009-12-31 --width 200 --lang en | sed -n 1,12p
    Soft results, Twoja AKTYWNOŚĆ szansą na sukces!
    State as of 2009-12-31

                                                                       Survey
                                                                       missing        People                      Improved      Mean                   95 % interval          Completed       Dropped out
                                                                       -------------  --------------------------  ------------  -------------          -------------          --------------  --------------
                                                                                                                   % of   % of                                        Effect   Asked    Mean   Asked    Mean
    Survey  Trait  Trait name             Sex     Participants  Pairs  Before  After  Improved  Unchanged  Worse  pairs    all  Before  After  Growth    From     To    size  before  before  before  before
    ------  -----  ---------------------  ------  ------------  -----  ------  -----  --------  ---------  -----  -----  -----  ------  -----  ------  ------  -----  ------  ------  ------  ------  ------
    TAS/AP  MOT    motywacja do zmiany    female            39     39       0      0        29          4      6   74.4   74.4   2.795  3.359   0.564   0.283  0.845   0.656      39   2.795       0       x
    TAS/AP  MOT    motywacja do zmiany    male               3      3       0      0         2          0      1   66.7   66.7   2.500  3.167   0.667  -1.919  3.253   0.641       3   2.500       0       x
    TAS/AP  MOT    motywacja do zmiany    total             42     42       0      0        31          4      7   73.8   73.8   2.774  3.345   0.571   0.303  0.839   0.665      42   2.774       0       x
    $ mops check --lang pl | sed -n 1,12p
    waga       wpis                 komunikat
    ---------  -------------------  ------------------------------------------------
    do wglądu  outcome/TAS-0020/    TAS-0020: termin potwierdzenia rezultatu
               employment/          podjęcie zatrudnienia z 01.12.2009 minął
               2009-12-01           [outcome.proof_due]
    do wglądu  outcome/TAS-0040/    TAS-0040: termin potwierdzenia rezultatu
               employment/          podjęcie zatrudnienia z 01.12.2009 minął
               2009-12-01           [outcome.proof_due]
    [1]
    $ mops log --limit 3 --lang pl
    op  kiedy         zegar         kto   rodzaj        nowe  zm  us  cof  komunikat
    --  ------------  ------------  ----  ------------  ----  --  --  ---  ---------
    32  01.06.2017    podany        anna  przyjęcie        8   0   0
        11:00         ręcznie             rezultatów
    31  01.06.2017    podany        anna  Dowód:           6   0   0
        11:00         ręcznie             przyjęcie
                                          pliku
    30  01.06.2017    podany        anna  przyjęcie      294   0   0
        11:00         ręcznie             ankiet
    $ mops codes labour_status --lang pl | sed -n 1,12p
    kod            nazwa                   nazwa angielska   część
    -------------  ----------------------  ----------------  -----------------------
    unemployed_    osoba bezrobotna        unemployed, not
    unregistered   niezarejestrowana w     registered with
                   ewidencji urzędów       the labour
                   pracy                   office
    unemployed_    osoba bezrobotna        unemployed,
    registered     zarejestrowana w        registered with
                   ewidencji urzędów       the labour
                   pracy                   office
    inactive       osoba bierna zawodowo   economically
                                           inactive

Reports take --names too, when their rows are about people.

    $ mops report build contracts --project TAS --as-of 2009-06-30 --names --lang pl | sed -n 1,12p
    Rejestr kontraktów i zaległych ocen, Twoja AKTYWNOŚĆ szansą na sukces!
    Stan na 30.06.2009

    Nr           Nazwisko i                 Rodzaj          Stan          Obowiązuje
    kontraktu    imię            Uczestnik  kontraktu       kontraktu     od
    -----------  --------------  ---------  --------------  ------------  ----------
    KS/2009/001  Jasińska Marta  TAS-0001   kontrakt        obowiązujący  16.04.2009
                                            socjalny B
    KS/2009/002  Górska Alicja   TAS-0002   kontrakt        obowiązujący  17.04.2009
                                            socjalny B
    KS/2009/003  Cebula Jolanta  TAS-0003   kontrakt        obowiązujący  15.04.2009
                                            socjalny B
    $ mops report due --project TAS --as-of 2009-06-30 --names --format csv | sed -n 1,3p
    due_on,days_left,what,participant,names,record,project
    2009-07-06,6,review,TAS-0001,Jasińska Marta,KS/2009/001/2009-07-06,TAS
    2009-07-06,6,review,TAS-0002,Górska Alicja,KS/2009/002/2009-07-06,TAS
    $ mops report build ranking --round TAS/1 --names --fields position,application,points --lang en | sed -n 4,7p
    Position  Surname and given names  Application  Points
    --------  -----------------------  -----------  ------
           1  Zięba Aneta              TAS/1/0025       15
           2  Zięba Urszula            TAS/1/0031       14
    $ mops report build flow --project TAS --names
    mops: error: flow is about no person [names.nobody]
      hint: Leave out --names.
    [2]
