56% of a field that is a number of per cent is 56, in a workbook and in text; 0,56 may be either, and is refused.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops import effectiveness_threshold $MOPS_CASE/prog.xlsx
    $ printf 'project;target_group;kind;valid_from;percent\nDEMO;general;social;2017-01-01;56%%\n' > p.csv
    $ mops import effectiveness_threshold p.csv --format json
    {"op":null,"kind":"effectiveness_threshold.import","rows":1,"added":0,"changed":0,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops ls-records effectiveness_threshold --fields kind,valid_from,percent --format csv
    kind,valid_from,percent
    social,2017-01-01,56
    $ printf 'project;target_group;kind;valid_from;percent\nDEMO;general;social;2018-01-01;0,56\n' | mops import effectiveness_threshold -
    stdin:2: percent: error: not a whole number (found "0,56") [integer.form]
      hint: Write digits only, such as 1200.
    [3]
