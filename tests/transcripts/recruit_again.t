Recruiting somebody who was in the project before.

A project of two rounds, a year apart.

    $ cat >project.toml <<'END'
    > [project]
    > key = "RAZ"
    > title = "Razem łatwiej"
    > profile = "rpo-9.1.1"
    > beneficiary = "Ośrodek Pomocy Społecznej"
    > starts_on = 2016-01-01
    > ends_on = 2018-12-31
    > 
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2016-02-01
    > closes_on = 2016-02-12
    > limit_total = 2
    > 
    > [[recruitment_round]]
    > number = 2
    > opens_on = 2017-03-01
    > closes_on = 2017-03-10
    > limit_total = 3
    > 
    > [[criterion]]
    > code = "WIEK"
    > name = "ukończone 18 lat"
    > kind = "formal"
    > condition = "age>=18"
    > END
    $ export MOPS_DB=centre.db
    $ mops init
    $ mops project load project.toml
    $ HEAD=key,pesel,surname,given_names,received_on,tie_to_area,premises,privacy_notice,privacy_notice_on,education,labour_status,phone
    $ cat >first.csv <<END
    > $HEAD
    > RAZ/1/0001,79122211441,Klon,Anna,2016-02-02,residence,P01,1,2016-02-02,isced_3,inactive_other,500600700
    > RAZ/1/0002,67060810213,Dąb,Jan,2016-02-03,residence,P01,1,2016-02-03,isced_3,inactive_other,500600701
    > END
    $ mops recruit open RAZ/1
    $ mops recruit import RAZ/1 first.csv
    $ mops recruit verify RAZ/1 --on 2016-02-15
    $ mops recruit score RAZ/1 --on 2016-02-15
    $ mops recruit decide RAZ/1 --on 2016-02-16 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    $ mops recruit confirm RAZ/1/0001 RAZ/1/0002 --on 2016-03-01 --declared-on 2016-02-20 --data-statement-on 2016-02-20

Jan left. A year later both apply again, with somebody new. The import says who they are.

    $ mops enroll exit RAZ-0002 --on 2016-05-31 --kind PR --reason "wyjazd"
    $ cat >second.csv <<END
    > $HEAD
    > RAZ/2/0001,79122211441,Klon,Anna,2017-03-02,residence,P01,1,2017-03-02,isced_3,inactive_other,500600700
    > RAZ/2/0002,67060810213,Dąb,Jan,2017-03-03,residence,P01,1,2017-03-03,isced_4,inactive_other,500600701
    > RAZ/2/0003,83100811884,Sosna,Ewa,2017-03-03,residence,P01,1,2017-03-03,isced_4,inactive_other,500600702
    > END
    $ mops recruit open RAZ/2
    $ mops recruit import RAZ/2 second.csv
    second.csv:2: person: warning: the applicant of RAZ/2/0001 takes part in the project already, as RAZ-0001 since 2016-03-01 (application/RAZ/2/0001) [application.already_inside]
      hint: Nobody has two participations in a project: take the application back with `mops recruit withdraw RAZ/2/0001 --on DAY --reason REASON`, before it takes somebody's place.
    second.csv:3: person: warning: the applicant of RAZ/2/0002 was in the project before: RAZ-0002 ended on 2016-05-31 (PR) (application/RAZ/2/0002) [application.was_inside]
      hint: Nobody joins a project twice. An interrupted participation goes on: `mops recruit confirm RAZ/2/0002 --on DAY` once a place is given, or at once `mops enroll return RAZ-0002 --on DAY`. Who completed the project gives the place up: `mops recruit withdraw RAZ/2/0002`.
    $ mops recruit verify RAZ/2 --on 2017-03-13
    mops: application/RAZ/2/0001: person: warning: the applicant of RAZ/2/0001 takes part in the project already, as RAZ-0001 since 2016-03-01 [application.already_inside]
      hint: Nobody has two participations in a project: take the application back with `mops recruit withdraw RAZ/2/0001 --on DAY --reason REASON`, before it takes somebody's place.
    mops: application/RAZ/2/0002: person: warning: the applicant of RAZ/2/0002 was in the project before: RAZ-0002 ended on 2016-05-31 (PR) [application.was_inside]
      hint: Nobody joins a project twice. An interrupted participation goes on: `mops recruit confirm RAZ/2/0002 --on DAY` once a place is given, or at once `mops enroll return RAZ-0002 --on DAY`. Who completed the project gives the place up: `mops recruit withdraw RAZ/2/0002`.
    $ mops recruit score RAZ/2 --on 2017-03-13
    mops: application/RAZ/2/0001: person: warning: the applicant of RAZ/2/0001 takes part in the project already, as RAZ-0001 since 2016-03-01 [application.already_inside]
      hint: Nobody has two participations in a project: take the application back with `mops recruit withdraw RAZ/2/0001 --on DAY --reason REASON`, before it takes somebody's place.
    mops: application/RAZ/2/0002: person: warning: the applicant of RAZ/2/0002 was in the project before: RAZ-0002 ended on 2016-05-31 (PR) [application.was_inside]
      hint: Nobody joins a project twice. An interrupted participation goes on: `mops recruit confirm RAZ/2/0002 --on DAY` once a place is given, or at once `mops enroll return RAZ-0002 --on DAY`. Who completed the project gives the place up: `mops recruit withdraw RAZ/2/0002`.
    $ mops recruit decide RAZ/2 --on 2017-03-14 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    mops: application/RAZ/2/0001: person: warning: the applicant of RAZ/2/0001 takes part in the project already, as RAZ-0001 since 2016-03-01 [application.already_inside]
      hint: Nobody has two participations in a project: take the application back with `mops recruit withdraw RAZ/2/0001 --on DAY --reason REASON`, before it takes somebody's place.
    mops: application/RAZ/2/0002: person: warning: the applicant of RAZ/2/0002 was in the project before: RAZ-0002 ended on 2016-05-31 (PR) [application.was_inside]
      hint: Nobody joins a project twice. An interrupted participation goes on: `mops recruit confirm RAZ/2/0002 --on DAY` once a place is given, or at once `mops enroll return RAZ-0002 --on DAY`. Who completed the project gives the place up: `mops recruit withdraw RAZ/2/0002`.

Anna is inside: her joining day, her snapshot and the application she came by stay what they were, and the place is given
back.

    $ mops recruit confirm RAZ/2/0001 --on 2017-03-20 --declared-on 2017-03-15 --data-statement-on 2017-03-15
    mops: error: the applicant of "RAZ/2/0001" is inside the project already, as "RAZ-0001" since 2016-03-01 [participation.inside]
      hint: Nobody has two participations in a project: give the place back with `mops recruit withdraw RAZ/2/0001 --on DAY --reason REASON`. A mistake in the participation is corrected with `mops recruit set --entity participation RAZ-0001 FIELD=VALUE`.
    [5]
    $ mops recruit list --entity participation --fields key,application,joined_on,state
    Participation  Application  Joined on   Participation state
    -------------  -----------  ----------  -------------------
    RAZ-0001       RAZ/1/0001   2016-03-01  active
    RAZ-0002       RAZ/1/0002   2016-03-01  interrupted
    $ mops recruit withdraw RAZ/2/0001 --on 2017-03-20 --reason "już w projekcie"

Jan comes back. One command does it: the same participation goes on, and the interruption is kept beside it. What he was
on the joining day is not written over.

    $ mops recruit confirm RAZ/2/0002 --on 2016-05-31
    mops: on: error: the return of "RAZ-0002" has to be after the interruption on 2016-05-31 [participation.return_too_early]
      hint: Correct the day of the return, or that of the interruption first.
    [3]
    $ mops recruit confirm RAZ/2/0002 --on 2017-03-20 --education isced_4
    mops: education: error: "RAZ-0002" returns, so education stays what it was on the joining day [participation.return_keeps]
      hint: Leave it out: what the person is now stands in the application and in later records.
    [3]
    $ mops recruit confirm RAZ/2/0002 --on 2017-03-20 --declared-on 2017-03-15 --data-statement-on 2017-03-15 -v
    RAZ-0002 returns by application RAZ/2/0002: the participation goes on
    RAZ-0002 has no contract in force: support needs a new one
    0 joined, 1 returned
    operation 15 (recruit.confirm): 1 added, 2 changed, 0 dropped, 0 unchanged
    $ mops recruit list --entity participation --fields key,application,joined_on,education,state,ended_on
                                                             Participation    Ended
    Participation  Application  Joined on   Education        state            on
    -------------  -----------  ----------  ---------------  ---------------  ------
    RAZ-0001       RAZ/1/0001   2016-03-01  upper secondary  active
    RAZ-0002       RAZ/1/0002   2016-03-01  upper secondary  active
    $ mops enroll list --entity participation_return --fields participation,interrupted_on,exit_kind,returned_on,application,declared_on
                   Interrupted                   Returned                 Declared
    Participation  on           Exit kind        on          Application  on
    -------------  -----------  ---------------  ----------  -----------  ----------
    RAZ-0002       2016-05-31   interrupted:     2017-03-20  RAZ/2/0002   2017-03-15
                                resignation of
                                the participant
    $ mops recruit show RAZ/2/0002 --fields key,state
    Application RAZ/2/0002
      Application        RAZ/2/0002
      Application state  became a participant

The same words once more change nothing, others are refused, for the first joining as for the return.

    $ mops recruit confirm RAZ/2/0002 --on 2017-03-20 --declared-on 2017-03-15 -v
    0 joined, 0 returned
    nothing to do: no record changes (read: 1)
    $ mops recruit confirm RAZ/2/0002 --on 2017-03-21
    mops: error: "RAZ/2/0002" is confirmed already: "RAZ-0002" is inside since 2017-03-20 [participation.confirmed_otherwise]
      hint: Data of the joining day are not written over; a mistake in them is corrected with `mops recruit set --entity participation RAZ-0002 FIELD=VALUE`.
    [5]
    $ mops recruit confirm RAZ/1/0001 --on 2016-03-01 -v
    0 joined, 0 returned
    nothing to do: no record changes (read: 1)
    $ mops recruit confirm RAZ/1/0001 --on 2016-03-02
    mops: error: "RAZ/1/0001" is confirmed already: "RAZ-0001" is inside since 2016-03-01 [participation.confirmed_otherwise]
      hint: Data of the joining day are not written over; a mistake in them is corrected with `mops recruit set --entity participation RAZ-0001 FIELD=VALUE`.
    [5]
    $ mops recruit confirm RAZ/1/0001 --on 2016-03-01 --education isced_2
    mops: error: "RAZ/1/0001" is confirmed already: "RAZ-0001" is inside since 2016-03-01 [participation.confirmed_otherwise]
      hint: Data of the joining day are not written over; a mistake in them is corrected with `mops recruit set --entity participation RAZ-0001 FIELD=VALUE`.
    [5]

Who completed the project cannot join again, in Polish too.

    $ mops enroll exit RAZ-0001 --on 2017-03-31 --kind ZP
    $ cat >completed.csv <<END
    > $HEAD
    > RAZ/3/0001,79122211441,Klon,Anna,2017-05-02,residence,P01,1,2017-05-02,isced_3,inactive_other,500600700
    > END
    $ mops recruit open RAZ/3 --opens 2017-05-02 --closes 2017-05-12 --limit 1
    $ mops recruit import RAZ/3 completed.csv --lang pl
    completed.csv:2: person: ostrzeżenie: osoba ze zgłoszenia RAZ/3/0001 już brała udział w projekcie: RAZ-0001, koniec 2017-03-31 (ZP) (application/RAZ/3/0001) [application.was_inside]
      wskazówka: Nikt nie przystępuje do projektu dwa razy. Przerwany udział trwa dalej: `mops recruit confirm RAZ/3/0001 --on DZIEŃ` po przyznaniu miejsca albo od razu `mops enroll return RAZ-0001 --on DZIEŃ`. Kto ukończył projekt, zwalnia miejsce: `mops recruit withdraw RAZ/3/0001`.
    $ mops recruit verify RAZ/3 --on 2017-05-15 2>&1 | head -n 1
    mops: application/RAZ/3/0001: person: warning: the applicant of RAZ/3/0001 was in the project before: RAZ-0001 ended on 2017-03-31 (ZP) [application.was_inside]
    $ mops recruit score RAZ/3 --on 2017-05-15 -q
    $ mops recruit decide RAZ/3 --on 2017-05-16 --members 'Helena Dąb;Maria Wilk;Ewa Sowa' -q
    $ mops recruit confirm RAZ/3/0001 --on 2017-05-20 --lang pl
    mops: błąd: osoba ze zgłoszenia „RAZ/3/0001” ukończyła udział w projekcie (RAZ-0001, 2017-03-31) i nie może przystąpić ponownie [participation.over]
      wskazówka: Zwolnij miejsce poleceniem `mops recruit withdraw RAZ/3/0001 --on DZIEŃ --reason POWÓD`; wznowić można tylko udział przerwany.
    [5]
