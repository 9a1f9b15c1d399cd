Recruiting: mops recruit.

The project and its rounds are known; the first round opens with its limits.

    $ export MOPS_DB=centre.db
    $ mops init
    $ mops project load $MOPS_EXAMPLES/wlacz-sie-spolecznie/project.toml
    $ mops recruit open WSS/1
    $ mops recruit list --entity recruitment_round --fields key,opens_on,closes_on,limit_total,state
    Recruitment round  Opens on    Closes on   Places  Round state
    -----------------  ----------  ----------  ------  -----------
    WSS/1              2016-04-04  2016-04-15      70  open
    WSS/2              2017-01-16  2017-01-27      70  planned
    WSS/3              2018-01-08  2018-01-19      70  planned
    $ mops recruit list --entity round_unit --where round=WSS/1 --fields unit,places
    Unit     Places
    -------  ------
    WSS/CWS      35
    WSS/KIS      35

Applications come in as a file; their persons come along. One operation takes them all in.

    $ cd $MOPS_EXAMPLES/wlacz-sie-spolecznie/round-1
    $ export MOPS_DB=$HOME/centre.db
    $ mops recruit import WSS/1 applications.csv --format json -m "formularze zgłoszeniowe"
    {"op":3,"kind":"recruit.import","rows":95,"added":95,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops recruit import WSS/1 applications.csv --format json
    {"op":null,"kind":"recruit.import","rows":95,"added":0,"changed":0,"dropped":0,"unchanged":95,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops import evidence evidence.csv

Formal check, points, and the decision of the commission. What follows from missing papers is told.

    $ mops recruit verify WSS/1 --on 2016-04-20 -v
    WSS/1: 91 passed the formal check, 4 failed, 0 have gaps to complete, 0 wait for somebody's judgement
      F-WIEK (pełnoletność): 1 failed
      F-OBSZAR (związek z Nowym Sączem): 1 failed
      F-OSWIAD (komplet oświadczeń): 2 failed
    operation 5 (recruit.verify): 475 added, 96 changed, 0 dropped, 0 unchanged
    $ mops recruit score WSS/1 --on 2016-04-22 -v
    mops: application/WSS/1/0057: warning: no points for "P-NU": there is no paper of the kind "disability_certificate" valid on the day of receipt [score.paper_missing]
    mops: application/WSS/1/0010: warning: no points for "P-POPZ": there is no paper of the kind "food_aid_statement" valid on the day of receipt [score.paper_missing]
    mops: application/WSS/1/0081: warning: no points for "P-POPZ": there is no paper of the kind "food_aid_statement" valid on the day of receipt [score.paper_missing]
    mops: application/WSS/1/0050: warning: no points for "P-DLZ": there is no paper of the kind "labour_office_certificate" valid on the day of receipt [score.paper_missing]
      hint: If the paper was handed in, record it with `mops import evidence FILE` and score the round again.
    mops: application/WSS/1/0057: disability_degree: warning: application WSS/1/0057 claims a condition that needs a certificate, and none valid on 2016-04-11 is on file [application.claim_unproved]
      hint: File the certificate or the medical document; without it the claim scores no points.
    WSS/1: 91 have points, from 0 to 20; 0 below the threshold, 4 points withheld for want of a paper
    operation 6 (recruit.score): 250 added, 92 changed, 0 dropped, 0 unchanged
    $ mops recruit decide WSS/1 --on 2016-04-25 --members "Helena Dąb;Maria Wilk;Ewa Sowa" -v
    WSS/1/K1: 70 on the basic list (51 women, 19 men), 21 on the reserve list, 4 rejected (0 of them below the threshold); 0 on no list
    operation 7 (recruit.decide): 99 added, 92 changed, 0 dropped, 0 unchanged
    $ mops recruit list --where state=rejected --fields key,reason --limit 3
    Application  Reason of the decision
    -----------  ----------------------
    WSS/1/0004   komplet oświadczeń
    WSS/1/0018   komplet oświadczeń
    WSS/1/0042   pełnoletność
    $ mops recruit list --entity list_entry --where list=reserve --sort position --limit 3 --fields application,position,points
    Application  Position  Points
    -----------  --------  ------
    WSS/1/0095          1       4
    WSS/1/0060          2       3
    WSS/1/0027          3       2
    $ mops report build public-list --round WSS/1 | sed -n 1,8p
    Lista do publicznej wiadomości, Włącz się społecznie!, nabór WSS/1
    Stan na 01.06.2017

    Numer zgłoszenia  Suma punktów  Lista       Pozycja
    ----------------  ------------  ----------  -------
    WSS/1/0033                  20  podstawowa        1
    WSS/1/0019                  17  podstawowa        2
    WSS/1/0030                  17  podstawowa        3

A decided round is not decided again by accident, nor opened.

    $ mops recruit decide WSS/1 --on 2016-04-25 --members "Helena Dąb;Maria Wilk;Ewa Sowa" --format json
    mops: error: round "WSS/1" cannot be decided: it is decided [round.not_scored]
      hint: A decided round is reopened with `mops recruit set --entity recruitment_round WSS/1 state=reopened`, and a new meeting decides.
    [5]
    $ mops recruit open WSS/1 --opens 2016-05-01
    mops: error: round "WSS/1" cannot be opened: it is decided [round.cannot_open]
      hint: A decided round is reopened with `mops recruit set --entity recruitment_round WSS/1 state=reopened`, and a new meeting decides.
    [5]

Somebody who gives the place back frees it for the next on the reserve list. The admitted join; who has not signed cannot.

    $ mops recruit withdraw WSS/1/0001 --on 2016-04-28 --reason "podjęcie pracy" -v
    the place of "WSS/1/0001" is offered to "WSS/1/0095"
    operation 8 (recruit.withdraw): 1 added, 1 changed, 0 dropped, 0 unchanged
    $ mops recruit list --entity place_offer --fields application,freed_by,offered_on
    Application  Freed by    Offered on
    -----------  ----------  ----------
    WSS/1/0095   WSS/1/0001  2016-04-28
    $ mops recruit confirm WSS/1/0052 --on 2016-05-04
    mops: participation/WSS-0001: privacy_statement_on: error: WSS-0001 joined on 2016-05-04 without a statement on personal data signed by then [participation.no_data_statement]
      hint: Record the day of the statement; it comes no later than the first support.
    mops: participation/WSS-0001: declared_on: error: WSS-0001 joined on 2016-05-04 without a declaration of participation signed by then [participation.no_declaration]
      hint: Record the day of the declaration; it comes no later than the first support.
    [3]
    $ mops recruit confirm WSS/1/0052 --on 2016-05-04 --declared-on 2016-04-28 --data-statement-on 2016-04-28 -v
    1 joined, 0 returned
    operation 9 (recruit.confirm): 1 added, 1 changed, 0 dropped, 0 unchanged
    $ mops recruit list --entity participation --fields key,application,joined_on,state
    Participation  Application  Joined on   Participation state
    -------------  -----------  ----------  -------------------
    WSS-0001       WSS/1/0052   2016-05-04  active
    $ mops recruit confirm WSS/1/9999 --on 2016-05-04
    mops: error: there is no application "WSS/1/9999" [record.missing]
      hint: Compare the key with `mops ls-records application --fields key`, or add that record first.
    [5]

One application can be looked at and changed; it is dropped only with all that belongs to it.

    $ mops recruit show WSS/1/0002 --fields key,state,unit,received_on
    Application WSS/1/0002
      Application        WSS/1/0002
      Application state  on the reserve list
      Unit               WSS/KIS
      Received on        2016-04-04
    $ mops recruit set WSS/1/0002 received_by="Maria Wilk" channel=post
    $ mops history application/WSS/1/0002 | tail -n 1
      (hidden as sensitive: 5; --sensitive shows them)
    $ mops recruit set WSS/1/0002 chanel=post
    mops: error: "application" has no field "chanel" [field.unknown.suggest]
      hint: Perhaps "channel" is meant.
    [2]
    $ mops recruit set WSS/1/0002 channel=pigeon
    mops: channel: error: not a code or label of "channel" (found "pigeon") [code.unknown]
      hint: Choose one of: in person (in_person); post; by e-mail (email); through ePUAP (epuap); `mops codes channel` lists them all.
    [3]
    $ mops recruit drop WSS/1/0002
    mops: application/WSS/1/0002: error: other records refer to this one, 5 of them "formal_check", such as "WSS/1/0002/WSS/F-WIEK" [record.referenced]
    mops: application/WSS/1/0002: error: other records refer to this one, 1 of them "list_entry", such as "WSS/1/K1/WSS/1/0002" [record.referenced]
      hint: Drop or change those records first.
    [5]
