The letters of a text are never stored garbled: its encoding is recognised or named, and what does not fit is an error
at its line.

CSV as "MS-DOS" saves it (CP852), with headings in Polish and without:

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person $MOPS_CASE/dos.csv $MOPS_CASE/dos-naglowki-en.csv -v
    $MOPS_CASE/dos-naglowki-en.csv: note: the text is not UTF-8; it was read as cp852 [file.encoding]
    $MOPS_CASE/dos-naglowki-en.csv:2: note: the same record stands in line 2 of $MOPS_CASE/dos.csv; it counts once (person/P-000001) [record.twice_in_files]
    $MOPS_CASE/dos.csv: note: the text is not UTF-8; it was read as cp852 [file.encoding]
    operation 1 (person.import): 2 added, 0 changed, 0 dropped, 1 unchanged
    $ mops ls-records person --fields surname,given_names --format csv
    surname,given_names
    Żółkoś,Łucja
    Wąż,Stanisława
    $ mops import person --encoding cp852 $MOPS_CASE/dos-naglowki-en.csv --format json
    {"op":null,"kind":"person.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

ISO 8859-2:

    $ mops import person $MOPS_CASE/iso.csv -n -v --on-conflict=file
    $MOPS_CASE/iso.csv: note: the text is not UTF-8; it was read as iso-8859-2 [file.encoding]
    dry run (person.import): 0 to add, 1 to change, 0 to drop, 0 unchanged; nothing was written
    record           what     field    before  after
    ---------------  -------  -------  ------  -----
    person/P-000001  changed  Surname  …       …

A byte-order mark means UTF-8, and what is not UTF-8 behind it is an error at its line; so are two encodings in one file.

    $ mops import person $MOPS_CASE/znacznik.csv
    $MOPS_CASE/znacznik.csv:3: error: the file begins with the mark of UTF-8, and this line is not UTF-8 [encoding.after_mark]
      hint: Correct the letters of this line and save the file as CSV UTF-8.
    [3]
    $ mops import person $MOPS_CASE/mieszane.csv
    $MOPS_CASE/mieszane.csv:3: error: the file is in two encodings: other lines are UTF-8, and this one is not [encoding.mixed]
      hint: Correct the letters of this line and save the file as CSV UTF-8; it was probably put together from two files.
    [3]
    $ mops import person $MOPS_CASE/mieszane.csv --lang pl
    $MOPS_CASE/mieszane.csv:3: błąd: plik jest w dwóch kodowaniach: inne wiersze są w UTF-8, a ten nie [encoding.mixed]
      wskazówka: Popraw litery w tym wierszu i zapisz plik jako CSV UTF-8; zapewne złożono go z dwóch plików.
    [3]
    $ mops import person $MOPS_CASE/mieszane.csv --encoding utf-8
    $MOPS_CASE/mieszane.csv:3: error: the line holds a byte that means nothing in utf-8 [encoding.byte]
      hint: Save the file as CSV UTF-8 in the program it came from, or say another --encoding: utf-8, windows-1250, iso-8859-2, cp852.
    [3]

A byte that the encoding does not have:

    $ mops import person $MOPS_CASE/bez-znaczenia.csv --encoding windows-1250
    $MOPS_CASE/bez-znaczenia.csv:2: error: the line holds a byte that means nothing in windows-1250 [encoding.byte]
      hint: Save the file as CSV UTF-8 in the program it came from, or say another --encoding: utf-8, windows-1250, iso-8859-2, cp852.
    [3]
    $ mops import person $MOPS_CASE/dos.csv --encoding iso-8859-2
    $MOPS_CASE/dos.csv:2: error: the line holds a byte that means nothing in iso-8859-2 [encoding.byte]
      hint: Save the file as CSV UTF-8 in the program it came from, or say another --encoding: utf-8, windows-1250, iso-8859-2, cp852.
    [3]

UTF-8 is not read as something else, whoever says so:

    $ mops import person $MOPS_CASE/utf8.csv --encoding windows-1250
    $MOPS_CASE/utf8.csv: error: the file is UTF-8, not windows-1250 [encoding.is_utf8]
      hint: Leave --encoding out (or encoding in the map).
    [3]
    $ mops import person $MOPS_CASE/znacznik.csv --encoding windows-1250
    $MOPS_CASE/znacznik.csv:3: error: the file begins with the mark of UTF-8, and this line is not UTF-8 [encoding.after_mark]
      hint: Correct the letters of this line and save the file as CSV UTF-8.
    [3]

Where letters cannot be told for sure nothing is guessed: Źwik or Ćwik, and letters that are not Polish at all.

    $ mops import person $MOPS_CASE/dwojako.csv
    $MOPS_CASE/dwojako.csv:2: error: the text is not UTF-8, and its encoding cannot be told for sure [encoding.unknown]
      hint: Save the file as CSV UTF-8, or say --encoding: windows-1250, iso-8859-2 or cp852 (MS-DOS).
    [3]
    $ mops import person $MOPS_CASE/dwojako.csv --encoding cp852 -n --on-conflict=file
    $ mops import person $MOPS_CASE/cyrylica.csv
    $MOPS_CASE/cyrylica.csv:2: error: the text is not UTF-8, and its encoding cannot be told for sure [encoding.unknown]
      hint: Save the file as CSV UTF-8, or say --encoding: windows-1250, iso-8859-2 or cp852 (MS-DOS).
    [3]

An encoding that is asked for and hardly fits is told.

    $ mops import person $MOPS_CASE/iso.csv -n --encoding windows-1250 --on-conflict=file
    $MOPS_CASE/iso.csv:2: surname: error: letters of the text were damaged before the file came here [text.garbled]
      hint: Type it again, or export the file anew as CSV UTF-8: somewhere Polish letters were read in another encoding.
    $MOPS_CASE/iso.csv: warning: the text was read as windows-1250, but its letters look like iso-8859-2 [encoding.better]
      hint: Compare the names that were stored with the file; if they are wrong, take the import back and say --encoding iso-8859-2.
    [3]
