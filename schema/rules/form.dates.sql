-- code: form.dates
-- severity: error
-- entity: form_of_support
-- basis: consistency
-- scope: form_of_support
-- via: form_of_support
-- field: ends_on
-- message-en: form {form} ends before it starts
-- message-pl: forma wsparcia {form} kończy się przed początkiem
-- guidance-en: Correct the first or the last day.
-- guidance-pl: Popraw pierwszy albo ostatni dzień.
-- bad: the last day lies before the first
-- bad-pl: ostatni dzień przed pierwszym
-- good: the form takes one day
-- good-pl: forma trwa jeden dzień
SELECT f.id AS id, f.key AS form
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
WHERE f.ends_on < f.starts_on
