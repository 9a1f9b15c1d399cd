A file with headings and no row is nothing to do: exit 0, the counts say so, and a warning for those who expected rows.
A file without any text is refused.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf 'pesel,surname,given_names\n' > pusty.csv
    $ mops import person pusty.csv --format json
    pusty.csv:1: warning: the file has headings and no row [file.no_rows]
      hint: Nothing was to do; if rows were expected, export the file again.
    {"op":null,"kind":"person.import","rows":0,"added":0,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import person pusty.csv -q
    $ printf 'pesel,surname,given_names\n,,\n;;\n,,\n' > puste.csv
    $ mops import person puste.csv --lang pl
    puste.csv:3: błąd: liczba komórek w wierszu: 1, w nagłówku: 3 [row.too_few_cells]
      wskazówka: Dodaj brakujące komórki, choćby puste, albo połącz wiersz rozbity na dwa.
    [3]
    $ printf 'pesel,surname,given_names\n,,\n,,\n' > puste.csv
    $ mops import person puste.csv --format json
    puste.csv:1: warning: the file has headings and no row [file.no_rows]
      hint: Nothing was to do; if rows were expected, export the file again.
    {"op":null,"kind":"person.import","rows":0,"added":0,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ printf '\n\n\n' > linie.csv
    $ mops import person linie.csv
    mops: error: the file "linie.csv" holds no text [file.empty]
      hint: Save the file again and check that it has a header row.
    [3]
    $ printf '\xef\xbb\xbf' > bom.csv
    $ mops import person bom.csv
    mops: error: the file "bom.csv" holds no text [file.empty]
      hint: Save the file again and check that it has a header row.
    [3]
    $ printf '\xef\xbb\xbf  \r\n\t\r\n' > blanki.csv
    $ mops import person blanki.csv --lang pl
    mops: błąd: plik „blanki.csv” nie zawiera tekstu [file.empty]
      wskazówka: Zapisz plik jeszcze raz i sprawdź, czy ma wiersz nagłówka.
    [3]
    $ : > nic.csv
    $ mops import person nic.csv
    mops: error: the file "nic.csv" holds no text [file.empty]
      hint: Save the file again and check that it has a header row.
    [3]
