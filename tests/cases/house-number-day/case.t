A house number that a spreadsheet took for a day is told as that, in a workbook and in what is saved from it; a day is no
house number.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/z.xlsx
    $ printf 'PESEL;Nazwisko;Imię (imiona);Nr domu;Nr lokalu\n85020312340;Kruk;Łucja;7.mar;2018-05-07\n' > z.csv
    $ mops import person z.csv --lang pl
    $ mops ls-records person
