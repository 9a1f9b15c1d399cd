A day with an hour, the numbers by which a spreadsheet keeps a day and an hour, and an hour without minutes are told for
what they are. A day that shows no hour lasts until midnight.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops recruit import DEMO/1 $MOPS_CASE/z.xlsx --keep-going
    $MOPS_CASE/z.xlsx:2: Data wpływu: error: an hour stands behind the day [date.with_hour]
      hint: Write the day alone; the hour belongs into a column of its own, or a map parts the cell.
    $MOPS_CASE/z.xlsx:3: Godzina wpływu: error: the number by which a spreadsheet keeps an hour, not an hour [time.serial]
      hint: Format the column as a time in the spreadsheet, such as 09:00, and save the file again.
    $MOPS_CASE/z.xlsx:5: Data wpływu: error: the number by which a spreadsheet keeps a day, not a date (found "42859") [date.serial]
      hint: Format the column as a date in the spreadsheet, such as 2016-03-25, and save the file again.
    $MOPS_CASE/z.xlsx:5: Godzina wpływu: error: not a time of the day (found "9") [time.form]
      hint: Write hours and minutes, such as 09:00.
    [4]
    $ mops recruit list --fields person,received_on,received_at --format csv
    person,received_on,received_at
    P-000001,2017-05-04,09:15

The time stamp of a web form, in a workbook and as text.

    $ mops recruit import DEMO/1 $MOPS_CASE/forms.xlsx
    $MOPS_CASE/forms.xlsx:2: Data wpływu: error: an hour stands behind the day [date.with_hour]
      hint: Write the day alone; the hour belongs into a column of its own, or a map parts the cell.
    [3]
    $ mops recruit import DEMO/1 $MOPS_CASE/forms.csv --lang pl
    $MOPS_CASE/forms.csv:2: Data wpływu: błąd: za dniem stoi godzina [date.with_hour]
      wskazówka: Wpisz sam dzień; godzina należy do osobnej kolumny albo komórkę rozdziela mapa.
    [3]
