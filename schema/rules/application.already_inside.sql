-- code: application.already_inside
-- severity: warning
-- entity: application
-- basis: R-4
-- scope: application
-- via: application
-- field: person
-- again: state
-- message-en: the applicant of {application} takes part in the project already, as {participation} since {day}
-- message-pl: osoba ze zgłoszenia {application} już bierze udział w projekcie: {participation} od {day}
-- guidance-en: Nobody has two participations in a project: take the application back with `mops recruit withdraw {application} --on DAY --reason REASON`, before it takes somebody's place.
-- guidance-pl: Nikt nie ma dwóch udziałów w projekcie: wycofaj zgłoszenie poleceniem `mops recruit withdraw {application} --on DZIEŃ --reason POWÓD`, zanim zajmie komuś miejsce.
-- bad: a participant of the first round applies to the second
-- bad-pl: osoba przyjęta w pierwszym naborze zgłasza się do drugiego
-- good: her second application was rejected
-- good-pl: jej drugie zgłoszenie odrzucono
SELECT a.id AS id, a.key AS application, u.key AS participation, coalesce(max(b.returned_on), u.joined_on) AS day
FROM scope
CROSS JOIN application a ON a.id = scope.id
                        AND a.state IN ('submitted', 'to_complete', 'formally_correct', 'scored', 'admitted', 'reserve')
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN participation u ON u.project_id = r.project_id AND u.person_id = a.person_id AND u.state = 'active'
LEFT JOIN participation_return b ON b.participation_id = u.id
WHERE u.application_id IS NOT a.id
GROUP BY a.id
