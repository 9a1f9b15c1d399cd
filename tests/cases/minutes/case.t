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
    key,planned_minutes,hour_unit
    WSS-A,900,45
    WSS-B,1200,60
    WSS-C,900,45
    WSS-D,90,45
    WSS-E,900,60
    $ printf 'Kod;Liczba godzin;Godzina\nWSS-A;20 dni;45\nWSS-B;1,5;45\n' > formy.csv
    $ mops import form_of_support formy.csv --map formy
    formy.csv:2: Liczba godzin: error: not a length of time (found "20 dni") [minutes.form]
      hint: Write minutes (90), or hours with their unit: 1:30, 1,5 h, 2 godz. dydaktyczne.
    formy.csv:3: Liczba godzin: error: not a whole number of minutes (found "1,5") [minutes.part]
      hint: Write minutes (90), or hours with their unit: 1:30, 1,5 h.
    [3]
    $ mops import form_of_support formy.csv --map formy --lang pl
    formy.csv:2: Liczba godzin: błąd: to nie jest długość czasu (jest „20 dni”) [minutes.form]
      wskazówka: Wpisz minuty (90) albo godziny z jednostką: 1:30, 1,5 h, 2 godz. dydaktyczne.
    formy.csv:3: Liczba godzin: błąd: to nie jest całkowita liczba minut (jest „1,5”) [minutes.part]
      wskazówka: Wpisz minuty (90) albo godziny z jednostką: 1:30, 1,5 h.
    [3]

Without a form an hour may be 45 or 60 minutes long.

    $ printf 'key,planned_minutes\nKS/1/1,20 h\n' | mops import path_item -
    stdin:1: error: "path_item" needs a column "contract" [header.missing]
      hint: Add a column "contract" (or "Kontrakt") and fill it in every row.
    stdin:1: error: "path_item" needs a column "position" [header.missing]
      hint: Add a column "position" (or "Lp.") and fill it in every row.
    stdin:1: error: "path_item" needs a column "kind" [header.missing]
      hint: Add a column "kind" (or "Rodzaj wsparcia") and fill it in every row.
    stdin:1: error: "path_item" needs a column "support_group" [header.missing]
      hint: Add a column "support_group" (or "Grupa instrumentu") and fill it in every row.
    stdin:1: error: "path_item" needs a column "planned_from" [header.missing]
      hint: Add a column "planned_from" (or "Planowane od") and fill it in every row.
    stdin:1: error: "path_item" needs a column "planned_to" [header.missing]
      hint: Add a column "planned_to" (or "Planowane do") and fill it in every row.
    stdin:1: error: "path_item" needs a column "expected_effect" [header.missing]
      hint: Add a column "expected_effect" (or "Przewidywany efekt") and fill it in every row.
    stdin:2: planned_minutes: error: it is not known how many minutes an hour has here (found "20 h") [minutes.hour_unknown]
      hint: Write minutes (900), or say which hours: 15 godz. zegarowych, 20 godz. dydaktycznych.
    [3]
