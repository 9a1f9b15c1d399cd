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
-- Sessions of one participation that overlap are one block, so that of the blocks before only the one that lasts longest can
-- be another participation's and still run.
WITH twice AS (
    SELECT u.person_id
    FROM scope
    CROSS JOIN participation u ON u.person_id = scope.id
    GROUP BY u.person_id
    HAVING count(*) > 1),
present AS (
    SELECT a.id, u.person_id, u.id AS participation_id, u.key AS participation, s.key AS session, s.held_on, s.starts_at, s.ends_at,
           max(s.ends_at) OVER (PARTITION BY u.id, s.held_on ORDER BY s.starts_at, a.id
                                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS own_to
    FROM twice
    CROSS JOIN participation u ON u.person_id = twice.person_id
    CROSS JOIN attendance a ON a.participation_id = u.id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id AND s.state <> 'cancelled'
    CROSS JOIN form_of_support f ON f.id = s.form_id AND f.kind NOT IN ('PSOC', 'ASYST')),
numbered AS (
    SELECT *, sum(IIF(own_to > starts_at, 0, 1)) OVER (PARTITION BY participation_id, held_on
                                                       ORDER BY starts_at, id ROWS UNBOUNDED PRECEDING) AS block
    FROM present),
block AS (
    SELECT person_id, held_on, participation_id, participation, min(id) AS id, min(starts_at) AS starts_at, max(ends_at) AS ends_at
    FROM numbered
    GROUP BY participation_id, held_on, block),
busy AS (
    SELECT id, participation, starts_at, max(ends_at || ' ' || participation) OVER (
               PARTITION BY person_id, held_on ORDER BY starts_at, participation_id
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS elsewhere
    FROM block)
SELECT b.id AS id, b.participation AS participation, s.key AS session, substr(b.elsewhere, 7) AS other
FROM busy b
CROSS JOIN attendance a ON a.id = b.id
CROSS JOIN session s ON s.id = a.session_id
WHERE substr(b.elsewhere, 1, 5) > b.starts_at
