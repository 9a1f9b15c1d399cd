Worked examples: contracts and their paths.

Two small projects, one of each kind of programme. Their assessments need one specialist and one area.

    $ export MOPS_DB=centre.db
    $ mops init
    $ cat >rpo.toml <<'END'
    > [project]
    > key = "RPO"
    > title = "Przykład ścieżek"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > starts_on = 2016-03-01
    > ends_on = 2017-12-31
    >
    > [[staff]]
    > code = "PS1"
    > name = "Maria Wilk"
    > role = "social_worker"
    >
    > [[assessment_role]]
    > code = "social_worker"
    >
    > [[assessment_area]]
    > code = "D4"
    > name = "sytuacja zawodowa"
    >
    > [[subgroup]]
    > code = "long_term_unemployed"
    > name = "długotrwale bezrobotni"
    >
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2016-10-03
    > closes_on = 2016-10-14
    > limit_total = 3
    > END
    $ sed 's/"RPO"/"KL"/; s/rpo-9.1.1/pokl-7.1.1/' rpo.toml >kl.toml
    $ mops project load rpo.toml
    $ mops project load kl.toml

Three people join each of them, and their situation is assessed.

    $ mops recruit open RPO/1
    $ mops recruit import RPO/1 - <<END
    > pesel,surname,given_names,received_on,education,labour_status,tie_to_area,privacy_notice,privacy_notice_on,premises,subgroups
    > 79122211441,Klon,Anna,2016-10-04,isced_3,unemployed_registered_long_term,residence,1,2016-10-04,P01,long_term_unemployed
    > 67060810213,Dąb,Jan,2016-10-04,isced_3,unemployed_registered_long_term,residence,1,2016-10-04,P01,long_term_unemployed
    > 83100811884,Sosna,Ewa,2016-10-05,isced_3,unemployed_registered_long_term,residence,1,2016-10-05,P01,long_term_unemployed
    > END
    $ mops recruit open KL/1
    $ mops recruit import KL/1 - <<END
    > pesel,surname,given_names,received_on,education,labour_status,tie_to_area,privacy_notice,privacy_notice_on,premises,subgroups
    > 71042210665,Lipa,Zofia,2016-10-04,isced_3,unemployed_registered_long_term,residence,1,2016-10-04,P01,long_term_unemployed
    > 73090110812,Buk,Adam,2016-10-05,isced_3,unemployed_registered_long_term,residence,1,2016-10-05,P01,long_term_unemployed
    > 75020811000,Jesion,Olga,2016-10-06,isced_3,unemployed_registered_long_term,residence,1,2016-10-06,P01,long_term_unemployed
    > END
    $ for project in RPO KL; do
    >   mops recruit verify $project/1 --on 2016-10-17
    >   mops recruit score $project/1 --on 2016-10-17
    >   mops recruit decide $project/1 --on 2016-10-19 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    >   for n in 1 2 3; do
    >     mops recruit confirm $project/1/000$n --on 2016-11-02 --declared-on 2016-10-26 --data-statement-on 2016-10-26
    >     person=$project-000$n
    >     mops assess add participation=$person started_on=2016-11-02
    >     mops assess add --entity assessment_part assessment=$person/A1 role=social_worker staff=PS1 held_on=2016-11-02
    >     mops assess add --entity area_rating assessment=$person/A1 area=D4 level=2
    >     mops assess add --entity assessment_problem assessment=$person/A1 reason=A04 rank=1
    >     mops assess add --entity assessment_factor assessment=$person/A1 kind=resource position=1 description="wsparcie rodziny"
    >     mops assess add --entity assessment_factor assessment=$person/A1 kind=barrier position=1 description="brak stażu pracy"
    >     mops assess finish $person --on 2016-11-04
    >   done
    > done
    $ mops recruit list --entity participation --fields key,application,state
    Participation  Application  Participation state
    -------------  -----------  -------------------
    KL-0001        KL/1/0001    active
    KL-0002        KL/1/0002    active
    KL-0003        KL/1/0003    active
    RPO-0001       RPO/1/0001   active
    RPO-0002       RPO/1/0002   active
    RPO-0003       RPO/1/0003   active

Everybody gets a draft with the same goals and actions. Reviews are agreed with all but the second person of the first
project.

    $ contracts() { for key in KS/{RPO,KL}-000{1,2,3}; do echo "$key,$*"; done; }
    $ for person in {RPO,KL}-000{1,2,3}; do
    >   mops contract draft key=KS/$person participation=$person kind=KS-B drafted_on=2016-12-02 starts_on=2016-12-05 ends_on=2017-05-31 social_worker=PS1
    > done
    $ mops contract import --entity contract_goal - <<END
    > contract,number,kind,main_number,text,deadline
    > $(contracts 1,main,,samodzielność społeczna i zawodowa,2017-05-31)
    > $(contracts 2,specific,1,gotowość do podjęcia pracy,2017-05-31)
    > END
    $ mops contract import --entity contract_action - <<END
    > contract,number,side,text,goal_number,deadline
    > $(contracts 1,participant,udział w zaplanowanych zajęciach,2,2017-05-31)
    > $(contracts 2,social_worker,rozmowa raz w miesiącu,2,2017-05-31)
    > END
    $ mops contract import --entity contract_review - <<END
    > contract,planned_on
    > $(contracts 2017-03-01 | grep -v RPO-0002)
    > $(contracts 2017-05-31 | grep -v RPO-0002)
    > END

Three paths, the same in both projects: vocational support alone; a training, a social skills training and educational
classes; a social skills training and counselling.

    $ cat >path.csv <<'END'
    > contract,position,kind,support_group,planned_from,planned_to,expected_effect
    > KS/RPO-0001,1,SZKZAW,ZAW,2017-01-09,2017-04-28,kwalifikacja
    > KS/RPO-0001,2,DORZAW,ZAW,2017-01-09,2017-04-28,znajomość rynku pracy
    > KS/RPO-0001,3,KURS,ZAW,2017-01-09,2017-04-28,nowe umiejętności zawodowe
    > KS/RPO-0002,1,SZKZAW,ZAW,2017-01-09,2017-04-28,kwalifikacja
    > KS/RPO-0002,2,TREN,SPOL,2017-01-09,2017-04-28,większa samodzielność
    > KS/RPO-0002,3,ZAJ,EDU,2017-01-09,2017-04-28,obsługa komputera
    > KS/RPO-0003,1,TREN,SPOL,2017-01-09,2017-04-28,większa samodzielność
    > KS/RPO-0003,2,PORAD,SPOL,2017-01-09,2017-04-28,rozwiązane sprawy rodzinne
    > END
    $ mops contract import --entity path_item path.csv
    $ sed 's/RPO/KL/' path.csv | mops contract import --entity path_item -

Vocational support alone is refused by both programmes, each by its own rule.

    $ mops contract sign KS/RPO-0001 --on 2016-12-05
    mops: social_contract/KS/RPO-0001: state: error: contract KS/RPO-0001 holds vocational services without a social one [path.no_social_service]
      hint: Add a social service to the path, or keep the one that is to be dropped.
    [3]
    $ mops contract sign KS/KL-0001 --on 2016-12-05
    mops: social_contract/KS/KL-0001: state: error: contract KS/KL-0001 holds vocational instruments without a social, educational or health one [path.vocational_alone]
      hint: Add an instrument of another group.
    [3]

With a social and an educational instrument beside the training the path is good in both. But a contract without a date of
review is not signed.

    $ mops contract sign KS/KL-0002 --on 2016-12-05
    $ mops contract sign KS/RPO-0002 --on 2016-12-05
    mops: social_contract/KS/RPO-0002: state: error: contract KS/RPO-0002 is in force without a date of review [contract.no_review_date]
      hint: Agree at least one date on which the contract is reviewed.
    mops: social_contract/KS/RPO-0002: ends_on: warning: contract KS/RPO-0002 has no review planned within three months after 2016-12-05 [contract.reviews_too_rare]
      hint: Plan a review at least every three months and one at the end.
    [3]
    $ mops contract import --entity contract_review - <<END
    > contract,planned_on
    > KS/RPO-0002,2017-03-01
    > KS/RPO-0002,2017-05-31
    > END
    $ mops contract sign KS/RPO-0002 --on 2016-12-05

Social support alone suffices in the regional programme; the older programme asks for three instruments.

    $ mops contract sign KS/RPO-0003 --on 2016-12-05
    $ mops contract sign KS/KL-0003 --on 2016-12-05
    mops: social_contract/KS/KL-0003: state: error: contract KS/KL-0003 holds 2 different instruments of active integration, three are needed [path.too_few_instruments]
      hint: Add instruments to the path; social work and benefits do not count.
    [3]
    $ mops contract list --fields key,state
    Contract     Contract state
    -----------  --------------
    KS/KL-0001   draft
    KS/KL-0002   in force
    KS/KL-0003   draft
    KS/RPO-0001  draft
    KS/RPO-0002  in force
    KS/RPO-0003  in force

A review planned for 1 March is not overdue in the first fourteen days; on the 20th it is.

    $ mops contract review KS/RPO-0003 --planned 2017-03-01 --on 2017-03-01 --result done
    $ mops check --entity contract_review --project RPO --as-of 2017-03-15
    $ mops check --entity contract_review --project RPO --as-of 2017-03-20
    severity  record                message
    --------  --------------------  ------------------------------------------------
    to check  contract_review/KS/   the review of contract KS/RPO-0002 planned for
              RPO-0002/2017-03-01   2017-03-01 is overdue [contract_review.overdue]
    [1]
    $ mops report build contracts --project RPO --as-of 2017-03-20 --fields contract,state,next_review,overdue_days --format csv
    contract,state,next_review,overdue_days
    KS/RPO-0001,draft,,
    KS/RPO-0002,active,2017-03-01,19
    KS/RPO-0003,active,2017-05-31,0

The review is held late, and the matter is settled.

    $ mops contract review KS/RPO-0002 --planned 2017-03-01 --on 2017-03-21 --result partly
    $ mops check --entity contract_review --project RPO --as-of 2017-03-22 --format csv
    severity,code,record,field,message
