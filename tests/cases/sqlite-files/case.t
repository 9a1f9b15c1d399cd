After a command the database is one file: a plain copy of it holds everything.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf 'pesel,surname,given_names\n85020312340,Kruk,Ala\n' | mops import person -
    $ cp centre.db kopia.db
    $ mops --db kopia.db ls-records person --fields surname
    {"surname":"Kruk"}

While somebody has it open the last operations may still be in the log beside it; `mops backup` copies it whole, checks
the copy and replaces nothing.

    $ mops backup kopia2.db -v
    "kopia2.db" is a verified copy of the database as of operation 1
    $ mops backup kopia2.db
    mops: error: "kopia2.db" already exists [store.exists]
      hint: Choose another path, or move that file away.
    [5]
    $ mops --db kopia2.db fsck --format jsonl
    $ mops --db kopia2.db ls-records person --fields surname
    {"surname":"Kruk"}
    $ mops backup centre.db-wal
    mops: error: "centre.db-wal" (FILE) is the database or one of the files beside it [output.in_use.database]
      hint: Name another file; nothing was read and nothing was written.
    [2]
