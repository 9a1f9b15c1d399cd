Setting up: mops init, where, migrate, version, project.

A centre keeps everything in one file. `init` makes it, and never touches a file that is there.

    $ mops version
    program  api  schema
    -------  ---  ------
    0.1.0      1      13
    $ mops init --db centre.db
    $ mops init --db centre.db
    mops: error: "centre.db" already exists [store.exists]
      hint: Choose another path, or move that file away.
    [5]

Every other command needs to know the file: by `--db`, by MOPS_DB or by the configuration. It is never guessed.

    $ mops where
    mops: error: no database is named [store.unnamed]
      hint: Name one in one of four ways: --db PATH; the variable MOPS_DB; core.db in ~/.config/mops/config; core.db in /etc/mops/config.
    [7]
    $ export MOPS_DB=centre.db
    $ mops where --format '%(origin), schema %(schema), %(journal_mode)'
    MOPS_DB, schema 13, wal
    $ mops where --db elsewhere.db
    mops: error: there is no database "elsewhere.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]

The file belongs to who made it, and a database of this version needs no migration.

    $ stat -c %a centre.db
    600
    $ mops migrate

A project begins as a file for a text editor.

    $ mops project template rpo-9.1.1 | sed -n 1,12p
    # A project of a regional operational programme, measure 9.1.1 (profile rpo-9.1.1).
    # Fill in, take out what you do not need, then:  mops project load FILE
    # Each table is a kind of record; its fields are listed by `mops ls-fields ENTITY`. Loading the file again changes nothing.

    [project]
    key = "ABC"                        # short code; it begins the number of every participant: ABC-0001
    title = "Tytuł projektu"
    profile = "rpo-9.1.1"
    beneficiary = "Miejski Ośrodek Pomocy Społecznej w …"
    area = "…"                         # commune to which applicants need a tie (R-5)
    starts_on = 2016-03-01
    ends_on = 2019-02-28
    $ mops project template rpo-9.9.9
    mops: error: there is no starting file for the profile "rpo-9.9.9" [profile.unknown]
      hint: Give a known profile such as rpo-9.1.1, or none for the usual one.
    [2]

A real one loads as one operation. Loading it again changes nothing, so nothing is recorded.

    $ mops project load $MOPS_EXAMPLES/wlacz-sie-spolecznie/project.toml -m "wniosek o dofinansowanie" --format json
    {"op":1,"kind":"project.load","rows":165,"added":165,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops project load $MOPS_EXAMPLES/wlacz-sie-spolecznie/project.toml --format json
    {"op":null,"kind":"project.load","rows":165,"added":0,"changed":0,"dropped":0,"unchanged":165,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops project list --fields key,title,starts_on,ends_on
    Project  Project title          Starts on   Ends on
    -------  ---------------------  ----------  ----------
    WSS      Włącz się społecznie!  2016-03-01  2019-02-28
    $ mops project list --entity unit --fields key,name,planned_persons
    Unit     Unit name                                        Planned persons
    -------  -----------------------------------------------  ---------------
    WSS/CWS  Centrum Wsparcia Społecznego „Twój rozwój”                   105
    WSS/KIS  Klub Integracji Społecznej „Aktywna przyszłość”              105
    $ mops project list --entity criterion --fields code,points,condition --where kind=points --limit 3
    Criterion code  Points  Condition
    --------------  ------  -----------------------------------------------------
    P-CZR                5  Special disability = pervasive developmental disorder
    P-DLN                2  Labour status = long-term unemployed, not registered
    P-DLZ                2  Labour status = long-term unemployed, registered
    $ mops project show --entity unit WSS/KIS
    Unit WSS/KIS
      Unit             WSS/KIS
      Project          WSS
      Unit code        KIS
      Unit name        Klub Integracji Społecznej „Aktywna przyszłość”
      Planned persons  105
      For whom         korzystający z pomocy społecznej lub bezrobotni z III
                       profilem pomocy

Settings can be changed later.

    $ mops project set --entity unit WSS/KIS planned_persons=100 -v
    operation 2 (project.set): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops project set --entity unit WSS/KIS planned_persons=many
    mops: planned_persons: error: not a whole number (found "many") [integer.form]
      hint: Write digits only, such as 1200.
    [3]
    $ mops history unit/WSS/KIS | tail -n 1
                               persons

Mistakes in a project file are shown with their lines, all of them.

    $ cat > bad.toml <<'END'
    > [project]
    > key = "BAD"
    > titel = "Bez tytułu"
    > profile = "rpo-9.1.1"
    > starts_on = "2017-02-30"
    >
    > [[unit]]
    > code = "A"
    > planned_persons = "wiele"
    > END
    $ mops project load bad.toml
    bad.toml:1: starts_on: error: the calendar has no such day (found "2017-02-30") [date.not_a_day]
      hint: Correct the day or the month.
    bad.toml:1: error: "project" needs a column "title" [header.missing]
      hint: Add a column "title" (or "Tytuł projektu") and fill it in every row.
    bad.toml:1: error: "project" needs a column "beneficiary" [header.missing]
      hint: Add a column "beneficiary" (or "Beneficjent") and fill it in every row.
    bad.toml:1: error: "project" needs a column "ends_on" [header.missing]
      hint: Add a column "ends_on" (or "Koniec projektu") and fill it in every row.
    bad.toml:1: error: "unit" needs a column "project" [header.missing]
      hint: Add a column "project" (or "Projekt") and fill it in every row.
    bad.toml:1: error: "unit" needs a column "name" [header.missing]
      hint: Add a column "name" (or "Nazwa jednostki") and fill it in every row.
    bad.toml:3: titel: error: "project" has no column "titel" [header.unknown.suggest]
      hint: Perhaps "title" is meant: rename the column, or delete it.
    bad.toml:7: planned_persons: error: not a whole number (found "wiele") [integer.form]
      hint: Write digits only, such as 1200.
    [3]
A slip in the writing of the file itself is shown where it stands.

    $ printf '[project]\nkey = "BAD\n' | mops project load -
    stdin:2: error: the project file cannot be read from here on: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited [toml.form]
      hint: Compare this line with the starting file of `mops project template`.
    [3]
    $ mops project list --format csv --fields key
    key
    WSS
