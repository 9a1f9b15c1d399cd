Social contracts: mops contract.

A project from years ago is at hand, with all its contracts.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops contract list --fields key,participation,kind,state,starts_on,ends_on --limit 3
    Contract     Participation  Contract kind  Contract state  Starts on   Ends on
    -----------  -------------  -------------  --------------  ----------  ----------
    KS/2009/001  TAS-0001       KS-B           fulfilled       2009-04-16  2009-12-11
    KS/2009/002  TAS-0002       KS-B           fulfilled       2009-04-17  2009-12-11
    KS/2009/003  TAS-0003       KS-B           fulfilled       2009-04-15  2009-12-11
    $ mops contract show KS/2009/001 --fields key,state,person_signed_on,centre_signed_on,ended_on
    mops: error: "social_contract" has no field "person_signed_on" [field.unknown]
      hint: Choose a name from `mops ls-fields`, or from the columns of the report.
    [2]
    $ mops contract list --entity path_item --where contract=KS/2009/001 --fields position,kind,form,planned_minutes,state
    Position  Kind of support  Form of support  Planned minutes  Path item state
    --------  ---------------  ---------------  ---------------  ---------------
           1  TREN             TAS-TREN-03                 1080  done
           2  PORAD            TAS-PORAD-01                 120  done
           3  DORZAW           TAS-DORZAW-03                720  done
           4  KURS             TAS-KURS-03                 2160  done
           5  SPOT             TAS-SPOT-01                  240  done
    $ mops contract list --entity contract_review --where contract=KS/2009/001 --fields planned_on,held_on,result,final
    Planned on  Held on     Result  Final
    ----------  ----------  ------  -----
    2009-07-06  2009-07-06  partly  no
    2009-09-22  2009-09-22  partly  no
    2009-12-11  2009-12-03  done    yes

The final reviews of this contract had better be looked at from before its end: the last operations are taken back.

    $ mops revert 32 31 30 29 28 27 26
    $ mops contract list --where key=KS/2009/001 --fields key,state
    Contract     Contract state
    -----------  --------------
    KS/2009/001  active

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
      hint: Record the final review with its day and result before ending the contract.
    mops: enrollment/TAS-TREN-03/TAS-0001: path_item: error: TAS-0001 is enrolled in TAS-TREN-03, but no contract in force holds a step of kind TREN [enrollment.no_contract]
      hint: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
    mops: enrollment/TAS-PORAD-01/TAS-0001: path_item: error: TAS-0001 is enrolled in TAS-PORAD-01, but no contract in force holds a step of kind PORAD [enrollment.no_contract]
      hint: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
    mops: enrollment/TAS-DORZAW-03/TAS-0001: path_item: error: TAS-0001 is enrolled in TAS-DORZAW-03, but no contract in force holds a step of kind DORZAW [enrollment.no_contract]
      hint: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
    mops: enrollment/TAS-KURS-03/TAS-0001: path_item: error: TAS-0001 is enrolled in TAS-KURS-03, but no contract in force holds a step of kind KURS [enrollment.no_contract]
      hint: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
    mops: enrollment/TAS-SPOT-01/TAS-0001: path_item: error: TAS-0001 is enrolled in TAS-SPOT-01, but no contract in force holds a step of kind SPOT [enrollment.no_contract]
      hint: Sign a contract or an annex with such a step first, or close the enrollment together with the contract.
    [3]
    $ mops contract end KS/2009/001 --on 2009-12-03 --kind active --reason "koniec okresu kontraktu"
    mops: kind: error: "active" is not a way for a contract to end [contract.kind_not_final]
      hint: Choose one of: refused, fulfilled, partly_fulfilled, ended_by_person, ended_by_centre, expired.
    [3]
    $ mops contract history
    conclude and review social contracts

      mops contract draft            draft a contract, or a part of one
      mops contract import           take in contracts from files
      mops contract set              change one record of a contract
      mops contract sign             record the signatures of both sides
      mops contract annex            record a signed change of a contract
      mops contract review           record a review of a contract
      mops contract suspend          suspend a contract
      mops contract resume           resume a suspended contract
      mops contract end              end a contract
      mops contract list             list records of contracts
      mops contract show             show contracts in full
      mops contract drop             drop records of contracts
    [2]
    $ mops history social_contract/KS/2009/001 | tail -n 5
    36  social_contract/KS/2009/001  changed  suspended_on                                  2009-08-01
    36  social_contract/KS/2009/001  changed  suspend_reason                                …
    37  social_contract/KS/2009/001  changed  state                suspended                active
    37  social_contract/KS/2009/001  changed  resumed_on                                    2009-08-16
    38  social_contract/KS/2009/001  changed  version              1                        2

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
    mops: state: error: social_contract cannot go from the state "active" to "draft" (found "draft") [record.transition]
      hint: Record the step between them first; `mops history social_contract/KEY` shows how the record came to its state.
    [5]
    $ mops contract drop KS/2009/001
    mops: social_contract/KS/2009/001: error: other records refer to this one, 3 of them "contract_goal", such as "KS/2009/001/1" [record.referenced]
      hint: Drop or change those records first.
    [5]
