-- code: outcome.qualification_unsupported
-- severity: warning
-- entity: outcome
-- basis: R-67
-- scope: outcome
-- via: outcome
-- field: form
-- message-en: {participation}: the qualification of {day} names no form of the project or no certifying body and does not count
-- message-pl: {participation}: kwalifikacja z {day} bez formy wsparcia albo instytucji certyfikującej nie jest liczona
-- guidance-en: Name the form from which it stems and the authorised body that confirmed it.
-- guidance-pl: Wskaż formę wsparcia, z której wynika, i uprawnioną instytucję, która ją potwierdziła.
-- bad: a qualification without a certifying body
-- bad-pl: kwalifikacja bez instytucji certyfikującej
-- good: a competence needs no certifying body
-- good-pl: kompetencja nie wymaga instytucji certyfikującej
SELECT o.id AS id, u.key AS participation, o.happened_on AS day
FROM scope
CROSS JOIN outcome o ON o.id = scope.id AND o.kind = 'qualification'
CROSS JOIN participation u ON u.id = o.participation_id
WHERE o.form_id IS NULL OR o.certifying_body IS NULL
