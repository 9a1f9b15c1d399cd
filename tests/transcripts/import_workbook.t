Workbooks: an .xlsx file is read as if its sheet had been saved as CSV.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops project template | sed '/^key/s/=.*/= "DEMO"/' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2

This one was saved by LibreOffice. Days and times are numbers in it, a PESEL is a number whose format shows the zero, the day of the
privacy notice is a formula, one row is hidden, one is empty, and there are other sheets: the first is read.

    $ cp "$MOPS_EXAMPLES/workbook/zgloszenia.xlsx" .
    $ mops recruit import DEMO/1 zgloszenia.xlsx -v --format json
    zgloszenia.xlsx: note: the sheet "Zgłoszenia" is read; --sheet chooses another: Błędne, Rezygnacje [sheet.chosen]
    {"op":3,"kind":"recruit.import","rows":4,"added":4,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit list --fields key,received_on,received_at,privacy_notice_on,premises --format csv
    key,received_on,received_at,privacy_notice_on,premises
    DEMO/1/0001,2017-05-04,09:15,2017-05-04,P01|P06
    DEMO/1/0002,2017-05-05,10:00,2017-05-05,P01
    DEMO/1/0003,2017-05-04,08:30,2017-05-04,P01|P12
    DEMO/1/0004,2017-05-08,12:40,2017-05-08,P06
    $ mops ls-records person --fields key,pesel,surname --format csv
    key,pesel,surname
    P-000001,85020312340,Nowak
    P-000002,02270803624,Lis
    P-000003,44051401458,Kos
    P-000004,90010112349,Bąk

Once more changes nothing, through a pipe too.

    $ mops recruit import DEMO/1 - --format json < zgloszenia.xlsx
    {"op":null,"kind":"recruit.import","rows":4,"added":0,"changed":0,"dropped":0,"unchanged":4,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

--sheet takes another sheet, by its name or its number. The line of a message is the row of the sheet.

    $ mops recruit import DEMO/1 zgloszenia.xlsx --sheet Błędne
    zgloszenia.xlsx:2: PESEL: error: a PESEL that lost its leading zero [pesel.lost_zero]
      hint: Format the column as text before saving and type the leading zero again.
    zgloszenia.xlsx:2: Data wpływu: error: the calendar has no such day (found "31.04.2017") [date.not_a_day]
      hint: Correct the day or the month.
    zgloszenia.xlsx:2: Przesłanki: error: the cell holds an error of the spreadsheet, not a value [cell.spreadsheet_error]
      hint: Correct the formula in the spreadsheet, or clear the cell.
    zgloszenia.xlsx:3: Data klauzuli informacyjnej: error: the number by which a spreadsheet keeps a day, not a date (found "42859") [date.serial]
      hint: Format the column as a date in the spreadsheet, such as 2016-03-25, and save the file again.
    [3]
    $ mops recruit import DEMO/1 zgloszenia.xlsx --sheet 9
    mops: error: the workbook "zgloszenia.xlsx" has no sheet "9" [sheet.unknown]
      hint: Choose one of: Zgłoszenia, Błędne, Rezygnacje, Słownik; or give its number, from 1.
    [2]

The rejected rows of a workbook are written as CSV, which goes straight back.

    $ mops recruit import DEMO/1 zgloszenia.xlsx --sheet 2 --keep-going --rejects zle.csv 2>/dev/null
    [4]
    $ cat zle.csv
    PESEL,Nazwisko,Imię (imiona),Data wpływu,Godzina wpływu,Związek z obszarem projektu,Przesłanki,Wersja klauzuli informacyjnej,Data klauzuli informacyjnej
    2270803624,Lis,Ewa,31.04.2017,10:00,zamieszkanie,#VALUE!,1,2017-05-05
    85020312340,Nowak,Anna,2017-05-04,09:15,zamieszkanie,P01|P06,1,42859
    $ sed -i 's/2270803624/02270803624/; s/31.04.2017/05.05.2017/; s/#VALUE!/P01/; s/42859/2017-05-04/' zle.csv
    $ mops recruit import DEMO/1 zle.csv --format json
    {"op":null,"kind":"recruit.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit import DEMO/1 zgloszenia.xlsx --rejects zle.xlsx
    mops: error: rejected rows are written as CSV, and "zle.xlsx" is called a workbook [rejects.workbook]
      hint: Give --rejects a name that ends in .csv; it goes straight back through the import.
    [2]

The steps of an import take a workbook too.

    $ mops parse-csv zgloszenia.xlsx --entity application --set round=DEMO/1 | mops plan-changes --kind recruit.import | tail -n 1 | sed -E 's/[0-9a-f]{64}/…/'
    {"done":true,"changes":0,"result":{"rows":4,"added":0,"changed":0,"dropped":0,"unchanged":4,"kept":0,"conflicts":0,"rejected":0},"sha256":"…"}
    $ mops parse-csv zgloszenia.xlsx --sheet Błędne --entity application --set round=DEMO/1 2>&1 >/dev/null | grep -v hint
    zgloszenia.xlsx:2: PESEL: error: a PESEL that lost its leading zero [pesel.lost_zero]
    zgloszenia.xlsx:2: Data wpływu: error: the calendar has no such day (found "31.04.2017") [date.not_a_day]
    zgloszenia.xlsx:2: Przesłanki: error: the cell holds an error of the spreadsheet, not a value [cell.spreadsheet_error]
    zgloszenia.xlsx:3: Data klauzuli informacyjnej: error: the number by which a spreadsheet keeps a day, not a date (found "42859") [date.serial]
    [3]

The batch of a verb may be a sheet too.

    $ mops recruit withdraw --batch zgloszenia.xlsx --sheet rezygnacje --format json
    {"op":4,"kind":"recruit.withdraw","rows":1,"added":0,"changed":1,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit show DEMO/1/0003 --fields key,state --format csv
    key,state
    DEMO/1/0003,resigned

What is not a workbook is said, with the cure.

    $ cp zle.csv zle.xlsx
    $ mops recruit import DEMO/1 zle.xlsx
    mops: error: "zle.xlsx" is called a workbook, but it holds plain text [file.not_workbook]
      hint: Rename it to .csv if it is CSV, or save it in the spreadsheet program as a workbook (.xlsx).
    [3]
    $ mops recruit import DEMO/1 zle.csv --sheet 1
    mops: error: --sheet is given, but "zle.csv" is not a workbook (.xlsx) [sheet.no_workbook]
      hint: Leave --sheet out, or name a workbook.
    [2]
    $ head -c 3000 zgloszenia.xlsx > cut.xlsx
    $ mops recruit import DEMO/1 cut.xlsx
    mops: error: the workbook "cut.xlsx" is damaged or cut short (ZIP) [workbook.damaged]
      hint: Ask for the file again, or open it in the spreadsheet program and save it anew.
    [3]
    $ printf '\320\317\021\340\241\261\032\341old' > old.xls
    $ mops recruit import DEMO/1 old.xls
    mops: error: "old.xls" is in the old workbook format (.xls) [file.old_workbook]
      hint: Open it in the spreadsheet program and save it as a workbook (.xlsx) or as CSV UTF-8.
    [3]
    $ mops project load zgloszenia.xlsx
    mops: error: "zgloszenia.xlsx" is not a text file [file.binary]
      hint: Open it in the spreadsheet program and save the sheet as CSV UTF-8.
    [3]
