Records: add, set, list, show, drop; mops ls-records, ls-fields.

The same verbs mean the same in every command. The records of a finished project serve as the example.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db

Lists are filtered, sorted and cut; all conditions must hold.

    $ mops recruit list --where state=rejected --where 'received_on<2009-03-15' --fields key,received_on,state
    Application  Received on  Application state
    -----------  -----------  -----------------
    TAS/1/0017   2009-03-11   rejected
    TAS/1/0024   2009-03-12   rejected
    TAS/1/0028   2009-03-13   rejected
    $ mops recruit list --where months_out_of_work'>='120 --sort -months_out_of_work --limit 3 --fields key,months_out_of_work
    Application  Months out of work
    -----------  ------------------
    TAS/1/0014                  137
    TAS/1/0024                  136
    TAS/1/0051                  135
    $ mops enroll list --where form=TAS-TREN-03 --where participation!=TAS-0001 --limit 2 --fields key,state
    Enrollment            Enrollment state
    --------------------  ----------------
    TAS-TREN-03/TAS-0004  completed
    TAS-TREN-03/TAS-0006  completed
    $ mops recruit list --where key~006 --fields key --limit 2 --format csv --no-header
    TAS/1/0006
    TAS/1/0060

Formats: for people, for spreadsheets, for `cut`, for `jq`, for scripts, and your own.

    $ mops recruit list --limit 2 --fields key,received_on,reason --format csv
    key,received_on,reason
    TAS/1/0001,2009-03-09,
    TAS/1/0002,2009-03-09,
    $ mops recruit list --limit 2 --fields key,received_on,reason --format tsv
    key	received_on	reason
    TAS/1/0001	2009-03-09	
    TAS/1/0002	2009-03-09	
    $ mops recruit list --limit 2 --fields key,received_on,reason --format json
    [
     {"key":"TAS/1/0001","received_on":"2009-03-09","reason":null},
     {"key":"TAS/1/0002","received_on":"2009-03-09","reason":null}
    ]
    $ mops recruit list --limit 2 --fields key,received_on,reason --format jsonl
    {"key":"TAS/1/0001","received_on":"2009-03-09","reason":null}
    {"key":"TAS/1/0002","received_on":"2009-03-09","reason":null}
    $ mops recruit list --limit 2 --fields key,received_on,reason --format porcelain
    # porcelain 1
    TAS/1/0001	2009-03-09	
    TAS/1/0002	2009-03-09	
    $ mops recruit list --limit 2 --format '%(key) came on %(received_on)'
    TAS/1/0001 came on 2009-03-09
    TAS/1/0002 came on 2009-03-09
    $ mops recruit list --limit 2 --format '%(key:json) 100%%'
    "TAS/1/0001" 100%
    "TAS/1/0002" 100%
    $ mops recruit list --limit 2 --format tsv --no-header --fields key,received_on -z | tr '\0\t' '|;'; echo
    TAS/1/0001;2009-03-09|TAS/1/0002;2009-03-09|
    $ mops recruit list --where state=submitted --format json
    []
    $ mops recruit list --where state=submitted --format csv --fields key
    key

Sensitive fields appear only when asked for by name.

    $ mops ls-records person --limit 1
    {"key":"P-000001","sex":"female","citizenship":"polskie","country":null,"commune":"Nowy Sącz","county":"Nowy Sącz","voivodeship":"voiv_12"}
    $ mops ls-records person --limit 1 --fields key,surname
    {"key":"P-000001","surname":"Jasińska"}

What exists, and what its fields mean.

    $ mops ls-fields evidence --format csv | sed -n 1,4p
    entity,field,type,ref,key,required,sensitive,label,meaning,min,max
    evidence,key,key,,1,yes,,Evidence,number under which the paper is filed,,
    evidence,person,ref,person,,yes,,Person,whom it speaks of,,
    evidence,kind,code,evidence_kind,,yes,yes,Evidence kind,kind of paper,,
    $ mops ls-fields --format csv --no-header | cut -d, -f1 | sort -u | wc -l
    71

Mistakes in the question are told before anything is read.

    $ mops recruit list --fields key,receivd_on
    mops: error: "application" has no field "receivd_on" [field.unknown.suggest]
      hint: Perhaps "received_on" is meant.
    [2]
    $ mops recruit list --where receivd_on=2009-03-15
    mops: error: condition "receivd_on=2009-03-15": "application" has no field "receivd_on" [condition.field.suggest]
      hint: Perhaps "received_on" is meant; `mops ls-fields application` lists them all.
    [2]
    $ mops recruit list --where received_on
    mops: error: "received_on" is no condition [condition.form]
      hint: Write a field, one of = != < <= > >= ~ and a value, such as state=active; several are joined by "and".
    [2]
    $ mops recruit list --format xml
    mops: error: there is no output format "xml" [format.unknown]
      hint: Choose table, csv, tsv, json, jsonl, porcelain or a template such as "%(key)".
    [2]
    $ mops recruit list --format '%(kee)'
    mops: error: "application" has no field "kee" [field.unknown.suggest]
      hint: Perhaps "key" is meant.
    [2]
    $ mops recruit list --format json -z
    mops: error: -z does not go with the format "json" [format.nul]
      hint: Use -z with tsv, porcelain or a template, or leave it out.
    [2]
    $ mops recruit list --entity persons
    mops: error: recruit list: --entity does not take "persons" [usage.value.choice]
      hint: It takes one of: application, recruitment_round, round_unit, round_limit, formal_check, score, commission_meeting, meeting_member, list_entry, place_offer, participation, person, evidence, consent, held_document.
    [2]
    $ mops ls-records aplication
    mops: error: there is no entity "aplication" [entity.unknown]
      hint: Choose a name from the first column of `mops ls-fields`.
    [2]

One record: add, show, set, drop.

    $ mops recruit add --entity formal_check application=TAS/1/0001 criterion=F-WIEK result=yes checked_on=2009-03-24
    mops: error: formal_check "TAS/1/0001/TAS/F-WIEK" already exists [record.exists]
      hint: Change it with the verb `set`, or give the new record another key.
    [5]
    $ mops assess add participation=TAS-0001 version=2 started_on=2009-12-01 --format json
    {"op":33,"kind":"assess.add","rows":1,"added":1,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops assess list --where participation=TAS-0001 --fields key,started_on,state
    Assessment   Started on  Assessment state
    -----------  ----------  ----------------
    TAS-0001/A1  2009-04-07  finished
    TAS-0001/A2  2009-12-01  open
    $ mops assess show TAS-0001/A2 --fields key,started_on,preferred_path --format json
    {"key":"TAS-0001/A2","started_on":"2009-12-01","preferred_path":null}
    $ mops assess set TAS-0001/A2 preferred_path=social labour_market_distance=3
    $ mops assess set TAS-0001/A2 preferred_path=social --format json
    {"op":null,"kind":"assess.set","rows":1,"added":0,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops assess set TAS-0001/A2 preferred_path= --format json
    {"op":35,"kind":"assess.set","rows":1,"added":0,"changed":1,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops assess show TAS-0001/A2 TAS-0001/A9
    mops: error: there is no assessment "TAS-0001/A9" [record.none]
      hint: Compare the key with `mops ls-records assessment --fields key`.
    Assessment TAS-0001/A2
      Assessment              TAS-0001/A2
      Participation           TAS-0001
      Version                 2
      Started on              2009-12-01
      Assessment state        open
      Labour market distance  3
      (hidden as sensitive: 2; --sensitive shows them)
    [5]
    $ mops assess drop TAS-0001/A2
    $ mops assess drop TAS-0001/A2
    mops: error: there is no assessment "TAS-0001/A2" [record.none]
      hint: Compare the key with `mops ls-records assessment --fields key`.
    [5]
