-- code: waiver.not_waivable
-- severity: error
-- entity: waiver
-- basis: consistency
-- scope: waiver
-- via: waiver
-- uses: rules
-- field: rule
-- message-en: the waiver {waiver} is for {rule}, which is no rule or an error
-- message-pl: odstępstwo {waiver} dotyczy {rule}: nie ma takiej reguły albo jest ona błędem
-- guidance-en: Name a rule of `mops rules list` that warns or reports; correct what an error speaks of.
-- guidance-pl: Wskaż regułę z `mops rules list`, która ostrzega lub informuje; to, o czym mówi błąd, popraw.
-- bad: a waiver for a contract in force without signatures
-- bad-pl: odstępstwo dla obowiązującego kontraktu bez podpisów
-- good: a waiver for a warning
-- good-pl: odstępstwo dla ostrzeżenia
SELECT w.id AS id, w.key AS waiver, w.rule AS rule
FROM scope
CROSS JOIN waiver w ON w.id = scope.id
LEFT JOIN temp.rule r ON r.code = w.rule
WHERE r.code IS NULL OR r.severity = 'error'
