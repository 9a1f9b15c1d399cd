-- code: participation.original_missing
-- severity: error
-- entity: participation
-- basis: R-18
-- scope: application
-- via: application, participation.application
-- field: joined_on
-- message-en: {participation} joined on {joined}, but the signed original of the electronic application had not come by then
-- message-pl: {participation}: udział od {joined}, a do tego dnia nie wpłynął podpisany oryginał zgłoszenia elektronicznego
-- guidance-en: Record the day on which the original arrived; support may not begin before it.
-- guidance-pl: Podaj datę wpływu oryginału; wsparcie nie może rozpocząć się wcześniej.
-- bad: support began without the original of an e-mail
-- bad-pl: wsparcie rozpoczęto bez oryginału zgłoszenia z poczty elektronicznej
-- good: the original came on the joining day
-- good-pl: oryginał wpłynął w dniu rozpoczęcia udziału
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN participation u ON u.application_id = a.id
WHERE a.channel IN ('email', 'epuap')
  AND (a.original_on IS NULL OR a.original_on > u.joined_on)
