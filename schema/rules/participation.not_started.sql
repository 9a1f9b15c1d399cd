-- code: participation.not_started
-- severity: report
-- entity: participation
-- basis: R-19
-- scope: participation
-- via: participation
-- field: declared_on
-- message-en: {participation} declared to take part on {declared} and has had no support for thirty days
-- message-pl: {participation}: deklaracja z {declared}, a od trzydziestu dni brak wsparcia
-- guidance-en: Start the support, or give the place to the reserve list.
-- guidance-pl: Rozpocznij wsparcie albo przekaż miejsce osobie z listy rezerwowej.
-- bad: declared in April, nothing until June
-- bad-pl: deklaracja w kwietniu, do czerwca nic
-- good: declared two weeks ago
-- good-pl: deklaracja sprzed dwóch tygodni
WITH support AS (
    SELECT a.participation_id, s.held_on
    FROM scope
    CROSS JOIN attendance a ON a.participation_id = scope.id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id
    UNION ALL
    SELECT x.participation_id, t.held_on
    FROM scope
    CROSS JOIN participation u ON u.id = scope.id
    CROSS JOIN project p ON p.id = u.project_id AND p.assessment_is_support = 'yes'
    CROSS JOIN assessment x ON x.participation_id = u.id
    CROSS JOIN assessment_part t ON t.assessment_id = x.id AND t.held_on IS NOT NULL)
SELECT u.id AS id, u.key AS participation, u.declared_on AS declared
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state = 'active'
WHERE u.declared_on < date(:today, '-30 days')
  AND u.id NOT IN (SELECT participation_id FROM support)
