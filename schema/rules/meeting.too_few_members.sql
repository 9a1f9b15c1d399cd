-- code: meeting.too_few_members
-- severity: warning
-- entity: commission_meeting
-- basis: workflow 2.2
-- scope: commission_meeting
-- via: commission_meeting, meeting_member.meeting
-- field: held_on
-- message-en: meeting {meeting} has {members} members, the commission needs {needed}
-- message-pl: posiedzenie {meeting}: członków {members}, wymagany skład {needed}
-- guidance-en: Record all members who took part.
-- guidance-pl: Zapisz wszystkich członków, którzy brali udział.
-- bad: a meeting without recorded members
-- bad-pl: posiedzenie bez zapisanych członków
-- good: exactly as many members as needed
-- good-pl: dokładnie wymagana liczba członków
SELECT m.id AS id, m.key AS meeting, count(x.id) AS members, p.commission_min AS needed
FROM scope
CROSS JOIN commission_meeting m ON m.id = scope.id
CROSS JOIN recruitment_round r ON r.id = m.round_id
CROSS JOIN project p ON p.id = r.project_id
LEFT JOIN meeting_member x ON x.meeting_id = m.id
GROUP BY m.id
HAVING count(x.id) < p.commission_min
