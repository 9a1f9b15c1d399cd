Lengths of time as offices write them: bare numbers under a heading of hours, a unit, hours with minutes. An hour is as long
as the form says; a number of minutes that is none is told.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "WSS"\ntitle = "Włącz się"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ cat > m.toml <<'END'
    > [map]
    > key = "formy"
    > target = "form_of_support"
    > [columns]
    > "Kod" = "key"
    > "Liczba godzin" = "planned_minutes"
    > "Godzina" = "hour_unit"
    > [constants]
    > project = "WSS"
    > kind = "SZKZAW"
    > support_group = "ZAW"
    > title = "Kurs"
    > mode = "group"
    > starts_on = "2017-03-01"
    > ends_on = "2017-06-30"
    > END
    $ mops map load m.toml
    $ printf 'Kod;Liczba godzin;Godzina\nWSS-A;20;45\nWSS-B;20 h;60\nWSS-C;15:00;45\nWSS-D;1,5 godz. zegarowej;45\nWSS-E;20 x 45 min;60\n' > formy.csv
    $ mops import form_of_support formy.csv --map formy
    $ mops ls-records form_of_support --fields key,planned_minutes,hour_unit --format csv
    $ printf 'Kod;Liczba godzin;Godzina\nWSS-A;20 dni;45\nWSS-B;1,5;45\n' > formy.csv
    $ mops import form_of_support formy.csv --map formy
    $ mops import form_of_support formy.csv --map formy --lang pl

Without a form an hour may be 45 or 60 minutes long.

    $ printf 'key,planned_minutes\nKS/1/1,20 h\n' | mops import path_item -
