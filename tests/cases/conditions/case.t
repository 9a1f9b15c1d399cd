Conditions of criteria are understood as people write them: fields and codes by their labels, lists by their entries. What is not understood is
told when it is loaded, each at its line, with what may be meant: nobody is left without points in silence.

    $ export MOPS_DB=centre.db MOPS_NOW=2017-06-01T09:00:00Z
    $ mops init
    $ mops project load $MOPS_CASE/bledy.toml --lang pl
    $MOPS_CASE/bledy.toml:9: condition: błąd: warunek „wiek_lata>=18”: „applicant” nie ma pola „wiek_lata” [condition.field]
      wskazówka: Wybierz nazwę z `mops ls-fields applicant`.
    $MOPS_CASE/bledy.toml:16: condition: błąd: warunek „sex=kobieeta”: „kobieeta” nie jest kodem ani nazwą ze słownika „sex” [condition.code.suggest]
      wskazówka: Być może chodzi o „kobieta”; do wyboru są: kobieta (female); mężczyzna (male); wszystkie pokazuje `mops codes sex`.
    $MOPS_CASE/bledy.toml:23: condition: błąd: warunek „age=>18”: „=>” nie jest znakiem porównania [condition.sign.suggest]
      wskazówka: Być może chodzi o „>=”.
    $MOPS_CASE/bledy.toml:29: condition: błąd: warunek „labour_status=unemployed”: kod „unemployed” obowiązuje 2021-01-01 – …, nie w latach projektu [condition.code_years]
      wskazówka: Wybierz kod z tych lat z `mops codes labour_status`; kilka kodów ze wspólnym słowem znajduje ~, np. labour_status~unemployed.
    $MOPS_CASE/bledy.toml:36: condition: błąd: warunek „premises=niepełnosprawnosc”: „niepełnosprawnosc” nie jest kodem ani nazwą ze słownika „premise” [condition.code.suggest]
      wskazówka: Być może chodzi o „premises~niepełnosprawnosc”; do wyboru są: korzystanie z pomocy społecznej lub spełnianie przesłanek art. 7 ustawy o pomocy społecznej (P01); osoba, o której mowa w art. 1 ust. 2 ustawy o zatrudnieniu socjalnym (P02); piecza zastępcza lub trudności rodziny w opiece i wychowaniu (P03); nieletni wobec których zastosowano środki zapobiegania demoralizacji i przestępczości (P04); pobyt w młodzieżowym ośrodku wychowawczym lub socjoterapii (P05); niepełnosprawność, w tym zaburzenia psychiczne (P06); członek gospodarstwa domowego opiekujący się osobą z niepełnosprawnością (P07); … +5; wszystkie pokazuje `mops codes premise`.
    $MOPS_CASE/bledy.toml:43: condition: błąd: warunek „signed_on>=wczoraj”: po znaku nie stoi data [condition.date]
      wskazówka: Wpisz dzień jako 2016-03-25 albo 25.03.2016; część daty znajduje ~, np. signed_on~2016-03.
    $MOPS_CASE/bledy.toml:49: condition: błąd: warunek „education>=isced_2”: tego pola nie można porównywać jako większe lub mniejsze [condition.no_order]
      wskazówka: Porównaj „education” przez = albo !=, albo przez ~ (zawiera).
    $MOPS_CASE/bledy.toml:56: condition: błąd: warunek „lives_alone=yes lub lone_parent=yes”: zawiera drugi warunek [condition.joined]
      wskazówka: Warunki, które mają być spełnione wszystkie, łączy słowo „and”; tekst podobny do warunku zapisz w cudzysłowie "…".
    [3]
    $ sed 's/step = "W2"/step = "W22"/' $MOPS_CASE/project.toml > krok.toml
    $ mops project load krok.toml
    krok.toml:40: step: error: "W22" is no step of a tie-break and no criterion of DEMO (tie_break/DEMO/1) [tie_break.unknown_step]
      hint: Write `disability`, `premises`, `received` or `number`, or the code of a criterion of the project.
    [3]
    $ mops project load $MOPS_CASE/project.toml
    $ mops ls-records criterion --format csv --fields code,condition
    code,condition
    F1,age>=18 and age<=64
    W1,sex=female
    W2,premises=P06
    W3,labour_status~zarejestrowana and unit=DEMO/KIS
    $ mops project load $MOPS_CASE/project.toml --format json
    {"op":null,"kind":"project.load","rows":7,"added":0,"changed":0,"dropped":0,"unchanged":7,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}

The points that they give.

    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2
    $ mops recruit import DEMO/1 $MOPS_CASE/zgloszenia.csv
    $ mops recruit verify DEMO/1 --on 2017-05-15
    $ mops recruit score DEMO/1 --on 2017-05-16
    $ mops ls-records score --format csv --fields criterion,points
    criterion,points
    DEMO/W1,2
    DEMO/W2,3
    DEMO/W3,1

A condition is judged on every way in.

    $ mops project set DEMO/W1 --entity criterion condition='sex=kobieeta'
    mops: condition: error: condition "sex=kobieeta": "kobieeta" is not a code or label of "sex" [condition.code.suggest]
      hint: Perhaps "kobieta" is meant; there are: female; male; `mops codes sex` lists them all.
    [3]
    $ printf 'project,code,name,kind,condition\nDEMO,W9,x,points,age=>18\n' > kryteria.csv
    $ mops import criterion kryteria.csv
    kryteria.csv:2: condition: error: condition "age=>18": "=>" is no comparison [condition.sign.suggest]
      hint: Perhaps ">=" is meant.
    [3]
    $ mops parse-csv kryteria.csv --entity criterion >rows.jsonl
    kryteria.csv:2: condition: error: condition "age=>18": "=>" is no comparison [condition.sign.suggest]
      hint: Perhaps ">=" is meant.
    [3]

The same words serve a list.

    $ mops recruit list --where 'Stan zgłoszenia=ocenione' --fields key --format csv --no-header
    DEMO/1/0001
    $ mops recruit list --where 'premises=P06 and unit=KIS and received_on<=02.05.2017' --fields key --format csv --no-header
    DEMO/1/0001
    $ mops recruit list --where premises=P02 --format csv
    key,round,person,received_on,received_at,received_by,channel,original_on,unit,education,labour_status,months_out_of_work,labour_office_profile,social_assistance,food_aid,lives_alone,dependants,lone_parent,rural_area,childcare_needed,tie_to_area,statement_truth,statement_rules,statement_no_parallel,privacy_notice,privacy_notice_on,special_data_refused,information_source,signed_on,subgroups,state,complete_by,missing
    $ mops recruit list --where premises=P20
    mops: error: condition "premises=P20": "P20" is not a code or label of "premise" [condition.code]
      hint: Choose one of: receives or qualifies for social assistance (P01); person named in art. 1(2) of the act on social employment (P02); foster care, or family difficulties in care and upbringing (P03); minor under measures against demoralisation or crime (P04); youth educational or sociotherapy centre (P05); disability, including mental disorders (P06); household member caring for a person with disability (P07); registered unemployed with help profile III (P08); not self-reliant, needs support in daily functioning (P09); homeless or excluded from access to housing (P10); serving a prison sentence (P11); … +1; `mops codes premise` lists them all.
    [2]
    $ mops recruit list --where 'labour_status=unemployed'
    mops: error: condition "labour_status=unemployed": the code "unemployed" is of 2021-01-01 – …, not of the years of the project [condition.code_years]
      hint: Choose a code of those years from `mops codes labour_status`; several that share a word are meant by ~, such as labour_status~unemployed.
    [2]
    $ mops recruit list --where 'Data wpływu>=majowa' --lang pl
    mops: błąd: warunek „Data wpływu>=majowa”: po znaku nie stoi data [condition.date]
      wskazówka: Wpisz dzień jako 2016-03-25 albo 25.03.2016; część daty znajduje ~, np. received_on~2016-03.
    [2]
    $ mops recruit list --where 'round=DEMO/2'
    mops: error: condition "round=DEMO/2": there is no record of "recruitment_round" with this key [condition.key]
      hint: Compare it with `mops ls-records recruitment_round --fields key`.
    [5]
    $ mops recruit list --where 'state>scored'
    mops: error: condition "state>scored": what is neither larger nor smaller cannot be compared by size [condition.no_order]
      hint: Compare "state" with = or !=, or with ~ for a part of it.
    [2]
    $ mops recruit list --where 'sex=female or state=scored'
    mops: error: condition "sex=female or state=scored": "application" has no field "sex" [condition.field]
      hint: Choose a name from `mops ls-fields application`.
    [2]
    $ mops recruit list --where unit
    mops: error: "unit" is no condition [condition.form]
      hint: Write a field, one of = != < <= > >= ~ and a value, such as state=active; several are joined by "and".
    [2]
    $ mops recruit list --where 'recived_on=2017-05-02' --diag jsonl
    {"v":1,"severity":"error","code":"condition.field.suggest","message":"condition \"recived_on=2017-05-02\": \"application\" has no field \"recived_on\"","hint":"Perhaps \"received_on\" is meant; `mops ls-fields application` lists them all."}
    [2]
    $ mops recruit list --format '%(key) %(recived_on)'
    mops: error: "application" has no field "recived_on" [field.unknown.suggest]
      hint: Perhaps "received_on" is meant.
    [2]
    $ mops ls-records person --format '%(key) %(surname)'
    P-000001 Nowak
