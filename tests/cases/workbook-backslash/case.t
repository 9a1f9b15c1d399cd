Some programs write the names inside a workbook with backslashes; every spreadsheet opens it, and so do we.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/z.xlsx
    $ mops ls-records person --fields key,surname,given_names --format csv
    key,surname,given_names
    P-000001,Kruk,Łucja
