A file of another kind is called by its name, with what to do.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/eksport.xls
    mops: error: "$MOPS_CASE/eksport.xls" is a web page (HTML), whatever it is called [file.html]
      hint: Open it in the spreadsheet program and save it as a workbook (.xlsx) or as CSV UTF-8.
    [3]
    $ mops import person $MOPS_CASE/arkusz2003.xls
    mops: error: "$MOPS_CASE/arkusz2003.xls" is a spreadsheet in XML, as programs of 2003 wrote it [file.xml_workbook]
      hint: Open it in the spreadsheet program and save it as a workbook (.xlsx) or as CSV UTF-8.
    [3]
    $ mops import person $MOPS_CASE/stary.xls
    mops: error: "$MOPS_CASE/stary.xls" is in the old workbook format (.xls) [file.old_workbook]
      hint: Open it in the spreadsheet program and save it as a workbook (.xlsx) or as CSV UTF-8.
    [3]
    $ mops import person $MOPS_CASE/wydruk.pdf
    mops: error: "$MOPS_CASE/wydruk.pdf" is a PDF, which holds pages and no rows [file.pdf]
      hint: Ask for the workbook or the CSV that it was printed from.
    [3]
    $ mops import person $MOPS_CASE/unicode.txt
    mops: error: "$MOPS_CASE/unicode.txt" is text in UTF-16 ("Unicode text") [file.utf16]
      hint: Save it as CSV UTF-8 in the program it came from.
    [3]
    $ mops import person $MOPS_CASE/lista.csv
    mops: error: "$MOPS_CASE/lista.csv" is a text document (RTF) [file.rtf]
      hint: Copy its table into a spreadsheet and save that as CSV UTF-8.
    [3]
    $ mops import person $MOPS_CASE/eksport.xls --lang pl
    mops: błąd: „$MOPS_CASE/eksport.xls” to strona WWW (HTML), niezależnie od nazwy [file.html]
      wskazówka: Otwórz plik w arkuszu kalkulacyjnym i zapisz go jako skoroszyt (.xlsx) albo CSV UTF-8.
    [3]

A CSV that is called .xls is read.

    $ mops import person $MOPS_CASE/zwykly.xls --format json
    {"op":1,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

JSON is read one object a line, with or without a byte-order mark; an array or an indented object is told once.

    $ mops import person $MOPS_CASE/bom.jsonl --format json
    {"op":2,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import person $MOPS_CASE/tablica.json
    $MOPS_CASE/tablica.json:1: error: the file is JSON, but not one object a line [json.lines]
      hint: Write each record as one object on a line of its own; `jq -c ".[]" FILE` does that for an array, `jq -c . FILE` for an object over several lines.
    [3]
    $ mops import person $MOPS_CASE/ladny.json
    $MOPS_CASE/ladny.json:1: error: the file is JSON, but not one object a line [json.lines]
      hint: Write each record as one object on a line of its own; `jq -c ".[]" FILE` does that for an array, `jq -c . FILE` for an object over several lines.
    [3]

A name twice in an object is refused, whatever the spelling of the field; a PESEL as a number is told.

    $ mops import person $MOPS_CASE/podwojne.jsonl
    $MOPS_CASE/podwojne.jsonl:1: surname: error: the name "surname" stands twice in the object [json.twice]
      hint: Leave one of the two values.
    [3]
    $ echo '{"surname":"Kruk","Nazwisko":"Bąk","given_names":"Ala","pesel":"75061543218"}' | mops import person -
    stdin:1: surname: error: the column "surname" holds "surname" a second time [header.twice]
      hint: Delete or rename one of the two columns.
    [3]
    $ mops import person $MOPS_CASE/liczby.jsonl -n
    $MOPS_CASE/liczby.jsonl:1: pesel: warning: a PESEL is written as a number, which loses zeros at the front [json.pesel_number]
      hint: Write it in quotation marks.
    $ mops import person $MOPS_CASE/zero.jsonl
    $MOPS_CASE/zero.jsonl:1: pesel: error: a PESEL that lost its leading zero [pesel.lost_zero]
      hint: Format the column as text before saving and type the leading zero again.
    $MOPS_CASE/zero.jsonl:1: pesel: warning: a PESEL is written as a number, which loses zeros at the front [json.pesel_number]
      hint: Write it in quotation marks.
    [3]
    $ echo '{"surname":[["Kruk"]],"given_names":1.5,"pesel":18446744073709551615}' | mops import person -
    stdin:1: given_names: error: the value of "given_names" is neither a text, a whole number, true or false, nor a list of these [json.value]
    stdin:1: surname: error: the value of "surname" is neither a text, a whole number, true or false, nor a list of these [json.value]
      hint: Write it as a text in quotes.
    stdin:1: pesel: warning: a PESEL is written as a number, which loses zeros at the front [json.pesel_number]
      hint: Write it in quotation marks.
    [3]
