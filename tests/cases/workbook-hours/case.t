A day with an hour, the numbers by which a spreadsheet keeps a day and an hour, and an hour without minutes are told for
what they are. A day that shows no hour lasts until midnight.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[project]\nkey = "DEMO"\ntitle = "Razem łatwiej"\nprofile = "rpo-9.1.1"\nbeneficiary = "MOPS"\nstarts_on = 2017-01-01\nends_on = 2018-12-31\n' > project.toml
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 9
    $ mops recruit import DEMO/1 $MOPS_CASE/z.xlsx --keep-going
    $ mops recruit list --fields person,received_on,received_at --format csv

The time stamp of a web form, in a workbook and as text.

    $ mops recruit import DEMO/1 $MOPS_CASE/forms.xlsx
    $ mops recruit import DEMO/1 $MOPS_CASE/forms.csv --lang pl
