The same sheet as a workbook and as the CSV that a Polish spreadsheet saves from it: the same record.

    $ for file in arkusz.xlsx arkusz.csv; do
    >   export MOPS_DB=$file.db
    >   mops init
    >   printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    >   mops project load project.toml
    >   mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    >   mops recruit import DEMO/1 $MOPS_CASE/$file
    >   mops recruit list --fields person,received_on,received_at,social_assistance,months_out_of_work --format csv
    > done
    person,received_on,received_at,social_assistance,months_out_of_work
    P-000001,2017-05-04,09:15,yes,1200
    person,received_on,received_at,social_assistance,months_out_of_work
    P-000001,2017-05-04,09:15,yes,1200
