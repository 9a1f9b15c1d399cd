-- code: form.no_certifier
-- severity: report
-- entity: form_of_support
-- basis: R-51
-- scope: form_of_support
-- via: form_of_support
-- field: certifying_body
-- message-en: the vocational training {form} does not say who certifies
-- message-pl: szkolenie zawodowe {form} nie wskazuje instytucji certyfikującej
-- guidance-en: Record the certifying body; an internal exam gives a completion paper, not a qualification.
-- guidance-pl: Podaj instytucję certyfikującą; egzamin wewnętrzny daje zaświadczenie o ukończeniu, a nie kwalifikację.
-- bad: a vocational training without a certifying body
-- bad-pl: szkolenie zawodowe bez instytucji certyfikującej
-- good: a skills training needs none
-- good-pl: trening jej nie wymaga
SELECT f.id AS id, f.key AS form
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
WHERE f.kind = 'SZKZAW' AND f.certifying_body IS NULL
