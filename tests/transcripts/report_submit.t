What was handed in, and the proof of it years later: mops report submit, submissions, verify.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops report submit hard-results --project TAS --as-of 2010-01-31 --on 2010-02-05 --recipient WUP -o hard-results.csv -m 'wniosek o płatność'
    $ sed -n 1,3p hard-results.csv
    figure,women,men,total
    participants,39,3,42
    completed,39,3,42
    $ mops report submit announcement --project TAS --as-of 2010-01-31 --lang en -o announcement-en.txt
    $ mops report submissions --format csv --fields key,report,arguments,submitted_on,recipient,made_at
    key,report,arguments,submitted_on,recipient,made_at
    SB-0001,hard-results,"{""as_of"":""2010-01-31"",""project"":""TAS""}",2010-02-05,WUP,32
    SB-0002,announcement,"{""as_of"":""2010-01-31"",""project"":""TAS""}",2017-06-01,,33

It is one operation that keeps the digest of the bytes and the operation after which the records were read. The same once
more on the same day changes nothing; a dry run writes neither file nor record.

    $ mops log --limit 1 --format '%(op) %(kind)'
    34 report.submit
    $ mops report submit announcement --project TAS --as-of 2010-01-31 --lang en -o announcement-en.txt --format json
    {"op":null,"kind":"report.submit","rows":0,"added":0,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops report submit recruitment --project TAS -o recruitment.csv -n --format json
    {"op":null,"kind":"report.submit","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":true}
    $ test -e recruitment.csv
    [1]

Years later the records are others. What was handed in is built again from the records of that time.

    $ mops assess drop --entity outcome TAS-0005/employment/2009-12-06
    $ mops report verify --lang en --fields submission,report,made_at,equal
    Submission  Report        Made at  Equal
    ----------  ------------  -------  -----
    SB-0001     hard-results       32  yes
    SB-0002     announcement       33  yes
    $ mops report verify hard-results.csv --format jsonl
    {"submission":"SB-0001","file":"hard-results.csv","report":"hard-results","made_at":32,"equal":true,"sha256":"8c6d0fcffc453dae655b6b51c7acbea1345eab82d2b9b1046b8975ba6c764495","rebuilt":"8c6d0fcffc453dae655b6b51c7acbea1345eab82d2b9b1046b8975ba6c764495"}
    $ mops report verify SB-0001 -o again.csv >/dev/null
    $ cmp hard-results.csv again.csv

A file that was changed since is no submission; against the one that it should be, the lines that differ are shown.

    $ sed -i 's/^employment,6,0,6/employment,8,0,8/' hard-results.csv
    $ mops report verify hard-results.csv --fields file,equal
    File              Equal
    ----------------  -----
    hard-results.csv  no
    [1]
    $ mops report verify hard-results.csv --against SB-0001
    Line  In the file       Handed in
    ----  ----------------  ----------------
      19  employment,8,0,8  employment,6,0,6
    [1]

What the report would say today is another question.

    $ mops report verify SB-0001 --now
    Figure         Unit    From  To  Difference  Entered  Left  New  Step  Corrected
    -------------  ------  ----  --  ----------  -------  ----  ---  ----  ---------
    took up        people     6   5          -1        0     1    0     0          0
    employment

    Figure              Unit    Reverted  Removed
    ------------------  ------  --------  -------
    took up employment  people         0       -1
    [1]
    $ mops report verify SB-0002 --now --format csv | sed -n 1,2p
    figure,unit,from,to,difference,entered,left,new,step,corrected,reverted,removed
    employed,people,6,5,-1,0,1,0,0,0,0,-1
    [1]
    $ mops report verify SB-0009
    mops: error: "SB-0009" is neither a submission nor a file [submission.none]
      hint: `mops report submissions` lists what was handed in.
    [5]
    $ mops report verify --now
    mops: error: --now and --output are about one submission, not 2 [submission.one]
      hint: Name the submission.
    [2]
    $ mops report submit hard-results --project TAS -o hard-results.pdf
    mops: error: the name of "hard-results.pdf" does not say a format that is known [format.suffix]
      hint: End it with .csv, .tsv, .json, .jsonl or .txt, or give --format.
    [2]
    $ mops report submit hard-results --project TAS
    mops: error: report submit: --output is missing [usage.required]
      hint: See `mops report submit --help`.
    [2]
    $ mops revert 33
    $ mops report submissions --format csv --fields key,report
    key,report
    SB-0002,announcement
