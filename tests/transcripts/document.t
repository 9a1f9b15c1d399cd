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
    | Pracownik socjalny | Anna Lis | Ośrodek | Miejski Ośrodek Pomocy Społecznej w Nowym Sączu
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
    File                                      Paper     Record       Without value
    ----------------------------------------  --------  -----------  -------------
    contracts/B-04_TAS-0001_KS-2009-001.docx  contract  KS/2009/001
    contracts/B-04_TAS-0002_KS-2009-002.docx  contract  KS/2009/002
    $ mops report document letter-reserve --where round=TAS/1 --where 'received_on<2009-03-11' -o letters/
    File                                    Paper           Record      Without value
    --------------------------------------  --------------  ----------  -------------
    letters/letter-reserve_TAS-1-0002.docx  letter-reserve  TAS/1/0002
    letters/letter-reserve_TAS-1-0003.docx  letter-reserve  TAS/1/0003
    letters/letter-reserve_TAS-1-0004.docx  letter-reserve  TAS/1/0004
    letters/letter-reserve_TAS-1-0005.docx  letter-reserve  TAS/1/0005
    letters/letter-reserve_TAS-1-0008.docx  letter-reserve  TAS/1/0008
    $ mops report document contract -o contracts
    mops: error: nobody was chosen for the paper "contract" [document.nobody]
      hint: Name keys (social_contract) or a condition with --where; papers for everybody are never printed by chance.
    [2]
    $ mops report document letter-admitted TAS/1/0060 -o contracts
    File                                       Paper            Record      Without value
    -----------------------------------------  ---------------  ----------  -------------
    contracts/letter-admitted_TAS-1-0060.docx  letter-admitted  TAS/1/0060
    $ mops report document --package file TAS-0001 -o file/
    File                                            Paper               Record                  Without value
    ----------------------------------------------  ------------------  ----------------------  -------------
    file/A-01_TAS-1-0001.docx                       application         TAS/1/0001
    file/A-03_TAS-1-0001.docx                       assessment-card     TAS/1/0001
    file/B-01_TAS-0001.docx                         declaration         TAS-0001
    file/B-02_TAS-0001_TAS-0001-A1.docx             diagnosis           TAS-0001/A1
    file/B-04_TAS-0001_KS-2009-001.docx             contract            KS/2009/001
    file/B-06_TAS-0001_KS-2009-001-2009-07-06.docx  review              KS/2009/001/2009-07-06
    file/B-06_TAS-0001_KS-2009-001-2009-09-22.docx  review              KS/2009/001/2009-09-22
    file/B-06_TAS-0001_KS-2009-001-2009-12-11.docx  review              KS/2009/001/2009-12-11
    file/B-07_TAS-0001.docx                         participant-card    TAS-0001
    file/C-04_TAS-0001_TAS-PORAD-01-TAS-0001.docx   support-card        TAS-PORAD-01/TAS-0001
    file/C-06_TAS-0001.docx                         information-clause  TAS-0001
    file/D-02_TAS-0001_TAS-TREN-03-TAS-0001.docx    certificate         TAS-TREN-03/TAS-0001
    file/D-02_TAS-0001_TAS-KURS-03-TAS-0001.docx    certificate         TAS-KURS-03/TAS-0001
    file/F-01_TAS-0001_TAS-AP-TAS-0001-pre.docx     survey              TAS/AP/TAS-0001/pre
    file/F-01_TAS-0001_TAS-AP-TAS-0001-post.docx    survey              TAS/AP/TAS-0001/post
    file/F-02_TAS-0001.docx                         final-statement     TAS-0001
    file/H-01_TAS-0001.docx                         checklist           TAS-0001

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
    Nazwa               Kod   Tytuł                                                          Klucz               Szablon
    ------------------  ----  -------------------------------------------------------------  ------------------  --------
    letter-admitted           Zawiadomienie o zakwalifikowaniu do projektu                   application         built-in
    letter-complete           Wezwanie do uzupełnienia zgłoszenia                            application         built-in
    letter-rejected           Zawiadomienie o niezakwalifikowaniu do projektu                application         built-in
    letter-reserve            Zawiadomienie o umieszczeniu na liście rezerwowej              application         built-in
    application         A-01  Formularz zgłoszeniowy uczestnika                              application         built-in
    assessment-card     A-03  Karta oceny kandydata                                          application         built-in
    protocol            A-04  Protokół posiedzenia komisji rekrutacyjnej z listą rankingową  commission_meeting  built-in
    declaration         B-01  Deklaracja i umowa uczestnictwa w projekcie                    participation       built-in
    diagnosis           B-02  Arkusz diagnozy kompleksowej                                   assessment          built-in
    contract            B-04  Kontrakt socjalny ze ścieżką                                   social_contract     built-in
    annex               B-05  Aneks do kontraktu socjalnego                                  contract_annex      built-in
    review              B-06  Ocena realizacji kontraktu socjalnego                          contract_review     built-in
    participant-card    B-07  Karta uczestnika                                               participation       built-in
    attendance-list     C-01  Lista obecności na zajęciach                                   session             built-in
    attendance-month    C-02  Miesięczna lista obecności                                     form_of_support     built-in
    class-register      C-03  Dziennik zajęć                                                 form_of_support     built-in
    support-card        C-04  Karta wsparcia indywidualnego                                  enrollment          built-in
    schedule            C-05  Harmonogram realizacji wsparcia                                project             built-in
    information-clause  C-06  Informacja o przetwarzaniu danych osobowych                    participation       built-in
    certificate         D-02  Zaświadczenie o ukończeniu                                     enrollment          built-in
    allowances          E-01  Lista świadczeń dla uczestników                                project             built-in
    goods-list          E-02  Lista wydań rzeczowych                                         form_of_support     built-in
    survey              F-01  Ankieta porównawcza PRE / POST                                 survey_response     built-in
    final-statement     F-02  Ankieta końcowa z oświadczeniem o sytuacji                     participation       built-in
    checklist           H-01  Lista kontrolna teczki uczestnika                              participation       built-in
    $ mops template fields contract | sed -n 1,4p
    Field                             Where          Meaning
    --------------------------------  -------------  -----------------------
    {projekt.skrót}                   once           Project
    {projekt.tytuł}                   once           Project title
    $ mops template export contract -o contract.docx
    $ mops template check contract.docx -v
    "contract.docx" is a good template of the paper "contract": 53 fields
    $ mops template check contract.docx --paper certificate 2>&1 | tail -4
    contract.docx: error: word/document.xml, paragraph 109 "{kontrakt.podpis_ośrodka}": unknown field "kontrakt.podpis_ośrodka" [template.field.unknown]
      hint: `mops template fields certificate` lists the fields.
    mops: error: "contract.docx" is not a good template of the paper "certificate"; nothing was written [template.faults]
      hint: `mops template fields certificate` lists the fields.
    [2]
    $ mops template try contract.docx --key KS/2009/002 | sed -n 1,3p
    == word/document.xml
    KONTRAKT SOCJALNY
    nr KS/2009/002   •   kontrakt socjalny B
    $ mops template install contract contract.docx
    $ mops template list --format csv | grep contract
    contract,B-04,Social contract with path,social_contract,~/.config/mops/templates/contract.docx
    annex,B-05,Annex to a social contract,contract_annex,built-in
    review,B-06,Review of a social contract,contract_review,built-in
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
