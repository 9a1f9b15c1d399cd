-- code: application.original_overdue
-- severity: report
-- entity: application
-- basis: R-18
-- scope: application
-- via: application
-- field: original_on
-- message-en: application {application} came electronically; its signed original was due by {due} and is still missing
-- message-pl: zgłoszenie {application} wpłynęło elektronicznie; podpisany oryginał należało złożyć do {due} i nadal go brak
-- guidance-en: Ask for the signed original; no support may begin before it arrives.
-- guidance-pl: Poproś o podpisany oryginał; przed jego wpływem nie można rozpocząć wsparcia.
-- bad: fifteen days have passed without the original
-- bad-pl: minęło piętnaście dni bez oryginału
-- good: the fourteenth day is today
-- good-pl: czternasty dzień jest dzisiaj
SELECT a.id AS id, a.key AS application, date(a.received_on, '+14 days') AS due
FROM scope
CROSS JOIN application a ON a.id = scope.id
WHERE a.channel IN ('email', 'epuap')
  AND a.original_on IS NULL
  AND a.state NOT IN ('rejected', 'reserve_declined', 'reserve_expired', 'resigned')
  AND date(a.received_on, '+14 days') < :today
