What users type: options with a slip, files on standard input, a round by its key, a day in any form, order as people sort.

    $ export MOPS_DB=centre.db MOPS_NOW=2017-06-01T21:30:00Z
    $ mops init
    $ cat > project.toml <<'P'
    > [project]
    > key = "DEMO"
    > title = "Razem łatwiej"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > starts_on = 2017-01-01
    > ends_on = 2018-12-31
    > P
    $ mops project load < project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2
    $ mops recruit open DEMO/2 --opens 2017-05-01 --closes 2017-05-12 --limit 2

An option that does not exist is named, with the one that may be meant.

    $ mops recruit list --wher state=submitted
    mops: error: recruit list: there is no option "--wher" [option.unknown.suggest]
      hint: Perhaps "--where" is meant; `mops recruit list --help` lists the options.
    [2]
    $ mops recruit list --whatever
    mops: error: recruit list: there is no option "--whatever" [option.unknown]
      hint: `mops recruit list --help` lists the options.
    [2]
    $ mops --bad
    mops: error: there is no option "--bad" [option.unknown.anywhere]
      hint: `mops --help` lists the commands, `mops COMMAND --help` the options of one.
    [2]
    $ mops log -x
    mops: error: log: there is no option "-x" [option.unknown]
      hint: `mops log --help` lists the options.
    [2]
    $ mops where is it
    mops: error: where: more arguments than it takes [argument.many]
      hint: See `mops where --help`.
    [2]
    $ mops check --projekt DEMO --lang pl
    mops: błąd: check: nie ma opcji „--projekt” [option.unknown.suggest]
      wskazówka: Być może chodzi o „--project”; opcje wymienia `mops check --help`.
    [2]
    $ mops report build recruitment --project DEMO --form WSS-1
    mops: error: the report "recruitment" does not take the option "--form" [parameter.unknown]
      hint: Leave --form out; it takes --project, --round, and what every report takes.
    [2]
    $ mops report build recruitment --project DEMO --rows per-person --lang pl
    mops: błąd: raport „recruitment” nie przyjmuje opcji „--rows” [parameter.unknown]
      wskazówka: Pomiń --rows; przyjmuje --project, --round oraz to, co przyjmuje każdy raport.
    [2]

A record in words, a round by its key.

    $ mops recruit add DEMO/1 person.pesel=80010112340 person.surname=Ćwik person.given_names=Anna received_on=2017-05-02
    $ mops recruit add DEMO/2 person.pesel=80010112340 received_on=2017-05-03
    $ mops recruit list DEMO/1 --fields key,received_on --format csv
    key,received_on
    DEMO/1/0001,2017-05-02
    $ mops recruit list DEMO/3
    mops: error: condition "round=DEMO/3": there is no record of "recruitment_round" with this key [condition.key]
      hint: Compare it with `mops ls-records recruitment_round --fields key`.
    [5]

Text is sorted as people do it: ć after c; keys by their bytes.

    $ for name in Ćma Cis Czapla Łoś Lis Żak Zięba; do printf '%s,%s,Jan,male,1980-01-01\n' "$name" "$name"; done > osoby.csv
    $ { echo other_id,surname,given_names,sex,birth_date; cat osoby.csv; } | mops import person
    $ mops ls-records person --sort surname --fields surname --format csv --no-header
    Cis
    Czapla
    Ćma
    Ćwik
    Lis
    Łoś
    Zięba
    Żak
    $ mops ls-records person --sort -surname --fields surname --format csv --no-header --limit 2
    Żak
    Zięba
    $ mops find jan --fields surname --format csv --no-header
    Cis
    Czapla
    Ćma
    Lis
    Łoś
    Zięba
    Żak
    $ mops run-query 'SELECT surname FROM v1_person ORDER BY surname COLLATE polish LIMIT 2' --format csv --no-header
    Cis
    Czapla

The whole state from a pipe.

    $ mops init --db other.db
    $ mops fast-export | mops fast-import --db other.db
    $ mops ls-records person --db other.db --format csv --fields key | wc -l
    9

The days of the journal are those of the wall clock in Poland; an hour that it shows is not UTC.

    $ MOPS_NOW=2017-06-01T22:30:00Z mops ls-records person --where surname=Lis --format '%(key)' > key
    $ MOPS_NOW=2017-06-01T22:30:00Z mops import person -m nazajutrz <<'P'
    > other_id,commune
    > Lis,Lublin
    > P
    $ mops log --limit 2 --fields op,at,kind
    op  at                kind
    --  ----------------  ---------------------
     7  2017-06-02 00:30  Person: file imported
     6  2017-06-01 23:30  Person: file imported
    $ mops log --limit 1 --fields op,at --format csv
    op,at
    7,2017-06-01T22:30:00Z
    $ mops show @ | head -1
    op 7  Person: file imported  2017-06-02 00:30  anna
    $ mops ls-records person --where surname=Lis --at-op 2017-06-01 --fields commune --format json
    [
     {"commune":null}
    ]
    $ mops ls-records person --where surname=Lis --at-op 02.06.2017 --fields commune --format json
    [
     {"commune":"Lublin"}
    ]

Several operations are taken back as they are listed.

    $ export MOPS_NOW=2017-06-02T07:00:00Z
    $ mops revert 6..7
    $ mops ls-records person --fields surname --format csv --no-header
    Ćwik
    $ mops log --limit 1 --fields op,kind,reverts
    op  kind    reverts
    --  ------  -------
     8  revert      7 6
    $ mops log --limit 1 --fields op,kind,reverts --format csv
    op,kind,reverts
    8,revert,7

What they said is no longer said by their source, so the same file comes in again; undo does not take them back twice.

    $ mops undo -n
    $ { echo other_id,surname,given_names,sex,birth_date; cat osoby.csv; } | mops import person --format '%(added)'
    7
    $ mops undo --yes
    $ mops revert 7..6
    mops: error: operation 7 is later than 6 [op.order]
      hint: Write the earlier operation first, such as 6..7.
    [2]
    $ mops ls-ops 7..6
    mops: error: operation 7 is later than 6 [op.order]
      hint: Write the earlier operation first, such as 6..7.
    [2]

Nothing to say is no byte.

    $ mops check --entity recruitment_round --severity error
    $ mops check --entity recruitment_round --severity error --format json
    []
    $ mops fsck
    $ mops fsck --format csv
    what,record,message

A day of an option has every form of a day in a file, and a few words.

    $ mops version --as-of 31.12.2016 --format json | cut -c1-9
    {"program
    $ mops version --as-of yesterday --format json | cut -c1-9
    {"program
    $ mops version --as-of 31.12.16
    mops: error: "31.12.16" is no business date [as_of.form]
      hint: Write the day as 2016-03-25 or 25.03.2016, or today, yesterday, last-month-end or last-quarter-end.
    [2]

A step that was left out is named, with the command that takes it.

    $ mops recruit set DEMO/1/0001 state=scored
    mops: state: error: application DEMO/1/0001 is "submitted" and cannot become "scored" at once (found "scored") [record.transition]
      hint: First comes the step "formal check", which makes it "formally correct": `mops recruit verify DEMO/1 --on DAY`.
    [5]
    $ mops recruit set DEMO/1/0001 state=participant --lang pl
    mops: state: błąd: Zgłoszenie DEMO/1/0001 ma stan „złożone” i nie może od razu przejść do stanu „uczestnik” (jest „participant”) [record.transition]
      wskazówka: Najpierw krok „ocena formalna”, po którym stan to „poprawne formalnie”: `mops recruit verify DEMO/1 --on DAY`.
    [5]
    $ mops recruit withdraw DEMO/1/0001 --on 2017-05-04 --reason wyjazd
    $ mops recruit set DEMO/1/0001 state=scored
    mops: state: error: application DEMO/1/0001 is "resigned before the start", which is a last state; no step leads to "scored" (found "scored") [record.transition.last]
      hint: `mops history application/DEMO/1/0001` shows how it came there; `mops revert OP` takes back the operation that did it.
    [5]

A script learns whether a report was written.

    $ mops report build recruitment --project DEMO -o r.csv --if-changed=10; echo $?
    0
    $ mops report build recruitment --project DEMO -o r.csv --if-changed=10
    [10]
    $ mops report build recruitment --project DEMO -o r.csv --if-changed
    $ mops report build recruitment --project DEMO -o r.json --if-changed --format json
    {"report":"recruitment","path":"r.json","written":true}
    $ mops report build recruitment --project DEMO -o r.json --if-changed --format json
    {"report":"recruitment","path":"r.json","written":false}
    $ mops report build recruitment --project DEMO -o r.csv --if-changed=many
    mops: error: "many" is no exit code for "--if-changed" [option.exit_code]
      hint: Write a number from 0 to 125, such as --if-changed=10.
    [2]
    $ mops report build recruitment --project DEMO --check r.csv
    mops: error: the report "recruitment" does not take the option "--check" [parameter.unknown]
      hint: Leave --check out; it takes --project, --round, and what every report takes.
    [2]
