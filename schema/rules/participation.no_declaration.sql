-- code: participation.no_declaration
-- severity: error
-- entity: participation
-- basis: R-20
-- scope: participation
-- via: participation
-- field: declared_on
-- message-en: {participation} joined on {joined} without a declaration of participation signed by then
-- message-pl: {participation}: udział od {joined} bez podpisanej do tego dnia deklaracji uczestnictwa
-- guidance-en: Record the day of the declaration; it comes no later than the first support.
-- guidance-pl: Podaj datę deklaracji; nie może być późniejsza niż pierwsze wsparcie.
-- bad: the declaration is dated a day after joining
-- bad-pl: deklaracja nosi datę o dzień późniejszą niż rozpoczęcie udziału
-- good: the declaration is signed on the joining day
-- good-pl: deklarację podpisano w dniu rozpoczęcia udziału
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.declared_on IS NULL OR u.declared_on > u.joined_on
