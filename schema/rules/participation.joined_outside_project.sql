-- code: participation.joined_outside_project
-- severity: error
-- entity: participation
-- basis: R-19
-- scope: participation
-- via: participation
-- field: joined_on
-- message-en: {participation} joined on {joined}, outside the project period
-- message-pl: {participation}: udział od {joined}, poza okresem realizacji projektu
-- guidance-en: The first support lies inside the project period and not before the application.
-- guidance-pl: Pierwsze wsparcie przypada w okresie projektu i nie przed złożeniem zgłoszenia.
-- bad: somebody joined before the application was received
-- bad-pl: udział rozpoczęto przed wpływem zgłoszenia
-- good: somebody joined on the last day of the project
-- good-pl: udział rozpoczęto ostatniego dnia projektu
SELECT u.id AS id, u.key AS participation, u.joined_on AS joined
FROM scope
CROSS JOIN participation u ON u.id = scope.id
CROSS JOIN project p ON p.id = u.project_id
LEFT JOIN application a ON a.id = u.application_id
WHERE u.joined_on NOT BETWEEN p.starts_on AND p.ends_on OR u.joined_on < a.received_on
