-- code: participation.ended_after_project
-- severity: warning
-- entity: participation
-- basis: consistency
-- scope: project
-- via: project, participation.project
-- field: ended_on
-- message-en: {participation} ended on {ended}, after project {project} of {ends}
-- message-pl: {participation}: zakończenie {ended}, po końcu projektu {project} ({ends})
-- guidance-en: Correct the day; the authority refuses an end after the project.
-- guidance-pl: Popraw datę; instytucja odrzuca zakończenie po projekcie.
-- bad: ended a day after the project
-- bad-pl: zakończenie dzień po projekcie
-- good: ended on its last day
-- good-pl: zakończenie w ostatnim dniu
SELECT u.id AS id, u.key AS participation, u.ended_on AS ended, p.key AS project, p.ends_on AS ends
FROM scope
CROSS JOIN project p ON p.id = scope.id
CROSS JOIN participation u ON u.project_id = p.id AND u.ended_on > p.ends_on
