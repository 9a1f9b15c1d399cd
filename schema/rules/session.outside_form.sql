-- code: session.outside_form
-- severity: error
-- entity: session
-- basis: R-50
-- scope: form_of_support
-- via: form_of_support, session.form
-- field: held_on
-- message-en: session {session} lies outside the dates of form {form}
-- message-pl: zajęcia {session} wykraczają poza daty formy {form}
-- guidance-en: Correct the day of the session or the dates of the form.
-- guidance-pl: Popraw dzień zajęć albo daty formy.
-- bad: a session on the day before the form starts
-- bad-pl: zajęcia w przeddzień początku formy
-- good: a session on the last day of the form
-- good-pl: zajęcia w ostatnim dniu formy
SELECT s.id AS id, s.key AS session, f.key AS form
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
CROSS JOIN session s ON s.form_id = f.id AND s.state <> 'cancelled'
WHERE s.held_on NOT BETWEEN f.starts_on AND f.ends_on
