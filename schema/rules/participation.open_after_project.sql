-- code: participation.open_after_project
-- severity: report
-- entity: participation
-- basis: R-63
-- scope: project
-- via: project, participation.project
-- field: ended_on
-- message-en: {participation} is still active, but project {project} ended on {ends}
-- message-pl: {participation} nadal trwa, a projekt {project} zakończył się {ends}
-- guidance-en: Record the exit of everybody before the project is settled.
-- guidance-pl: Zapisz zakończenie udziału wszystkich osób przed rozliczeniem projektu.
-- bad: active on the day after the project
-- bad-pl: udział trwa dzień po projekcie
-- good: the project ends today
-- good-pl: projekt kończy się dziś
SELECT u.id AS id, u.key AS participation, p.key AS project, p.ends_on AS ends
FROM scope
CROSS JOIN project p ON p.id = scope.id AND p.ends_on < :today
CROSS JOIN participation u ON u.project_id = p.id AND u.state = 'active'
