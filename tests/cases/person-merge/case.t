Two records of one person become one, with all that refers to them, in one operation that can be taken back.

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
    $ mops recruit open DEMO/2 --opens 2017-05-15 --closes 2017-05-31 --limit 2
    $ cat >pierwszy.csv <<END
    > Nabór;PESEL;Inny identyfikator;Nazwisko;Imię (imiona);Płeć;Data urodzenia;Telefon kontaktowy;Miejscowość;Data wpływu
    > DEMO/1;;;Diz;Maria;kobieta;12.05.1988;500100200;Sącz;04.05.2017
    > END
    $ cat >drugi.csv <<END
    > Nabór;PESEL;Nazwisko;Imię (imiona);Płeć;Data urodzenia;E-mail;Ulica;Miejscowość;Data wpływu
    > DEMO/2;88051200044;Diz-Parada;Maria;kobieta;12.05.1988;maria@example.org;Długa;Kraków;16.05.2017
    > END
    $ mops import application pierwszy.csv -q
    $ mops import application drugi.csv --source drugi
    drugi.csv:2: Data urodzenia: warning: P-000002 may be the same person as P-000001: born on the same day, and called alike (person/P-000002) [person.same_name_and_birth]
      hint: Check whether they are one person; one person has one record, whatever the projects: `mops person merge KEEP DROP`.
    $ mops recruit add --entity evidence key=E1 person=P-000001 kind=participant_statement issued_on=2017-05-01
    $ mops check
    severity  record           message
    --------  ---------------  -----------------------------------------------------
    warning   person/P-000001  P-000001 has neither a PESEL nor another identifier
                               [person.no_identifier]
    warning   person/P-000002  P-000002 may be the same person as P-000001: born on
                               the same day, and called alike
                               [person.same_name_and_birth]
    [1]
    $ mops person merge P-000001 P-000002 --format json
    {"op":7,"kind":"person.merge","rows":3,"added":0,"changed":2,"dropped":1,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records person --fields key,pesel,surname,phone,email,street,locality --format csv
    key,pesel,surname,phone,email,street,locality
    P-000001,88051200044,Diz,500100200,maria@example.org,,Sącz
    $ mops ls-records application --fields key,person --format csv
    key,person
    DEMO/1/0001,P-000001
    DEMO/2/0001,P-000001
    $ mops ls-records evidence --fields key,person --format csv
    key,person
    E1,P-000001
    $ mops check
    $ mops fsck

Both files again say nothing new: their person is the one that is left, and what the record that went was told by a
file counts as said.

    $ mops import application pierwszy.csv --format json
    {"op":null,"kind":"application.import","rows":1,"added":0,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import application drugi.csv --source drugi --format json
    {"op":null,"kind":"application.import","rows":1,"added":0,"changed":0,"dropped":0,"unchanged":1,"kept":1,"conflicts":0,"rejected":0,"dry_run":false}
    $ sed 's/maria@/maria.diz@/' drugi.csv >nowszy.csv
    $ mops import application nowszy.csv --source drugi --format json -n
    {"op":null,"kind":"application.import","rows":1,"added":0,"changed":1,"dropped":0,"unchanged":0,"kept":1,"conflicts":0,"rejected":0,"dry_run":true}

It is taken back as it was done.

    $ mops diff-ops 6 7 --format=changes >merge.jsonl
    $ mops undo --format json
    mops: person/P-000001: other_id: warning: P-000001 has neither a PESEL nor another identifier [person.no_identifier]
      hint: Record the number of another document; without one the person cannot be reported.
    mops: person/P-000002: birth_date: warning: P-000002 may be the same person as P-000001: born on the same day, and called alike [person.same_name_and_birth]
      hint: Check whether they are one person; one person has one record, whatever the projects: `mops person merge KEEP DROP`.
    {"op":8,"kind":"undo","rows":3,"added":1,"changed":2,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records person --fields key,pesel,surname,phone,email --format csv
    key,pesel,surname,phone,email
    P-000001,,Diz,500100200,
    P-000002,88051200044,Diz-Parada,,maria@example.org
    $ mops ls-records application --fields key,person --format csv
    key,person
    DEMO/1/0001,P-000001
    DEMO/2/0001,P-000002
    $ mops fsck

The other way round the first number goes.

    $ mops person merge P-000002 P-000001
    $ mops ls-records person --fields key,pesel,surname,phone,email,street,locality --format csv
    key,pesel,surname,phone,email,street,locality
    P-000002,88051200044,Diz-Parada,500100200,maria@example.org,Długa,Kraków
    $ mops import application pierwszy.csv --format json
    {"op":null,"kind":"application.import","rows":1,"added":0,"changed":0,"dropped":0,"unchanged":1,"kept":1,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops undo -q
    $ mops fsck

As a plan, it is the same operation.

    $ mops person merge P-000001 P-000002 --plan plan.jsonl
    $ mops apply-changes plan.jsonl
    $ mops apply-changes plan.jsonl
    mops: application/DEMO/2/0001: error: the record was changed since, by operation 11, and is at version 4 [change.moved]
    mops: person/P-000001: error: the record was changed since, by operation 11, and is at version 5 [change.moved]
    mops: person/P-000002: error: the record was dropped since, by operation 11 [change.dropped]
      hint: See `mops show 11`; make the plan again, or leave the record out.
    [5]
    $ mops ls-records person --fields key,pesel,surname --format csv
    key,pesel,surname
    P-000001,88051200044,Diz
    $ mops revert @ -q
    $ mops revert @ -q
    $ mops revert @ -q
    $ mops ls-records person --fields key,pesel,surname --format csv
    key,pesel,surname
    P-000001,,Diz
    P-000002,88051200044,Diz-Parada
    $ mops fsck

Whoever cannot be one person stays two, as do people who both have what one person has once.

    $ mops person merge P-000001 P-000001
    mops: error: "P-000001" is given twice: the first is the record that stays, the second the one that goes [person.same]
      hint: Name two different records; `mops check` tells which may be one person.
    [2]
    $ mops person merge P-000001 P-000009
    mops: error: there is no person "P-000009" [record.none]
      hint: Compare the key with `mops ls-records person --fields key`.
    [5]
    $ printf 'key,other_id,surname,given_names,sex,birth_date\nP-000003,X1,Parada,Maria,male,1988-05-13\n' >trzeci.csv
    $ mops import person trzeci.csv
    $ mops person merge P-000001 P-000003
    mops: person/P-000003: sex: error: P-000001 and P-000003 differ in sex, which one person has once [person.differs]
    mops: person/P-000003: birth_date: error: P-000001 and P-000003 differ in birth_date, which one person has once [person.differs]
      hint: Compare both with the documents; if it is one person, correct the wrong record first.
    [3]
    $ mops --lang pl person merge P-000001 P-000003
    mops: person/P-000003: sex: błąd: P-000001 i P-000003 różnią się polem sex, które jedna osoba ma jedno [person.differs]
    mops: person/P-000003: birth_date: błąd: P-000001 i P-000003 różnią się polem birth_date, które jedna osoba ma jedno [person.differs]
      wskazówka: Porównaj oba wpisy z dokumentami; jeśli to jedna osoba, najpierw popraw błędny wpis.
    [3]
    $ mops recruit add round=DEMO/1 person=P-000002 received_on=2017-05-05 -q
    $ mops person merge P-000001 P-000002
    mops: application/DEMO/1/0002: person: error: DEMO/1/0001 and DEMO/1/0002 are two records of application that one person has once [person.both]
      hint: Look at both, and drop the one that is wrong; then merge again.
    [3]
    $ mops ls-records person --fields key --format csv
    key
    P-000001
    P-000002
    P-000003
