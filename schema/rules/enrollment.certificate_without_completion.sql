-- code: enrollment.certificate_without_completion
-- severity: error
-- entity: enrollment
-- basis: R-54
-- scope: enrollment
-- via: enrollment
-- field: certificate_number
-- message-en: {participation} has certificate {certificate} of {form} without having completed it
-- message-pl: {participation} ma zaświadczenie {certificate} z {form} bez ukończenia tej formy
-- guidance-en: A certificate follows completion; take the number away or complete the enrollment.
-- guidance-pl: Zaświadczenie wydaje się po ukończeniu; usuń numer albo zakończ zapis ukończeniem.
-- bad: a certificate for somebody still attending
-- bad-pl: zaświadczenie dla osoby, która nadal uczestniczy
-- good: a certificate after completion
-- good-pl: zaświadczenie po ukończeniu
SELECT e.id AS id, u.key AS participation, f.key AS form, e.certificate_number AS certificate
FROM scope
CROSS JOIN enrollment e ON e.id = scope.id
CROSS JOIN form_of_support f ON f.id = e.form_id
CROSS JOIN participation u ON u.id = e.participation_id
WHERE e.certificate_number IS NOT NULL AND e.state <> 'completed'
