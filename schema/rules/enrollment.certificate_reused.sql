-- code: enrollment.certificate_reused
-- severity: error
-- entity: enrollment
-- basis: R-74
-- scope: project
-- via: enrollment.form.project
-- field: certificate_number
-- message-en: certificate {certificate} is used a second time, for {participation} in {form}
-- message-pl: numer zaświadczenia {certificate} użyto drugi raz, dla {participation} w {form}
-- guidance-en: Give the next free number of the year; numbers are never reused.
-- guidance-pl: Nadaj kolejny wolny numer w roku; numerów nie używa się ponownie.
-- bad: two people have the same number
-- bad-pl: dwie osoby mają ten sam numer
-- good: two people have consecutive numbers
-- good-pl: dwie osoby mają kolejne numery
WITH numbered AS (
    SELECT e.id, e.certificate_number AS certificate, e.form_id, e.participation_id,
           row_number() OVER (PARTITION BY f.project_id, e.certificate_number ORDER BY e.id) AS turn
    FROM scope
    CROSS JOIN form_of_support f ON f.project_id = scope.id
    CROSS JOIN enrollment e ON e.form_id = f.id AND e.certificate_number IS NOT NULL)
SELECT n.id AS id, n.certificate AS certificate, u.key AS participation, f.key AS form
FROM numbered n
CROSS JOIN form_of_support f ON f.id = n.form_id
CROSS JOIN participation u ON u.id = n.participation_id
WHERE n.turn > 1
