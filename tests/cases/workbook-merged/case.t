What stands in a merged cell is said of all its rows.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ printf 'project,code,name\nDEMO,KIS,Klub\n' | mops import unit -
    $ mops recruit import DEMO/1 $MOPS_CASE/z.xlsx
    $ mops recruit list --fields person,unit,received_on --format csv
    person,unit,received_on
    P-000001,DEMO/KIS,2017-05-04
    P-000002,DEMO/KIS,2017-05-04
