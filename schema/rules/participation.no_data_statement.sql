-- code: participation.no_data_statement
-- severity: error
-- entity: participation
-- basis: R-20
-- scope: participation
-- via: participation
-- field: privacy_statement_on
-- message-en: {participation} joined on {joined} without a statement on personal data signed by then
-- message-pl: {participation}: udział od {joined} bez podpisanego do tego dnia oświadczenia o danych osobowych
-- guidance-en: Record the day of the statement; it comes no later than the first support.
-- guidance-pl: Podaj datę oświadczenia; nie może być późniejsza niż pierwsze wsparcie.
-- bad: there is no statement
-- bad-pl: brak oświadczenia
-- good: the statement is signed on the joining day
-- good-pl: oświadczenie podpisano w dniu rozpoczęcia udziału
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.privacy_statement_on IS NULL OR u.privacy_statement_on > u.joined_on
