Findings that are known: mops check --baseline, mops rules waive.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db MOPS_ACTOR=anna

A baseline is the result of an earlier check. Only what is not in it is told; the wording does not matter, rule and record do.

    $ mops check --format=jsonl >base.jsonl
    [1]
    $ mops check --baseline base.jsonl --lang pl --format csv
    severity,code,record,field,message
    $ sed 1d base.jsonl >older.jsonl
    $ mops check --baseline older.jsonl --format csv
    severity,code,record,field,message
    report,outcome.proof_due,outcome/TAS-0020/employment/2009-12-01,proved_on,TAS-0020: the proof of the outcome employment of 2009-12-01 is due
    [1]
    $ mops check --baseline /dev/null --format csv | wc -l
    3
    [1]

A file that was cut off, is something else or is not there is refused.

    $ head -c 100 base.jsonl >cut.jsonl
    $ mops check --baseline cut.jsonl
    mops: error: line 1 of "cut.jsonl" is not a finding [baseline.line]
      hint: Write the baseline anew: `mops check --format=jsonl > FILE`.
    [3]
    $ echo '[1, 2]' >odd.jsonl
    $ mops check --baseline odd.jsonl
    mops: error: line 1 of "odd.jsonl" is not a finding [baseline.line]
      hint: Write the baseline anew: `mops check --format=jsonl > FILE`.
    [3]
    $ mops check --baseline missing.jsonl
    mops: error: there is no file "missing.jsonl" [file.missing]
      hint: Check the name and the folder; - stands for standard input.
    [7]

Somebody answers for a finding until a day; afterwards the rule speaks again, and says so.

    $ mops rules waive outcome.proof_due outcome/TAS-0020/employment/2009-12-01 --until 2020-12-31 --reason 'employer closed down' --as-of 2020-06-01
    $ mops check --as-of 2020-07-01 --format csv
    severity,code,record,field,message
    report,outcome.proof_due,outcome/TAS-0040/employment/2009-12-01,proved_on,TAS-0040: the proof of the outcome employment of 2009-12-01 is due
    [1]
    $ mops check --as-of 2020-07-01 --format csv --waived --entity outcome
    severity,code,record,field,message
    report,outcome.proof_due,outcome/TAS-0020/employment/2009-12-01,proved_on,"TAS-0020: the proof of the outcome employment of 2009-12-01 is due; waived until 2020-12-31 by anna, WV-0001, outcome/TAS-0020/employment/2009-12-01"
    report,outcome.proof_due,outcome/TAS-0040/employment/2009-12-01,proved_on,TAS-0040: the proof of the outcome employment of 2009-12-01 is due
    [1]
    $ mops check --as-of 2021-01-01 --format csv
    severity,code,record,field,message
    report,outcome.proof_due,outcome/TAS-0020/employment/2009-12-01,proved_on,TAS-0020: the proof of the outcome employment of 2009-12-01 is due; the waiver WV-0001 of anna for outcome/TAS-0020/employment/2009-12-01 expired on 2020-12-31
    report,outcome.proof_due,outcome/TAS-0040/employment/2009-12-01,proved_on,TAS-0040: the proof of the outcome employment of 2009-12-01 is due
    [1]

Or for all that a rule finds in a project.

    $ mops rules waive outcome.proof_due --project TAS --until 2022-12-31 --reason 'closed files' --as-of 2021-01-02
    $ mops check --as-of 2021-02-01 --format csv
    severity,code,record,field,message
    $ mops rules waivers --format csv
    key,rule,record,project,granted_by,reason,granted_on,expires_on
    WV-0001,outcome.proof_due,outcome/TAS-0020/employment/2009-12-01,TAS,anna,employer closed down,2020-06-01,2020-12-31
    WV-0002,outcome.proof_due,project/TAS,TAS,anna,closed files,2021-01-02,2022-12-31
    $ mops rules unwaive WV-0001 WV-0002
    $ mops check --as-of 2021-02-01 --format csv | wc -l
    3
    [1]

Errors are corrected, not waived; and a waiver says what it is for.

    $ mops rules waive contract.not_signed social_contract/KS/2009/001 --until 2020-12-31 --reason none
    mops: error: contract.not_signed is an error and cannot be waived [waiver.of_error]
      hint: Correct the record; only warnings and reports can be answered for.
    [5]
    $ mops rules waive outcome.proof_due participation/TAS-0020 --until 2020-12-31 --reason none
    mops: error: outcome.proof_due is about a record of outcome [waiver.other_entity]
      hint: Name the record as `mops check` prints it, outcome/KEY.
    [2]
    $ mops rules waive outcome.proof_due --until 2020-12-31 --reason none
    mops: error: the waiver names neither records nor a project or both [waiver.what]
      hint: Name records as ENTITY/KEY or one project with --project.
    [2]
    $ mops rules waive outcome.prof_due --project TAS --until 2020-12-31 --reason none
    mops: error: no rule and no message has the code "outcome.prof_due" [rule.unknown]
      hint: Choose a code from `mops rules list`; the closest one: outcome.proof_due.
    [2]
    $ mops rules waive person.phone --project TAS --until 2020-12-31 --reason none
    mops: error: person.phone is about records of person, which belong to no project [waiver.no_project]
      hint: Name the record as person/KEY in place of --project.
    [2]
    $ mops rules waive outcome.proof_due --project TAS --until 2019-12-31 --reason none --as-of 2020-01-01
    mops: waiver/WV-0003: expires_on: error: the waiver WV-0003 expires on 2019-12-31, before it was granted on 2020-01-01 [waiver.dates]
      hint: Correct the days of the waiver.
    [3]
