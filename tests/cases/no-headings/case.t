A file without headings is told as that, in one message without a word of what stands in it.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/bez-naglowka.csv
    $MOPS_CASE/bez-naglowka.csv:1: error: line 1 is no row of headings [header.no_row]
      hint: Put the names of the columns above the data, as `mops ls-fields ENTITY` lists them; when they stand on another line, say --header-line N.
    [3]
    $ mops import person $MOPS_CASE/bez-naglowka.csv --lang pl
    $MOPS_CASE/bez-naglowka.csv:1: błąd: wiersz 1 nie jest wierszem nagłówków [header.no_row]
      wskazówka: Nad danymi wpisz nazwy kolumn, takie jak w `mops ls-fields ENCJA`; jeśli są w innym wierszu, podaj --header-line N.
    [3]
    $ mops import person $MOPS_CASE/bez-naglowka.csv --diag jsonl --report bledy.csv
    {"v":1,"severity":"error","code":"header.no_row","file":"$MOPS_CASE/bez-naglowka.csv","line":1,"message":"line 1 is no row of headings","hint":"Put the names of the columns above the data, as `mops ls-fields ENTITY` lists them; when they stand on another line, say --header-line N."}
    [3]
    $ cat bledy.csv
    severity,code,file,line,record,column,column_no,key,message
    error,header.no_row,$MOPS_CASE/bez-naglowka.csv,1,,,,,line 1 is no row of headings
    $ mops parse-csv --entity person $MOPS_CASE/bez-naglowka.csv
    $MOPS_CASE/bez-naglowka.csv:1: error: line 1 is no row of headings [header.no_row]
      hint: Put the names of the columns above the data, as `mops ls-fields ENTITY` lists them; when they stand on another line, say --header-line N.
    {"done":false,"exit":3,"files":[{"name":"$MOPS_CASE/bez-naglowka.csv","sha256":"ae74c8a083c27a41f46fcc9725a046d7fc8c4625eebce1b066e2e92045a6d5a6","bytes":84,"rows":0}]}
    [3]

Headings that come again, and sums below the list, are told as what they are.

    $ mops import person $MOPS_CASE/dwa-naglowki.csv
    $MOPS_CASE/dwa-naglowki.csv:3: error: the headings of line 1 stand here again [row.headings_again]
      hint: Delete the row: two lists were probably put one below the other.
    [3]
    $ mops import person $MOPS_CASE/tytul.csv
    $MOPS_CASE/tytul.csv:1: error: the headings seem to be in line 3, not in line 1 [header.further_down]
      hint: Say --header-line 3, or delete the lines above the headings.
    [3]
    $ mops import person $MOPS_CASE/tytul.csv --header-line 3
    $MOPS_CASE/tytul.csv:5: error: the row sums up the list; it is no record [row.sum]
      hint: Delete the row.
    [3]
    $ mops import person $MOPS_CASE/tytul.csv --header-line 3 --keep-going --rejects zle.csv --format json
    $MOPS_CASE/tytul.csv:5: error: the row sums up the list; it is no record [row.sum]
      hint: Delete the row.
    {"op":1,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":1,"dry_run":false}
    [4]
    $ cat zle.csv
    Lista uczestników – stan na 1.06.2017;;
    ;;
    PESEL;Nazwisko;Imię (imiona)
    Razem: 1;;
    $ mops import person $MOPS_CASE/tytul.csv --header-line 30
    $MOPS_CASE/tytul.csv: error: the file ends before line 30, where the headings should be [header.too_low]
      hint: Correct --header-line.
    [3]
    $ mops import person $MOPS_CASE/tytul.csv --header-line x
    mops: error: --header-line is a number of a line from 1 to 1000 [header_line.form]
      hint: Write for example --header-line 3.
    [2]

Nothing of somebody is told where a row has slipped by a column, in no form of messages.

    $ mops import person $MOPS_CASE/przesuniete.csv
    $MOPS_CASE/przesuniete.csv:2: PESEL: error: a PESEL has eleven digits [pesel.length]
      hint: Compare it with the document and write all eleven digits.
    $MOPS_CASE/przesuniete.csv:2: Płeć: error: not a code or label of "sex" [code.unknown]
      hint: Choose one of: female; male; `mops codes sex` lists them all.
    $MOPS_CASE/przesuniete.csv:2: Województwo: error: not a code or label of "voivodeship_teryt" [code.unknown]
      hint: Choose one of: dolnośląskie voivodeship (TERYT 02) (voiv_02); kujawsko-pomorskie voivodeship (TERYT 04) (voiv_04); lubelskie voivodeship (TERYT 06) (voiv_06); lubuskie voivodeship (TERYT 08) (voiv_08); łódzkie voivodeship (TERYT 10) (voiv_10); małopolskie voivodeship (TERYT 12) (voiv_12); mazowieckie voivodeship (TERYT 14) (voiv_14); opolskie voivodeship (TERYT 16) (voiv_16); podkarpackie voivodeship (TERYT 18) (voiv_18); podlaskie voivodeship (TERYT 20) (voiv_20); pomorskie voivodeship (TERYT 22) (voiv_22); śląskie voivodeship (TERYT 24) (voiv_24); świętokrzyskie voivodeship (TERYT 26) (voiv_26); … +3; `mops codes voivodeship_teryt` lists them all.
    $MOPS_CASE/przesuniete.csv:2: Data urodzenia: error: not a date [date.form]
      hint: Write the day as 2016-03-25 or 25.03.2016.
    $MOPS_CASE/przesuniete.csv:3: PESEL: error: a PESEL has eleven digits [pesel.length]
      hint: Compare it with the document and write all eleven digits.
    $MOPS_CASE/przesuniete.csv:3: Płeć: error: not a code or label of "sex" [code.unknown]
      hint: Choose one of: female; male; `mops codes sex` lists them all.
    $MOPS_CASE/przesuniete.csv:3: Województwo: error: not a code or label of "voivodeship_teryt" [code.unknown]
      hint: Choose one of: dolnośląskie voivodeship (TERYT 02) (voiv_02); kujawsko-pomorskie voivodeship (TERYT 04) (voiv_04); lubelskie voivodeship (TERYT 06) (voiv_06); lubuskie voivodeship (TERYT 08) (voiv_08); łódzkie voivodeship (TERYT 10) (voiv_10); małopolskie voivodeship (TERYT 12) (voiv_12); mazowieckie voivodeship (TERYT 14) (voiv_14); opolskie voivodeship (TERYT 16) (voiv_16); podkarpackie voivodeship (TERYT 18) (voiv_18); podlaskie voivodeship (TERYT 20) (voiv_20); pomorskie voivodeship (TERYT 22) (voiv_22); śląskie voivodeship (TERYT 24) (voiv_24); świętokrzyskie voivodeship (TERYT 26) (voiv_26); … +3; `mops codes voivodeship_teryt` lists them all.
    $MOPS_CASE/przesuniete.csv:4: PESEL: error: a PESEL has eleven digits [pesel.length]
      hint: Compare it with the document and write all eleven digits.
    $MOPS_CASE/przesuniete.csv:4: Płeć: error: not a code or label of "sex" [code.unknown]
      hint: Choose one of: female; male; `mops codes sex` lists them all.
    $MOPS_CASE/przesuniete.csv:4: Województwo: error: not a code or label of "voivodeship_teryt" [code.unknown]
      hint: Choose one of: dolnośląskie voivodeship (TERYT 02) (voiv_02); kujawsko-pomorskie voivodeship (TERYT 04) (voiv_04); lubelskie voivodeship (TERYT 06) (voiv_06); lubuskie voivodeship (TERYT 08) (voiv_08); łódzkie voivodeship (TERYT 10) (voiv_10); małopolskie voivodeship (TERYT 12) (voiv_12); mazowieckie voivodeship (TERYT 14) (voiv_14); opolskie voivodeship (TERYT 16) (voiv_16); podkarpackie voivodeship (TERYT 18) (voiv_18); podlaskie voivodeship (TERYT 20) (voiv_20); pomorskie voivodeship (TERYT 22) (voiv_22); śląskie voivodeship (TERYT 24) (voiv_24); świętokrzyskie voivodeship (TERYT 26) (voiv_26); … +3; `mops codes voivodeship_teryt` lists them all.
    $MOPS_CASE/przesuniete.csv:4: Data urodzenia: error: not a date [date.form]
      hint: Write the day as 2016-03-25 or 25.03.2016.
    [3]
    $ mops import person $MOPS_CASE/przesuniete.csv --diag jsonl --report bledy.jsonl 2>&1 | cat - bledy.jsonl | grep -cE '[0-9]{11}|Kruk|Łucja|Bąk|Ola|Sum|Ida|Długa|601'
    0
    [1]
