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
    $MOPS_CASE/arkusz.xlsx:2: Miesiące bez pracy: error: larger than 840, the most that fits here (found "1200") [number.too_large]
      hint: Correct the number; `mops ls-fields application` shows what fits into "months_out_of_work".
    person,received_on,received_at,social_assistance,months_out_of_work
    $MOPS_CASE/arkusz.csv:2: Miesiące bez pracy: error: larger than 840, the most that fits here (found "1 200") [number.too_large]
      hint: Correct the number; `mops ls-fields application` shows what fits into "months_out_of_work".
    person,received_on,received_at,social_assistance,months_out_of_work
