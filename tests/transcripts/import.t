Taking in files: mops import.

    $ export MOPS_DB=centre.db
    $ mops init

A file with a header, in the order and the words of whoever keeps it: field names, Polish or English labels.

    $ cat > osoby.csv <<'END'
    > Nazwisko;Imię (imiona);PESEL;Telefon kontaktowy
    > Nowak;Anna;85020312340;500 100 200
    > Kos;Jan;44051401458;
    > END
    $ mops import person osoby.csv --format json
    {"op":1,"kind":"person.import","rows":2,"added":2,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records person --fields key,surname,given_names,sex,birth_date --format csv
    key,surname,given_names,sex,birth_date
    P-000001,Nowak,Anna,female,1985-02-03
    P-000002,Kos,Jan,male,1944-05-14

Once more changes nothing, under another name or through a pipe, and equal rows count once.

    $ cp osoby.csv osoby-2.csv
    $ mops import person osoby-2.csv --format json
    {"op":null,"kind":"person.import","rows":2,"added":0,"changed":0,"dropped":0,"unchanged":2,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ cat osoby.csv osoby.csv | sed '4d' | mops import person - --format json
    {"op":null,"kind":"person.import","rows":4,"added":0,"changed":0,"dropped":0,"unchanged":4,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

What the file says anew is a change; what it does not mention stays.

    $ mops import person - <<END
    > pesel,phone,surname,given_names
    > 85020312340,500 100 299,Nowak,Anna
    > END
    $ mops ls-records person --fields key,phone --limit 1
    {"key":"P-000001","phone":"500 100 299"}

JSON lines carry the same fields.

    $ mops import person - --format json <<END
    > {"pesel":"02270803624","surname":"Lis","given_names":"Ewa"}
    > END
    {"op":3,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

All mistakes of a file are told, and nothing is written.

    $ cat > zle.csv <<'END'
    > pesel,surname,given_names,birth_date,sex
    > 85020312347,Nowak,Anna,1985-02-03,female
    > 2270803624,Lis,Ewa,2002-07-08,female
    > 90010112349,,Ola,31.04.1990,kobieta
    > 44051401458,Kos,Jan,,men
    > 91020212340,Kos,Jan,91-02-02,
    > END
    $ mops import person zle.csv
    zle.csv:2: pesel: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    zle.csv:3: pesel: error: a PESEL that lost its leading zero [pesel.lost_zero]
      hint: Format the column as text before saving and type the leading zero again.
    zle.csv:4: surname: error: the value of "surname" is missing [field.required]
      hint: Fill in "surname"; no "person" is complete without it.
    zle.csv:4: birth_date: error: the calendar has no such day [date.not_a_day]
      hint: Correct the day or the month.
    zle.csv:5: sex: error: not a code or label of "sex" [code.unknown]
      hint: Choose one of: female; male; `mops codes sex` lists them all.
    zle.csv:6: pesel: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    zle.csv:6: birth_date: error: the year has only two digits [date.two_digit_year]
      hint: Write the year with four digits, such as 25.03.2016.
    [3]
    $ mops import person zle.csv --diag=jsonl 2>&1 | sed -n 1,1p
    {"v":1,"severity":"error","code":"pesel.checksum","file":"zle.csv","line":2,"record":1,"column":"pesel","column_no":1,"message":"the last digit of the PESEL does not fit the others","hint":"Compare the PESEL with the document; two digits may have changed places."}
    [3]
    $ mops import person zle.csv --lang pl 2>&1 | sed -n 1,2p
    zle.csv:2: pesel: błąd: ostatnia cyfra numeru PESEL nie pasuje do pozostałych [pesel.checksum]
      wskazówka: Porównaj PESEL z dokumentem; mogły się zamienić dwie cyfry.
    [3]
    $ mops import person - <<END
    > pesel,surnam,given_names
    > 85020312340,Nowak,Anna
    > END
    stdin:1: surnam: error: "person" has no column "surnam" [header.unknown.suggest]
      hint: Perhaps "surname" is meant: rename the column, or delete it.
    [3]
    $ mops log --format csv | wc -l
    4

A dry run says the same and writes nothing.

    $ echo '{"pesel":"90010112349","surname":"Bąk","given_names":"Ola"}' | mops import person - -n --format json
    {"op":null,"kind":"person.import","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":true}
    $ mops ls-records person --format csv | wc -l
    4

Files that are none.

    $ : > empty.csv
    $ mops import person empty.csv
    mops: error: the file "empty.csv" holds no text [file.empty]
      hint: Save the file again and check that it has a header row.
    [3]
    $ head -c 64 /dev/zero > zeros.csv
    $ mops import person zeros.csv
    mops: error: "zeros.csv" is not a text file [file.binary]
      hint: Open it in the spreadsheet program and save the sheet as CSV UTF-8.
    [3]
    $ printf 'pesel,surname\n85020312340,"Nowak\n' | mops import person -
    stdin:2: error: a quotation mark that begins here is never closed [csv.unfinished_quote]
      hint: Close the quotation mark, or write it twice if it belongs to the text.
    [3]
    $ mops import person missing.csv
    mops: error: there is no file "missing.csv" [file.missing]
      hint: Check the name and the folder; - stands for standard input.
    [7]
    $ mops import persons osoby.csv
    mops: error: there is no entity "persons" [entity.unknown]
      hint: Choose a name from the first column of `mops ls-fields`.
    [2]
