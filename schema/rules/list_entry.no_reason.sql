-- code: list_entry.no_reason
-- severity: warning
-- entity: list_entry
-- basis: R-14
-- scope: commission_meeting
-- via: list_entry.meeting
-- field: reason
-- message-en: application {application} is on the rejected list without a reason
-- message-pl: zgłoszenie {application} jest na liście odrzuconych bez podania powodu
-- guidance-en: Name the failed criterion or the threshold of points.
-- guidance-pl: Podaj niespełnione kryterium albo próg punktowy.
-- bad: a rejected entry says nothing
-- bad-pl: odrzucona pozycja nie podaje powodu
-- good: a rejected entry names the criterion
-- good-pl: odrzucona pozycja wskazuje kryterium
SELECT l.id AS id, a.key AS application
FROM scope
CROSS JOIN list_entry l ON l.meeting_id = scope.id AND l.list = 'rejected'
CROSS JOIN application a ON a.id = l.application_id
WHERE l.reason IS NULL
