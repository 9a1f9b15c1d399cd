What reports count: answers for the authority's form, presence, confirmed qualifications, rounded totals.

The example project under the programme of 2014-2020, after its end.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops project set TAS profile=rpo-9.1.1
    $ mops ls-records participation --format '%(key),no,no' | sed '1i participation,minority,homeless' | mops import monitoring_facts -
    $ figures() { mops report build $1 --project TAS --as-of 2010-06-30 --format csv --fields $2,women,men,total | grep -E "^($3),"; }
    $ why() { mops report explain $1 --project TAS --as-of 2010-06-30 --cell $2 --why-not $3 --fields participation,in,condition,record,field --format csv; }

The main status "other inactive" does not say that somebody is not in education: it is in co03 and neither in co04 nor in co08.

    $ figures indicators indicator 'co03|co04|co08'
    co03,31,1,32
    co04,0,0,0
    co08,0,0,0
    $ mops recruit set --entity participation TAS-0007 labour_status=inactive_not_in_education 2>/dev/null
    $ figures indicators indicator 'co03|co04|co08'
    co03,31,1,32
    co04,1,0,1
    co08,1,0,1
    $ why indicators co04 TAS-0001
    participation,in,condition,record,field
    TAS-0001,no,not_in_education,participation/TAS-0001,labour_status
    [1]

An answer recorded for the authority's form stands above the office's own records; a refusal is an answer and no yes.

    $ figures indicators indicator 'co12|co13|co14|co16|co17|co19'
    co12,0,0,0
    co13,0,0,0
    co14,3,0,3
    co16,11,1,12
    co17,0,0,0
    co19,0,0,0
    $ mops import monitoring_facts - <<END
    > participation,degurba,jobless_household,jobless_with_children,single_adult_with_children,other_disadvantaged,disabled
    > TAS-0001,degurba_3,yes,yes,no,no,
    > TAS-0002,degurba_1,yes,no,yes,yes,yes
    > TAS-0003,,refused,,,refused,
    > END
    $ figures indicators indicator 'co12|co13|co14|co16|co17|co19'
    co12,2,0,2
    co13,1,0,1
    co14,4,0,4
    co16,12,1,13
    co17,1,0,1
    co19,1,0,1
    $ why indicators co19 TAS-0002
    participation,in,condition,record,field
    TAS-0002,no,rural,monitoring_facts/TAS-0002,degurba
    [1]
    $ why indicators co17 TAS-0001
    participation,in,condition,record,field
    TAS-0001,no,disadvantaged,monitoring_facts/TAS-0001,other_disadvantaged
    [1]
    $ why indicators co13 TAS-0002
    participation,in,condition,record,field
    TAS-0002,no,jobless_household,monitoring_facts/TAS-0002,jobless_with_children
    [1]
    $ why indicators co12 TAS-0004
    participation,in,condition,record,field
    TAS-0004,no,jobless_household,monitoring_facts/TAS-0004,jobless_household
    [1]

What is not known of somebody takes nobody out of the base of effectiveness.

    $ figures effectiveness figure 'social.general'
    social.general,0,0,0
    $ mops recruit set --entity participation TAS-0001 labour_status= disability_degree= disability_special= 2>/dev/null
    $ mops report build effectiveness --project TAS --as-of 2010-06-30 --format csv --fields figure,ended,base | sed -n 2p
    social.general,42,42
    $ why effectiveness employment.general.base TAS-0001
    participation,in,condition,record,field
    TAS-0001,yes,,participation/TAS-0001,ended_on

Whoever was only marked absent took no part in vocational support.

    $ mops report build effectiveness --project TAS --as-of 2010-06-30 --format csv --fields figure,ended,base | grep employment.general
    employment.general,42,42
    $ mops ls-records attendance --where participation=TAS-0004 --format '%(session)' | grep DORZAW >sessions.txt
    $ mops enroll set TAS-DORZAW-03/TAS-0004 state=not_completed
    $ sed 's/$/,TAS-0004,NN/; 1i session,participation,presence' sessions.txt | mops attend import - 2>/dev/null
    $ mops report build effectiveness --project TAS --as-of 2010-06-30 --format csv --fields figure,ended,base | grep employment.general
    employment.general,41,41
    $ why effectiveness employment.general.ended TAS-0004
    participation,in,condition,record,field
    TAS-0004,no,vocational,enrollment,
    [1]

A qualification counts with a form of the project and a body that confirmed it, in time (R-67).

    $ mops assess outcome import - 2>/dev/null <<END
    > participation,kind,happened_on,stated_on,proved_on,form,certifying_body
    > TAS-0001,qualification,2009-11-20,2009-12-01,2009-12-01,TAS-KURS-03,
    > TAS-0002,qualification,2009-12-25,2009-12-25,2009-12-25,TAS-KURS-01,UDT
    > TAS-0003,qualification,2009-12-26,2009-12-26,2009-12-26,TAS-KURS-02,UDT
    > END
    $ figures hard-results figure 'qualification.*'
    qualification,1,0,1
    qualification.noted,2,0,2
    $ why hard-results qualification TAS-0001
    participation,in,condition,record,field
    TAS-0001,no,outcome_body,outcome/TAS-0001/qualification/2009-11-20,certifying_body
    [1]
    $ why announcement qualified TAS-0003
    participation,in,condition,record,field
    TAS-0003,no,outcome_late,outcome/TAS-0003/qualification/2009-12-26,happened_on
    [1]

The total of hours is the rounded total, not the total of rounded hours: three forms of hours of 45 minutes, each a
quarter of a clock hour longer.

    $ figures hard-results figure 'hours|hours.SPOL'
    hours,,,340
    hours.SPOL,,,160
    $ for form in TREN-01 TREN-02 TREN-03; do
    >   session=$(mops ls-records session --where form=TAS-$form --limit 1 --format '%(key)')
    >   printf 'key,break_minutes\n%s,0\n' "$session" | mops attend schedule import - 2>/dev/null
    > done
    $ figures hard-results figure 'hours|hours.SPOL'
    hours,,,341
    hours.SPOL,,,161

A new version of a survey makes nobody overdue who was asked in the one before.

    $ mops report build due --project TAS --as-of 2009-06-30 --format csv --fields what,participant,record | grep -c survey_before
    0
    [1]
    $ mops import survey - <<END
    > project,code,title,version,scale_min,scale_max
    > TAS,AP2,$(mops ls-records survey --format '%(title)'),2,1,5
    > END
    $ mops report build due --project TAS --as-of 2009-06-30 --format csv --fields what,participant,record | grep -c survey_before
    0
    [1]
