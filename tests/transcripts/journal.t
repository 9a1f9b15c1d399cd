What happened, and back: mops log, show, history, revert.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops import person - -m "pierwsze osoby" <<END
    > key,pesel,surname,given_names,phone
    > P-000001,85020312340,Nowak,Anna,500 100 200
    > P-000002,44051401458,Kos,Jan,500 100 300
    > END
    $ mops import person - --actor jan <<END
    > pesel,surname,given_names,phone,citizenship
    > 85020312340,Nowak,Anna,500 100 201,polskie
    > END

Every command that changed something is one operation, the last first.

    $ mops log
    op  at           clock      actor  kind            new  chg  del  rev  message
    --  -----------  ---------  -----  --------------  ---  ---  ---  ---  ---------
     2  2017-06-01   given by   jan    Person: file      0    1    0
        11:00        hand              imported
     1  2017-06-01   given by   anna   Person: file      2    0    0       pierwsze
        11:00        hand              imported                            osoby
    $ mops log --by jan --format csv
    op,at,clock,actor,kind,created,updated,deleted,unchanged,reverts,message
    2,2017-06-01T09:00:00Z,given,jan,person.import,0,1,0,0,,
    $ mops log --kind person.import --limit 1 --format '%(op) by %(actor)'
    2 by jan
    $ mops log --touching person/P-000002 --format csv
    op,at,clock,actor,kind,created,updated,deleted,unchanged,reverts,message
    1,2017-06-01T09:00:00Z,given,anna,person.import,2,0,0,0,,pierwsze osoby
    $ mops log 1..2 --format csv --no-header
    2,2017-06-01T09:00:00Z,given,jan,person.import,0,1,0,0,,
    1,2017-06-01T09:00:00Z,given,anna,person.import,2,0,0,0,,pierwsze osoby

An operation shows the fields it changed. What is sensitive is shown only when asked for.

    $ mops show @
    op 2  Person: file imported  2017-06-01 11:00  jan
        mops import person - --actor jan
        the clock was set by hand (--clock or MOPS_NOW)

    op  record           what     field        before  after
    --  ---------------  -------  -----------  ------  -------
     2  person/P-000001  changed  Citizenship          polskie
     2  person/P-000001  changed  Phone        …       …
      (hidden as sensitive: 2; --sensitive shows them)
    $ mops show @ --sensitive
    op 2  Person: file imported  2017-06-01 11:00  jan
        mops import person - --actor jan
        the clock was set by hand (--clock or MOPS_NOW)

    op  record           what     field        before       after
    --  ---------------  -------  -----------  -----------  -----------
     2  person/P-000001  changed  Citizenship               polskie
     2  person/P-000001  changed  Phone        500 100 200  500 100 201
    $ mops show 99
    mops: error: there is no operation "99" [op.unknown]
      hint: Give a number from `mops log`, @ for the last operation or @~1 for the one before.
    [5]
    $ mops history person/P-000002
    op  record           what     field        before  after
    --  ---------------  -------  -----------  ------  --------
     1  person/P-000002  created  Person               P-000002
     1  person/P-000002  created  PESEL                …
     1  person/P-000002  created  Surname              …
     1  person/P-000002  created  Given names          …
     1  person/P-000002  created  Sex                  male
     1  person/P-000002  created  Birth date           …
     1  person/P-000002  created  Phone                …
      (hidden as sensitive: 5; --sensitive shows them)
    $ mops history person/P-000009
    mops: error: there is no person "P-000009" [record.none]
      hint: Compare the key with `mops ls-records person --fields key`.
    [5]

Taking an operation back is a new operation, and so is taking that one back.

    $ mops revert @ -m "zła osoba"
    $ mops ls-records person --fields key,phone,citizenship
    {"key":"P-000001","phone":"500 100 200","citizenship":null}
    {"key":"P-000002","phone":"500 100 300","citizenship":null}
    $ mops revert @
    $ mops ls-records person --fields key,phone,citizenship
    {"key":"P-000001","phone":"500 100 201","citizenship":"polskie"}
    {"key":"P-000002","phone":"500 100 300","citizenship":null}
    $ mops log --limit 2 --format csv
    op,at,clock,actor,kind,created,updated,deleted,unchanged,reverts,message
    4,2017-06-01T09:00:00Z,given,anna,revert,0,1,0,0,3,
    3,2017-06-01T09:00:00Z,given,anna,revert,0,1,0,0,2,zła osoba

What was changed since is not overwritten: the fields that moved and the operations that moved them are named.

    $ mops revert 1
    mops: person/P-000001: citizenship: error: "citizenship" was changed since, by operation 4 [revert.moved]
    mops: person/P-000001: phone: error: "phone" was changed since, by operation 4 [revert.moved]
      hint: Revert operation 4 first, or correct the field by hand.
    [5]
    $ mops revert 2

Part of an operation can be taken back, too.

    $ mops revert 1 --only person/P-000002
    $ mops ls-records person --fields key
    {"key":"P-000001"}
