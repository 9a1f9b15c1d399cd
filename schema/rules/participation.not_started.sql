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
SELECT u.id AS id, u.key AS participation, u.declared_on AS declared
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state = 'active'
WHERE u.declared_on < date(:today, '-30 days')
  AND NOT EXISTS (SELECT 1 FROM attendance a
                  CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
                  WHERE a.participation_id = u.id)
  AND NOT EXISTS (SELECT 1 FROM project p
                  CROSS JOIN assessment x ON x.participation_id = u.id
                  CROSS JOIN assessment_part t ON t.assessment_id = x.id AND t.held_on IS NOT NULL
                  WHERE p.id = u.project_id AND p.assessment_is_support = 'yes')
