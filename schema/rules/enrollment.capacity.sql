-- code: enrollment.capacity
-- severity: error
-- entity: enrollment
-- basis: R-43
-- scope: form_of_support
-- via: form_of_support, enrollment.form
-- field: state
-- message-en: form {form} has {taken} people for {capacity} places; the enrollment of {participation} is beyond them
-- message-pl: forma {form}: zajętych miejsc {taken}, dostępnych {capacity}; zapis {participation} przekracza limit
-- guidance-en: Put the request on the waiting list, or raise the capacity of the form.
-- guidance-pl: Umieść zgłoszenie na liście oczekujących albo zwiększ liczbę miejsc.
-- bad: a second person enrolled in a form for one
-- bad-pl: druga osoba zapisana na formę z jednym miejscem
-- good: the second person is waiting
-- good-pl: druga osoba oczekuje
-- uses-fact: occupied_place
WITH place AS (
    SELECT e.id, e.form_id, f.capacity,
           row_number() OVER (PARTITION BY e.form_id ORDER BY coalesce(e.enrolled_on, e.requested_on), e.requested_on,
                                                                  coalesce(e.requested_at, '23:59'), e.id) AS nth,
           count(*) OVER (PARTITION BY e.form_id) AS taken
    FROM scope
    CROSS JOIN form_of_support f ON f.id = scope.id AND f.capacity IS NOT NULL
    CROSS JOIN occupied_place o ON o.form_id = f.id
    CROSS JOIN enrollment e ON e.id = o.id)
SELECT e.id AS id, f.key AS form, u.key AS participation, p.taken AS taken, p.capacity AS capacity
FROM place p
CROSS JOIN enrollment e ON e.id = p.id
CROSS JOIN form_of_support f ON f.id = p.form_id
CROSS JOIN participation u ON u.id = e.participation_id
WHERE p.nth > p.capacity
