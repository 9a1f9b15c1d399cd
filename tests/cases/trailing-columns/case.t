Columns with neither heading nor value are nothing, in CSV as in a sheet.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/ogon.csv --format json
    {"op":1,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import person $MOPS_CASE/ogon.xlsx --format json
    {"op":2,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import person $MOPS_CASE/w-srodku.csv

A value under no heading is told.

    $ mops import person $MOPS_CASE/uwaga.csv
    $MOPS_CASE/uwaga.csv:1: error: a column without a heading holds a value (first on line 3) [header.empty]
      hint: Name the column, or delete it with all its cells.
    [3]
