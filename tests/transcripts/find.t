Finding a person: mops find.

    $ $MOPS_EXAMPLES/twoja-aktywnosc/run centre.db >announcement.txt
    $ export MOPS_DB=centre.db

By a part of the name, with Polish letters or without.

    $ mops find świerk
    person    surname  given names  applications  participations
    --------  -------  -----------  ------------  --------------
    P-000002  Świerk   Adam         TAS/1/0002
    P-000038  Świerk   Maria        TAS/1/0038    TAS-0024
    $ mops find swierk --format csv
    person,surname,given_names,applications,participations
    P-000002,Świerk,Adam,TAS/1/0002,
    P-000038,Świerk,Maria,TAS/1/0038,TAS-0024

By the number of the application, of the participant, or the PESEL.

    $ mops find TAS/1/0001
    person    surname   given names  applications  participations
    --------  --------  -----------  ------------  --------------
    P-000001  Jasińska  Marta        TAS/1/0001    TAS-0001
    $ mops find TAS-0001
    person    surname   given names  applications  participations
    --------  --------  -----------  ------------  --------------
    P-000001  Jasińska  Marta        TAS/1/0001    TAS-0001
    $ mops find 88080150909 --format '%(person) is %(participations)'
    P-000001 is TAS-0001

Finding nobody is an answer, too.

    $ mops find Brzęczyszczykiewicz --format csv
    person,surname,given_names,applications,participations
    [1]
