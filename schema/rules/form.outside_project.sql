-- code: form.outside_project
-- severity: warning
-- entity: form_of_support
-- basis: consistency
-- scope: form_of_support
-- via: form_of_support
-- field: starts_on
-- message-en: form {form} lies partly outside the project period
-- message-pl: forma wsparcia {form} wykracza poza okres realizacji projektu
-- guidance-en: Check the days; support outside the project period is not eligible.
-- guidance-pl: Sprawdź daty; wsparcie poza okresem projektu jest niekwalifikowalne.
-- bad: the form ends after the project
-- bad-pl: forma kończy się po zakończeniu projektu
-- good: the form ends with the project
-- good-pl: forma kończy się razem z projektem
SELECT f.id AS id, f.key AS form
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
CROSS JOIN project p ON p.id = f.project_id
WHERE f.starts_on < p.starts_on OR f.ends_on > p.ends_on
