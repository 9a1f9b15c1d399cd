56% of a field that is a number of per cent is 56, in a workbook and in text; 0,56 may be either, and is refused.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops import effectiveness_threshold $MOPS_CASE/prog.xlsx
    $ printf 'project;target_group;kind;valid_from;percent\nDEMO;general;social;2017-01-01;56%%\n' > p.csv
    $ mops import effectiveness_threshold p.csv --format json
    $ mops ls-records effectiveness_threshold --fields kind,valid_from,percent --format csv
    $ printf 'project;target_group;kind;valid_from;percent\nDEMO;general;social;2018-01-01;0,56\n' | mops import effectiveness_threshold -
