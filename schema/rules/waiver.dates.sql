-- code: waiver.dates
-- severity: error
-- entity: waiver
-- basis: consistency
-- scope: waiver
-- via: waiver
-- field: expires_on
-- message-en: the waiver {waiver} expires on {expires}, before it was granted on {granted}
-- message-pl: odstępstwo {waiver} wygasa {expires}, przed dniem wydania {granted}
-- guidance-en: Correct the days of the waiver.
-- guidance-pl: Popraw daty odstępstwa.
-- bad: granted in May, expired in April
-- bad-pl: wydane w maju, wygasłe w kwietniu
-- good: granted and expired on one day
-- good-pl: wydane i wygasłe tego samego dnia
SELECT w.id AS id, w.key AS waiver, w.expires_on AS expires, w.granted_on AS granted
FROM scope
CROSS JOIN waiver w ON w.id = scope.id
WHERE w.expires_on < w.granted_on
