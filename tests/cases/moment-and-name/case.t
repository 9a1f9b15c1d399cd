A map parts a cell: of a day with an hour, midnight gives the day and no hour; of a name, a surname of several words is not
cut in silence, and a comma says where it ends.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops map load $MOPS_CASE/m.toml
    $ mops recruit import DEMO/1 $MOPS_CASE/wplyw.xlsx --map m --keep-going
    $MOPS_CASE/wplyw.xlsx:4: Nazwisko i imię: error: it would be a guess where the surname ends: it has several words, or there are too many [map.name]
      hint: Write a comma behind the surname (van der Berg, Jan), or put surname and given names into two columns.
    $MOPS_CASE/wplyw.xlsx:3: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    [4]
    $ mops recruit import DEMO/1 $MOPS_CASE/wplyw.csv --map m --keep-going
    $MOPS_CASE/wplyw.csv:3: Nazwisko i imię: error: the value of "given_names" is missing [field.required]
      hint: Fill in "given_names"; no "person" is complete without it.
    [4]
    $ printf 'Nazwisko i imię;Nr PESEL;Wpłynęło\nVAN DER BERG, JAN;75061543218;04.05.2017 00:00\n' > v.csv
    $ mops recruit import DEMO/1 v.csv --map m
    $ mops ls-records person --fields key,surname,given_names --format csv
    key,surname,given_names
    P-000001,Kruk,Alicja
    P-000002,Bąk-Lis,Anna Maria
    P-000003,Sum,Ida
    P-000004,Van Der Berg,Jan
    $ mops recruit list --fields person,received_on,received_at --format csv
    person,received_on,received_at
    P-000001,2017-05-04,09:15
    P-000002,2017-05-04,
    P-000003,2017-05-04,08:30
    P-000004,2017-05-04,
