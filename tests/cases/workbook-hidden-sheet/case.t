The first tab is hidden and holds code lists: the first that can be seen is read, and a tab that nobody sees is no choice.
A hidden one is read when it is named.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/z.xlsx
    $ mops ls-records person --fields key,surname,given_names --format csv
    key,surname,given_names
    P-000001,Kruk,Łucja
    $ mops import person $MOPS_CASE/z.xlsx --sheet 1
    $ mops import person $MOPS_CASE/z.xlsx --sheet 2
    mops: error: the workbook "$MOPS_CASE/z.xlsx" has no sheet "2" [sheet.unknown]
      hint: Choose one of: _slowniki, Uczestnicy; or give its number, from 1.
    [2]
