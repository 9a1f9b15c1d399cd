Worked examples: people who apply.

Two projects are at hand as they were announced. The recruitment of 2009 first.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops report build announcement --project TAS --format csv | grep -E '^(figure|applied|admitted|reserve|age\.|subgroup\.)'
    figure,women,men,total
    applied,59,8,67
    admitted,39,3,42
    reserve,15,4,19
    age.20-30,14,0,14
    age.31-40,7,0,7
    age.41-50,16,2,18
    age.51-60,2,1,3
    subgroup.disability,11,1,12
    subgroup.inactive_care,26,0,26
    subgroup.long_term_unemployed,8,2,10

Subgroups may overlap, so their rows add up to more than the people. Age bands do not: they add up to them, as women and
men do. Who applied and is neither admitted nor on the reserve list was rejected.

    $ mops report build announcement --project TAS --format csv --no-header >figures.csv
    $ awk -F, '/^subgroup\./ {n += $4} END {print n}' figures.csv
    48
    $ awk -F, '/^age\./ {n += $4; w += $2; m += $3} END {print n, "=", w, "+", m}' figures.csv
    42 = 39 + 3
    $ awk -F, '$1 == "applied" {n = $4} /^(admitted|reserve),/ {n -= $4} END {print n}' figures.csv
    6
    $ grep ^rejected figures.csv
    rejected,5,1,6

The project of 2016-2019 took 70 people in each of three rounds, half of them in each of its two units.

    $ export MOPS_NOW=2019-06-01T09:00:00Z
    $ $MOPS_EXAMPLES/wlacz-sie-spolecznie/run three-rounds.db >announcement.txt 2>warnings.txt
    $ mops report build announcement --project WSS --db three-rounds.db --format csv | grep -E '^(figure|participants)'
    figure,women,men,total
    participants,146,64,210
    participants.round.1,51,19,70
    participants.round.2,44,26,70
    participants.round.3,51,19,70
    participants.unit.CWS,73,32,105
    participants.unit.KIS,73,32,105
    $ for round in 1 2 3; do
    >   mops report build recruitment --project WSS --round WSS/$round --db three-rounds.db --format csv | grep '^admitted\.unit'
    > done
    admitted.unit.CWS,23,12,35
    admitted.unit.KIS,28,7,35
    admitted.unit.CWS,24,11,35
    admitted.unit.KIS,20,15,35
    admitted.unit.CWS,26,9,35
    admitted.unit.KIS,25,10,35
    $ export MOPS_NOW=2017-06-01T09:00:00Z

Points. A project sets its own criteria; these are a usual beginning. Within an exclusive group only the highest counts.

    $ cat >points.toml <<'END'
    > [project]
    > key = "PKT"
    > title = "Przykład punktacji"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > area = "Nowy Sącz"
    > starts_on = 2016-03-01
    > ends_on = 2017-12-31
    >
    > [[recruitment_round]]
    > number = 1
    > opens_on = 2016-04-04
    > closes_on = 2016-04-15
    > limit_total = 4
    >
    > [[criterion]]
    > code = "adult"
    > name = "ukończone 18 lat"
    > kind = "formal"
    > condition = "age>=18"
    >
    > [[criterion]]
    > code = "multiple2"
    > name = "wielokrotne wykluczenie: dwie przesłanki"
    > kind = "points"
    > points = 3
    > exclusive_group = "multiple"
    > condition = "premise_count>=2"
    > position = 1
    >
    > [[criterion]]
    > code = "multiple3"
    > name = "wielokrotne wykluczenie: trzy i więcej przesłanek"
    > kind = "points"
    > points = 5
    > exclusive_group = "multiple"
    > condition = "premise_count>=3"
    > position = 2
    >
    > [[criterion]]
    > code = "moderate"
    > name = "niepełnosprawność w stopniu umiarkowanym"
    > kind = "points"
    > points = 3
    > exclusive_group = "degree"
    > condition = "disability_degree=moderate"
    > position = 3
    >
    > [[criterion]]
    > code = "severe"
    > name = "niepełnosprawność w stopniu znacznym"
    > kind = "points"
    > points = 5
    > exclusive_group = "degree"
    > condition = "disability_degree=severe"
    > position = 4
    >
    > [[criterion]]
    > code = "combined"
    > name = "niepełnosprawność sprzężona"
    > kind = "points"
    > points = 5
    > exclusive_group = "special"
    > condition = "disability_special=combined"
    > position = 5
    >
    > [[criterion]]
    > code = "mental"
    > name = "zaburzenia psychiczne"
    > kind = "points"
    > points = 5
    > exclusive_group = "special"
    > condition = "disability_special=mental"
    > position = 6
    >
    > [[criterion]]
    > code = "intellectual"
    > name = "niepełnosprawność intelektualna"
    > kind = "points"
    > points = 5
    > exclusive_group = "special"
    > condition = "disability_special=intellectual"
    > position = 7
    >
    > [[criterion]]
    > code = "pervasive"
    > name = "całościowe zaburzenia rozwojowe"
    > kind = "points"
    > points = 5
    > exclusive_group = "special"
    > condition = "disability_special=pervasive"
    > position = 8
    >
    > [[criterion]]
    > code = "food_aid"
    > name = "korzystanie z PO PŻ"
    > kind = "points"
    > points = 2
    > condition = "food_aid=yes"
    > position = 9
    >
    > [[criterion]]
    > code = "alone"
    > name = "samotne zamieszkiwanie"
    > kind = "points"
    > points = 3
    > condition = "lives_alone=yes"
    > position = 10
    >
    > [[criterion]]
    > code = "woman"
    > name = "kobieta"
    > kind = "points"
    > points = 2
    > condition = "sex=female"
    > position = 11
    >
    > [[criterion]]
    > code = "profile3"
    > name = "III profil pomocy"
    > kind = "points"
    > points = 2
    > condition = "labour_office_profile=III"
    > position = 12
    >
    > [[criterion]]
    > code = "long_term"
    > name = "długotrwałe bezrobocie"
    > kind = "points"
    > points = 2
    > condition = "labour_status=unemployed_registered_long_term"
    > position = 13
    >
    > [[tie_break]]
    > position = 1
    > step = "disability"
    >
    > [[tie_break]]
    > position = 2
    > step = "premises"
    >
    > [[tie_break]]
    > position = 3
    > step = "received"
    >
    > [[tie_break]]
    > position = 4
    > step = "number"
    > END
    $ mops project load points.toml

A woman with a moderate disability, two premises and food aid: 2 + 3 + 3 + 2. A man who lives alone, with a severe and
combined disability and three premises: 5 + 5 + 5 + 3. Their certificates are on file.

    $ mops recruit open PKT/1
    $ mops recruit import PKT/1 - <<END
    > key,pesel,surname,given_names,received_on,received_at,food_aid,disability_degree,disability_special,lives_alone,tie_to_area,premises
    > PKT/1/0001,79122211441,Klon,Anna,2016-04-05,10:00,yes,moderate,none,no,residence,P06|P12
    > PKT/1/0002,67060810213,Dąb,Jan,2016-04-06,11:30,no,severe,combined,yes,residence,P01|P06|P09
    > END
    $ mops import evidence - <<END
    > key,person.pesel,kind,issued_on,original_seen
    > PKT/E/1,79122211441,disability_certificate,2014-02-03,yes
    > PKT/E/2,67060810213,disability_certificate,2015-10-12,yes
    > END

And two people with 10 points each, no disability and two premises. B has the later number, but came earlier that day.

    $ mops recruit import PKT/1 - <<END
    > key,pesel,surname,given_names,received_on,received_at,food_aid,disability_degree,lives_alone,labour_office_profile,labour_status,tie_to_area,premises
    > PKT/1/0003,83100811884,Sosna,A,2016-04-11,09:12,no,none,yes,III,unemployed_registered_other,residence,P01|P08
    > PKT/1/0004,85031512009,Lipa,B,2016-04-11,08:55,yes,none,yes,,inactive_other,residence,P01|P12
    > END
    $ mops recruit verify PKT/1 --on 2016-04-18
    $ mops recruit score PKT/1 --on 2016-04-19
    $ mops recruit decide PKT/1 --on 2016-04-20 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'

The ranking: every criterion that is met with its points, and the sum with the highest of each group. The last column
names the step that decided between equals.

    $ mops report build ranking --round PKT/1 --format '%(position). %(application) %(points): %(criteria)' | grep -v ^#
    1. PKT/1/0002 18: multiple2 3; multiple3 5; severe 5; combined 5; alone 3
    2. PKT/1/0001 10: multiple2 3; moderate 3; food_aid 2; woman 2
    3. PKT/1/0004 10: multiple2 3; food_aid 2; alone 3; woman 2
    4. PKT/1/0003 10: multiple2 3; alone 3; woman 2; profile3 2
    $ mops report build ranking --round PKT/1 --fields application,points,list,position,decided_by --format csv
    application,points,list,position,decided_by
    PKT/1/0002,18,basic,1,
    PKT/1/0001,10,basic,2,
    PKT/1/0004,10,basic,3,disability
    PKT/1/0003,10,basic,4,received

Three people have 10 points. The disability puts PKT/1/0001 before the two others, the hour of receipt B before A. Had A
come in at 8.50, the two would change places.

    $ mops revert @
    $ mops recruit set PKT/1/0003 received_at=08:50
    $ mops recruit decide PKT/1 --on 2016-04-20 --members 'Helena Dąb;Maria Wilk;Ewa Sowa'
    $ mops report build ranking --round PKT/1 --fields application,points,list,position,decided_by --format csv
    application,points,list,position,decided_by
    PKT/1/0002,18,basic,1,
    PKT/1/0001,10,basic,2,
    PKT/1/0003,10,basic,3,disability
    PKT/1/0004,10,basic,4,received
