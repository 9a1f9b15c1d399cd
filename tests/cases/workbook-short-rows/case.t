Under a title, a row of a workbook whose last cells are empty has no phone and no e-mail; nobody gets the heading or the
values of somebody else.

    $ export MOPS_DB=centre.db
    $ mops init
    $ printf '[map]\nkey = "m"\ntarget = "person"\nheader_line = 3\n[columns]\n"Numer" = "pesel"\n"Nazw." = "surname"\n"Im." = "given_names"\n"Tel." = "phone"\n"Mail" = "email"\n' > m.toml
    $ mops map load m.toml
    $ mops import person $MOPS_CASE/z.xlsx --map m
    $ mops ls-records person --fields key,surname,given_names,phone,email --format csv
    key,surname,given_names,phone,email
    P-000001,Kruk,Alicja,601 100 200,ala@example.org
    P-000002,Bąk,Ola,,
    P-000003,Sum,Ida,602 100 200,

The same sheet without its title.

    $ export MOPS_DB=second.db
    $ mops init
    $ sed -i 's/header_line = 3/header_line = 1/' m.toml
    $ mops map load m.toml
    $ mops import person $MOPS_CASE/z-bez-tytulu.xlsx --map m
    $ mops ls-records person --fields key,surname,given_names,phone,email --format csv
    key,surname,given_names,phone,email
    P-000001,Kruk,Alicja,601 100 200,ala@example.org
    P-000002,Bąk,Ola,,
    P-000003,Sum,Ida,602 100 200,
