Files with other headings: mops map, and --map of every import.

    $ export MOPS_DB=centre.db
    $ mops init
    $ cat > project.toml <<'END'
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

The reception desk keeps its own spreadsheet: titles above the headings, two values in one cell, a column with a cross for
every premise, a total at the end.

    $ cat $MOPS_EXAMPLES/maps/zgloszenia.csv
    Wykaz zgłoszeń, nabór 1;;;;;;;;;
    stan na 12.05.2017;;;;;;;;;
    L.p.;Nazwisko i imię;Nr PESEL;K/M;Tel.;Wpłynęło;Związek z gminą;Pomoc społ.;Niepełnospr.;Żywność
    1;NOWAK ANNA;85020312340;K;500 100 200;04.05.2017 9:15;mieszka;x;x;
    2;LIS EWA;02270803624;K;;05.05.2017 10:00;mieszka;x;;
    3;KOS JAN PIOTR;44051401458;M;500 100 300;04.05.2017 8:30;mieszka;x;;X
    4;BĄK OLA;90010112349;K;;08.05.2017 12:40;pracuje;;x;
    ;Razem: 4;;;;;;;;
    $ sed -n 7,31p $MOPS_EXAMPLES/maps/zgloszenia.toml
    [map]
    key = "zgloszenia"
    target = "application"
    note = "sekretariat: wykaz zgłoszeń"
    header_line = 3

    [columns]
    "L.p." = "-"
    "Nazwisko i imię" = [
      { field = "person.surname", take = "first_word", letters = "capitalised" },
      { field = "person.given_names", take = "after_first_word", letters = "capitalised" }
    ]
    "Nr PESEL" = "person.pesel"
    "K/M" = "person.sex"
    "Tel." = { field = "person.phone", optional = true }
    "Wpłynęło" = [
      { field = "received_on", take = "first_word" },
      { field = "received_at", take = "last_word" }
    ]
    "Związek z gminą" = "tie_to_area"
    "Pomoc społ." = "premises"
    "Niepełnospr." = "premises"
    "Żywność" = "premises"

    [values."K/M"]
    $ mops map load $MOPS_EXAMPLES/maps/zgloszenia.toml -m "wykaz sekretariatu"
    $ mops map explain zgloszenia $MOPS_EXAMPLES/maps/zgloszenia.csv
    column  header           meaning
    ------  ---------------  ----------------------------------
         1  L.p.             -
         2  Nazwisko i imię  person.surname, person.given_names
         3  Nr PESEL         person.pesel
         4  K/M              person.sex
         5  Tel.             person.phone
         6  Wpłynęło         received_on, received_at
         7  Związek z gminą  tie_to_area
         8  Pomoc społ.      premises
         9  Niepełnospr.     premises
        10  Żywność          premises
    $ mops recruit import DEMO/1 --map zgloszenia $MOPS_EXAMPLES/maps/zgloszenia.csv --format json
    $MOPS_EXAMPLES/maps/zgloszenia.csv:6: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    {"op":4,"kind":"recruit.import","rows":4,"added":4,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records application --fields key,received_on,received_at,tie_to_area,channel,premises --format csv
    key,received_on,received_at,tie_to_area,channel,premises
    DEMO/1/0001,2017-05-04,09:15,residence,in_person,P01|P06
    DEMO/1/0002,2017-05-05,10:00,residence,in_person,P01
    DEMO/1/0003,2017-05-04,08:30,residence,in_person,P01|P12
    DEMO/1/0004,2017-05-08,12:40,work,in_person,P06
    $ mops ls-records person --fields key,surname,given_names,phone --format csv
    key,surname,given_names,phone
    P-000001,Nowak,Anna,500 100 200
    P-000002,Lis,Ewa,
    P-000003,Kos,Jan Piotr,500 100 300
    P-000004,Bąk,Ola,

The same file once more is nothing; so is the same map.

    $ mops recruit import DEMO/1 --map zgloszenia $MOPS_EXAMPLES/maps/zgloszenia.csv --format json
    $MOPS_EXAMPLES/maps/zgloszenia.csv:6: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    {"op":null,"kind":"recruit.import","rows":4,"added":0,"changed":0,"dropped":0,"unchanged":4,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops map load $MOPS_EXAMPLES/maps/zgloszenia.toml --format json
    {"op":null,"kind":"map.load","rows":25,"added":0,"changed":0,"dropped":0,"unchanged":25,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

The labour office answers with its own words, and columns that nobody needs here.

    $ mops map load $MOPS_EXAMPLES/maps/urzad-pracy.toml
    $ mops recruit import DEMO/1 --map urzad-pracy $MOPS_EXAMPLES/maps/urzad-pracy.csv --format json
    {"op":6,"kind":"recruit.import","rows":2,"added":0,"changed":2,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records application --fields key,labour_status,labour_office_profile --format csv
    key,labour_status,labour_office_profile
    DEMO/1/0001,unemployed_registered_long_term,III
    DEMO/1/0002,,
    DEMO/1/0003,unemployed_registered_other,II
    DEMO/1/0004,,

A value that the map does not know, a heading with a slip, one that is missing, and the faults that every import finds: all
are told in the words of the file, and nothing is written.

    $ cat > wrong.csv <<'END'
    > Wykaz
    > z maja
    > L.p.;Nazwisko i imię;Nr PESEL;K/M;Wpłyneo;Związek z gminą;Pomoc społ.;Niepełnospr.;Żywność;Uwagi
    > 5;LIS;02270803624;K;05.05.2017 10:00;w gminie;x;;;
    > 6;DĄB JAN;44051401459;m;05.05.2017 11:00;mieszka;tak;;;
    > 7;;;;;;;;;
    > END
    $ mops recruit import DEMO/1 --map zgloszenia wrong.csv
    wrong.csv:1: error: "application" needs a column "received_on" [header.missing]
      hint: Add a column "received_on" (or "Data wpływu") and fill it in every row.
    wrong.csv:3: Wpłyneo: error: neither the map "zgloszenia" nor the program knows a column "Wpłyneo" [header.unmapped.suggest]
      hint: Perhaps "Wpłynęło" is meant: rename the column, or say in the map what it means.
    wrong.csv:3: Uwagi: error: neither the map "zgloszenia" nor the program knows a column "Uwagi" [header.unmapped]
      hint: Say in the map what it means; the field "-" leaves a column out.
    wrong.csv:4: Nazwisko i imię: error: the value of "given_names" is missing [field.required]
      hint: Fill in "given_names"; no "person" is complete without it.
    wrong.csv:4: Związek z gminą: error: the map "zgloszenia" has no meaning for this value of "Związek z gminą" [map.value]
      hint: Correct the cell, or add the value to the map; with otherwise = "keep" the column takes others as they are.
    wrong.csv:5: Nr PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    wrong.csv:5: Pomoc społ.: error: the map "zgloszenia" has no meaning for this value of "Pomoc społ." [map.value]
      hint: Correct the cell, or add the value to the map; with otherwise = "keep" the column takes others as they are.
    wrong.csv:6: error: the value of "birth_date" is missing [field.required]
      hint: Fill in "birth_date"; no "person" is complete without it.
    wrong.csv:6: Nazwisko i imię: error: the value of "surname" is missing [field.required]
      hint: Fill in "surname"; no "person" is complete without it.
    wrong.csv:6: Nazwisko i imię: error: the value of "given_names" is missing [field.required]
      hint: Fill in "given_names"; no "person" is complete without it.
    wrong.csv:6: K/M: error: the value of "sex" is missing [field.required]
      hint: Fill in "sex"; no "person" is complete without it.
    [3]
    $ sed -i 's/Wpłyneo/Wpłynęło/; s/;Uwagi//; s/;$//' wrong.csv
    $ mops recruit import DEMO/1 --map zgloszenia wrong.csv --keep-going --rejects rejects.csv
    wrong.csv:4: Nazwisko i imię: error: the value of "given_names" is missing [field.required]
      hint: Fill in "given_names"; no "person" is complete without it.
    wrong.csv:4: Związek z gminą: error: the map "zgloszenia" has no meaning for this value of "Związek z gminą" [map.value]
      hint: Correct the cell, or add the value to the map; with otherwise = "keep" the column takes others as they are.
    wrong.csv:5: Nr PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    wrong.csv:5: Pomoc społ.: error: the map "zgloszenia" has no meaning for this value of "Pomoc społ." [map.value]
      hint: Correct the cell, or add the value to the map; with otherwise = "keep" the column takes others as they are.
    wrong.csv:6: error: the value of "birth_date" is missing [field.required]
      hint: Fill in "birth_date"; no "person" is complete without it.
    wrong.csv:6: Nazwisko i imię: error: the value of "surname" is missing [field.required]
      hint: Fill in "surname"; no "person" is complete without it.
    wrong.csv:6: Nazwisko i imię: error: the value of "given_names" is missing [field.required]
      hint: Fill in "given_names"; no "person" is complete without it.
    wrong.csv:6: K/M: error: the value of "sex" is missing [field.required]
      hint: Fill in "sex"; no "person" is complete without it.
    wrong.csv:6: Wpłynęło: error: the value of "received_on" is missing [field.required]
      hint: Fill in "received_on"; no "application" is complete without it.
    [4]
    $ cat rejects.csv
    Wykaz
    z maja
    L.p.;Nazwisko i imię;Nr PESEL;K/M;Wpłynęło;Związek z gminą;Pomoc społ.;Niepełnospr.;Żywność
    5;LIS;02270803624;K;05.05.2017 10:00;w gminie;x;;
    6;DĄB JAN;44051401459;m;05.05.2017 11:00;mieszka;tak;;
    7;;;;;;;;

Corrected, what was given back goes straight in.

    $ sed -i 's/LIS;/LIS EWA;/; s/w gminie/mieszka/; s/44051401459;m/77031512325;k/; s/;tak;/;x;/; /^7;/d' rejects.csv
    $ mops recruit import DEMO/1 --map zgloszenia rejects.csv --format json
    {"op":7,"kind":"recruit.import","rows":2,"added":1,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

A map is records like any others: listed, changed, taken back.

    $ mops map list
    Import map   Target       Kind  Project  Source  Note
    -----------  -----------  ----  -------  ------  -------------------------------
    urzad-pracy  Application  rows           pup     powiatowy urząd pracy: status i
                                                     profil osób zgłoszonych
    zgloszenia   Application  rows                   sekretariat: wykaz zgłoszeń
    $ mops map list --entity import_map_value --where map=urzad-pracy --fields header,written,means
    Header                  Written       Means
    ----------------------  ------------  -------------------------------
    Długotrwale bezrobotny  nie           unemployed_registered_other
    Długotrwale bezrobotny  tak           unemployed_registered_long_term
    Profil                  nie ustalono
    Profil                  profil I      I
    Profil                  profil II     II
    Profil                  profil III    III
    $ mops map set --entity import_map_column "urzad-pracy/Profil/labour_office_profile" otherwise=keep
    $ mops map show urzad-pracy
    [map]
    key = "urzad-pracy"
    target = "application"
    note = "powiatowy urząd pracy: status i profil osób zgłoszonych"
    source = "pup"
    others = "ignore"

    [columns]
    "Nr PESEL" = "person.pesel"
    "Nazwisko" = "-"
    "Imię" = "-"
    "Profil" = { field = "labour_office_profile", otherwise = "keep" }
    "Długotrwale bezrobotny" = "labour_status"

    [values."Profil"]
    "profil I" = "I"
    "profil II" = "II"
    "profil III" = "III"
    "nie ustalono" = ""

    [values."Długotrwale bezrobotny"]
    "tak" = "unemployed_registered_long_term"
    "nie" = "unemployed_registered_other"
    $ mops map show urzad-pracy > again.toml && mops map load again.toml --format json
    {"op":null,"kind":"map.load","rows":12,"added":0,"changed":0,"dropped":0,"unchanged":12,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops revert @
    $ mops map add --entity import_map_value map=urzad-pracy header=Profil written=IV means=III
    $ mops map load $MOPS_EXAMPLES/maps/urzad-pracy.toml -v
    operation 11 (map.load): 0 added, 0 changed, 1 dropped, 12 unchanged
    $ mops map drop urzad-pracy -v
    operation 12 (map.drop): 0 added, 0 changed, 12 dropped, 0 unchanged
    $ mops recruit import DEMO/1 --map urzad-pracy $MOPS_EXAMPLES/maps/urzad-pracy.csv
    mops: error: there is no import map "urzad-pracy" [map.none]
      hint: Choose one from `mops map list`, or load one with `mops map load FILE`.
    [5]
    $ mops recruit import DEMO/1 --map zgloszenie $MOPS_EXAMPLES/maps/urzad-pracy.csv
    mops: error: there is no import map "zgloszenie" [map.none.suggest]
      hint: Perhaps "zgloszenia" is meant.
    [5]
    $ mops import person --map zgloszenia $MOPS_EXAMPLES/maps/zgloszenia.csv
    mops: error: the map "zgloszenia" is for "application", and "person" is imported [map.other_target]
      hint: Choose another map from `mops map list`, or give --entity application where the command takes it.
    [2]

A map begins as a commented file, with the fields there are at its end.

    $ mops map template goods_issue | sed -n '1,13p;/^# The fields/,$p'
    # How files of "goods_issue" are to be read that come with other headings. Fill in, take out what you do not need, then:
    #     mops map load FILE            loading it again changes nothing
    #     mops map explain my-goods_issue FILE   shows how a file would be read
    # A column that stands here has to be in the file, unless it is optional; one that stands neither here nor in the list
    # at the end is a fault, unless others = "ignore".

    [map]
    key = "my-goods_issue"
    target = "goods_issue"
    note = "whose files these are"
    # project = "ABC"              # whose short codes and participants the rows mean
    # header_line = 3              # line of the headings; what stands above is a title
    # encoding = "windows-1250"    # utf-8, windows-1250, iso-8859-2; recognised by default
    # The fields of "goods_issue", and the headings that need no map:
    #   participation                 Uczestnik, Participation
    #   item                          Wydane dobro, Item
    #   issued_on                     Data wydania, Issued on
    #   quantity                      Ilość, Quantity
    #   form                          Forma wsparcia, Form of support
    #   signature_seen                Podpis odbioru, Signature seen
    #   issued_by                     Wydał, Issued by
    #   approved_by                   Zatwierdził wydanie, Approved by
    #   list_number                   Numer listy wydań, List number
    #   participation.person.pesel
    #   participation.person.surname
    #   participation.person.given_names
    #   participation.person.birth_date
    $ mops map template person > mine.toml && mops map load mine.toml && mops map show my-person
    [map]
    key = "my-person"
    target = "person"
    note = "whose files these are"
    $ mops map template grid | sed -n 1,8p
    # How a month's attendance list is to be read: a row is a person, a column a day, a cell what was marked. Fill in, take
    # out what you do not need, then:
    #     mops map load FILE
    #     mops map explain my-grid LIST
    #     mops attend import --map my-grid --form FORM --month 2017-03 LIST
    # Days are headed 1 … 31, "5 pt" or by whole dates. The month may stand in a title above the headings ("marzec 2017").

    [map]
    $ cat > bad.toml <<'END'
    > [map]
    > key = "bad"
    > target = "application"
    >
    > [columns]
    > "Numer" = "person.pesl"
    > "Data" = { field = "received_on", take = "first" }
    >
    > [colums]
    > END
    $ mops map load bad.toml
    bad.toml:7: take: error: not a code or label of "column_take" (found "first") [code.unknown]
      hint: Choose one of: the whole cell (whole); the first word (first_word); all but the first word (after_first_word); the last word (last_word); all but the last word (before_last_word); `mops codes column_take` lists them all.
    bad.toml:9: colums: error: "import_map" has no column "colums" [header.unknown.suggest]
      hint: Perhaps "columns" is meant: rename the column, or delete it.
    [3]
    $ sed -i '/colums/d; s/"first"/"first_word"/' bad.toml && mops map load bad.toml
    bad.toml:6: Numer: error: "application" has no field "person.pesl" for a column of this map [map.field.suggest]
      hint: Perhaps "person.pesel" is meant.
    [3]

Attendance lists of a month. The timetable is planned; the trainer's list of May is read for one form of support.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run 2009.db >announcement.txt
    $ export MOPS_DB=2009.db
    $ mops revert 32 31 30 29 28 27 26 25 24
    $ cut -d';' -f 1-10,13-17,32- $MOPS_EXAMPLES/maps/lista-maj.csv | sed -n '1,8p;$p'
    Lista obecności, trening kompetencji, grupa 3;;;;;;;;;;;;;;;;;;
    maj 2009 r.;;;;;;;;;;;;;;;;;;
    Lp.;Nazwisko;Imię;1 pt;2 so;3 nd;4 pn;5 wt;6 śr;7 cz;10 nd;11 pn;12 wt;13 śr;14 cz;29 pt;30 so;31 nd;Godz.
    1;Brzezińska;Justyna;;;;;;+;;;;;+;;;;;16
    2;Cichocka;Krystyna;;;;;;+;;;;;+;;;;;16
    3;Grabowska;Teresa;;;;;;+;;;;;+;;;;;12
    4;Grabowska;Zofia;;;;;;+;;;;;+;;;;;16
    5;Gądek;Izabela;;;;;;-;;;;;+;;;;;12
    ;Razem;;;;;;;13;;;;;14;;;;;
    $ mops map load $MOPS_EXAMPLES/maps/lista-miesieczna.toml
    $ mops map explain lista-miesieczna $MOPS_EXAMPLES/maps/lista-maj.csv --form TAS-TREN-03 | sed -n 1,8p
    column  header    meaning
    ------  --------  --------------------------------
         1  Lp.       -
         2  Nazwisko  participation.person.surname
         3  Imię      participation.person.given_names
         4  1 pt      2009-05-01
         5  2 so      2009-05-02
         6  3 nd      2009-05-03
    $ mops attend import --map lista-miesieczna --form TAS-TREN-03 $MOPS_EXAMPLES/maps/lista-maj.csv --format json
    {"op":35,"kind":"attend.import","rows":87,"added":55,"changed":32,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops run-query "SELECT session, presence, count(*) AS people FROM v1_attendance GROUP BY 1, 2" --format csv
    session,presence,people
    TAS-TREN-03/2009-05-06/09:00,TAS/O,13
    TAS-TREN-03/2009-05-13/09:00,TAS/O,14
    TAS-TREN-03/2009-05-20/09:00,TAS/O,14
    TAS-TREN-03/2009-05-27/09:00,TAS/NN,1
    TAS-TREN-03/2009-05-27/09:00,TAS/O,13
    $ mops attend list --entity session --where form=TAS-TREN-03 --fields key,state --limit 3
    Session                       Session state
    ----------------------------  -------------
    TAS-TREN-03/2009-05-06/09:00  held
    TAS-TREN-03/2009-05-13/09:00  held
    TAS-TREN-03/2009-05-20/09:00  held
    $ mops attend import --map lista-miesieczna --form TAS-TREN-03 $MOPS_EXAMPLES/maps/lista-maj.csv --format json
    {"op":null,"kind":"attend.import","rows":55,"added":0,"changed":0,"dropped":0,"unchanged":55,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

A mark on a day without a session, a mark nobody knows, somebody who is no participant: each with its line and column.

    $ cat > list.csv <<'END'
    > grupa 3;;;;;
    > maj 2009;;;;;
    > Lp.;Nazwisko;Imię;6;7;27
    > 1;Brzezińska;Justyna;+;+;?
    > 2;Nikt;Taki;+;;
    > 3;Cichocka;;;;+
    > ;Razem;;2;1;2
    > END
    $ mops attend import --map lista-miesieczna --form TAS-TREN-03 list.csv
    list.csv:4: 7: error: TAS-TREN-03 has no session on 2009-05-07 [grid.no_session]
      hint: Clear the cell, or add the session with `mops attend schedule add TAS-TREN-03 --on 2009-05-07`.
    list.csv:4: 27: error: the map "lista-miesieczna" has no meaning for this value of "27" (found "?") [map.value]
      hint: Correct the cell, or add the value to the map; with otherwise = "keep" the column takes others as they are.
    list.csv:5: Imię: error: "TAS" has no participant with this PESEL or these names [participant.none_in]
      hint: Compare with `mops find`, or give the number of the participant.
    list.csv:6: Imię: error: the row does not say who it is [participant.unnamed]
      hint: Fill in the number of the participant, the PESEL, or both names.
    [3]
    $ mops attend import --map lista-miesieczna --form TAS-TREN-03 list.csv --month 2009-06
    list.csv:3: error: the list is of 2009-05, and --month says 2009-06 [header.other_month]
      hint: Give the list of that month, or leave --month out.
    [3]
    $ mops attend import --map lista-miesieczna list.csv
    list.csv:3: error: nothing says of which form of support the list is [header.no_form]
      hint: Give --form FORM, or say in the map "lista-miesieczna" which column or constant it is.
    [3]
    $ sed -i 's/^maj 2009/maj/' list.csv && mops attend import --map lista-miesieczna --form TAS-TREN-03 list.csv
    list.csv:3: error: nothing says of which month the days are [header.no_month]
      hint: Give --month YYYY-MM, write the month above the list, or make it a constant of the map "lista-miesieczna".
    [3]
    $ mops attend import --month 2009-05 list.csv
    mops: error: --form, --month and --at speak of a month's list, and --map names none [grid.no_map]
      hint: Give --map NAME of a map of the kind grid; `mops map template grid` begins one.
    [2]
