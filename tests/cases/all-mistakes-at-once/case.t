Every mistake of a file is told in the first run: wrong cells, and rows that a rule refuses.

    $ export MOPS_DB=centre.db
    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ mops attend schedule import $MOPS_CASE/sesje.csv
    $MOPS_CASE/sesje.csv:2: ends_at: error: not a time of the day (found "24:00") [time.form]
      hint: Write hours and minutes, such as 09:00.
    $MOPS_CASE/sesje.csv:3: ends_at: error: session TAS-SPOT-01/2009-04-22/14:00 leaves no time between its hours after the breaks (session/TAS-SPOT-01/2009-04-22/14:00) [session.times]
    $MOPS_CASE/sesje.csv:4: ends_at: error: session TAS-SPOT-01/2009-04-23/10:00 leaves no time between its hours after the breaks (session/TAS-SPOT-01/2009-04-23/10:00) [session.times]
      hint: Correct the hours or the breaks.
    [3]
    $ mops attend schedule import $MOPS_CASE/sesje.csv --keep-going --format json
    $MOPS_CASE/sesje.csv:2: ends_at: error: not a time of the day (found "24:00") [time.form]
      hint: Write hours and minutes, such as 09:00.
    $MOPS_CASE/sesje.csv:3: ends_at: error: session TAS-SPOT-01/2009-04-22/14:00 leaves no time between its hours after the breaks (session/TAS-SPOT-01/2009-04-22/14:00) [session.times]
    $MOPS_CASE/sesje.csv:4: ends_at: error: session TAS-SPOT-01/2009-04-23/10:00 leaves no time between its hours after the breaks (session/TAS-SPOT-01/2009-04-23/10:00) [session.times]
      hint: Correct the hours or the breaks.
    {"op":null,"kind":"attend.schedule.import","rows":0,"added":0,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":3,"dry_run":false}
    [4]
    $ sed 's/24:00/21:00/' $MOPS_CASE/sesje.csv >poprawione.csv
    $ mops attend schedule import poprawione.csv
    poprawione.csv:3: ends_at: error: session TAS-SPOT-01/2009-04-22/14:00 leaves no time between its hours after the breaks (session/TAS-SPOT-01/2009-04-22/14:00) [session.times]
    poprawione.csv:4: ends_at: error: session TAS-SPOT-01/2009-04-23/10:00 leaves no time between its hours after the breaks (session/TAS-SPOT-01/2009-04-23/10:00) [session.times]
      hint: Correct the hours or the breaks.
    [3]

Somebody unknown does not hide what else is wrong with the row, nor does one wrong cell hide another.

    $ cat >wydania.csv <<END
    > participation,item,issued_on,quantity,signature_seen
    > TAS-9999,STROJ,2009-13-07,0,chyba
    > TAS-0001,NIC,2009-10-07,99999999999999999999,yes
    > TAS-0001,STROJ,1009-10-07,-1,yes
    > END
    $ mops attend issue import wydania.csv
    wydania.csv:2: participation: error: there is no record of "participation" with this key or number (found "TAS-9999") [reference.unknown]
      hint: Compare it with `mops ls-records participation --fields key`, or add that record first.
    wydania.csv:2: issued_on: error: the calendar has no such day (found "2009-13-07") [date.not_a_day]
      hint: Correct the day or the month.
    wydania.csv:2: quantity: error: smaller than 1, the least that fits here (found "0") [number.too_small]
      hint: Correct the number; `mops ls-fields goods_issue` shows what fits into "quantity".
    wydania.csv:2: signature_seen: error: not a code or label of "yes_no" [code.unknown]
      hint: Choose one of: yes; no; `mops codes yes_no` lists them all.
    wydania.csv:3: item: error: there is no record of "goods_item" with this key or number [reference.unknown]
      hint: Compare it with `mops ls-records goods_item --fields key`, or add that record first.
    wydania.csv:3: quantity: error: larger than 100000, the most that fits here [number.too_large]
      hint: Correct the number; `mops ls-fields goods_issue` shows what fits into "quantity".
    wydania.csv:4: issued_on: error: a day before 2004-01-01, the earliest that can be meant (found "1009-10-07") [date.too_early]
      hint: Correct the year; `mops ls-fields goods_issue` shows what fits into "issued_on".
    wydania.csv:4: quantity: error: smaller than 1, the least that fits here (found "-1") [number.too_small]
      hint: Correct the number; `mops ls-fields goods_issue` shows what fits into "quantity".
    [3]
    $ cat >zgloszenia.csv <<END
    > Nabór;PESEL;Nazwisko;Imię (imiona);Data wpływu;Miesiące bez pracy;Telefon kontaktowy
    > TAS/1;11111111111;Kruk;Ala;31.02.2009;-3;500
    > TAS/7;85020312340;;Ala;04.05.2071;x;500100200
    > END
    $ mops import application zgloszenia.csv
    zgloszenia.csv:2: PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    zgloszenia.csv:2: Data wpływu: error: the calendar has no such day (found "31.02.2009") [date.not_a_day]
      hint: Correct the day or the month.
    zgloszenia.csv:2: Miesiące bez pracy: error: smaller than 0, the least that fits here (found "-3") [number.too_small]
      hint: Correct the number; `mops ls-fields application` shows what fits into "months_out_of_work".
    zgloszenia.csv:3: Nabór: error: there is no record of "recruitment_round" with this key or number (found "TAS/7") [reference.unknown]
      hint: Compare it with `mops ls-records recruitment_round --fields key`, or add that record first.
    zgloszenia.csv:3: Nazwisko: error: the value of "surname" is missing [field.required]
      hint: Fill in "surname"; no "person" is complete without it.
    zgloszenia.csv:3: Data wpływu: error: a day after 2017-06-01, the latest that can be meant (found "04.05.2071") [date.too_late]
      hint: Correct the year; `mops ls-fields application` shows what fits into "received_on".
    zgloszenia.csv:3: Miesiące bez pracy: error: not a whole number (found "x") [integer.form]
      hint: Write digits only, such as 1200.
    [3]

What only looks like a mistake because the other rows do not stand yet is not told: the goals of a contract are in
the same stream, and one of them is wrong.

    $ cat >kontrakt.jsonl <<END
    > {"entity":"social_contract","key":"KS/2009/900","participation":"TAS-0001","kind":"KS-B","drafted_on":"2009-04-14"}
    > {"entity":"contract_goal","contract":"KS/2009/900","number":"1","kind":"main","text":"praca","deadline":"31.02.2010"}
    > END
    $ mops import social_contract kontrakt.jsonl
    kontrakt.jsonl:2: deadline: error: the calendar has no such day (found "31.02.2010") [date.not_a_day]
      hint: Correct the day or the month.
    [3]
