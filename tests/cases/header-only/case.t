A file with headings and no row is nothing to do; a file without any text is refused.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf 'pesel,surname,given_names\n' > pusty.csv
    $ mops import person pusty.csv --format json
    {"op":null,"kind":"person.import","rows":0,"added":0,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ printf '\n\n\n' > linie.csv
    $ mops import person linie.csv
