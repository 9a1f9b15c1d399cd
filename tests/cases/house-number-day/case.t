A house number that a spreadsheet took for a day is told as that, in a workbook and in what is saved from it; a day is no
house number.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/z.xlsx
    $MOPS_CASE/z.xlsx:2: Nr domu: error: the spreadsheet made a day of what was written here [text.day]
    $MOPS_CASE/z.xlsx:2: Nr lokalu: error: the spreadsheet made a day of what was written here [text.day]
      hint: Format the cell as text in the spreadsheet, write it again (such as 7/3), and save the file.
    [3]
    $ printf 'PESEL;Nazwisko;Imię (imiona);Nr domu;Nr lokalu\n85020312340;Kruk;Łucja;7.mar;2018-05-07\n' > z.csv
    $ mops import person z.csv --lang pl
    z.csv:2: Nr domu: błąd: arkusz zamienił to, co tu wpisano, na dzień [text.day]
    z.csv:2: Nr lokalu: błąd: arkusz zamienił to, co tu wpisano, na dzień [text.day]
      wskazówka: Sformatuj komórkę w arkuszu jako tekst, wpisz ją jeszcze raz (np. 7/3) i zapisz plik.
    [3]
    $ mops ls-records person
