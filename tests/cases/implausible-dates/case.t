Days that nobody can mean are a fault at their cell.

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
    $ mops recruit import DEMO/1 $MOPS_CASE/daty.csv -q
    $MOPS_CASE/daty.csv:3: Data wpływu: error: a day before 2015-01-01, the earliest that can be meant (found "04.05.1017") [date.too_early]
    $MOPS_CASE/daty.csv:4: Data wpływu: error: a day after 2017-06-01, the latest that can be meant (found "04.06.2071") [date.too_late]
    [3]
    $ cat >osoby.csv <<END
    > Inny identyfikator;Nazwisko;Imię (imiona);Płeć;Data urodzenia
    > X1;Kruk;Ala;kobieta;04.05.2071
    > X2;Sum;Ida;kobieta;04.05.0085
    > X3;Bąk;Ola;kobieta;01.06.2017
    > X4;Lis;Ewa;kobieta;02.06.2017
    > X5;Sęk;Iga;kobieta;01.06.1907
    > X6;Żuk;Ula;kobieta;31.05.1907
    > END
    $ mops import person osoby.csv
    osoby.csv:2: Data urodzenia: error: a day after 2017-06-01, the latest that can be meant [date.too_late]
    osoby.csv:3: Data urodzenia: error: a day before 1907-06-01, the earliest that can be meant [date.too_early]
    osoby.csv:5: Data urodzenia: error: a day after 2017-06-01, the latest that can be meant [date.too_late]
    osoby.csv:7: Data urodzenia: error: a day before 1907-06-01, the earliest that can be meant [date.too_early]
      hint: Correct the year; `mops ls-fields person` shows what fits into "birth_date".
    [3]
    $ mops --lang pl import person osoby.csv --keep-going --format json
    osoby.csv:2: Data urodzenia: błąd: data późniejsza niż 2017-06-01, najpóźniejsza możliwa [date.too_late]
    osoby.csv:3: Data urodzenia: błąd: data wcześniejsza niż 1907-06-01, najwcześniejsza możliwa [date.too_early]
    osoby.csv:5: Data urodzenia: błąd: data późniejsza niż 2017-06-01, najpóźniejsza możliwa [date.too_late]
    osoby.csv:7: Data urodzenia: błąd: data wcześniejsza niż 1907-06-01, najwcześniejsza możliwa [date.too_early]
      wskazówka: Popraw rok; `mops ls-fields person` pokazuje, jakie wartości przyjmuje „birth_date”.
    {"op":3,"kind":"person.import","rows":2,"added":2,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":4,"dry_run":false}
    [4]

The limits are data: each field says its own.

    $ mops ls-fields person --format csv --fields field,min,max | grep birth_date
    birth_date,today-110y,today
    $ mops ls-fields application --format csv | grep received_on
    application,received_on,date,,,yes,,Received on,day of receipt; not the postmark (R-18),project.starts_on-2y,today project.ends_on+1y
    $ mops ls-fields goods_issue --format csv | grep quantity
    goods_issue,quantity,integer,,,yes,,Quantity,how many,1,100000

A value from before its limit does not stand in the way of other changes.

    $ mops recruit set --entity person P-000001 phone=500100200
    $ mops recruit set --entity person P-000001 birth_date=2071-01-01
    mops: birth_date: error: a day after 2017-06-01, the latest that can be meant [date.too_late]
      hint: Correct the year; `mops ls-fields person` shows what fits into "birth_date".
    [3]
    $ mops recruit open DEMO/2 --opens 2071-05-01 --closes 2017-05-12 --limit 2
    mops: opens_on: error: a day after 2019-12-31, the latest that can be meant (found "2071-05-01") [date.too_late]
      hint: Correct the year; `mops ls-fields recruitment_round` shows what fits into "opens_on".
    [3]
