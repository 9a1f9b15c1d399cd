Assessing needs and potentials: mops assess.

Seventy people of the first round have joined.

    $ export MOPS_DB=$HOME/centre.db
    $ cd $MOPS_EXAMPLES/wlacz-sie-spolecznie/round-1
    $ { mops init
    > mops project load ../project.toml
    > mops recruit open WSS/1
    > mops recruit import WSS/1 applications.csv
    > mops import evidence evidence.csv
    > mops recruit verify WSS/1 --on 2016-04-20
    > mops recruit score WSS/1 --on 2016-04-22
    > mops recruit decide WSS/1 --on 2016-04-25 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    > mops recruit confirm --batch confirm.csv; } >$HOME/steps.log 2>&1

The parts of the specialists and the areas come in as files, or word by word.

    $ mops assess import assessments.csv --format json
    {"op":9,"kind":"assess.import","rows":70,"added":70,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops assess add participation=WSS-0001 version=1 started_on=2016-05-05
    mops: error: assessment "WSS-0001/A1" already exists [record.exists]
      hint: Change it with the verb `set`, or give the new record another key.
    [5]
    $ mops assess import --entity assessment_part assessment_parts.csv --format json
    {"op":10,"kind":"assess.import","rows":210,"added":210,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops assess finish WSS-0001 --on 2016-05-06
    mops: assessment/WSS-0001/A1: state: error: assessment WSS-0001/A1 is finished, but these areas are neither rated nor marked not applicable: D1, D2, D3, D4, D5, D6, D7, D8 [assessment.area_missing]
      hint: Rate the area from 1 to 5 or mark it as not applicable.
    mops: assessment/WSS-0001/A1: state: warning: assessment WSS-0001/A1 is finished without a barrier [assessment.no_barrier]
      hint: Record at least one limitation of the person or barrier around.
    mops: assessment/WSS-0001/A1: state: warning: assessment WSS-0001/A1 is finished without a problem of rank 1 [assessment.no_dominant_problem]
      hint: Rank the problems; the dominant one has rank 1.
    mops: assessment/WSS-0001/A1: state: warning: assessment WSS-0001/A1 is finished without a resource of the person [assessment.no_resource]
      hint: Record at least one strength of the person or of the surroundings.
    [3]

An assessment is finished when every area is rated.

    $ mops assess import --entity area_rating area_ratings.csv
    $ mops assess import --entity assessment_problem problems.csv
    $ mops assess import --entity assessment_factor factors.csv
    $ mops assess finish WSS-0001 --on 2016-05-06 -v
    operation 14 (assess.finish): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops assess list --entity area_rating --where assessment=WSS-0001/A1 --fields area,level,need --limit 3
    Area    Level  Need
    ------  -----  --------------
    WSS/D1      1  wsparcie pilne
    WSS/D2      3  wzmocnienie
    WSS/D3

From then on it does not change.

    $ mops assess finish WSS-0001 --on 2016-05-07
    mops: on: error: the assessment "WSS-0001/A1" is already finished on 2016-05-06 [assessment.already_finished]
      hint: Keep that day, or add a new version of the assessment: a finished one does not change.
    [5]
    $ mops assess finish --batch assess_finish.csv --format json
    {"op":15,"kind":"assess.finish","rows":70,"added":0,"changed":69,"dropped":0,"unchanged":1,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

Comparative surveys are asked twice; answers out of the scale are refused.

    $ mops assess survey import WSS/POR --wave pre survey_pre.csv --format json
    {"op":16,"kind":"assess.survey.import","rows":603,"added":603,"changed":0,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops assess survey import WSS/POR --wave post - <<END
    > participation,filled_on,filled_how,P1,P2
    > WSS-0001,2016-12-12,alone,9,5
    > END
    stdin:2: P1: error: survey WSS/POR/WSS-0001/post: the answer to P1 lies outside the scale 1 to 5 (survey_answer/WSS/POR/WSS-0001/post/WSS/POR/P1) [survey_answer.outside_scale]
      hint: Correct the answer, or leave the question unanswered.
    [3]

Hard results are recorded with the paper that proves them.

    $ mops assess outcome add participation=WSS-0001 kind=volunteering happened_on=2016-12-01 stated_on=2016-12-02
    $ mops assess list --entity outcome --fields participation,kind,happened_on
    Participation  Outcome kind          Happened on
    -------------  --------------------  -----------
    WSS-0001       took up volunteering  2016-12-01
