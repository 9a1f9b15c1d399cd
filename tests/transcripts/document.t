Papers from records: mops report document, report explain document, template.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db

One paper of a record; its text is what a person reads in it.

    $ mops report document contract KS/2009/001 -o kontrakt.docx
    $ mops template text kontrakt.docx
    == word/document.xml
    KONTRAKT SOCJALNY
    nr KS/2009/001   •   kontrakt socjalny B
    | Data zawarcia | 16.04.2009 | Miejsce | Nowy Sącz
    | Obowiązuje od | 16.04.2009 | do | 11.12.2009
    Strony kontraktu
    | Uczestniczka / uczestnik | Marta Jasińska | PESEL | 88080150909
    | Adres zamieszkania | Grabowa 1/8, 33-300 Nowy Sącz | Numer w projekcie | TAS-0001
    | Pracownik socjalny | Anna Lis | Telefon | ……………………………………
    | Ośrodek | Miejski Ośrodek Pomocy Społecznej w Nowym Sączu
    zwani dalej Uczestniczką oraz Pracownikiem socjalnym, uzgodnili wspólnie, co następuje.
    Część I. Ocena sytuacji i cele
    | Przyczyny trudnej sytuacji | niskie i nieregularne dochody
    | Możliwości i zasoby | oszczędne gospodarowanie
    | Ograniczenia i bariery | brak stałego dochodu
    | Nr | Cel główny | Termin | Przewidywany efekt | Wskaźnik
    | 1 | samodzielność społeczna i zawodowa | 11.12.2009 | poprawa sytuacji życiowej | ocena końcowa kontraktu
    | Nr | Cel szczegółowy | Termin | Przewidywany efekt | Wskaźnik
    | 2 | wzrost umiejętności społecznych | 13.08.2009 | aktywny udział w grupie | ankieta porównawcza
    | 3 | przygotowanie do pracy | 11.12.2009 | ukończone formy wsparcia | zaświadczenia
    Część II. Uzgodnione działania
    | Nr | Działania Uczestniczki | Do celu | Termin
    | 1 | regularny udział w zaplanowanych zajęciach | 2 | 11.12.2009
    | 2 | przygotowanie dokumentów aplikacyjnych | 3 | 11.12.2009
    | Nr | Działania Pracownika socjalnego | Do celu | Termin
    | 3 | praca socjalna i pomoc w sprawach urzędowych | 2 | 11.12.2009
    | 4 | organizacja form wsparcia zgodnie ze ścieżką | 3 | 13.08.2009
    Indywidualna ścieżka wsparcia
    | Lp. | Forma wsparcia | Rodzaj i obszar | Termin od, do | Godziny | Przewidywany efekt | Potwierdzenie
    | 1 | Trening kompetencji społecznych, grupa 3 | trening społeczna | 06.05.2009 10.06.2009 | 18 | lepsze radzenie sobie w codziennych sprawach | zaświadczenie ukończenia
    | 2 | Poradnictwo psychologiczne indywidualne | poradnictwo społeczna | 21.04.2009 27.11.2009 | 2 | lepsze radzenie sobie w codziennych sprawach | lista obecności
    | 3 | Doradztwo zawodowe grupowe, grupa 3 | doradztwo zawodowe zawodowa | 07.10.2009 18.11.2009 | 12 | przygotowanie do podjęcia pracy | lista obecności
    | 4 | Kurs opiekuna dziecięcego | kurs edukacyjna | 27.08.2009 02.10.2009 | 36 | nowe umiejętności | zaświadczenie ukończenia
    | 5 | Spotkania integracyjne: otwarcie i zakończenie | spotkanie społeczna | 20.04.2009 27.11.2009 | 4 | lepsze radzenie sobie w codziennych sprawach | lista obecności
    | Razem godzin | 72 | 
    Ocena realizacji
    Strony ocenią realizację kontraktu w dniach:
    – 06.07.2009
    – 22.09.2009
    – 11.12.2009
    Postanowienia końcowe
    1. Zmiana ustaleń wymaga aneksu podpisanego przez obie strony.
    2. Kontrakt sporządzono w dwóch jednobrzmiących egzemplarzach, po jednym dla każdej ze stron.
    3. Podpis oznacza zgodę na uzgodnione cele, działania i terminy.
    | 16.04.2009 | ..............................................
    | data | czytelny podpis Uczestniczki
    | 16.04.2009 | .................................. | ..................................
    | data | podpis Pracownika socjalnego | podpis Kierownika / Dyrektora ośrodka
    == word/header1.xml
    | Projekt „Twoja AKTYWNOŚĆ szansą na sukces!” • Miejski Ośrodek Pomocy Społecznej w Nowym Sączu | Formularz B-04
    == word/footer1.xml
    Projekt współfinansowany przez Unię Europejską w ramach Europejskiego Funduszu Społecznego.
    strona 1 z 1
    $ stat -c %a kontrakt.docx
    600

The same records give the same bytes.

    $ mops report document contract KS/2009/001 -o again.docx
    $ cmp kontrakt.docx again.docx

Several papers go into a folder, each under a name of plain letters; a condition chooses, and nobody is chosen by chance.

    $ mops report document contract KS/2009/001 KS/2009/002 -o contracts
    mops: error: "contracts" is neither .docx nor .pdf [document.suffix]
      hint: Give the file one of these endings, or name a folder that exists or ends in "/".
    [2]
    $ mkdir contracts
    $ mops report document contract KS/2009/001 KS/2009/002 -o contracts
                                                                             Without
    File                                Paper                   Record       value
    ----------------------------------  ----------------------  -----------  -------
    contracts/B-04_TAS-0001_            Social contract with    KS/2009/001
    KS-2009-001.docx                    path
    contracts/B-04_TAS-0002_            Social contract with    KS/2009/002
    KS-2009-002.docx                    path
    $ mops report document letter-reserve --where round=TAS/1 --where 'received_on<2009-03-11' -o letters/
                                                                             Without
    File                               Paper                     Record      value
    ---------------------------------  ------------------------  ----------  -------
    letters/letter-reserve_            Letter: on the reserve    TAS/1/0002
    TAS-1-0002.docx                    list
    letters/letter-reserve_            Letter: on the reserve    TAS/1/0003
    TAS-1-0003.docx                    list
    letters/letter-reserve_            Letter: on the reserve    TAS/1/0004
    TAS-1-0004.docx                    list
    letters/letter-reserve_            Letter: on the reserve    TAS/1/0005
    TAS-1-0005.docx                    list
    letters/letter-reserve_            Letter: on the reserve    TAS/1/0008
    TAS-1-0008.docx                    list
    $ mops report document contract -o contracts
    mops: error: nobody was chosen for the paper "contract" [document.nobody]
      hint: Name keys (social_contract) or a condition with --where; papers for everybody are never printed by chance.
    [2]
    $ mops report document letter-admitted TAS/1/0060 -o contracts
                                                                             Without
    File                              Paper                      Record      value
    --------------------------------  -------------------------  ----------  -------
    contracts/letter-admitted_        Letter: admitted to the    TAS/1/0060
    TAS-1-0060.docx                   project
    $ mops report document --package file TAS-0001 -o file/
                                                                             Without
    File                         Paper               Record                  value
    ---------------------------  ------------------  ----------------------  -------
    file/A-01_TAS-1-0001.docx    Application form    TAS/1/0001
    file/A-03_TAS-1-0001.docx    Assessment card of  TAS/1/0001
                                 a candidate
    file/B-01_TAS-0001.docx      Declaration and     TAS-0001
                                 agreement of
                                 participation
    file/B-02_TAS-0001_          Diagnosis sheet     TAS-0001/A1
    TAS-0001-A1.docx
    file/B-03-2_TAS-0001_        Review of a social  KS/2009/001/2009-07-06
    KS-2009-001-2009-07-06.docx  contract
    file/B-03-2_TAS-0001_        Review of a social  KS/2009/001/2009-09-22
    KS-2009-001-2009-09-22.docx  contract
    file/B-03-2_TAS-0001_        Review of a social  KS/2009/001/2009-12-11
    KS-2009-001-2009-12-11.docx  contract
    file/B-04_TAS-0001_          Social contract     KS/2009/001
    KS-2009-001.docx             with path
    file/B-07_TAS-0001.docx      Participant card    TAS-0001
    file/C-04_TAS-0001_          Card of individual  TAS-PORAD-01/TAS-0001
    TAS-PORAD-01-TAS-0001.docx   support
    file/C-06_TAS-0001.docx      Information on the  TAS-0001
                                 processing of
                                 personal data
    file/D-02_TAS-0001_          Certificate         TAS-TREN-03/TAS-0001
    TAS-TREN-03-TAS-0001.docx
    file/D-02_TAS-0001_          Certificate         TAS-KURS-03/TAS-0001
    TAS-KURS-03-TAS-0001.docx
    file/F-01_TAS-0001_          Comparative survey  TAS/AP/TAS-0001/pre
    TAS-AP-TAS-0001-pre.docx     sheet, before and
                                 after
    file/F-01_TAS-0001_          Comparative survey  TAS/AP/TAS-0001/post
    TAS-AP-TAS-0001-post.docx    sheet, before and
                                 after
    file/F-02_TAS-0001.docx      Final sheet with    TAS-0001
                                 statement of the
                                 situation
    file/H-01_TAS-0001.docx      Checklist of a      TAS-0001
                                 participant's file

A paper of months is made for each month that it has, or for one; others know no months.

    $ mops report document attendance-month TAS-TREN-03 -o months/
                                                                             Without
    File                                 Paper                  Record       value
    -----------------------------------  ---------------------  -----------  -------
    months/C-02_TAS-TREN-03_             Attendance of a month  TAS-TREN-03
    2009-05.docx
    months/C-02_TAS-TREN-03_             Attendance of a month  TAS-TREN-03
    2009-06.docx
    $ mops report document attendance-month TAS-TREN-03 --month 2009-06 -o months/
                                                                             Without
    File                                 Paper                  Record       value
    -----------------------------------  ---------------------  -----------  -------
    months/C-02_TAS-TREN-03_             Attendance of a month  TAS-TREN-03
    2009-06.docx
    $ mops report document attendance-month TAS-TREN-03 --month 2010-06 -o months/
    mops: error: there is no record that the paper is for [document.none]
      hint: Look at the records with `mops ls-records ENTITY --where …`.
    [5]
    $ mops report document attendance-month TAS-TREN-03 --month czerwiec -o months/
    mops: error: "czerwiec" is no month [document.month]
      hint: Write it as 2017-03.
    [2]
    $ mops report document contract KS/2009/001 --month 2009-06 -o months/ --lang pl
    mops: błąd: pismo „contract” nie powstaje na miesiące [document.no_months]
      wskazówka: Pomiń --month.
    [2]

What is no text goes to a file or a pipe; PDF alone can be joined.

    $ mops report document contract KS/2009/001 | mops template text - | sed -n 2p
    KONTRAKT SOCJALNY
    $ mops report document contract KS/2009/001 KS/2009/002 -o two.docx --lang pl
    mops: błąd: pisma (2) nie zmieszczą się w jednym pliku [document.one_file]
      wskazówka: Podaj po -o folder, na przykład -o pisma/.
    [2]
    $ mops report document contract KS/2009/001 KS/2009/002 -o two.docx --join
    mops: error: only PDF files can be joined [document.join]
      hint: Name a file ending in .pdf after -o, or a folder with --format pdf and without --join.
    [2]
    $ mops report document contract KS/1999/001 -o a.docx
    mops: error: there is no social_contract "KS/1999/001" [record.none]
      hint: Compare the key with `mops ls-records social_contract --fields key`.
    [5]
    $ mops report document contract --where kind=pogoda -o a.docx
    mops: error: condition "kind=pogoda": "pogoda" is not a code or label of "contract_kind" [condition.code]
      hint: Choose one of: social contract A (KS-A); social contract B (KS-B); local activity programme agreement (PAL); individual programme of social employment (IPZS); agreement modelled on a social contract (UMOWA-WZOR); `mops codes contract_kind` lists them all.
    [2]

What has no value is a dotted line and told; --strict writes nothing then.

    $ mops recruit set --entity person P-000001 phone=
    $ mops report document declaration TAS-0001 -o deklaracja.docx
    mops: warning: no value for osoba.telefon of the paper "declaration" (1: TAS-0001) [paper.gap]
      hint: A dotted line stands there, to be filled by hand; a value that is recorded appears by itself.
    [4]
    $ mops template text deklaracja.docx | grep Telefon
    | Adres zamieszkania | Grabowa 1/8, 33-300 Nowy Sącz | Telefon | ……………………………………
    $ mops report document declaration TAS-0001 --strict -o strict.docx
    mops: error: no value for osoba.telefon of the paper "declaration" (1: TAS-0001) [paper.gap]
      hint: A dotted line stands there, to be filled by hand; a value that is recorded appears by itself.
    mops: error: no paper was written, because values are missing [document.strict]
      hint: Complete the records, or leave out --strict to get dotted lines.
    [3]
    $ test -e strict.docx
    [1]

A blank form knows the project only.

    $ mops report document application --blank TAS/1 -o blank.docx
    $ mops template text blank.docx | sed -n '2,8p'
    FORMULARZ ZGŁOSZENIOWY
    do projektu „Twoja AKTYWNOŚĆ szansą na sukces!”, nabór nr 1 (09.03.2009 – 20.03.2009)
    A. Dane osobowe i kontaktowe
    | Imię (imiona) | …………………………………… | Nazwisko | ……………………………………
    | PESEL | …………………………………… | Data urodzenia | ……………………………………
    | Płeć | ☐ kobieta   ☐ mężczyzna | Wiek w dniu zgłoszenia | ……………………………………
    | Obywatelstwo | …………………………………… | Miejsce urodzenia | ……………………………………

Where each value comes from.

    $ mops report explain document contract KS/2009/001 --field kontrakt.od
    Field        Row  Value       Record                       Version  Operation
    -----------  ---  ----------  ---------------------------  -------  ---------
    kontrakt.od       16.04.2009  social_contract/KS/2009/001        3         28
    $ mops report explain document contract KS/2009/001 --field kontrakt.przyczyny --format csv
    field,row,value,record,rev,op
    kontrakt.przyczyny,,,social_contract/KS/2009/001,3,28
    $ mops report explain document contract KS/2009/001 --field kontrakt.przyczyny --format csv --sensitive
    field,row,value,record,rev,op
    kontrakt.przyczyny,,niskie i nieregularne dochody,social_contract/KS/2009/001,3,28
    $ mops report explain document contract KS/2009/001 --field kontrakt.pogoda
    mops: error: the template of the paper "contract" does not print "kontrakt.pogoda" [paper.no_field]
      hint: `mops template text contract` shows what it prints.
    [2]

Templates.

    $ mops template list --lang pl
    Nazwa               Kod     Tytuł                      Klucz         Szablon
    ------------------  ------  -------------------------  ------------  -----------
    letter-admitted             Zawiadomienie o            Zgłoszenie    w programie
                                zakwalifikowaniu do
                                projektu
    letter-complete             Wezwanie do uzupełnienia   Zgłoszenie    w programie
                                zgłoszenia
    letter-rejected             Zawiadomienie o            Zgłoszenie    w programie
                                niezakwalifikowaniu do
                                projektu
    letter-reserve              Zawiadomienie o            Zgłoszenie    w programie
                                umieszczeniu na liście
                                rezerwowej
    application         A-01    Formularz zgłoszeniowy     Zgłoszenie    w programie
                                uczestnika
    assessment-card     A-03    Karta oceny kandydata      Zgłoszenie    w programie
    protocol            A-04    Protokół posiedzenia       Posiedzenie   w programie
                                komisji rekrutacyjnej z    komisji
                                listą rankingową
    declaration         B-01    Deklaracja i umowa         Udział w      w programie
                                uczestnictwa w projekcie   projekcie
    diagnosis           B-02    Arkusz diagnozy            Diagnoza      w programie
                                kompleksowej
    review              B-03-2  Ocena realizacji           Ocena         w programie
                                kontraktu socjalnego       realizacji
    contract            B-04    Kontrakt socjalny ze       Kontrakt      w programie
                                ścieżką                    socjalny
    annex               B-04A   Aneks do kontraktu         Aneks         w programie
                                socjalnego
    monitoring-card     B-05    Karta monitoringu ścieżki  Udział w      w programie
                                z opinią końcową           projekcie
    participant-card    B-07    Karta uczestnika           Udział w      w programie
                                                           projekcie
    attendance-list     C-01    Lista obecności na         Zajęcia       w programie
                                zajęciach
    attendance-month    C-02    Miesięczna lista           Forma         w programie
                                obecności                  wsparcia
    class-register      C-03    Dziennik zajęć             Forma         w programie
                                                           wsparcia
    support-card        C-04    Karta wsparcia             Zapis na      w programie
                                indywidualnego             formę
                                                           wsparcia
    schedule            C-05    Harmonogram realizacji     Projekt       w programie
                                wsparcia
    information-clause  C-06    Informacja o               Udział w      w programie
                                przetwarzaniu danych       projekcie
                                osobowych
    certificate         D-02    Zaświadczenie o            Zapis na      w programie
                                ukończeniu                 formę
                                                           wsparcia
    allowances          E-01    Lista świadczeń dla        Projekt       w programie
                                uczestników
    goods-list          E-02    Lista wydań rzeczowych     Forma         w programie
                                                           wsparcia
    survey              F-01    Ankieta porównawcza PRE /  Wypełniona    w programie
                                POST                       ankieta
    final-statement     F-02    Ankieta końcowa z          Udział w      w programie
                                oświadczeniem o sytuacji   projekcie
    checklist           H-01    Lista kontrolna teczki     Udział w      w programie
                                uczestnika                 projekcie
    $ mops template fields contract | sed -n 1,4p
    Field                             Where          Meaning
    --------------------------------  -------------  --------------------------
    {projekt.skrót}                   once           Project
    {projekt.tytuł}                   once           Project title
    $ mops template export contract -o contract.docx
    $ mops template check contract.docx -v
    "contract.docx" is a good template of the paper "contract": 63 fields
    $ mops template check contract.docx --paper certificate 2>&1 | tail -4
    2 more are not shown; by code:
      template.field.unknown: 2
    mops: error: "contract.docx" is not a good template of the paper "certificate"; nothing was written [template.faults]
      hint: `mops template fields certificate` lists the fields.
    [2]
    $ mops template try contract.docx --key KS/2009/002 | sed -n 1,3p
    == word/document.xml
    KONTRAKT SOCJALNY
    nr KS/2009/002   •   kontrakt socjalny B
    $ mops template install contract contract.docx
    $ mops template list --format csv | grep contract
    review,B-03-2,Review of a social contract,contract_review,built-in
    contract,B-04,Social contract with path,social_contract,~/.config/mops/templates/contract.docx
    annex,B-04A,Annex to a social contract,contract_annex,built-in
    $ mops report document contract KS/2009/001 -o installed.docx
    $ cmp kontrakt.docx installed.docx
    $ mops template drop contract
    $ mops template drop contract
    mops: error: the paper "contract" has no template of your own [template.not_installed]
      hint: It would be "~/.config/mops/templates/contract.docx".
    [5]
    $ mops template check announcement.txt --paper contract
    mops: error: "announcement.txt" is no .docx document [template.no_docx]
      hint: Save it as a Word document (.docx), not as .doc, .odt, .dotx or .docm.
    [3]
    $ mops report document kontrakt KS/2009/001 -o a.docx
    mops: error: there is no paper "kontrakt" [paper.unknown]
      hint: Choose a name from `mops template list`.
    [2]
    $ mops report document contract KS/2009/001 -o a.odt
    mops: error: "a.odt" is neither .docx nor .pdf [document.suffix]
      hint: Give the file one of these endings, or name a folder that exists or ends in "/".
    [2]
