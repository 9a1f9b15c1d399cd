A text field does not take what a spreadsheet or another program made of the text: it is taken as meant, or told.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/rowna-sie.csv $MOPS_CASE/cudzyslow.csv $MOPS_CASE/nazwisko.csv
    $ mops ls-records person --fields pesel,surname,given_names,postal_code,phone --format csv
    pesel,surname,given_names,postal_code,phone
    02270803624,Kruk,Łucja,,
    90010112349,Bąk,Ola,33-300,0184430000

Characters that nobody sees are removed, and that is told, in JSON as in a table.

    $ mops import person $MOPS_CASE/niewidoczne.csv
    $MOPS_CASE/niewidoczne.csv:2: warning: invisible characters were removed (cells: 1; this one first) [file.invisible]
      hint: Soft hyphens and marks of direction come with text that is pasted from web pages; what can be seen was stored.
    $ mops find Kowalska --format csv
    person,surname,given_names,applications,participations
    P-000003,Kowalska,Ala,,
    $ printf '{"pesel":"85020312340","surname":"Ko\\u00adwal","given_names":"Ala"}\n' | mops import person -
    stdin:1: warning: invisible characters were removed (cells: 1; this one first) [file.invisible]
      hint: Soft hyphens and marks of direction come with text that is pasted from web pages; what can be seen was stored.
    $ mops ls-records person --fields surname --format csv --no-header
    Kruk
    Bąk
    Kowalska
    Kowal

Letters that were damaged before, words for nothing and formulas are told, without the name.

    $ mops import person $MOPS_CASE/zepsute.csv
    $MOPS_CASE/zepsute.csv:2: Nazwisko: error: letters of the text were damaged before the file came here [text.garbled]
      the same in 3 more rows, -v tells each: lines 3, 4, 5
      hint: Type it again, or export the file anew as CSV UTF-8: somewhere Polish letters were read in another encoding.
    $MOPS_CASE/zepsute.csv:6: PESEL: error: a day before 1907-06-01, the earliest that can be meant [date.too_early]
      hint: Correct the year; `mops ls-fields person` shows what fits into "birth_date".
    $MOPS_CASE/zepsute.csv:6: Nazwisko: error: a letter of the text was lost before the file came here [text.lost_letter]
      hint: Type the text again, or export the file anew as CSV UTF-8.
    $MOPS_CASE/zepsute.csv:7: Nazwisko: error: a word for nothing where a value stands [cell.nothing]
    $MOPS_CASE/zepsute.csv:7: Imię (imiona): error: a word for nothing where a value stands [cell.nothing]
    $MOPS_CASE/zepsute.csv:7: Telefon kontaktowy: error: a word for nothing where a value stands [cell.nothing]
    $MOPS_CASE/zepsute.csv:7: Miejscowość: error: a word for nothing where a value stands [cell.nothing]
      hint: Leave the cell blank: a blank cell says that nothing is known.
    $MOPS_CASE/zepsute.csv:7: Inny identyfikator: error: the cell holds an error of the spreadsheet, not a value [cell.spreadsheet_error]
      hint: Correct the formula in the spreadsheet, or clear the cell.
    $MOPS_CASE/zepsute.csv:8: PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    $MOPS_CASE/zepsute.csv:8: Nazwisko: error: the cell holds a formula, not its value [cell.formula]
      hint: Copy the column as values in the spreadsheet and save the file again.
    $MOPS_CASE/zepsute.csv:8: Imię (imiona): error: letters of the text were damaged before the file came here [text.garbled]
      hint: Type it again, or export the file anew as CSV UTF-8: somewhere Polish letters were read in another encoding.
    $MOPS_CASE/zepsute.csv:8: Telefon kontaktowy: error: a word for nothing where a value stands [cell.nothing]
    $MOPS_CASE/zepsute.csv:8: Miejscowość: error: a word for nothing where a value stands [cell.nothing]
      hint: Leave the cell blank: a blank cell says that nothing is known.
    [3]

So are words in place of a PESEL, with the cure.

    $ mops import person $MOPS_CASE/brak.csv
    $MOPS_CASE/brak.csv:2: PESEL: error: a word or sign in place of a PESEL [pesel.none]
      the same in 4 more rows, -v tells each: lines 3, 4, 5, 6
      hint: Leave the cell blank, and give another identifier of somebody without a PESEL in a column "other_id" (or "Inny identyfikator"), with the birth date and the sex.
    [3]
    $ mops import person $MOPS_CASE/brak.csv --lang pl 2>&1 | head -2
    $MOPS_CASE/brak.csv:2: PESEL: błąd: słowo lub znak w miejscu numeru PESEL [pesel.none]
      to samo w kolejnych wierszach (razem 4), każdy pokazuje -v: 3, 4, 5, 6
    [3]
