Numbers whose check digit is right and that tell no day of birth are refused, as is a birth that cannot be: in the
future, or so long ago that nobody lives to tell.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/zle.csv
    $MOPS_CASE/zle.csv:2: PESEL: error: a word or sign in place of a PESEL [pesel.none]
      hint: Leave the cell blank, and give another identifier of somebody without a PESEL in a column "other_id" (or "Inny identyfikator"), with the birth date and the sex.
    $MOPS_CASE/zle.csv:3: PESEL: error: the first six digits of the PESEL are not a day of birth [pesel.birth_date]
    $MOPS_CASE/zle.csv:4: PESEL: error: the first six digits of the PESEL are not a day of birth [pesel.birth_date]
      hint: Compare the PESEL with the document.
    $MOPS_CASE/zle.csv:6: PESEL: error: a PESEL holds digits only [pesel.digits]
    $MOPS_CASE/zle.csv:7: PESEL: error: a PESEL holds digits only [pesel.digits]
    $MOPS_CASE/zle.csv:8: PESEL: error: a PESEL holds digits only [pesel.digits]
      hint: Write the eleven digits without spaces and dashes.
    $MOPS_CASE/zle.csv:9: PESEL: error: a word or sign in place of a PESEL [pesel.none]
      hint: Leave the cell blank, and give another identifier of somebody without a PESEL in a column "other_id" (or "Inny identyfikator"), with the birth date and the sex.
    $MOPS_CASE/zle.csv:10: PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    [3]
    $ mops import person $MOPS_CASE/przyszlosc.csv
    $MOPS_CASE/przyszlosc.csv:2: PESEL: error: a day after 2017-06-01, the latest that can be meant [date.too_late]
    $MOPS_CASE/przyszlosc.csv:3: PESEL: error: a day after 2017-06-01, the latest that can be meant [date.too_late]
    $MOPS_CASE/przyszlosc.csv:4: PESEL: error: a day before 1907-06-01, the earliest that can be meant [date.too_early]
      hint: Correct the year; `mops ls-fields person` shows what fits into "birth_date".
    [3]

Sex and day of birth are those that the PESEL tells.

    $ mops import person $MOPS_CASE/sprzeczne.csv
    $MOPS_CASE/sprzeczne.csv:2: Płeć: error: the sex is not the one that the PESEL tells (found "mężczyzna") [pesel.sex_differs]
    $MOPS_CASE/sprzeczne.csv:3: Data urodzenia: error: the date of birth is not the one that the PESEL tells [pesel.birth_date_differs]
      hint: Compare both with the document and correct the wrong one.
    [3]
    $ mops ls-records person --fields key --format csv
    key

Born on 29 February, a person comes of age with the beginning of 28 February (art. 112 of the Civil Code).

    $ cat >project.toml <<END
    > [project]
    > key = "DEMO"
    > title = "Razem łatwiej"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > starts_on = 2017-01-01
    > ends_on = 2018-12-31
    > END
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2
    $ cat >zgloszenia.csv <<END
    > PESEL;Nazwisko;Imię (imiona);Data urodzenia;Płeć;Inny identyfikator;Data wpływu
    > ;Luty;Ala;29.02.2000;kobieta;X1;27.02.2017
    > ;Marzec;Ola;29.02.2000;kobieta;X2;28.02.2017
    > END
    $ mops recruit import DEMO/1 zgloszenia.csv -q
    $ mops run-query 'SELECT person, received_on, age FROM v1_applicant ORDER BY key' --format csv
    person,received_on,age
    P-000001,2017-02-27,16
    P-000002,2017-02-28,17
    $ mops run-query "SELECT age_on('2000-02-29', day) AS age FROM (SELECT '2017-02-27' AS day UNION SELECT '2017-02-28' UNION SELECT '2020-02-28' UNION SELECT '2020-02-29') ORDER BY day" --format csv --no-header
    16
    17
    19
    20
