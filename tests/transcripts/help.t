Help: mops --help, mops COMMAND --help.

    $ mops --help
    mops keeps the records of a welfare centre's social inclusion projects:
    recruitment, assessment, contracts, support, attendance, and their reports.
    usage: mops [--db PATH] COMMAND [VERB] [OPTIONS] [ARGS]

    set-up:
      init           create the database
      where          show which database is used
      migrate        bring the database up to this version
      backup         copy the database into a new file, while others work with it
      version        show the version of program and schema
      config         list, get
      project        load, template, list, show, set
      map            load, template, explain, list, show, add, set, drop

    the work, in its order:
      recruit        open, import, add, set, verify, score, decide, confirm, withdraw, list, show, drop
      assess         import, add, set, finish, survey import, outcome import, outcome add, list, show, drop
      contract       draft, import, set, sign, annex, review, suspend, resume, end, list, show, drop
      enroll         add, import, set, complete, drop, exit, return, plan, list, show
      attend         schedule import, schedule add, import, mark, cancel, issue import, issue add, list, show
      report         list, build, explain, explain document, document, diff, submit, submissions, verify, due

    other commands:
      import         take in records of any entity from files, monitoring
      status         see where a project, round, participant or form stands, and what comes next
      find           find a person by name, key or number
      check          run the rules over what is recorded
      codes          list dictionaries, or the codes of one
      person         merge
      rules          list, explain, waive, waivers, unwaive
      template       list, fields, export, check, install, drop, text, try
      forecast       what the indicators will come to by the end of the project
      log            list operations, the last first
      show           show what an operation changed
      history        show what happened to a record
      revert         take operations back by a new one
      undo           take back my latest operation
      help           explain a topic, a command or a code

    plumbing, for scripts:
      ls-records     list records of an entity
      ls-fields      list entities and their fields
      cat-record     show records by name, one by one or in a batch
      resolve-key    find the one key that a text means
      ls-ops         list operations, the first first, with everything about them
      diff-ops       show what differs between the states after two operations
      parse-csv      read files into checked rows, as JSON lines
      plan-changes   make a plan of changes from rows
      apply-changes  make one operation of a stream of changes
      run-query      run a SELECT over the views v1_*
      render-report  print a report
      fsck           check that the database is whole
      fast-export    write the whole state with its journal as lines of JSON
      fast-import    fill an empty database from such lines

    `mops help COMMAND` shows a command, `mops help code CODE` explains a message, `mops help` lists topics.
    $ mops recruit --help
    recruit participants

      mops recruit open              open a round of recruitment
      mops recruit import            take in applications from files
      mops recruit add               add one record of recruitment
      mops recruit set               change one record of recruitment
      mops recruit verify            check applications formally
      mops recruit score             give points by the criteria
      mops recruit decide            rank a round: basic, reserve and rejected list
      mops recruit confirm           let admitted applicants join the project
      mops recruit withdraw          give a place back and offer it to the next
      mops recruit list              list records of recruitment
      mops recruit show              show applications in full
      mops recruit drop              delete records of recruitment entered by mistake
    $ mops recruit import --help
    mops recruit import -- take in applications from files

    usage: mops recruit import ROUND [--entity NAME] FILE...

    example:
      mops recruit import TAS/1 applications.csv -m "formularze zgłoszeniowe"

    plumbing equal:
      mops parse-csv applications.csv --entity application --set round=TAS/1 | mops plan-changes --kind recruit.import | mops apply-changes -m "formularze zgłoszeniowe"

    options:
      --entity NAME:{application,formal_check,score,commission_meeting,meeting_member,list_entry}  what the rows are
      --on DATE                 day of the checks, points or meeting that the rows do not say
      --members NAMES           of the lists: members of the commission that made them, parted by ;
      --encoding NAME:{utf-8,windows-1250,iso-8859-2,cp852}  utf-8, windows-1250, iso-8859-2 or cp852 (MS-DOS); recognised by default
      --delimiter CHAR          what parts the cells; recognised by default
      --header-line N           line of the headings, below titles; the first by default
      --sheet NAME              name or number of the sheet of a workbook (.xlsx); the first by default
      --map NAME                how the files are to be read; `mops map list`
      --source NAME             name under which the file's values are remembered
      --on-conflict WHO:{report,file,live}  where file and record both moved: report (a fault), file or live wins
      --project PROJECT         project in which short codes are looked up
      --keep-going              leave wrong records out and commit the rest
      --rejects FILE            write the header and the wrong records here, as they came (of a workbook: as CSV)
      --report FILE             write every message here, as .jsonl or .csv
      --max-rejects N|P%        more wrong records, or per cent, and nothing is written
      --plan FILE               write down what would change, for apply-changes, and change nothing

    common options:
      --db PATH                 database file
      --format NAME             table, csv, tsv, json, jsonl, porcelain or a template with %(field)
      --fields A,B              fields to show, in this order
      -z                        end records with NUL
      --no-header               no header line
      --labels                  words in the place of codes, also for machines
      --width N                 columns of a table, 0 for as many as it has; by default those of the terminal, else 80
      --as-of DATE              business date; today by default
      --clock INSTANT           moment of the operation, in UTC; the journal keeps that it was given by hand
      --actor NAME              who does it; your user name by default
      -m --message TEXT         why; kept with the operation
      -n --dry-run              do everything, then undo it
      --wait SEC                seconds to wait for another writer (10)
      -q --quiet                errors only
      -v                        notes too, also without a terminal
      --progress                say how far a long reading is, also without a terminal
      --no-progress             never say it
      --diag TEXT:{text,jsonl}  form of messages
      --lang TEXT:{en,pl}       language of messages and reports
      -C DIR                    change to this directory first
      --color TEXT:{auto,always,never}  of the words error and warning
      -y --yes                  answer yes to what would be asked
      --no-input                never ask; what would need an answer is refused
    $ mops recruit import -h | tail -n 3
      --plan FILE               write down what would change, for apply-changes, and change nothing

    `mops recruit import --help` also shows the common options.

Without a command there is short help and a usage error; a mistyped word gets a proposal, never a guess that runs.

    $ mops
    mops keeps the records of a welfare centre's social inclusion projects:
    recruitment, assessment, contracts, support, attendance, and their reports.
    usage: mops [--db PATH] COMMAND [VERB] [OPTIONS] [ARGS]

    set-up:
      init           create the database
      where          show which database is used
      migrate        bring the database up to this version
      backup         copy the database into a new file, while others work with it
      version        show the version of program and schema
      config         list, get
      project        load, template, list, show, set
      map            load, template, explain, list, show, add, set, drop

    the work, in its order:
      recruit        open, import, add, set, verify, score, decide, confirm, withdraw, list, show, drop
      assess         import, add, set, finish, survey import, outcome import, outcome add, list, show, drop
      contract       draft, import, set, sign, annex, review, suspend, resume, end, list, show, drop
      enroll         add, import, set, complete, drop, exit, return, plan, list, show
      attend         schedule import, schedule add, import, mark, cancel, issue import, issue add, list, show
      report         list, build, explain, explain document, document, diff, submit, submissions, verify, due

    other commands:
      import         take in records of any entity from files, monitoring
      status         see where a project, round, participant or form stands, and what comes next
      find           find a person by name, key or number
      check          run the rules over what is recorded
      codes          list dictionaries, or the codes of one
      person         merge
      rules          list, explain, waive, waivers, unwaive
      template       list, fields, export, check, install, drop, text, try
      forecast       what the indicators will come to by the end of the project
      log            list operations, the last first
      show           show what an operation changed
      history        show what happened to a record
      revert         take operations back by a new one
      undo           take back my latest operation
      help           explain a topic, a command or a code

    plumbing, for scripts:
      ls-records     list records of an entity
      ls-fields      list entities and their fields
      cat-record     show records by name, one by one or in a batch
      resolve-key    find the one key that a text means
      ls-ops         list operations, the first first, with everything about them
      diff-ops       show what differs between the states after two operations
      parse-csv      read files into checked rows, as JSON lines
      plan-changes   make a plan of changes from rows
      apply-changes  make one operation of a stream of changes
      run-query      run a SELECT over the views v1_*
      render-report  print a report
      fsck           check that the database is whole
      fast-export    write the whole state with its journal as lines of JSON
      fast-import    fill an empty database from such lines

    `mops help COMMAND` shows a command, `mops help code CODE` explains a message, `mops help` lists topics.
    [2]
    $ mops recruit
    recruit participants

      mops recruit open              open a round of recruitment
      mops recruit import            take in applications from files
      mops recruit add               add one record of recruitment
      mops recruit set               change one record of recruitment
      mops recruit verify            check applications formally
      mops recruit score             give points by the criteria
      mops recruit decide            rank a round: basic, reserve and rejected list
      mops recruit confirm           let admitted applicants join the project
      mops recruit withdraw          give a place back and offer it to the next
      mops recruit list              list records of recruitment
      mops recruit show              show applications in full
      mops recruit drop              delete records of recruitment entered by mistake
    [2]
    $ mops recrut list
    mops: error: there is no command "recrut" [command.unknown.suggest]
      hint: Perhaps `mops recruit` is meant; `mops --help` lists them all.
    [2]
    $ mops recruit open
    mops: error: recruit open: ROUND is missing [usage.required]
      hint: See `mops recruit open --help`.
    [2]
    $ mops --version
    mops 0.1.0

The first lines of every other command.

    $ mops init --help | sed -n 1,3p
    mops init -- create the database

    usage: mops init [--group=NAME]
    $ mops where --help | sed -n 1,3p
    mops where -- show which database is used

    usage: mops where 
    $ mops migrate --help | sed -n 1,3p
    mops migrate -- bring the database up to this version

    usage: mops migrate 
    $ mops version --help | sed -n 1,3p
    mops version -- show the version of program and schema

    usage: mops version 
    $ mops project load --help | sed -n 1,3p
    mops project load -- load a project from one file

    usage: mops project load FILE
    $ mops project template --help | sed -n 1,3p
    mops project template -- print a starting file for a project

    usage: mops project template [PROFILE]
    $ mops project list --help | sed -n 1,3p
    mops project list -- list projects and their settings

    usage: mops project list [--entity NAME]
    $ mops project show --help | sed -n 1,3p
    mops project show -- show one setting in full

    usage: mops project show KEY...
    $ mops project set --help | sed -n 1,3p
    mops project set -- change a setting of a project

    usage: mops project set KEY FIELD=VALUE...
    $ mops recruit open --help | sed -n 1,3p
    mops recruit open -- open a round of recruitment

    usage: mops recruit open ROUND [--opens D --closes D --limit N --unit UNIT=N...]
    $ mops recruit add --help | sed -n 1,3p
    mops recruit add -- add one record of recruitment

    usage: mops recruit add ROUND FIELD=VALUE...
    $ mops recruit set --help | sed -n 1,3p
    mops recruit set -- change one record of recruitment

    usage: mops recruit set KEY FIELD=VALUE...
    $ mops recruit verify --help | sed -n 1,3p
    mops recruit verify -- check applications formally

    usage: mops recruit verify ROUND [--on D]
    $ mops recruit score --help | sed -n 1,3p
    mops recruit score -- give points by the criteria

    usage: mops recruit score ROUND [--on D]
    $ mops recruit decide --help | sed -n 1,3p
    mops recruit decide -- rank a round: basic, reserve and rejected list

    usage: mops recruit decide ROUND --members NAMES [--on D]
    $ mops recruit confirm --help | sed -n 1,3p
    mops recruit confirm -- let admitted applicants join the project

    usage: mops recruit confirm APPLICATION... --on D | --batch FILE
    $ mops recruit withdraw --help | sed -n 1,3p
    mops recruit withdraw -- give a place back and offer it to the next

    usage: mops recruit withdraw APPLICATION... --on D --reason R | --batch FILE
    $ mops recruit list --help | sed -n 1,3p
    mops recruit list -- list records of recruitment

    usage: mops recruit list [ROUND] [--where COND]...
    $ mops recruit show --help | sed -n 1,3p
    mops recruit show -- show applications in full

    usage: mops recruit show APPLICATION...
    $ mops recruit drop --help | sed -n 1,3p
    mops recruit drop -- delete records of recruitment entered by mistake

    usage: mops recruit drop APPLICATION...
    $ mops assess import --help | sed -n 1,3p
    mops assess import -- take in assessments from files

    usage: mops assess import FILE...
    $ mops assess add --help | sed -n 1,3p
    mops assess add -- add one record of an assessment

    usage: mops assess add PARTICIPANT FIELD=VALUE...
    $ mops assess set --help | sed -n 1,3p
    mops assess set -- change one record of an assessment

    usage: mops assess set KEY FIELD=VALUE...
    $ mops assess finish --help | sed -n 1,3p
    mops assess finish -- finish assessments; they do not change later

    usage: mops assess finish PARTICIPANT... --on D | --batch FILE
    $ mops assess survey import --help | sed -n 1,3p
    mops assess survey import -- take in filled-in surveys from files

    usage: mops assess survey import SURVEY --wave pre|mid|post FILE
    $ mops assess outcome import --help | sed -n 1,3p
    mops assess outcome import -- take in results from files

    usage: mops assess outcome import FILE...
    $ mops assess outcome add --help | sed -n 1,3p
    mops assess outcome add -- add one result

    usage: mops assess outcome add PARTICIPANT FIELD=VALUE...
    $ mops assess list --help | sed -n 1,3p
    mops assess list -- list records of assessments

    usage: mops assess list [--where COND]...
    $ mops assess show --help | sed -n 1,3p
    mops assess show -- show assessments in full

    usage: mops assess show ASSESSMENT...
    $ mops assess drop --help | sed -n 1,3p
    mops assess drop -- delete records of assessments entered by mistake

    usage: mops assess drop KEY...
    $ mops contract draft --help | sed -n 1,3p
    mops contract draft -- draft a contract, or a part of one

    usage: mops contract draft FIELD=VALUE...
    $ mops contract import --help | sed -n 1,3p
    mops contract import -- take in contracts from files

    usage: mops contract import FILE...
    $ mops contract set --help | sed -n 1,3p
    mops contract set -- change one record of a contract

    usage: mops contract set KEY FIELD=VALUE...
    $ mops contract sign --help | sed -n 1,3p
    mops contract sign -- record the signatures of both sides

    usage: mops contract sign CONTRACT... --on D | --batch FILE
    $ mops contract annex --help | sed -n 1,3p
    mops contract annex -- record a signed change of a contract

    usage: mops contract annex CONTRACT... --on D --person-on D --centre-on D --change T --reason T | --batch FILE
    $ mops contract review --help | sed -n 1,3p
    mops contract review -- record a review of a contract

    usage: mops contract review CONTRACT... --planned D --on D --result HOW | --batch FILE
    $ mops contract suspend --help | sed -n 1,3p
    mops contract suspend -- suspend a contract

    usage: mops contract suspend CONTRACT... --on D --reason R | --batch FILE
    $ mops contract resume --help | sed -n 1,3p
    mops contract resume -- resume a suspended contract

    usage: mops contract resume CONTRACT... --on D | --batch FILE
    $ mops contract end --help | sed -n 1,3p
    mops contract end -- end a contract

    usage: mops contract end CONTRACT... --on D --kind K --reason R | --batch FILE
    $ mops contract list --help | sed -n 1,3p
    mops contract list -- list records of contracts

    usage: mops contract list [--where COND]...
    $ mops contract show --help | sed -n 1,3p
    mops contract show -- show contracts in full

    usage: mops contract show CONTRACT...
    $ mops contract drop --help | sed -n 1,3p
    mops contract drop -- delete records of contracts entered by mistake

    usage: mops contract drop KEY...
    $ mops enroll add --help | sed -n 1,3p
    mops enroll add -- enroll one participant, or let them wait

    usage: mops enroll add PARTICIPANT FORM [--on D] [--at T]
    $ mops enroll import --help | sed -n 1,3p
    mops enroll import -- take in requests for places from files

    usage: mops enroll import FILE...
    $ mops enroll set --help | sed -n 1,3p
    mops enroll set -- change one enrollment or form of support

    usage: mops enroll set KEY FIELD=VALUE...
    $ mops enroll complete --help | sed -n 1,3p
    mops enroll complete -- record that a form of support is completed

    usage: mops enroll complete ENROLLMENT... --on D | --batch FILE
    $ mops enroll drop --help | sed -n 1,3p
    mops enroll drop -- end somebody's enrollment; the record stays

    usage: mops enroll drop ENROLLMENT... --on D --reason R | --batch FILE
    $ mops enroll exit --help | sed -n 1,3p
    mops enroll exit -- record that participants left the project

    usage: mops enroll exit PARTICIPANT... --on D --kind K | --batch FILE
    $ mops enroll list --help | sed -n 1,3p
    mops enroll list -- list enrollments and forms of support

    usage: mops enroll list [--where COND]...
    $ mops enroll show --help | sed -n 1,3p
    mops enroll show -- show enrollments in full

    usage: mops enroll show ENROLLMENT...
    $ mops attend schedule import --help | sed -n 1,3p
    mops attend schedule import -- take in sessions from files

    usage: mops attend schedule import FILE...
    $ mops attend schedule add --help | sed -n 1,3p
    mops attend schedule add -- add a session, or a series of them

    usage: mops attend schedule add FORM --at HH:MM-HH:MM [--on D | --every DAYS --from D --to D]
    $ mops attend import --help | sed -n 1,3p
    mops attend import -- take in attendance lists from files

    usage: mops attend import FILE...
    $ mops attend mark --help | sed -n 1,3p
    mops attend mark -- mark who came to a session

    usage: mops attend mark SESSION [--present K...] [--absent K...]
    $ mops attend cancel --help | sed -n 1,3p
    mops attend cancel -- call sessions off

    usage: mops attend cancel SESSION... | --batch FILE
    $ mops attend issue import --help | sed -n 1,3p
    mops attend issue import -- take in goods handed out from files

    usage: mops attend issue import FILE...
    $ mops attend issue add --help | sed -n 1,3p
    mops attend issue add -- add one issue of goods

    usage: mops attend issue add FIELD=VALUE...
    $ mops attend list --help | sed -n 1,3p
    mops attend list -- list attendance, sessions and goods

    usage: mops attend list [--where COND]...
    $ mops attend show --help | sed -n 1,3p
    mops attend show -- show records of attendance in full

    usage: mops attend show KEY...
    $ mops report list --help | sed -n 1,3p
    mops report list -- list the reports and what they take

    usage: mops report list 
    $ mops report build --help | sed -n 1,3p
    mops report build -- make one report

    usage: mops report build NAME [--project P] [-o FILE]
    $ mops import --help | sed -n 1,3p
    mops import -- take in records of any entity from files

    usage: mops import ENTITY FILE...
    $ mops find --help | sed -n 1,3p
    mops find -- find a person by name, key or number

    usage: mops find TEXT
    $ mops check --help | sed -n 1,3p
    mops check -- run the rules over what is recorded

    usage: mops check [ENTITY/KEY...] [--project P] [--baseline FILE]
    $ mops rules list --help | sed -n 1,3p
    mops rules list -- list the rules

    usage: mops rules list 
    $ mops rules explain --help | sed -n 1,3p
    mops rules explain -- explain the code of a rule or message

    usage: mops rules explain CODE
    $ mops log --help | sed -n 1,3p
    mops log -- list operations, the last first

    usage: mops log [RANGE]
    $ mops show --help | sed -n 1,3p
    mops show -- show what an operation changed

    usage: mops show OP
    $ mops history --help | sed -n 1,3p
    mops history -- show what happened to a record

    usage: mops history ENTITY/KEY
    $ mops revert --help | sed -n 1,3p
    mops revert -- take operations back by a new one

    usage: mops revert OP...
    $ mops undo --help | sed -n 1,3p
    mops undo -- take back my latest operation

    usage: mops undo 
    $ mops help --help | sed -n 1,3p
    mops help -- explain a topic, a command or a code

    usage: mops help [TOPIC | COMMAND | code CODE] [-a]
    $ mops ls-records --help | sed -n 1,3p
    mops ls-records -- list records of an entity

    usage: mops ls-records ENTITY [--where COND]...
    $ mops ls-fields --help | sed -n 1,3p
    mops ls-fields -- list entities and their fields

    usage: mops ls-fields [ENTITY]
    $ mops cat-record --help | sed -n 1,3p
    mops cat-record -- show records by name, one by one or in a batch

    usage: mops cat-record ENTITY/KEY... | --batch
    $ mops resolve-key --help | sed -n 1,3p
    mops resolve-key -- find the one key that a text means

    usage: mops resolve-key ENTITY TEXT [--project P]
    $ mops ls-ops --help | sed -n 1,3p
    mops ls-ops -- list operations, the first first, with everything about them

    usage: mops ls-ops [RANGE]
    $ mops diff-ops --help | sed -n 1,3p
    mops diff-ops -- show what differs between the states after two operations

    usage: mops diff-ops A B
    $ mops run-query --help | sed -n 1,3p
    mops run-query -- run a SELECT over the views v1_*

    usage: mops run-query SQL | --file FILE | --views
    $ mops render-report --help | sed -n 1,3p
    mops render-report -- print a report

    usage: mops render-report NAME [--project P]

In Polish, too.

    $ mops --help --lang pl | sed -n 1,12p
    mops prowadzi dokumentację projektów aktywnej integracji w ośrodku pomocy:
    rekrutację, diagnozy, kontrakty, wsparcie, obecności i raporty z nich.
    użycie: mops [--db PATH] COMMAND [VERB] [OPTIONS] [ARGS]

    przygotowanie:
      init           utwórz bazę danych
      where          pokaż, która baza jest używana
      migrate        dostosuj bazę do tej wersji programu
      backup         skopiuj bazę do nowego pliku, także gdy inni z niej korzystają
      version        pokaż wersję programu i schematu
      config         list, get
      project        load, template, list, show, set
    $ mops log --help --lang pl
    mops log -- wypisz operacje od ostatniej

    użycie: mops log [ZAKRES]

    przykład:
      mops log --limit 10 --format jsonl --fields op,at,actor,kind

    to samo poleceniami dla skryptów:
      mops ls-ops @~9..@ --fields op,at,actor,kind | tac

    opcje:
      --by NAZWA                tylko tej osoby
      --kind RODZAJ             tylko tego rodzaju, np. recruit.import
      --touching WPISY/KLUCZ    tylko te, które zapisały ten wpis
      --limit N                 najwyżej tyle

    opcje wspólne:
      --db ŚCIEŻKA              plik bazy
      --format NAZWA            table, csv, tsv, json, jsonl, porcelain albo wzór z %(pole)
      --fields A,B              pola do pokazania, w tej kolejności
      -z                        kończ wpisy znakiem NUL
      --no-header               bez wiersza nagłówków
      --labels                  słowa zamiast kodów, także dla programów
      --width N                 szerokość tabeli, 0 – ile trzeba; domyślnie szerokość terminala, a bez niego 80
      --as-of DATA              data stanu; domyślnie dziś
      --clock CHWILA            chwila operacji w UTC; dziennik zapisze, że podano ją ręcznie
      --actor NAZWA             kto to robi; domyślnie nazwa użytkownika
      -m --message TEKST        dlaczego; zapisywane z operacją
      -n --dry-run              wykonaj wszystko, a potem cofnij
      --wait SEKUNDY            ile sekund czekać na innego piszącego (10)
      -q --quiet                tylko błędy
      -v                        także uwagi, również bez terminala
      --progress                mów, jak daleko jest długie czytanie, także bez terminala
      --no-progress             nigdy tego nie mów
      --diag TEKST:{text,jsonl}  postać komunikatów
      --lang TEKST:{en,pl}      język komunikatów i raportów
      -C KATALOG                najpierw przejdź do tego katalogu
      --color TEKST:{auto,always,never}  kolor słów błąd i ostrzeżenie
      -y --yes                  odpowiadaj „tak” na to, o co by pytano
      --no-input                nigdy nie pytaj; co wymagałoby odpowiedzi, jest odrzucane
