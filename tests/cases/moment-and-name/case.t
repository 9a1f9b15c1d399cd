A map parts a cell: of a day with an hour, midnight gives the day and no hour; of a name, a surname of several words is not
cut in silence, and a comma says where it ends.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops map load $MOPS_CASE/m.toml
    $ mops recruit import DEMO/1 $MOPS_CASE/wplyw.xlsx --map m --keep-going
    $ mops recruit import DEMO/1 $MOPS_CASE/wplyw.csv --map m --keep-going
    $ printf 'Nazwisko i imię;Nr PESEL;Wpłynęło\nVAN DER BERG, JAN;75061543218;04.05.2017 00:00\n' > v.csv
    $ mops recruit import DEMO/1 v.csv --map m
    $ mops ls-records person --fields key,surname,given_names --format csv
    $ mops recruit list --fields person,received_on,received_at --format csv
