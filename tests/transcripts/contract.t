Social contracts: mops contract.

A project from years ago is at hand, with all its contracts.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops contract list --fields key,participation,kind,state,starts_on,ends_on --limit 3
                                                   Contract
    Contract     Participation  Contract kind      state      Starts on   Ends on
    -----------  -------------  -----------------  ---------  ----------  ----------
    KS/2009/001  TAS-0001       social contract B  fulfilled  2009-04-16  2009-12-11
    KS/2009/002  TAS-0002       social contract B  fulfilled  2009-04-17  2009-12-11
    KS/2009/003  TAS-0003       social contract B  fulfilled  2009-04-15  2009-12-11
    $ mops contract show KS/2009/001 --fields key,state,version,ended_on
    Social contract KS/2009/001
      Contract        KS/2009/001
      Contract state  fulfilled
      Version         1
      Ended on        2009-12-03
    $ mops contract list --entity path_item --where contract=KS/2009/001 --fields position,kind,form,planned_minutes,state
                                      Form of                Planned  Path item
    Position  Kind of support         support                minutes  state
    --------  ----------------------  --------------  --------------  --------------
           1  skills training         TAS-TREN-03               1080  done
           2  counselling             TAS-PORAD-01               120  done
           3  vocational counselling  TAS-DORZAW-03              720  done
           4  course                  TAS-KURS-03               2160  done
           5  meeting                 TAS-SPOT-01                240  done
    $ mops contract list --entity contract_review --where contract=KS/2009/001 --fields planned_on,held_on,result,final
    Planned on  Held on     Result               Final
    ----------  ----------  -------------------  -----
    2009-07-06  2009-07-06  actions partly done  no
    2009-09-22  2009-09-22  actions partly done  no
    2009-12-11  2009-12-03  actions done         yes

To live through the end of a contract again, the last operations are taken back.

    $ mops revert 32 31 30 29 28 27 26
    $ mops contract list --where key=KS/2009/001 --fields key,state
    Contract     Contract state
    -----------  --------------
    KS/2009/001  in force

A contract runs: a review is held, a break is agreed, an annex is signed, and one day it ends.

    $ mops contract review KS/2009/001 --planned 2009-07-06 --on 2009-07-06 --result partly --conclusions "kontynuacja ścieżki" -v
    operation 34 (contract.review): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops contract review KS/2009/001 --planned 2009-07-07 --on 2009-07-07 --result partly
    $ mops contract suspend KS/2009/001 --on 2009-08-01 --reason "opieka nad chorym dzieckiem" -v
    operation 36 (contract.suspend): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops contract suspend KS/2009/001 --on 2009-08-02 --reason "opieka nad chorym dzieckiem"
    mops: on: error: the contract "KS/2009/001" is already suspended from 2009-08-01 [contract.already_suspended]
      hint: Resume it first, or keep that day.
    [5]
    $ mops contract resume KS/2009/001 --on 2009-08-16 -v
    operation 37 (contract.resume): 0 added, 1 changed, 0 dropped, 0 unchanged
    $ mops contract annex KS/2009/001 --on 2009-08-29 --person-on 2009-08-29 --centre-on 2009-08-29 --change "dodatkowe spotkania" --reason "prośba uczestnika" -v
    operation 38 (contract.annex): 1 added, 1 changed, 0 dropped, 0 unchanged
    $ mops contract list --entity contract_annex --fields key,change,reason
    Annex           Change               Reason
    --------------  -------------------  -----------------
    KS/2009/001/A1  dodatkowe spotkania  prośba uczestnika
    $ mops contract end KS/2009/001 --on 2009-12-03 --kind fulfilled --reason "koniec okresu kontraktu"
    mops: social_contract/KS/2009/001: state: error: contract KS/2009/001 is fulfilled without a final review [contract.no_final_review]
      hint: Record it: `mops contract review CONTRACT --planned DAY --on DAY --result done --final yes`, or `mops enroll exit` with --result.
    mops: enrollment/TAS-TREN-03/TAS-0001: path_item: error: TAS-0001 is enrolled in TAS-TREN-03, but no contract in force holds a step of kind TREN [enrollment.no_contract]
      the same in 4 more records, -v tells each: TAS-PORAD-01/TAS-0001, TAS-DORZAW-03/TAS-0001, TAS-KURS-03/TAS-0001, TAS-SPOT-01/TAS-0001
      hint: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
    [3]
    $ mops contract end KS/2009/001 --on 2009-12-03 --kind active --reason "koniec okresu kontraktu"
    mops: kind: error: "active" is not a way for a contract to end [contract.kind_not_final]
      hint: Choose one of: refused, fulfilled, partly_fulfilled, ended_by_person, ended_by_centre, expired.
    [3]
    $ mops history social_contract/KS/2009/001 | tail -n 5
    37  social_contract/KS/   changed  Resumed on                      2009-08-16
        2009/001
    38  social_contract/KS/   changed  Version             1           2
        2009/001
      (hidden as sensitive: 6; --sensitive shows them)

A signed contract is not drafted or signed again.

    $ mops contract sign KS/2009/001 --on 2009-04-20
    mops: error: the contract "KS/2009/001" is already signed: by the participant on 2009-04-16, by the centre on 2009-04-16, in force from 2009-04-16 [contract.already_signed]
      hint: Record a change agreed since as an annex; take a wrong date back with `mops revert` and sign again.
    [5]
    $ mops contract draft key=KS/2009/001 participation=TAS-0001 kind=KS-B drafted_on=2009-04-14
    mops: error: social_contract "KS/2009/001" already exists [record.exists]
      hint: Change it with the verb `set`, or give the new record another key.
    [5]
    $ mops contract set KS/2009/001 state=draft
    mops: state: error: social_contract KS/2009/001 is "in force"; no step leads from there to "draft" (found "draft") [record.transition.none]
      hint: From "in force" it goes to: suspended, fulfilled, partly fulfilled, ended by the person, ended by the centre, expired; `mops history social_contract/KS/2009/001` shows how it came there, `mops revert OP` takes an operation back.
    [5]
    $ mops contract drop KS/2009/001
    mops: social_contract/KS/2009/001: error: other records refer to this one, 3 of them "contract_goal", such as "KS/2009/001/1" [record.referenced]
    mops: social_contract/KS/2009/001: error: other records refer to this one, 4 of them "contract_action", such as "KS/2009/001/1" [record.referenced]
    mops: social_contract/KS/2009/001: error: other records refer to this one, 4 of them "contract_review", such as "KS/2009/001/2009-07-06" [record.referenced]
    mops: social_contract/KS/2009/001: error: other records refer to this one, 1 of them "contract_annex", such as "KS/2009/001/A1" [record.referenced]
    mops: social_contract/KS/2009/001: error: other records refer to this one, 5 of them "path_item", such as "KS/2009/001/1" [record.referenced]
      hint: Drop or change those records first.
    [5]

Several contracts at once come as a file with the options as columns.

    $ mops contract suspend --batch - --format json <<END
    > contract,on,reason
    > KS/2009/002,2009-08-01,choroba
    > KS/2009/003,2009-08-03,choroba
    > END
    {"op":39,"kind":"contract.suspend","rows":2,"added":0,"changed":2,"dropped":0,"unchanged":0,"kept":0,"conflicts":0,"rejected":0,"dry_run":false}
    $ mops contract resume --batch - <<END
    > contract,on
    > KS/2009/002,2009-08-16
    > KS/2009/004,2009-08-16
    > KS/2009/999,2009-08-16
    > END
    stdin:3: contract: error: the contract "KS/2009/004" is not suspended but "active" [contract.not_suspended]
      hint: Check the number of the contract, or record its suspension first.
    stdin:4: contract: error: there is no social_contract "KS/2009/999" [record.missing]
      hint: Compare the key with `mops ls-records social_contract --fields key`, or add that record first.
    [5]
