-- code: application.original_late
-- severity: error
-- entity: application
-- basis: R-18
-- scope: application
-- via: application
-- field: original_on
-- message-en: application {application} came electronically; its signed original was due by {due} and came on {came}
-- message-pl: zgłoszenie {application} wpłynęło elektronicznie; podpisany oryginał należało złożyć do {due}, a wpłynął {came}
-- guidance-en: Reject the application, or correct the day on which the original arrived.
-- guidance-pl: Odrzuć zgłoszenie albo popraw datę wpływu oryginału.
-- bad: the original of an e-mail came on the fifteenth day
-- bad-pl: oryginał wiadomości e-mail wpłynął piętnastego dnia
-- good: the original came on the fourteenth day
-- good-pl: oryginał wpłynął czternastego dnia
SELECT a.id AS id, a.key AS application, date(a.received_on, '+14 days') AS due, a.original_on AS came
FROM scope
CROSS JOIN application a ON a.id = scope.id
WHERE a.channel IN ('email', 'epuap')
  AND a.state IN ('formally_correct', 'scored', 'admitted', 'reserve', 'participant')
  AND a.original_on > date(a.received_on, '+14 days')
