-- code: attendance.two_projects
-- severity: warning
-- entity: attendance
-- basis: R-46
-- scope: person
-- via: participation.person, attendance.participation.person
-- field: session
-- message-en: {participation} is marked present at {session} while the same person is at a session of {other}
-- message-pl: {participation} ma obecność na {session}, gdy ta sama osoba jest na zajęciach jako {other}
-- guidance-en: Find out with both projects where the person was, and correct the other list.
-- guidance-pl: Ustal w obu projektach, gdzie osoba była, i popraw drugą listę.
-- bad: present in two projects at the same hour
-- bad-pl: obecność w dwóch projektach o tej samej godzinie
-- good: the second begins when the first ends
-- good-pl: drugie zajęcia zaczynają się, gdy pierwsze się kończą
WITH twice AS (
    SELECT u.person_id
    FROM scope
    CROSS JOIN participation u ON u.person_id = scope.id
    GROUP BY u.person_id
    HAVING count(*) > 1),
present AS (
    SELECT a.id, u.person_id, u.id AS participation_id, u.key AS participation, s.key AS session, s.held_on, s.starts_at, s.ends_at
    FROM twice
    CROSS JOIN participation u ON u.person_id = twice.person_id
    CROSS JOIN attendance a ON a.participation_id = u.id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id AND s.state <> 'cancelled'
    CROSS JOIN form_of_support f ON f.id = s.form_id AND f.kind NOT IN ('PSOC', 'ASYST'))
SELECT q.id AS id, q.participation AS participation, q.session AS session, min(p.participation) AS other
FROM present p
JOIN present q ON q.person_id = p.person_id AND q.held_on = p.held_on AND q.participation_id > p.participation_id
WHERE q.starts_at < p.ends_at AND p.starts_at < q.ends_at
GROUP BY q.id
