-- code: participation.no_support
-- severity: report
-- entity: participation
-- basis: R-19
-- scope: participation
-- via: participation, attendance.participation
-- field: state
-- message-en: {participation} has ended without any support
-- message-pl: {participation}: udział zakończony bez żadnego wsparcia
-- guidance-en: Record the support that was taken; a person without support is no participant.
-- guidance-pl: Zapisz udzielone wsparcie; osoba bez wsparcia nie jest uczestnikiem.
-- bad: left without a session or an assessment
-- bad-pl: odejście bez zajęć i bez diagnozy
-- good: the assessment was begun, and counts as support
-- good-pl: rozpoczęto diagnozę, która jest wsparciem
SELECT u.id AS id, u.key AS participation
FROM scope
CROSS JOIN participation u ON u.id = scope.id
WHERE u.state <> 'active'
  AND NOT EXISTS (SELECT 1 FROM attendance a
                  CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
                  WHERE a.participation_id = u.id)
  AND NOT EXISTS (SELECT 1 FROM project p
                  CROSS JOIN assessment x ON x.participation_id = u.id
                  CROSS JOIN assessment_part t ON t.assessment_id = x.id AND t.held_on IS NOT NULL
                  WHERE p.id = u.project_id AND p.assessment_is_support = 'yes')
