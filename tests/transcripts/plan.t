What would change, written down first: --plan, apply-changes, and changes that somebody types.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person - <<END
    > pesel,surname,given_names,phone
    > 85020312340,Nowak,Anna,500 100 200
    > 44051401458,Kos,Jan,500 100 300
    > END
    $ cat > persons.csv <<END
    > PESEL;Nazwisko;Imię (imiona);phone
    > 85020312340;Nowak;Anna;500 100 209
    > 90010112349;Bąk;Ola;500 100 400
    > END

Any command that writes can write a plan in place of it: the same checks, the same messages, the same exit status, and
the database stays as it is. The first line says what the plan was made on, the last one what it comes to.

    $ mops import person persons.csv --plan plan.jsonl -v
    dry run (person.import): 1 to add, 1 to change, 0 to drop, 0 unchanged; nothing was written
    plan of 2 changes in "plan.jsonl"; nothing was changed, `mops apply-changes` does it
    $ stat -c %A plan.jsonl
    -rw-------
    $ sed -E 's/[0-9a-f]{64}/…/g' plan.jsonl
    {"plan":1,"kind":"person.import","source":"person.import","as_of":"2017-06-01","made_on":{"op":1,"digest":"…","database":"…"},"inputs":[{"name":"persons.csv","sha256":"…","bytes":104,"rows":2}]}
    {"v":1,"do":"update","ref":"person/P-000001","expect":1,"set":{"phone":"500 100 209"},"src":{"file":"persons.csv","line":2}}
    {"v":1,"do":"create","ref":"person/P-000003","set":{"pesel":"90010112349","surname":"Bąk","given_names":"Ola","sex":"female","birth_date":"1990-01-01","phone":"500 100 400"},"src":{"file":"persons.csv","line":3}}
    {"done":true,"changes":2,"result":{"rows":2,"added":1,"changed":1,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0},"sha256":"…"}
    $ mops log --fields op,kind --format csv
    op,kind
    1,person.import

Whoever reviews the plan applies it. It makes the operation that the import would have made, so that the same file
afterwards has nothing to say.

    $ mops apply-changes plan.jsonl -n -v
    dry run (person.import): 1 to add, 1 to change, 0 to drop, 0 unchanged; nothing was written
    record           what     field        before  after
    ---------------  -------  -----------  ------  --------
    person/P-000001  changed  Phone        …       …
    person/P-000003  created  Person               P-000003
    person/P-000003  created  PESEL                …
    person/P-000003  created  Surname              …
    person/P-000003  created  Given names          …
    person/P-000003  created  Sex                  female
    person/P-000003  created  Birth date           …
    person/P-000003  created  Phone                …
    $ mops apply-changes plan.jsonl -v --actor jan
    operation 2 (person.import): 1 added, 1 changed, 0 dropped, 0 unchanged
    $ mops ls-ops @ --fields actor,kind,source,created,updated
    {"actor":"jan","kind":"person.import","source":"person.import","created":1,"updated":1}
    $ mops import person persons.csv -v
    nothing to do: no record changes (read: 2)

A plan is applied once, and only while the records that it touches are as they were. Others may change meanwhile.

    $ mops apply-changes plan.jsonl
    persons.csv:2: error: the record was changed since, by operation 2, and is at version 2 (person/P-000001) [change.moved]
    persons.csv:3: error: the record that the line creates exists by now, since operation 2 (person/P-000003) [change.exists]
      hint: See `mops show 2`; make the plan again, or leave the record out.
    [5]
    $ mops revert @
    $ mops import person persons.csv --plan plan.jsonl
    $ mops recruit set P-000002 commune='Nowy Sącz' --entity person
    $ mops apply-changes plan.jsonl -n
    $ mops recruit set P-000001 commune='Nowy Sącz' --entity person
    $ mops apply-changes plan.jsonl
    persons.csv:2: error: the record was changed since, by operation 5, and is at version 4 (person/P-000001) [change.moved]
      hint: See `mops show 5`; make the plan again, or leave the record out.
    [5]

A plan is taken as it is or not at all.

    $ sed -i 's/Bąk/Bak/' plan.jsonl
    $ mops apply-changes plan.jsonl
    mops: error: plan.jsonl: the plan is not what was written; nothing was changed [plan.changed]
      hint: A plan is taken as it is or not at all: make it again, with other data if need be.
    [3]
    $ sed -i '$d' plan.jsonl
    $ mops apply-changes plan.jsonl
    mops: error: plan.jsonl: the first or the last line is missing, so the stream was cut; nothing was changed [plan.cut]
      hint: Run the command that made it again; it was cut on its way.
    [3]
    $ mops init --db other.db
    $ mops import person persons.csv --plan plan.jsonl
    $ mops import person persons.csv --db other.db
    $ mops apply-changes plan.jsonl --db other.db
    mops: error: plan.jsonl: the plan was made on another database [plan.other_database]
      hint: Compare with `mops where`, or make the plan again here.
    [5]

With `-` the plan goes to standard output, and so does the change stream of a dry run. A command that fails ends its
stream with its exit status, so what comes after it in a pipe fails in the same way.

    $ mops recruit set P-000001 phone= --entity person --plan - | mops apply-changes --format json
    {"op":6,"kind":"recruit.set","rows":1,"added":0,"changed":1,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit set P-000001 phone='500 100 200' --entity person -n --format jsonl | sed -n 2p
    {"v":1,"do":"update","ref":"person/P-000001","expect":5,"set":{"phone":"500 100 200"}}
    $ mops recruit set P-000009 phone= --entity person --plan - | tee stream | mops apply-changes
    mops: key: error: there is no person "P-000009" [record.missing]
      hint: Compare the key with `mops ls-records person --fields key`, or add that record first.
    [5]
    $ cat stream
    {"done":false,"exit":5}

What differs between two states is such a stream as well: this is what `mops revert @` does.

    $ mops diff-ops @ @~1 --format=changes | sed -E 's/[0-9a-f]{64}/…/g'
    {"plan":1,"kind":"revert","reverts":6,"restores":true,"made_on":{"op":6,"digest":"…","database":"…"},"inputs":[]}
    {"v":1,"do":"update","ref":"person/P-000001","expect":5,"set":{"phone":"500 100 200"}}
    {"done":true,"changes":1,"sha256":"…"}
    $ mops diff-ops @ @~1 --format=changes | mops apply-changes -v
    operation 7 (revert): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops ls-ops @ --fields kind,reverts
    {"kind":"revert","reverts":6}
    $ mops undo
    $ mops apply-changes < /dev/null
    mops: error: the file "stdin" holds no text [file.empty]
      hint: Save the file again and check that it has a header row.
    [3]

Lines that somebody types need no first and no last one. A new record may leave its key out; `expect` may be left out
where it does not matter who wrote last.

    $ cat > changes <<'END'
    > {"do":"create","ref":"person","set":{"pesel":"02270803624","surname":"Lis","given_names":"Ewa"}}
    > {"do":"verify","ref":"person/P-000001","set":{"surname":"Nowak"}}
    > {"do":"update","ref":"person/P-000001","expect":1,"set":{"phone":"500 100 111"}}
    > {"do":"delete","ref":"person/P-000002"}
    > {"do":"update","ref":"person/P-000001","set":{"phon":"500 100 111","pesel":"44051401459"}}
    > END
    $ mops apply-changes changes
    changes:3: error: the record was changed since, by operation 8, and is at version 7 (person/P-000001) [change.moved]
      hint: See `mops show 8`; make the plan again, or leave the record out.
    [5]
    $ mops cat-record person/P-000001 --fields key,rev
    {"key":"P-000001","rev":7}
    $ sed -i 's/"expect":1,//; $d' changes
    $ mops apply-changes changes -v -m 'z kartki'
    operation 9 (apply-changes): 1 added, 1 changed, 1 dropped, 0 unchanged
    $ echo '{"do":"create","ref":"person/P-000001","set":{"surname":"Nowak"}}' | mops apply-changes
    stdin:1: error: the record that the line creates exists by now, since operation 9 (person/P-000001) [change.exists]
      hint: See `mops show 9`; make the plan again, or leave the record out.
    [5]
    $ echo 'to nie jest zmiana' | mops apply-changes
    stdin:1: error: the line is not a change [change.form]
      hint: Write one object a line, as in `mops help plumbing`: {"do":"update","ref":"unit/WSS/KIS","set":{…}}.
    [3]
    $ mops fsck

An import in its three steps: `parse-csv` reads and checks what can be checked without a database, `plan-changes` says
what the rows change, `apply-changes` does it. Each step can be looked at, kept, filtered.

    $ cat > more.csv <<END
    > PESEL;Nazwisko;Imię (imiona);Data urodzenia
    > 90010112349;Bąk;Ola;01.01.1990
    > 02270803624;Lis;Ewa;
    > END
    $ mops parse-csv more.csv --entity person --set locality='Nowy Sącz' | sed -E 's/[0-9a-f]{64}/…/g'
    {"rows":1,"entity":"person","file":"more.csv","columns":[{"field":"pesel","heading":"PESEL","no":1},{"field":"surname","heading":"Nazwisko","no":2},{"field":"given_names","heading":"Imię (imiona)","no":3},{"field":"birth_date","heading":"Data urodzenia","no":4}]}
    {"entity":"person","pesel":"90010112349","surname":"Bąk","given_names":"Ola","birth_date":"1990-01-01","locality":"Nowy Sącz","src":{"file":"more.csv","line":2,"record":1,"found":{"birth_date":"01.01.1990"}}}
    {"entity":"person","pesel":"02270803624","surname":"Lis","given_names":"Ewa","birth_date":null,"locality":"Nowy Sącz","src":{"file":"more.csv","line":3,"record":2}}
    {"done":true,"files":[{"name":"more.csv","sha256":"…","bytes":98,"rows":2}]}
    $ mops parse-csv more.csv --entity person | mops plan-changes | mops apply-changes -n --format json
    {"op":null,"kind":"person.import","rows":2,"added":1,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":true}
    $ mops import person more.csv -n --format json
    {"op":null,"kind":"person.import","rows":2,"added":1,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":true}
    $ mops parse-csv more.csv --entity person | mops plan-changes --source kartoteka | sed -n 1p | grep -o '"kind.*as_of'
    "kind":"person.import","source":"kartoteka","as_of
    $ echo '{"entity":"person","key":"P-000001","phone":"500 100 999"}' | mops plan-changes --on-conflict file | sed -n 2p
    {"v":1,"do":"update","ref":"person/P-000001","expect":8,"set":{"phone":"500 100 999"},"src":{"file":"stdin","line":1}}

All faults of all steps are told, each once, with the place in the file; nothing is written.

    $ sed -i 's/01.01.1990/01.01.90/; s/02270803624/02270803625/' more.csv
    $ mops parse-csv more.csv --entity person | mops plan-changes | mops apply-changes
    more.csv:2: Data urodzenia: error: the year has only two digits [date.two_digit_year]
      hint: Write the year with four digits, such as 25.03.2016.
    more.csv:3: PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    [3]
    $ mops import person more.csv
    more.csv:2: Data urodzenia: error: the year has only two digits [date.two_digit_year]
      hint: Write the year with four digits, such as 25.03.2016.
    more.csv:3: PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    [3]
    $ mops parse-csv more.csv --entity person | head -n 2 | mops plan-changes
    more.csv:2: Data urodzenia: error: the year has only two digits [date.two_digit_year]
      hint: Write the year with four digits, such as 25.03.2016.
    more.csv:3: PESEL: error: the last digit of the PESEL does not fit the others [pesel.checksum]
      hint: Compare the PESEL with the document; two digits may have changed places.
    mops: error: stdin: the first or the last line is missing, so the stream was cut; nothing was changed [plan.cut]
      hint: Run the command that made it again; it was cut on its way.
    {"done":false,"exit":3}
    [3]
