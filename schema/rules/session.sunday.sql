-- code: session.sunday
-- severity: report
-- entity: session
-- basis: R-50
-- scope: session
-- via: session
-- field: held_on
-- message-en: {session} is on a Sunday
-- message-pl: zajęcia {session} wypadają w niedzielę
-- guidance-en: Check the day; nothing has to be done when it is right.
-- guidance-pl: Sprawdź datę; jeżeli jest prawidłowa, nic nie trzeba robić.
-- bad: a session on a Sunday
-- bad-pl: zajęcia w niedzielę
-- good: a session on a Saturday
-- good-pl: zajęcia w sobotę
SELECT s.id AS id, s.key AS session
FROM scope
CROSS JOIN session s ON s.id = scope.id AND s.state <> 'cancelled'
WHERE strftime('%w', s.held_on) = '0'
