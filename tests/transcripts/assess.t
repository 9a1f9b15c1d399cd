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
    > mops recruit confirm --batch confirm.csv; } -q
    bash: eval: line 25: syntax error near unexpected token `-q'
    bash: eval: line 25: `mops recruit confirm --batch confirm.csv; } -q'
    [2]

The parts of the specialists and the areas come in as files, or word by word.

    $ mops assess import assessments.csv --format json
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess add participation=WSS-0001 version=1 started_on=2016-05-05
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess import --entity assessment_part assessment_parts.csv --format json
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess finish WSS-0001 --on 2016-05-06
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]

An assessment is finished when every area is rated.

    $ mops assess import --entity area_rating area_ratings.csv
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess import --entity assessment_problem problems.csv
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess import --entity assessment_factor factors.csv
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess finish WSS-0001 --on 2016-05-06 -v
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess list --entity area_rating --where assessment=WSS-0001/A1 --fields area,level,need --limit 3
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]

From then on it does not change.

    $ mops assess set WSS-0001/A1 recommended_unit=WSS/CWS
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess finish WSS-0001 --on 2016-05-07
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess finish --batch assess_finish.csv --format json
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]

Comparative surveys are asked twice; answers out of the scale are refused.

    $ mops assess survey import WSS/POR --wave pre survey_pre.csv --format json
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess survey import WSS/POR --wave post - <<END
    > participation,filled_on,filled_how,P1,P2
    > WSS-0001,2016-12-12,alone,9,5
    > END
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]

Hard results are recorded with the paper that proves them.

    $ mops assess outcome add participation=WSS-0001 kind=volunteering happened_on=2016-12-01 stated_on=2016-12-02
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess list --entity outcome --fields participation,kind,happened_on
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess drop --entity outcome WSS-0001/volunteering/2016-12-01
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
    $ mops assess list --entity outcome --format json
    mops: error: there is no database "~/centre.db" [store.missing]
      hint: Check the path, or create the database with `mops init`.
    [7]
