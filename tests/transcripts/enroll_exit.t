Leaving the project: one command closes all that is open, whatever the kind of exit (R-64).

Before anybody left: contracts go on, support was taken, no enrollment is completed and no final review was held.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db
    $ mops revert 32 31 30 29 28 27 26
    $ mops contract list --fields key,state --limit 1
    Contract     Contract state
    -----------  --------------
    KS/2009/001  in force
    $ mops enroll list --where participation=TAS-0001 --fields key,state
    Enrollment              Enrollment state
    ----------------------  ----------------
    TAS-DORZAW-03/TAS-0001  attending
    TAS-KURS-03/TAS-0001    attending
    TAS-PORAD-01/TAS-0001   attending
    TAS-SPOT-01/TAS-0001    attending
    TAS-TREN-03/TAS-0001    attending

Along the path (Z): the same command asks for what the final review found, records it, completes what was attended and ends the contract.

    $ mops enroll exit TAS-0001 --on 2009-11-27 --kind Z
    mops: result: error: contract "KS/2009/001" goes on and its final review is not recorded [enroll.exit.no_result]
      hint: Say what the review found, and the same command records it and ends the contract: `mops enroll exit TAS-0001 --on 2009-11-27 --kind Z --result done` (or partly; --review-on DAY if it was held on another day).
    [3]
    $ mops enroll exit TAS-0001 --on 2009-11-27 --kind Z --result done --conclusions "cele osiągnięte"
    $ mops recruit show --entity participation TAS-0001 --fields key,state,ended_on,exit_kind
    Participation TAS-0001
      Participation        TAS-0001
      Participation state  completed
      Ended on             2009-11-27
      Exit kind            completed along the path
    $ mops enroll list --where participation=TAS-0001 --fields key,state,ended_on
    Enrollment              Enrollment state  Ended on
    ----------------------  ----------------  ----------
    TAS-DORZAW-03/TAS-0001  completed         2009-11-27
    TAS-KURS-03/TAS-0001    completed         2009-11-27
    TAS-PORAD-01/TAS-0001   completed         2009-11-27
    TAS-SPOT-01/TAS-0001    completed         2009-11-27
    TAS-TREN-03/TAS-0001    completed         2009-11-27
    $ mops contract list --fields key,state,ended_on --limit 1
    Contract     Contract state  Ended on
    -----------  --------------  ----------
    KS/2009/001  fulfilled       2009-11-27
    $ mops contract list --entity contract_review --where contract=KS/2009/001 --fields key,held_on,result,final
    Contract review         Held on     Result        Final
    ----------------------  ----------  ------------  -----
    KS/2009/001/2009-07-06
    KS/2009/001/2009-09-22
    KS/2009/001/2009-12-11  2009-11-27  actions done  yes
    $ mops enroll exit TAS-0001 --on 2009-11-27 --kind Z

Early because of a job (ZP), with a label for a code and a review of another day.

    $ mops enroll exit TAS-0002 --on 2009-11-27 --kind ZP --result "zrealizowano częściowo" --review-on 2009-11-30
    $ mops enroll list --where participation=TAS-0002 --fields key,state,ended_on
    Enrollment              Enrollment state  Ended on
    ----------------------  ----------------  ----------
    TAS-DORZAW-01/TAS-0002  completed         2009-11-27
    TAS-KURS-01/TAS-0002    completed         2009-11-27
    TAS-PORAD-01/TAS-0002   completed         2009-11-27
    TAS-SPOT-01/TAS-0002    completed         2009-11-27
    TAS-TREN-01/TAS-0002    completed         2009-11-27
    $ mops contract show KS/2009/002 --fields key,state,ended_on
    Social contract KS/2009/002
      Contract        KS/2009/002
      Contract state  partly fulfilled
      Ended on        2009-11-27

Claims that nobody has paid stay open; they are listed, for no command can settle them.

    $ mops import allowance - <<END
    > project,code,name,kind,amount
    > TAS,BILET,Bilet miesięczny,monthly_ticket,90.00
    > END
    $ mops import allowance_claim - <<END
    > participation,allowance,form,from_on,to_on,price
    > TAS-0008,BILET,TAS-TREN-01,2009-06-01,2009-06-30,90.00
    > END
    $ mops enroll exit TAS-0008 --on 2009-11-27 --kind Z --result done
    mops: warning: TAS-0008 has left; claims without a payment: TAS/BILET, TAS-TREN-01, 2009-06-01 – 2009-06-30 [enroll.exit.open_claims]

A review that found nothing done does not fulfil a contract, and a suspended contract cannot be fulfilled: it is said how to go on.

    $ mops enroll exit TAS-0003 --on 2009-11-27 --kind Z --result not_done
    mops: contract: error: the final review of contract "KS/2009/003" found nothing done: it is not fulfilled [enroll.exit.nothing_done]
      hint: Say how the contract ends, with --contract ended_by_person, ended_by_centre or expired.
    [3]
    $ mops contract suspend KS/2009/003 --on 2009-11-20 --reason choroba
    $ mops enroll exit TAS-0003 --on 2009-11-27 --kind Z --result done
    mops: contract: error: contract "KS/2009/003" is suspended: it cannot be fulfilled before it is resumed [enroll.exit.suspended]
      hint: Resume it first: `mops contract resume KS/2009/003 --on DAY`; or end it otherwise, with --contract ended_by_person, ended_by_centre or expired.
    [3]
    $ mops enroll exit TAS-0003 --on 2009-11-27 --kind ZP --result not_done --contract expired
    $ mops contract show KS/2009/003 --fields key,state,ended_on
    Social contract KS/2009/003
      Contract        KS/2009/003
      Contract state  expired
      Ended on        2009-11-27
    $ mops enroll exit TAS-0004 --on 2009-11-27 --kind Z --result done --contract active
    mops: contract: error: "active" is not a way for a contract to end [contract.kind_not_final]
      hint: Choose one of: refused, fulfilled, partly_fulfilled, ended_by_person, ended_by_centre, expired.
    [3]

Who breaks off needs no review; where one is given it is recorded. A review held before is not held again.

    $ mops enroll exit TAS-0004 --on 2009-11-27 --kind PR --reason wyjazd --result partly
    $ mops contract list --entity contract_review --where contract=KS/2009/004 --fields key,held_on,result,final
    Contract review         Held on     Result               Final
    ----------------------  ----------  -------------------  -----
    KS/2009/004/2009-07-06
    KS/2009/004/2009-09-22
    KS/2009/004/2009-12-11  2009-11-27  actions partly done  yes
    $ mops contract review KS/2009/005 --planned 2009-12-11 --on 2009-11-27 --result partly --final yes
    $ mops enroll exit TAS-0005 --on 2009-11-27 --kind Z --result done
    mops: result: error: the final review of contract "KS/2009/005" is recorded already, with the result "partly" [enroll.exit.other_result]
      hint: Leave --result out, or correct the review first: `mops contract review KS/2009/005 --planned DAY --on DAY --result RESULT --final yes`.
    [3]
    $ mops enroll exit TAS-0005 --on 2009-11-27 --kind Z
    $ mops contract show KS/2009/005 --fields key,state,ended_on
    Social contract KS/2009/005
      Contract        KS/2009/005
      Contract state  partly fulfilled
      Ended on        2009-11-27

Many people at once, from a file.

    $ mops enroll exit --batch - --dry-run <<END
    > participation,on,kind,result,reason
    > TAS-0006,27.11.2009,Z,done,
    > TAS-0007,2009-11-27,ZP,,
    > END
    stdin:3: result: error: contract "KS/2009/007" goes on and its final review is not recorded [enroll.exit.no_result]
      hint: Say what the review found, and the same command records it and ends the contract: `mops enroll exit TAS-0007 --on 2009-11-27 --kind ZP --result done` (or partly; --review-on DAY if it was held on another day).
    [3]
