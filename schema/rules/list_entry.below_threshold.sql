-- code: list_entry.below_threshold
-- severity: error
-- entity: list_entry
-- basis: R-14
-- scope: commission_meeting
-- via: commission_meeting, list_entry.meeting
-- field: list
-- message-en: application {application} has {points} points, below the threshold of {threshold}, and cannot stand on this list
-- message-pl: zgłoszenie {application}: {points} pkt, poniżej progu {threshold}; nie może być na tej liście
-- guidance-en: Put it on the rejected list.
-- guidance-pl: Umieść je na liście odrzuconych.
-- bad: one point on the reserve list with a threshold of two
-- bad-pl: jeden punkt na liście rezerwowej przy progu dwóch
-- good: one point on the rejected list
-- good-pl: jeden punkt na liście odrzuconych
SELECT l.id AS id, a.key AS application, l.points AS points, p.points_threshold AS threshold
FROM scope
CROSS JOIN commission_meeting m ON m.id = scope.id
CROSS JOIN recruitment_round r ON r.id = m.round_id
CROSS JOIN project p ON p.id = r.project_id
CROSS JOIN list_entry l ON l.meeting_id = m.id AND l.list <> 'rejected'
CROSS JOIN application a ON a.id = l.application_id
WHERE l.points < p.points_threshold
