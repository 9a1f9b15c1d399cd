A number that is out of its limits is told at its cell, with the limit.

    $ export MOPS_DB=centre.db
    $ mops init
    $ cat >project.toml <<END
    > [project]
    > key = "DEMO"
    > title = "Razem łatwiej"
    > profile = "rpo-9.1.1"
    > beneficiary = "Miejski Ośrodek Pomocy Społecznej"
    > starts_on = 2017-01-01
    > ends_on = 2018-12-31
    > END
    $ mops project load project.toml
    $ mops recruit open DEMO/1 --opens 2017-05-01 --closes 2017-05-12 --limit 2
    $ mops recruit import DEMO/1 $MOPS_CASE/ujemne.csv -q
    $MOPS_CASE/ujemne.csv:2: Miesiące bez pracy: error: smaller than 0, the least that fits here (found "-3") [number.too_small]
    $MOPS_CASE/ujemne.csv:3: Miesiące bez pracy: error: larger than 1320, the most that fits here (found "99999") [number.too_large]
    $MOPS_CASE/ujemne.csv:4: Miesiące bez pracy: error: larger than 1320, the most that fits here [number.too_large]
    [3]
    $ mops recruit open DEMO/2 --opens 2017-06-01 --closes 2017-05-01 --limit -3
    mops: limit_total: error: smaller than 0, the least that fits here (found "-3") [number.too_small]
      hint: Correct the number; `mops ls-fields recruitment_round` shows what fits into "limit_total".
    [3]
    $ mops import form_of_support $MOPS_CASE/formy.csv
    $MOPS_CASE/formy.csv:2: hour_unit: error: smaller than 1, the least that fits here (found "0") [number.too_small]
      hint: Correct the number; `mops ls-fields form_of_support` shows what fits into "hour_unit".
    $MOPS_CASE/formy.csv:2: capacity: error: smaller than 0, the least that fits here (found "-2") [number.too_small]
      hint: Correct the number; `mops ls-fields form_of_support` shows what fits into "capacity".
    [3]
    $ mops import criterion $MOPS_CASE/kryteria.csv
    $MOPS_CASE/kryteria.csv:2: points: error: smaller than 0, the least that fits here (found "-5") [number.too_small]
      hint: Correct the number; `mops ls-fields criterion` shows what fits into "points".
    [3]
    $ mops --lang pl import criterion $MOPS_CASE/kryteria.csv
    $MOPS_CASE/kryteria.csv:2: points: błąd: liczba jest mniejsza niż 0, najmniejsza dozwolona (jest „-5”) [number.too_small]
      wskazówka: Popraw liczbę; `mops ls-fields criterion` pokazuje, jakie wartości przyjmuje „points”.
    [3]

So is one that would not fit into any column, and one that other numbers of the record contradict.

    $ printf 'project,code,name,kind,stock,unit_value\nDEMO,T,torba,material,9223372036854775807,-5\nDEMO,Z,zeszyt,material,-9223372036854775809,123456789012345678\n' >dobra.csv
    $ mops import goods_item dobra.csv
    dobra.csv:2: kind: error: not a code or label of "goods_kind" (found "material") [code.unknown.suggest]
      hint: Perhaps "materials" is meant; there are: training materials (materials); books; teaching aids (aids); outfit; meals and refreshments (catering); work clothes (workwear); `mops codes goods_kind` lists them all.
    dobra.csv:2: stock: error: larger than 1000000, the most that fits here (found "9223372036854775807") [number.too_large]
      hint: Correct the number; `mops ls-fields goods_item` shows what fits into "stock".
    dobra.csv:2: unit_value: error: smaller than 0.00, the least that fits here (found "-5") [number.too_small]
      hint: Correct the number; `mops ls-fields goods_item` shows what fits into "unit_value".
    dobra.csv:3: kind: error: not a code or label of "goods_kind" (found "material") [code.unknown.suggest]
      hint: Perhaps "materials" is meant; there are: training materials (materials); books; teaching aids (aids); outfit; meals and refreshments (catering); work clothes (workwear); `mops codes goods_kind` lists them all.
    dobra.csv:3: stock: error: smaller than 0, the least that fits here (found "-9223372036854775809") [number.too_small]
      hint: Correct the number; `mops ls-fields goods_item` shows what fits into "stock".
    dobra.csv:3: unit_value: error: larger than 100000000.00, the most that fits here (found "123456789012345678") [number.too_large]
      hint: Correct the number; `mops ls-fields goods_item` shows what fits into "unit_value".
    [3]
    $ printf 'project,code,age_from,age_to\nDEMO,A,30,20\nDEMO,B,0,200\n' >wiek.csv
    $ mops import age_band wiek.csv
    wiek.csv:2: age_to: error: smaller than 30, the least that fits here (found "20") [number.too_small]
    wiek.csv:3: age_to: error: larger than 130, the most that fits here (found "200") [number.too_large]
      hint: Correct the number; `mops ls-fields age_band` shows what fits into "age_to".
    [3]
    $ printf 'project,code,title,version,scale_min,scale_max\nDEMO,AP,Ankieta,1,5,5\n' >ankieta.csv
    $ mops import survey ankieta.csv
    ankieta.csv:2: scale_max: error: smaller than 6, the least that fits here (found "5") [number.too_small]
      hint: Correct the number; `mops ls-fields survey` shows what fits into "scale_max".
    [3]
