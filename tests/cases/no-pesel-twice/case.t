People without a PESEL are known by their other identifier; without one by surname, first names and day of birth.  The
same file again adds nobody.

    $ export MOPS_DB=centre.db
    $ mops init
    $ cat >project.toml <<END
    > [project]
    > key = "DEMO"
    > title = "Razem łatwiej"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > starts_on = 2017-01-01
    > ends_on = 2018-12-31
    > END
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2
    $ mops recruit import DEMO/1 $MOPS_CASE/cudzoziemcy.csv -q --format json
    {"op":3,"kind":"recruit.import","rows":2,"added":2,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit import DEMO/1 $MOPS_CASE/cudzoziemcy.csv --format json
    {"op":null,"kind":"recruit.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import person $MOPS_CASE/osoby.csv --format json
    {"op":null,"kind":"person.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import person $MOPS_CASE/osoby.csv --keep-going --source drugi --format json
    {"op":null,"kind":"person.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records person --fields key,pesel,other_id,surname --format csv
    key,pesel,other_id,surname
    P-000001,,FC123456,Kowalenko
    P-000002,,,Petrenko

Neither does another way of writing the same: letter case, accents, blanks in a number.  What is written differently is
told, and decided as always.

    $ cat >inaczej.csv <<END
    > Inny identyfikator;Nazwisko;Imię (imiona);Płeć;Data urodzenia
    > fc 123-456;KOWALENKO;OKSANA;kobieta;12.05.1988
    > ;Petrénko;Iryna;kobieta;01.02.1991
    > END
    $ mops import person inaczej.csv --source inne
    inaczej.csv:2: Inny identyfikator: error: file and record "P-000001" both changed this field since the import before; operation 3 set the record [import.conflict]
    inaczej.csv:2: Nazwisko: error: file and record "P-000001" both changed this field since the import before; operation 3 set the record [import.conflict]
    inaczej.csv:2: Imię (imiona): error: file and record "P-000001" both changed this field since the import before; operation 3 set the record [import.conflict]
    inaczej.csv:3: Nazwisko: error: file and record "P-000002" both changed this field since the import before; operation 3 set the record [import.conflict]
      hint: See `mops show 3`, then correct the file or the record, or decide with --on-conflict=file or --on-conflict=live.
    [3]
    $ mops import person inaczej.csv --source inne --on-conflict live --format json
    {"op":null,"kind":"person.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":2,"conflicts":4,"rejected":0,"dry_run":false}

A PESEL that arrives later joins the same person, whichever way the person is known.

    $ cat >pesele.csv <<END
    > PESEL;Inny identyfikator;Nazwisko;Imię (imiona)
    > 88051200044;FC123456;Kowalenko;Oksana
    > 91020100021;;Petrenko;Iryna
    > END
    $ mops import person pesele.csv -v --format json
    pesele.csv:2: PESEL: note: recognised as P-000001, which gets its pesel now (person/P-000001) [record.recognised]
    pesele.csv:3: PESEL: note: recognised as P-000002, which gets its pesel now (person/P-000002) [record.recognised]
    {"op":4,"kind":"person.import","rows":2,"added":0,"changed":2,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit import DEMO/1 $MOPS_CASE/cudzoziemcy.csv --format json
    {"op":null,"kind":"recruit.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records person --fields key,pesel,other_id,surname --format csv
    key,pesel,other_id,surname
    P-000001,88051200044,FC123456,Kowalenko
    P-000002,91020100021,,Petrenko

Nobody is guessed at: columns that changed places, another document, several who may be meant are asked about.

    $ cat >ktos.csv <<END
    > Numer osoby;Inny identyfikator;Nazwisko;Imię (imiona);Płeć;Data urodzenia;Telefon kontaktowy
    > ;;Iryna;Petrenko;kobieta;01.02.1991;
    > ;GH654321;Kowalenko;Oksana;kobieta;12.05.1988;
    > ;FC123456;Nowak;Jan;mężczyzna;03.03.1970;
    > END
    $ mops import person ktos.csv
    ktos.csv:2: Nazwisko: error: this may be P-000002: what proposes a match agrees only in part [record.alike]
    ktos.csv:3: Nazwisko: error: this may be P-000001: what proposes a match agrees only in part [record.alike]
      hint: If it is, give that number in the column "Numer osoby", or correct the row; if it is somebody else, give a new number there.
    ktos.csv:4: Inny identyfikator: error: this identifier belongs to P-000001 [record.identifier_taken]
      hint: Compare both with their documents; two records of one person are joined with `mops person merge`.
    [3]
    $ mops --lang pl import person ktos.csv
    ktos.csv:2: Nazwisko: błąd: to może być P-000002: dane, po których rozpoznaje się wpis, zgadzają się tylko częściowo [record.alike]
    ktos.csv:3: Nazwisko: błąd: to może być P-000001: dane, po których rozpoznaje się wpis, zgadzają się tylko częściowo [record.alike]
      wskazówka: Jeśli tak, podaj ten numer w kolumnie „Numer osoby” albo popraw wiersz; jeśli to ktoś inny, podaj tam nowy numer.
    ktos.csv:4: Inny identyfikator: błąd: ten identyfikator należy do P-000001 [record.identifier_taken]
      wskazówka: Porównaj oba wpisy z dokumentami; dwa wpisy jednej osoby łączy `mops person merge`.
    [3]

Who means the same person says so by the number, and so does who means another.

    $ cat >odpowiedz.csv <<END
    > Numer osoby;Inny identyfikator;Nazwisko;Imię (imiona);Płeć;Data urodzenia;Telefon kontaktowy
    > P-000002;;Petrenko;Iryna;kobieta;01.02.1991;500100200
    > P-000009;GH654321;Kowalenko;Oksana;kobieta;12.05.1988;
    > END
    $ mops import person odpowiedz.csv
    odpowiedz.csv:3: Data urodzenia: warning: P-000009 may be the same person as P-000001: born on the same day, and called alike (person/P-000009) [person.same_name_and_birth]
      hint: Check whether they are one person; one person has one record, whatever the projects: `mops person merge KEEP DROP`.
    $ mops import person odpowiedz.csv
    $ mops import person $MOPS_CASE/osoby.csv
    $ mops check
    severity  record           message
    --------  ---------------  -----------------------------------------------------
    warning   person/P-000009  P-000009 may be the same person as P-000001: born on
                               the same day, and called alike
                               [person.same_name_and_birth]
    [1]

Records that do not hold a person themselves find them in the same ways.

    $ cat >udzial.csv <<END
    > project,person.other_id,person.surname,person.given_names,person.birth_date,joined_on,declared_on,privacy_statement_on
    > DEMO,fc123456,,,,2017-05-20,2017-05-19,2017-05-19
    > DEMO,,PETRENKO,Iryna,1991-02-01,2017-05-20,2017-05-19,2017-05-19
    > DEMO,,Kowalenko,Oksana,1988-05-12,2017-05-20,2017-05-19,2017-05-19
    > DEMO,,Nikt,Jan,1988-05-12,2017-05-20,2017-05-19,2017-05-19
    > END
    $ mops import participation udzial.csv --keep-going -q --format json
    udzial.csv:4: person.surname: error: several records may be meant: P-000001, P-000009 [record.several]
    udzial.csv:5: person.surname: error: there is no record of "person" with this key or number [reference.unknown]
    {"op":6,"kind":"participation.import","rows":2,"added":2,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":2,"dry_run":false}
    [4]
    $ mops ls-records participation --fields key,person --format csv
    key,person
    DEMO-0001,P-000001
    DEMO-0002,P-000002

Two rows of one file that say different things of the person are a fault, also where the rows are of something else.

    $ mops recruit open DEMO/2 --opens 2017-05-15 --closes 2017-05-31 --limit 2
    $ cat >dwa.csv <<END
    > Nabór;PESEL;Nazwisko;Imię (imiona);Telefon kontaktowy;Data wpływu
    > DEMO/1;88051200044;Kowalenko;Oksana;500300400;04.05.2017
    > DEMO/2;88051200044;Kowalenko;Oksana;500300401;16.05.2017
    > END
    $ mops import application dwa.csv
    dwa.csv:3: error: the same record stands in line 2 with other values (person/P-000001) [record.differs_in_file]
      hint: Keep the right one of the two rows.
    [3]
    $ sed 's/401/400/' dwa.csv >zgodne.csv
    $ mops import application zgodne.csv --format json
    zgodne.csv:3: person: warning: the applicant of DEMO/2/0001 takes part in the project already, as DEMO-0001 since 2017-05-20 (application/DEMO/2/0001) [application.already_inside]
      hint: Nobody has two participations in a project: take the application back with `mops recruit withdraw DEMO/2/0001 --on DAY --reason REASON`, before it takes somebody's place.
    {"op":8,"kind":"application.import","rows":2,"added":1,"changed":1,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import application zgodne.csv --format json
    {"op":null,"kind":"application.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
