-- code: application.was_inside
-- severity: warning
-- entity: application
-- basis: R-4
-- scope: application
-- via: application
-- field: person
-- again: state
-- message-en: the applicant of {application} was in the project before: {participation} ended on {day} ({kind})
-- message-pl: osoba ze zgłoszenia {application} już brała udział w projekcie: {participation}, koniec {day} ({kind})
-- guidance-en: Nobody joins a project twice. An interrupted participation goes on: `mops recruit confirm {application} --on DAY` once a place is given, or at once `mops enroll return {participation} --on DAY`. Who completed the project gives the place up: `mops recruit withdraw {application}`.
-- guidance-pl: Nikt nie przystępuje do projektu dwa razy. Przerwany udział trwa dalej: `mops recruit confirm {application} --on DZIEŃ` po przyznaniu miejsca albo od razu `mops enroll return {participation} --on DZIEŃ`. Kto ukończył projekt, zwalnia miejsce: `mops recruit withdraw {application}`.
-- bad: somebody who left applies to the second round
-- bad-pl: osoba, która odeszła z projektu, zgłasza się do drugiego naboru
-- good: the return by that application has been confirmed
-- good-pl: powrót na podstawie tego zgłoszenia potwierdzono
SELECT a.id AS id, a.key AS application, u.key AS participation, u.ended_on AS day, u.exit_kind AS kind
FROM scope
CROSS JOIN application a ON a.id = scope.id
                        AND a.state IN ('submitted', 'to_complete', 'formally_correct', 'scored', 'admitted', 'reserve')
CROSS JOIN recruitment_round r ON r.id = a.round_id
CROSS JOIN participation u ON u.project_id = r.project_id AND u.person_id = a.person_id AND u.state <> 'active'
WHERE u.application_id IS NOT a.id
