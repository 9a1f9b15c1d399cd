For scripts: cat-record, resolve-key, ls-ops, diff-ops, run-query, render-report; undo, help, and commands of your own.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db

A record by name is one line with all its fields; sensitive ones only when asked for by name.

    $ mops cat-record participation/TAS-0001
    {"key":"TAS-0001","project":"TAS","person":"P-000001","application":"TAS/1/0001","unit":null,"cycle":null,"group_name":null,"declared_on":"2009-04-06","agreement_number":null,"agreement_place":null,"signed_by_person_on":null,"signed_by_centre_on":null,"privacy_statement_on":"2009-04-06","joined_on":"2009-04-20","education":"isced_2","labour_status":"inactive_other","social_assistance":"yes","childcare_needed":"yes","state":"completed","ended_on":"2009-11-27","exit_kind":"Z"}
    $ mops cat-record person/P-000001 score/TAS/1/0001/TAS/P-OPIEKA --fields key
    {"key":"P-000001"}
    {"key":"TAS/1/0001/TAS/P-OPIEKA"}
    $ mops cat-record person/P-000001 --fields key,surname,rev,op
    {"key":"P-000001","surname":"Jasińska","rev":1,"op":3}
    $ mops cat-record person/P-000001 person/P-000002 --fields key,sex --format json
    [
     {"key":"P-000001","sex":"female"},
     {"key":"P-000002","sex":"male"}
    ]
    $ mops cat-record person/P-000001 --fields key,sex --format json
    {"key":"P-000001","sex":"female"}
    $ mops cat-record person/P-000001 person/P-000002 unit/X --fields key --format csv
    mops: error: there is no unit "X" [record.none]
      hint: Compare the key with `mops ls-records unit --fields key`.
    key
    P-000001
    P-000002
    [5]
    $ mops cat-record person/P-000001 --fields surnam
    mops: error: "person" has no field "surnam" [field.unknown.suggest]
      hint: Perhaps "surname" is meant.
    [2]
    $ mops cat-record P-000001
    mops: error: "P-000001" is not of the form ENTITY/KEY [record.form]
      hint: Write the entity, a slash and the key, such as participation/WSS-0042.
    [2]

A batch is answered name by name, in the same order, whatever is missing.

    $ printf 'person/P-000002\nperson/P-9\nnonsense\nparticipation/TAS-0003\n' | mops cat-record --batch --fields key
    {"key":"P-000002"}
    {"missing":"person/P-9"}
    {"missing":"nonsense"}
    {"key":"TAS-0003"}
    $ echo participation/TAS-0003 | mops cat-record --batch --format '%(key) %(state)'
    TAS-0003 completed
    $ echo participation/TAS-0003 | mops cat-record --batch --format csv
    mops: error: a batch is not answered in the format "csv" [batch.format]
      hint: Leave --format out for JSON lines, or give a template with %(field).
    [2]
    $ mops cat-record --exists participation/TAS-0003 person/P-000001
    $ mops cat-record --exists participation/TAS-0003 person/P-9
    [1]

The one key that a text means: the key itself, a short code, a PESEL, a name, a beginning. Never a guess between two.

    $ mops resolve-key participation TAS-0042
    TAS-0042
    $ mops resolve-key participation 0042 --project TAS
    TAS-0042
    $ pesel=$(mops cat-record person/P-000001 --fields pesel --format '%(pesel)')
    $ mops resolve-key person "$pesel"
    P-000001
    $ mops resolve-key participation "$pesel" --format json
    {"entity":"participation","key":"TAS-0001"}
    $ mops resolve-key person jasinska
    mops: error: 3 records "person" may be meant: P-000001, P-000042, P-000060 [resolve.several]
      hint: Give more of the key or name, or the project with --project.
    [5]
    $ mops resolve-key participation TAS-000
    mops: error: 9 records "participation" may be meant: TAS-0001, TAS-0002, TAS-0003, TAS-0004, TAS-0005, TAS-0006, TAS-0007, TAS-0008, TAS-0009 [resolve.several]
      hint: Give more of the key or name, or the project with --project.
    [5]
    $ mops resolve-key criterion nothing
    mops: error: no "criterion" is meant by that text [resolve.none]
      hint: Compare with `mops ls-records criterion --fields key`; a person is also found by PESEL and name.
    [5]
    $ mops resolve-key participation 0042 --project NONE
    mops: error: there is no project "NONE" [record.none]
      hint: Compare the key with `mops ls-records project --fields key`.
    [5]

Operations from the first, with everything that is known of them.

    $ mops ls-ops 2..3 --fields op,kind,source,command,message
    {"op":2,"kind":"recruit.open","source":null,"command":"mops recruit open TAS/1","message":null}
    {"op":3,"kind":"recruit.import","source":"recruit.import","command":"mops recruit import TAS/1 applications.csv -m …","message":"formularze zgłoszeniowe"}
    $ mops ls-ops ..1 --format tsv --fields op,at,actor,program,created
    op	at	actor	program	created
    1	2017-06-01T09:00:00Z	anna	mops 0.1.0	79
    $ mops ls-ops --kind recruit.decide --by anna --fields op,created,updated
    {"op":7,"created":71,"updated":62}
    $ mops ls-ops --touching participation/TAS-0007 --fields op,kind
    {"op":8,"kind":"recruit.confirm"}
    {"op":29,"kind":"enroll.exit"}

The net difference between two states: several changes of one field are one, what was taken back is none.

    $ mops enroll exit TAS-0001 --on 2009-11-30 --kind Z --dry-run --format json --fields op,changed
    mops: participation/TAS-0001: ended_on: warning: TAS-0001 ended on 2009-11-30, but the last support taken was on 2009-11-27 [participation.end_not_last_support]
      hint: The participation ends on the day of the last support, not on the day of writing the exit.
    {"op":null,"changed":1}
    $ mops project set TAS title='Pierwszy tytuł'
    $ mops project set TAS title='Twoja aktywność 2'
    $ mops recruit set P-000001 commune=Nawojowa phone='500 100 200' --entity person
    $ mops diff-ops @~3 @ --exit-code
    {"record":"project/TAS","what":"changed","field":"title","before":"Twoja AKTYWNOŚĆ szansą na sukces!","after":"Twoja aktywność 2"}
    {"record":"person/P-000001","what":"changed","field":"phone","before":"…","after":"…"}
    {"record":"person/P-000001","what":"changed","field":"commune","before":"Nowy Sącz","after":"Nawojowa"}
    [1]
    $ mops diff-ops @ @~3 --format csv
    record,what,field,before,after
    project/TAS,changed,title,Twoja aktywność 2,Twoja AKTYWNOŚĆ szansą na sukces!
    person/P-000001,changed,phone,…,…
    person/P-000001,changed,commune,Nawojowa,Nowy Sącz
    $ mops diff-ops @~1 @ --sensitive --fields field,after
    {"field":"phone","after":"500 100 200"}
    {"field":"commune","after":"Nawojowa"}
    $ mops recruit set P-000001 commune='Nowy Sącz' --entity person
    $ mops diff-ops @~2 @ --exit-code --fields record,field
    {"record":"person/P-000001","field":"phone"}
    [1]
    $ mops diff-ops 0 1 | wc -l
    608
    $ mops diff-ops 1 999
    mops: error: there is no operation "999" [op.unknown]
      hint: Give a number from `mops log`, @ for the last operation or @~1 for the one before.
    [5]

My latest operation, back. An operation that was taken back, and one that took back, are passed over.

    $ mops undo -v
    taking back operation 36 (recruit.set) of 2017-06-01T09:00:00Z: 0 records made, 1 changed, 0 dropped by it; `mops revert @` brings it back
    operation 37 (undo): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops undo -v
    taking back operation 35 (recruit.set) of 2017-06-01T09:00:00Z: 0 records made, 1 changed, 0 dropped by it; `mops revert @` brings it back
    operation 38 (undo): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops revert @
    $ mops undo -n -v
    taking back operation 35 (recruit.set) of 2017-06-01T09:00:00Z: 0 records made, 1 changed, 0 dropped by it; `mops revert @` brings it back
    dry run (undo): 0 to add, 1 to change, 0 to drop, 0 unchanged; nothing was written
    record           what     field    before    after
    ---------------  -------  -------  --------  ---------
    person/P-000001  changed  Phone    …         …
    person/P-000001  changed  Commune  Nawojowa  Nowy Sącz
    $ mops undo --actor jan
    mops: error: no operation of "jan" is left to be taken back [undo.nothing]
      hint: See `mops log --by jan`; operations of others are taken back with `mops revert OP`.
    [5]
    $ mops log --limit 4 --format csv --fields op,kind,reverts
    op,kind,reverts
    39,revert,38
    38,undo,35
    37,undo,36
    36,recruit.set,

Any other question is a SELECT over the views v1_*, one for each entity. Nothing else can be read, and nothing changed.

    $ mops run-query 'SELECT state, count(*) AS people FROM v1_participation GROUP BY state'
    {"state":"completed","people":42}
    $ mops run-query --format table --param first=TAS-0003 --param folded=EWA 'SELECT p.key, p.education
    >   FROM v1_participation p JOIN v1_person o ON o.key = p.person
    >   WHERE p.key <= :first OR fold(o.given_names) = fold(:folded) ORDER BY p.key'
    key       education
    --------  ---------
    TAS-0001  isced_2
    TAS-0002  isced_1
    TAS-0003  isced_4
    TAS-0005  isced_1
    $ echo 'SELECT :as_of AS day, max(points_total) AS most, NULL AS unknown FROM v1_applicant' > most.sql
    $ mops run-query --file most.sql --as-of 2009-12-31
    {"day":"2009-12-31","most":15,"unknown":null}
    $ mops run-query --file - --format csv < most.sql
    day,most,unknown
    2017-06-01,15,
    $ mops run-query 'SELECT key FROM v1_person WHERE 0' --format json
    []
    $ mops run-query 'SELECT value FROM json_each(:list)' --param 'list=["a",1]' --format tsv
    value
    a
    1

The views are not in the file, so that no command has to read them at its start. For the `sqlite3` shell they can be made.

    $ mops run-query --views > views.sql
    $ sqlite3 -readonly -init views.sql "$MOPS_DB" 'SELECT state, count(*) FROM v1_participation GROUP BY state' 2>&1
    completed|42
    $ mops run-query --views 'SELECT 1 AS one'
    mops: error: run-query: SQL and --views do not go together [usage.excludes]
      hint: Leave one of them out.
    [2]

    $ mops run-query 'SELECT * FROM op'
    mops: error: a query may only read the views v1_*, not "op" [query.forbidden]
      hint: `mops ls-fields` lists the entities: each has a view v1_ENTITY. Changes go through the commands.
    [2]
    $ mops run-query 'WITH v1_person AS (SELECT * FROM op) SELECT * FROM v1_person'
    mops: error: a query may only read the views v1_*, not "op" [query.forbidden]
      hint: `mops ls-fields` lists the entities: each has a view v1_ENTITY. Changes go through the commands.
    [2]
    $ mops run-query 'DELETE FROM person'
    mops: error: a query may only read the views v1_*, not "DELETE" [query.forbidden]
      hint: `mops ls-fields` lists the entities: each has a view v1_ENTITY. Changes go through the commands.
    [2]
    $ mops run-query "ATTACH 'other.db' AS other"
    mops: error: a query may only read the views v1_*, not "ATTACH" [query.forbidden]
      hint: `mops ls-fields` lists the entities: each has a view v1_ENTITY. Changes go through the commands.
    [2]
    $ mops run-query 'PRAGMA user_version'
    mops: error: a query may only read the views v1_*, not "PRAGMA" [query.forbidden]
      hint: `mops ls-fields` lists the entities: each has a view v1_ENTITY. Changes go through the commands.
    [2]
    $ mops run-query 'SELECT 1 AS one; SELECT 2 AS two'
    mops: error: more than one statement was given [query.several]
      hint: Give one SELECT; several queries are several calls.
    [2]
    $ mops run-query 'SELECT surnam FROM v1_person'
    mops: error: the query is wrong: no such column: surnam [query.sql]
      hint: `mops ls-fields ENTITY` lists the columns of the view v1_ENTITY.
    [2]
    $ mops run-query 'SELECT p.key, o.key FROM v1_participation p JOIN v1_person o ON o.key = p.person'
    mops: error: two columns of the result are called "key" [query.same_column]
      hint: Give one of them another name with AS.
    [2]
    $ mops run-query 'SELECT key FROM v1_person WHERE key = :key'
    mops: error: the query needs a value for ":key" [query.parameter.missing]
      hint: Add --param key=VALUE; values without a name cannot be given.
    [2]
    $ mops run-query 'SELECT 1 AS one' --param two=2
    mops: error: the query has no ":two" [query.parameter.unknown]
      hint: Write :two in the query, or leave the parameter out.
    [2]
    $ mops run-query ' -- nothing'
    mops: error: the query is empty [query.empty]
      hint: Give a SELECT over the views v1_*, such as `SELECT * FROM v1_project`.
    [2]

A report on standard output, to the byte what `mops report build` writes.

    $ mops render-report attendance --project TAS --as-of 2009-12-31 --format csv > one.csv
    $ mops report build attendance --project TAS --as-of 2009-12-31 -o two.csv
    $ cmp one.csv two.csv && head -2 one.csv
    form,participant,held_minutes,attended_minutes,rate,excused,unexcused,threshold,reached
    TAS-DORZAW-01,TAS-0002,720,690,95.83,0,0,80,yes
    $ mops render-report attendance -o three.csv
    mops: error: render-report: there is no option "-o" [option.unknown]
      hint: `mops render-report --help` lists the options.
    [2]

Help by topic, by command and by code.

    $ mops help codes
    codes -- the words in square brackets at the end of a message

        osoby.csv:3: pesel: error: a PESEL that lost its leading zero [pesel.lost_zero]

    `mops help code pesel.lost_zero` explains a code; so does `mops rules explain`. `mops rules list` lists those that are
    rules of the projects. Codes do not change with the language; messages may be put better any day. With --diag=jsonl each
    message is one JSON object a line, with severity, code, place, message and hint.

      error    refuses: nothing is written
      warning  is told, and the change is written
      report   a finding that only `mops check` shows
      note     what was done; on a terminal or with -v
      hint     what to do, below an error or warning

    A warning or report that is right as it is can be answered for until a day: `mops rules waive CODE ENTITY/KEY --until D --reason R`.
    `mops rules waivers` lists who answered for what; `mops check --waived` shows it. An error cannot be waived.
    $ mops help codes --lang pl | head -1
    codes -- słowa w nawiasie kwadratowym na końcu komunikatu
    $ mops help code pesel.lost_zero
    pesel.lost_zero

      a PESEL that lost its leading zero
      Format the column as text before saving and type the leading zero again.
    $ mops help log --lang pl | head -3
    mops log -- wypisz operacje od ostatniej

    użycie: mops log [ZAKRES]
    $ mops help fromats
    mops: error: there is no command and no topic "fromats" [help.unknown.suggest]
      hint: Perhaps "formats" is meant.
    [2]
    $ for topic in codes environment exit-codes fields formats import plumbing; do mops help $topic --lang pl | head -1; done
    codes -- słowa w nawiasie kwadratowym na końcu komunikatu
    environment -- zmienne, które czyta mops; opcja w poleceniu ma pierwszeństwo, a zmienna pusta liczy się jak nieustawiona
    exit-codes -- co mówi kod wyjścia
    fields -- co zawierają wpisy i jak się nazywają
    formats -- jak wypisywane są wyniki: --format, --fields, --labels, --width, -z, --no-header
    import -- jak czytane są pliki z wpisami; opcje pokazuje `mops import --help`
    plumbing -- polecenia dla skryptów; ich opcje, kolumny i kody mogą tylko przybywać

A word that mops does not know is a program mops-WORD on PATH. Options before the word are handed on by the environment,
what follows is the program's own; so is the exit code.

    $ mkdir bin && cp $MOPS_EXAMPLES/external/mops-late bin/ && PATH=$PATH:$PWD/bin
    $ mops late TAS 1 | head -4
    participation  absences  first       last
    -------------  --------  ----------  ----------
    TAS-0005              1  2009-09-18  2009-09-18
    TAS-0009              1  2009-09-17  2009-09-17
    $ mops late
    usage: mops late PROJECT [AT_LEAST]
    [2]
    $ cat > bin/mops-say <<'END'
    > #!/bin/sh
    > echo "$# $1 $MOPS_DB $MOPS_AS_OF $MOPS_ACTOR $MOPS_LANG $MOPS_API $(basename "$MOPS_EXEC")"
    > exit 9
    > END
    $ chmod +x bin/mops-say
    $ mops --db other.db --as-of 2009-12-31 --actor jan --lang pl say '--format x' -n
    2 --format x other.db 2009-12-31 jan pl 1 mops
    [9]
    $ cp bin/mops-say bin/mops-log && mops log --limit 1 --format csv --fields op
    op
    39
    $ mops --format csv say
    mops: error: --format cannot stand before "say", which is no command of mops itself [usage.value.external]
      hint: Write it behind the command, if that takes it.
    [2]
    $ mops help -a | tail -3
    external commands (mops-NAME on PATH):
      late
      say
    $ mops ../bin/say
    mops: error: there is no command "../bin/say" [command.unknown]
      hint: Choose one from `mops --help`.
    [2]
