One participant from application to certificate, with every paper at its moment.

    $ export MOPS_DB=centre.db
    $ cat >project.toml <<'END'
    > [project]
    > key = "DEMO"
    > title = "Razem łatwiej"
    > profile = "rpo-9.1.1"
    > programme = "Regionalny Program Operacyjny"
    > agreement_number = "RPDM.09.01.01-00-0001/17"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > beneficiary_address = "ul. Rynek 1, 33-300 Nowy Sącz"
    > beneficiary_email = "mops@example.org"
    > head_name = "Zofia Lipa"
    > head_title = "Dyrektor"
    > signing_place = "Nowy Sącz"
    > data_protection_contact = "iod@example.org"
    > data_kept_until = 2028-12-31
    > starts_on = 2017-05-01
    > ends_on = 2018-12-31
    > funding_sentence = "Projekt współfinansowany przez Unię Europejską."
    >
    > [[criterion]]
    > code = "adult"
    > name = "ukończone 18 lat"
    > kind = "formal"
    > condition = "age>=18"
    >
    > [[criterion]]
    > code = "woman"
    > name = "kobieta"
    > kind = "points"
    > points = 2
    > condition = "sex=female"
    >
    > [[staff]]
    > code = "PS"
    > name = "Maria Wilk"
    > role = "social_worker"
    >
    > [[staff]]
    > code = "TR"
    > name = "Jan Klon"
    > role = "trainer"
    >
    > [[assessment_area]]
    > code = "D4"
    > name = "sytuacja zawodowa"
    >
    > [[presence_code]]
    > code = "O"
    > name = "obecność"
    > attended = "yes"
    > breach = "no"
    > cancels = "no"
    > END
    $ mops init
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2

Forms lie ready before anybody comes; nothing but the project stands in them.

    $ mops report document application --blank DEMO/1 -o blank.docx
    $ mops template text blank.docx | sed -n '2,5p'
    FORMULARZ ZGŁOSZENIOWY
    do projektu „Razem łatwiej”, nabór nr 1 (01.05.2017 – 12.05.2017)
    A. Dane osobowe i kontaktowe
    | Imię (imiona) | …………………………………… | Nazwisko | ……………………………………

Anna Nowak hands one in. What she did not say is a dotted line on the copy that she gets.

    $ mops recruit add round=DEMO/1 pesel=85020312340 surname=Nowak given_names=Anna received_on=2017-05-04 received_at=9:15 channel=in_person tie_to_area=residence 'premises=P01|P06' education=isced_3 labour_status=inactive_other social_assistance=yes disability_degree=none statement_truth=yes statement_rules=yes statement_no_parallel=yes privacy_notice=1 privacy_notice_on=2017-05-04 signed_on=2017-05-04
    $ mops report document application DEMO/1/0001 -o application.docx
    mops: warning: no value for osoba.gmina of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.kod_pocztowy of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.miejscowość of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.obywatelstwo of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.powiat of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.telefon of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.ulica_z_numerem of the paper "application" (1: DEMO/1/0001) [paper.gap]
    mops: warning: no value for osoba.województwo of the paper "application" (1: DEMO/1/0001) [paper.gap]
      hint: A dotted line stands there, to be filled by hand; a value that is recorded appears by itself.
    [4]
    $ mops recruit set --entity person P-000001 street=Długa house_number=7 flat_number=2 postal_code=33-300 locality='Nowy Sącz' commune='Nowy Sącz' county='Nowy Sącz' voivodeship=małopolskie phone=600100200 citizenship=polskie
    $ mops report document application DEMO/1/0001 -o application.docx
    $ mops template text application.docx | grep -E 'Telefon|Płeć|odpowiedzialności'
    | Płeć | ☒ kobieta   ☐ mężczyzna | Wiek w dniu zgłoszenia | 32
    | Telefon | +48 600 100 200 | E-mail | ……………………………………
    | ☒ | Podane dane są zgodne z prawdą; jestem świadoma odpowiedzialności za podanie nieprawdy.

The check, the points, the commission; the letter says what was decided. There is no letter of refusal for who was admitted.

    $ mops recruit verify DEMO/1 --on 2017-05-15
    $ mops recruit score DEMO/1 --on 2017-05-16
    $ mops recruit decide DEMO/1 --on 2017-05-18 --members "Anna Dąb;Jan Klon;Ewa Lipa"
    $ mops report document assessment-card DEMO/1/0001 -o card.docx
    $ mops report document protocol DEMO/1/K1 -o protocol.docx
    $ mops template text protocol.docx | sed -n '/II. Lista/,/III/p'
    II. Lista rankingowa
    | Poz. | Nazwisko i imię | Nr zgłoszenia | Suma punktów | Jednostka | Lista | Uwagi
    | 1 | Nowak Anna | DEMO/1/0001 | 2 |  | podstawowa | 
    III. Zgłoszenia odrzucone
    $ mops report document letter-admitted --where round=DEMO/1 -o letters/
                                                                             Without
    File                             Paper                      Record       value
    -------------------------------  -------------------------  -----------  -------
    letters/letter-admitted_         Letter: admitted to the    DEMO/1/0001
    DEMO-1-0001.docx                 project
    $ mops template text letters/letter-admitted_DEMO-1-0001.docx | grep -E 'Rynek|dnia \.|Lipa'
    ul. Rynek 1, 33-300 Nowy Sącz
    Nowy Sącz, dnia ..............................
    Aby przystąpić do projektu, prosimy o podpisanie deklaracji uczestnictwa i oświadczenia o przetwarzaniu danych osobowych w siedzibie ośrodka do dnia ....................................... .
    |   | podpis i pieczęć osoby upoważnionej / Zofia Lipa, Dyrektor
    $ mops report document letter-rejected DEMO/1/0001 -o letters/
    mops: error: the paper "letter-rejected" is not for DEMO/1/0001 [paper.not_for]
      hint: The records do not say what this paper tells: look at its state and lists.
    [5]

Joining, diagnosis.

    $ mops recruit confirm DEMO/1/0001 --on 2017-05-22 --declared-on 2017-05-22 --data-statement-on 2017-05-22
    $ mops report document declaration DEMO-0001 -o declaration.docx
    $ mops report document information-clause DEMO-0001 -o clause.docx
    $ mops template text clause.docx | grep -E 'Administrator|Inspektor|Jak długo|Zapoznał|2017'
    1. Administrator. Państwa dane przetwarza Miejski Ośrodek Pomocy Społecznej, ul. Rynek 1, 33-300 Nowy Sącz. Kontakt: mops@example.org
    2. Inspektor ochrony danych. Kontakt: iod@example.org
    6. Jak długo. Dane będą przechowywane do dnia: 31.12.2028
    Zapoznałam się z tą informacją.
    | 22.05.2017 | ..............................................
    $ mops assess add participation=DEMO-0001 started_on=2017-05-23 preferred_path=vocational recommendation='kurs komputerowy'
    $ mops assess add --entity assessment_part assessment=DEMO-0001/A1 role=social_worker staff=PS held_on=2017-05-23 minutes=60
    $ mops assess add --entity area_rating assessment=DEMO-0001/A1 area=D4 level=2 need='nowe umiejętności'
    $ mops assess add --entity assessment_problem assessment=DEMO-0001/A1 reason=A04 rank=1
    $ mops import assessment_factor - <<'END'
    > assessment,kind,position,description
    > DEMO-0001/A1,resource,1,chęć nauki
    > DEMO-0001/A1,barrier,1,brak kwalifikacji
    > END
    $ mops report document diagnosis DEMO-0001/A1 -o diagnosis.docx
    mops: warning: no value for diagnoza.zakończona_dnia of the paper "diagnosis" (1: DEMO-0001/A1) [paper.gap]
      hint: A dotted line stands there, to be filled by hand; a value that is recorded appears by itself.
    [4]
    $ mops assess finish DEMO-0001 --on 2017-05-24
    $ mops assess set DEMO-0001/A1 acknowledged_on=2017-05-24
    $ mops report document diagnosis DEMO-0001/A1 -o diagnosis.docx

What the project asks for and what is in the file, on the list that goes on top of it.

    $ mops import document_requirement - <<'END'
    > project,code,name,moment,participant_signs
    > DEMO,B-01,Deklaracja i umowa uczestnictwa,joining,yes
    > DEMO,B-04,Kontrakt socjalny,contract,yes
    > END
    $ mops import held_document - <<'END'
    > participation,requirement,held_on,signed_on
    > DEMO-0001,B-01,2017-05-22,2017-05-22
    > END
    $ mops report document checklist DEMO-0001 -o checklist.docx
    $ mops template text checklist.docx | grep -E 'B-0'
    | 1 | B-01 | Deklaracja i umowa uczestnictwa | 22.05.2017 | Tak | ☒ | 
    | 2 | B-04 | Kontrakt socjalny |  | Tak | ☐ | 
    $ mops import consent - <<'END'
    > person,project,kind,given_on
    > P-000001,DEMO,image,2017-05-04
    > END
    $ mops report document application DEMO/1/0001 -o application.docx
    $ mops template text application.docx | grep -E '(wizerunku|ofert)'
    | ☒ | na wykorzystanie wizerunku do informacji o projekcie (można ją wycofać)
    | ☐ | na kontakt w sprawie kolejnych ofert ośrodka

The contract is printed to be signed: its date and the days of the signatures are lines for the pen, and no gap.

    $ mops import form_of_support - <<'END'
    > key,project,kind,support_group,instrument,title,mode,planned_minutes,hour_unit,starts_on,ends_on,place,trainer,provider,provider_name
    > DEMO-KURS-01,DEMO,KURS,ZAW,kurs,Kurs komputerowy,group,4,45,2017-05-29,2017-06-30,sala 2,TR,contractor,Firma Szkolenia
    > DEMO-SPOT-01,DEMO,SPOT,SPOL,spotkania,Spotkania,group,4,60,2017-05-29,2017-06-30,sala 2,TR,own_staff,MOPS
    > END
    $ mops contract draft key=KS/2017/001 participation=DEMO-0001 kind=KS-A drafted_on=2017-05-25 starts_on=2017-05-26 ends_on=2017-07-31 social_worker=PS place='Nowy Sącz' causes='brak pracy' resources='chęć nauki' limitations='brak kwalifikacji'
    $ mops import contract_goal - <<'END'
    > contract,number,kind,text,deadline,effect,indicator,main_number
    > KS/2017/001,1,main,samodzielność zawodowa,2017-07-31,praca,umowa,
    > KS/2017/001,2,specific,obsługa komputera,2017-06-30,ukończony kurs,zaświadczenie,1
    > END
    $ mops import contract_action - <<'END'
    > contract,number,side,text,goal_number,deadline
    > KS/2017/001,1,participant,udział w kursie,2,2017-06-30
    > KS/2017/001,2,social_worker,pomoc w sprawach urzędowych,1,2017-07-31
    > END
    $ mops import contract_review - <<'END'
    > contract,planned_on
    > KS/2017/001,2017-07-31
    > END
    $ mops import path_item - <<'END'
    > contract,position,kind,support_group,instrument,form,planned_from,planned_to,planned_minutes,expected_effect,measure,goal_number
    > KS/2017/001,1,KURS,ZAW,kurs,DEMO-KURS-01,2017-05-29,2017-06-30,180,nowe umiejętności,zaświadczenie,2
    > KS/2017/001,2,SPOT,SPOL,spotkania,DEMO-SPOT-01,2017-05-29,2017-06-30,240,lepsza komunikacja,lista obecności,2
    > END
    $ mops report document contract KS/2017/001 -o contract.docx
    $ mops contract sign KS/2017/001 --on 2017-05-26
    $ mops report document contract KS/2017/001 -o contract.docx
    $ mops template text contract.docx | grep -E 'Data zawarcia|Kurs komputerowy|Razem'
    | Data zawarcia | 26.05.2017 | Miejsce | Nowy Sącz
    | 1 | Kurs komputerowy | kurs zawodowa | 29.05.2017 30.06.2017 | 3 | nowe umiejętności | zaświadczenie
    | Razem godzin | 7 | 
    | Projekt „Razem łatwiej” • Miejski Ośrodek Pomocy Społecznej | Formularz B-04

A list for signing before the class, the filled one after it.

    $ mops enroll add DEMO-0001 DEMO-KURS-01 --on 2017-05-26
    $ mops attend schedule add DEMO-KURS-01 --on 2017-05-29 --at 09:00-12:00 --topic 'Edytor tekstu'
    $ mops report document attendance-list --blank DEMO-KURS-01/2017-05-29/09:00 -o sign.docx
    $ mops template text sign.docx | grep Nowak
    | 1 | Nowak Anna | DEMO-0001 |  |  | 
    $ mops attend mark DEMO-KURS-01/2017-05-29/09:00 --present DEMO-0001
    $ mops report document attendance-list DEMO-KURS-01/2017-05-29/09:00 -o list.docx
    $ mops template text list.docx | grep -E 'Nowak|obecność:'
    | 1 | Nowak Anna | DEMO-0001 | O |  | 
    O – obecność: 1
    $ mops report document class-register DEMO-KURS-01 -o register.docx
    $ mops template text register.docx | grep 'Edytor'
    | 1 | 29.05.2017 | 09:00–12:00 | 4 | Edytor tekstu | 1 | 

The certificate only for what was completed.

    $ mops report document certificate DEMO-KURS-01/DEMO-0001 -o certificate.docx
    mops: error: the paper "certificate" is not for DEMO-KURS-01/DEMO-0001 [paper.not_for]
      hint: The records do not say what this paper tells: look at its state and lists.
    [5]
    $ mops enroll complete DEMO-KURS-01/DEMO-0001 --on 2017-05-31 --certificate Z/2017/001
    $ mops report document certificate DEMO-KURS-01/DEMO-0001 -o certificate.docx
    $ mops template text certificate.docx | sed -n '2,12p'
    Miejski Ośrodek Pomocy Społecznej
    ZAŚWIADCZENIE
    o ukończeniu
    nr Z/2017/001
    Pani
    Anna Nowak
    data urodzenia: 03.02.1985
    ukończyła
    Kurs komputerowy
    kurs, zajęcia od 29.05.2017 do 30.06.2017
    liczba godzin obecności: 4 (po 45 min)

The whole file at once, and where a value on paper came from.

    $ mops report document --package file DEMO-0001 -o file/ | sed 's/ *$//'
                                                                             Without
    File                         Paper               Record                  value
    ---------------------------  ------------------  ----------------------  -------
    file/A-01_DEMO-1-0001.docx   Application form    DEMO/1/0001
    file/A-03_DEMO-1-0001.docx   Assessment card of  DEMO/1/0001
                                 a candidate
    file/B-01_DEMO-0001.docx     Declaration and     DEMO-0001
                                 agreement of
                                 participation
    file/B-02_DEMO-0001_         Diagnosis sheet     DEMO-0001/A1
    DEMO-0001-A1.docx
    file/B-04_DEMO-0001_         Social contract     KS/2017/001
    KS-2017-001.docx             with path
    file/B-07_DEMO-0001.docx     Participant card    DEMO-0001
    file/C-06_DEMO-0001.docx     Information on the  DEMO-0001
                                 processing of
                                 personal data
    file/D-02_DEMO-0001_         Certificate         DEMO-KURS-01/DEMO-0001
    DEMO-KURS-01-DEMO-0001.docx
    file/H-01_DEMO-0001.docx     Checklist of a      DEMO-0001
                                 participant's file
    $ mops report explain document certificate DEMO-KURS-01/DEMO-0001 --field ukończenie.numer
    Field             Row  Value       Record                     Version  Operation
    ----------------  ---  ----------  -------------------------  -------  ---------
    ukończenie.numer       Z/2017/001  enrollment/DEMO-KURS-01/         3         29
                                       DEMO-0001
