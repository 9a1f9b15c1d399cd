What parts the cells is told by the header and the rows together, or by the line sep=; one wrong guess, and a name would
stand in another column.

    $ for f in sep kreska przecinek-w-naglowku tab spacje cudzyslow; do
    >   export MOPS_DB=$f.db; mops init; mops import person $MOPS_CASE/$f.csv
    >   mops ls-records person --fields pesel,surname,given_names --format csv --no-header
    > done
    85020312340,Kruk,Łucja
    85020312340,Kruk,Ala
    85020312340,"Kruk, z d. Lis",Ala
    85020312340,Kruk; Lis,Ala
    85020312340,Kruk; Lis,Ala
    85020312340,Kruk,Ala; Ola
    $ export MOPS_DB=jedna.db; mops init
    $ mops import person $MOPS_CASE/jedna.csv
    $MOPS_CASE/jedna.csv:1: error: "person" needs a column "surname" [header.missing]
      hint: Add a column "surname" (or "Nazwisko") and fill it in every row.
    $MOPS_CASE/jedna.csv:1: error: "person" needs a column "given_names" [header.missing]
      hint: Add a column "given_names" (or "Imię (imiona)") and fill it in every row.
    [3]

Commas inside a heading do not part it:

    $ mops import person $MOPS_CASE/przecinki.csv
    $MOPS_CASE/przecinki.csv:1: error: "person" needs a column "surname" [header.missing]
      hint: Add a column "surname" (or "Nazwisko") and fill it in every row.
    $MOPS_CASE/przecinki.csv:1: Nazwisko, imię rodowe: error: "person" has no column "Nazwisko, imię rodowe" [header.unknown]
      hint: Name the column as in `mops ls-fields person` or after an option of the command, or delete it.
    [3]

Another sign is found where the header would be one with it:

    $ mops import person $MOPS_CASE/dwukropek.csv
    $MOPS_CASE/dwukropek.csv:1: error: line 1 would be a row of headings if ":" parted the cells [header.delimiter]
      hint: Say --delimiter ":".
    [3]
    $ mops import person $MOPS_CASE/dwukropek.csv --delimiter : -n --format json
    {"op":null,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":true}
    $ mops import person $MOPS_CASE/kreska.csv --delimiter ';'
    $MOPS_CASE/kreska.csv:1: error: line 1 would be a row of headings if "|" parted the cells [header.delimiter]
      hint: Say --delimiter "|".
    [3]

--delimiter takes one sign that can part cells:

    $ mops import person $MOPS_CASE/kreska.csv --delimiter ab
    mops: error: "ab" is nothing that can part cells [delimiter.form]
      hint: Give one sign, such as ";", or one of: comma, semicolon, tab, pipe.
    [2]
    $ mops import person $MOPS_CASE/kreska.csv --delimiter a
    mops: error: "a" is nothing that can part cells [delimiter.form]
      hint: Give one sign, such as ";", or one of: comma, semicolon, tab, pipe.
    [2]
    $ mops import person $MOPS_CASE/kreska.csv --delimiter '"'
    mops: error: """ is nothing that can part cells [delimiter.form]
      hint: Give one sign, such as ";", or one of: comma, semicolon, tab, pipe.
    [2]
    $ mops import person $MOPS_CASE/kreska.csv --delimiter pipe -n --format json
    {"op":null,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":true}
