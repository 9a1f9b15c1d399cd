Headings that offices write every day are known (schema/synonyms.csv), and so are their words for codes
(schema/code_words.csv).

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/a.csv --format json
    {"op":1,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records person --fields surname,given_names,sex,birth_date,locality,street,phone --format csv
    surname,given_names,sex,birth_date,locality,street,phone
    Kruk,Ala,female,1985-02-03,Nowy Sącz,Długa,601100200
    $ mops import person $MOPS_CASE/b.csv
    $MOPS_CASE/b.csv:4: Płeć: error: the sex is not the one that the PESEL tells (found "F") [pesel.sex_differs]
      hint: Compare both with the document and correct the wrong one.
    [3]

What is not known is told with a guess that is right, or with none: an answer is never moved to another question.

    $ printf 'PESEL;Nazwisko*;Imona;Ulica i nr;Data uordzenia\n85020312340;Kruk;Ala;x;y\n' | mops import person -
    stdin:1: Imona: error: "person" has no column "Imona" [header.unknown.suggest]
      hint: Perhaps "Imiona" is meant: rename the column, or delete it.
    stdin:1: Ulica i nr: error: "person" has no column "Ulica i nr" [header.unknown]
      hint: Name the column as in `mops ls-fields person` or after an option of the command, or delete it.
    stdin:1: Data uordzenia: error: "person" has no column "Data uordzenia" [header.unknown.suggest]
      hint: Perhaps "Data urodzenia" is meant: rename the column, or delete it.
    [3]
    $ printf 'PESEL;Nazwisko:;Imię;Płeć\n85020312340;Kruk;Ala;kobita\n' | mops import person -
    stdin:2: Płeć: error: not a code or label of "sex" (found "kobita") [code.unknown.suggest]
      hint: Perhaps "kobieta" is meant; there are: female; male; `mops codes sex` lists them all.
    [3]
