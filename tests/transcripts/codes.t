Codes: what may stand in a field, with both labels, validity and source.

    $ mops codes sex
            Polish     English     part
    code    label      label       of      from        to  source
    ------  ---------  ----------  ------  ----------  --  -------------------------
    female  kobieta    female              2007-01-01      PESEL number; SL2014 form
    male    mężczyzna  male                2007-01-01      PESEL number; SL2014 form
    $ mops codes sex --lang pl
                       nazwa
    kod     nazwa      angielska  część  od          do  źródło
    ------  ---------  ---------  -----  ----------  --  ---------------------------
    female  kobieta    female            2007-01-01      numer PESEL; formularz
                                                         SL2014
    male    mężczyzna  male              2007-01-01      numer PESEL; formularz
                                                         SL2014
    $ mops codes 'status na rynku pracy' --on 01.03.2016 --format csv --fields code,label_en,parent | head -5
    code,label_en,parent
    unemployed_unregistered,"unemployed, not registered with the labour office",
    unemployed_registered,"unemployed, registered with the labour office",
    inactive,economically inactive,
    employed,employed (incl. self-employed),
    $ mops codes labour_status --on 2016-03-01 --format tsv --no-header | wc -l
    18
    $ mops codes labour_status --on 2024-03-01 --format tsv --no-header | wc -l
    32
    $ mops codes citizenship_smefs --format json
    [
     {"code":"pl","label_pl":"Obywatelstwo polskie","label_en":"Polish citizenship","parent":null,"valid_from":"2021-01-01","valid_to":null,"source":"aplikacja SM EFS, lata 2021–2027","source_en":"SM EFS application, 2021 to 2027"},
     {"code":"eu","label_pl":"Brak polskiego obywatelstwa – obywatel kraju UE","label_en":"no Polish citizenship, citizen of another EU state","parent":null,"valid_from":"2021-01-01","valid_to":null,"source":"aplikacja SM EFS, lata 2021–2027","source_en":"SM EFS application, 2021 to 2027"},
     {"code":"non_eu_or_stateless","label_pl":"Brak polskiego obywatelstwa lub UE – obywatel kraju spoza UE/ bezpaństwowiec","label_en":"neither Polish nor EU citizen: third-country national or stateless","parent":null,"valid_from":"2021-01-01","valid_to":null,"source":"aplikacja SM EFS, lata 2021–2027","source_en":"SM EFS application, 2021 to 2027"}
    ]
    $ mops codes citizenship_smefs --format '%(code) %(label_pl:json)'
    pl "Obywatelstwo polskie"
    eu "Brak polskiego obywatelstwa – obywatel kraju UE"
    non_eu_or_stateless "Brak polskiego obywatelstwa lub UE – obywatel kraju spoza UE/ bezpaństwowiec"
    $ mops codes --format csv | sed -n 1,4p
    dictionary,codes,label_pl,label_en,source,source_en
    allowance_kind,3,rodzaj świadczenia pieniężnego,kind of allowance,lista programu mops,list of the program mops
    application_state,11,stan zgłoszenia,state of an application,lista programu mops,list of the program mops
    area_pefs2007,2,obszar zamieszkania (PO KL),area of residence (PO KL),"formularz PEFS 2007, lata 2007–2013; część nazw niepotwierdzona","PEFS 2007 form, 2007 to 2013; some labels not confirmed"
    $ mops codes --lang pl --fields dictionary,codes,label_pl | sed -n 1,5p
    słownik                     kodów  nazwa
    --------------------------  -----  ---------------------------------------------
    allowance_kind                  3  rodzaj świadczenia pieniężnego
    application_state              11  stan zgłoszenia
    area_pefs2007                   2  obszar zamieszkania (PO KL)
    $ mops codes --on yesterday --as-of 2010-01-01 --format csv --fields dictionary,codes | grep smefs
    citizenship_smefs,0
    education_smefs,0
    education_smefs_import_variant,0
    exit_situation_smefs,0
    labour_status_smefs,0
    participant_kind_smefs,0
    sex_smefs,0
    special_status_smefs,0
    support_type_smefs,0

A slip gets a suggestion.

    $ mops codes labour_staus
    mops: error: there is no dictionary "labour_staus" [codes.unknown.suggest]
      hint: Perhaps "labour_status" is meant; `mops codes` lists the dictionaries.
    [2]
    $ mops codes sex --on 31.02.2016
    mops: error: "31.02.2016" is not a date for "--on" [option.date]
      hint: Write the day as 2016-03-25 or 25.03.2016, or today, yesterday, last-month-end or last-quarter-end.
    [2]
    $ mops codes nothing_like_it
    mops: error: there is no dictionary "nothing_like_it" [codes.unknown]
      hint: `mops codes` lists the dictionaries, `mops ls-fields` the fields with theirs.
    [2]
