The rules: mops check, mops rules.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db

Errors are refused when something is saved, so there are none to find; warnings and reminders may be.

    $ mops check --severity error
    $ mops check --project TAS --format csv | cut -d, -f1-4
    severity,code,record,field
    report,outcome.proof_due,outcome/TAS-0020/employment/2009-12-01,proved_on
    report,outcome.proof_due,outcome/TAS-0040/employment/2009-12-01,proved_on
    [1]
    $ mops check --entity outcome --format jsonl | sed -n 1,1p
    {"severity":"report","code":"outcome.proof_due","record":"outcome/TAS-0020/employment/2009-12-01","field":"proved_on","message":"TAS-0020: the proof of the outcome employment of 2009-12-01 is due"}
    [1]
    $ mops check participation/TAS-0001 --format json
    []
    $ mops check --severity terrible
    mops: error: check: --severity does not take "terrible" [usage.value.choice]
      hint: It takes one of: error, warning, report.
    [2]

Each rule is known by its code, and explains itself.

    $ mops rules list --format csv | sed -n 1,3p
    code,severity,entity,basis,guidance
    allowance_claim.above_due,error,allowance_claim,"R-60, R-61, R-62",Pay for days with presence and for hours that are not unexcused; `mops report build allowances` counts them.
    allowance_claim.account_number,error,allowance_claim,consistency,"A Polish account number has 26 digits, and its first two check the others. Compare it with the statement of the participant."
    $ mops rules explain enrollment.capacity
    enrollment.capacity

      severity: error
      basis: R-43 – capacity and waiting list
      message: form {form} has {taken} people for {capacity} places; the enrollment of {participation} is beyond them
      wrong: a second person enrolled in a form for one
      right: the second person is waiting
      what to do: Put the request on the waiting list, or raise the capacity of the form.
    $ mops rules explain enrollment.capacity --lang pl
    enrollment.capacity

      waga: error
      podstawa: R-43 – liczba miejsc i lista oczekujących
      komunikat: forma {form}: zajętych miejsc {taken}, dostępnych {capacity}; zapis {participation} przekracza limit
      źle: druga osoba zapisana na formę z jednym miejscem
      dobrze: druga osoba oczekuje
      co zrobić: Umieść zgłoszenie na liście oczekujących albo zwiększ liczbę miejsc.

So does the code of any other message.

    $ mops rules explain pesel.lost_zero
    pesel.lost_zero

      a PESEL that lost its leading zero
      Format the column as text before saving and type the leading zero again.
    $ mops rules explain pesel.lost_zero --lang pl
    pesel.lost_zero

      PESEL, który stracił zero na początku
      Przed zapisaniem sformatuj kolumnę jako tekst i wpisz ponownie zero na początku.
    $ mops rules explain enrollment.capaity
    mops: error: no rule and no message has the code "enrollment.capaity" [rule.unknown]
      hint: Choose a code from `mops rules list`; the closest one: enrollment.capacity.
    [2]
