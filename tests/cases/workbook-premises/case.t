The same table as CSV and as a workbook gives the same premises, with all columns filled and with rows that end early;
nobody gets a cross of the person above, for crosses decide points.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops map load $MOPS_CASE/zgloszenia.toml
    $ for file in zgloszenia.csv zgloszenia.xlsx pelny.csv pelny.xlsx; do mops recruit import DEMO/1 --map zgloszenia $MOPS_CASE/$file && mops ls-records application --fields key,person,premises --format csv; mops undo --yes; done
    $MOPS_CASE/zgloszenia.csv:6: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    key,person,premises
    DEMO/1/0001,P-000001,P01|P06
    DEMO/1/0002,P-000002,P01
    DEMO/1/0003,P-000003,P01|P12
    DEMO/1/0004,P-000004,P06
    $MOPS_CASE/zgloszenia.xlsx:6: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    key,person,premises
    DEMO/1/0005,P-000005,P01|P06
    DEMO/1/0006,P-000006,P01
    DEMO/1/0007,P-000007,P01|P12
    DEMO/1/0008,P-000008,P06
    $MOPS_CASE/pelny.csv:4: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    key,person,premises
    DEMO/1/0009,P-000009,P01|P06|P12
    DEMO/1/0010,P-000010,P01
    DEMO/1/0011,P-000011,P01
    $MOPS_CASE/pelny.xlsx:4: Nazwisko i imię: warning: a name of three words is parted where the map says; check where the surname ends [map.name_words]
      hint: A comma behind the surname says where it ends: Nowak Lis, Anna.
    key,person,premises
    DEMO/1/0012,P-000012,P01|P06|P12
    DEMO/1/0013,P-000013,P01
    DEMO/1/0014,P-000014,P01
