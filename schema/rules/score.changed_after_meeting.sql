-- code: score.changed_after_meeting
-- severity: error
-- entity: score
-- basis: R-10
-- scope: application
-- via: score.application, list_entry.application
-- field: scored_on
-- message-en: application {application}: points for criterion {criterion} date from {day}, after the meeting of {meeting} decided
-- message-pl: zgłoszenie {application}: punkty za kryterium {criterion} pochodzą z {day}, po rozstrzygnięciu komisji z {meeting}
-- guidance-en: Reopen the round and hold a new meeting that decides on the changed points.
-- guidance-pl: Otwórz nabór ponownie i zwołaj posiedzenie, które rozstrzygnie po zmianie punktów.
-- bad: points change on the day after the meeting
-- bad-pl: punkty zmieniono dzień po posiedzeniu
-- good: points change before a second meeting
-- good-pl: punkty zmieniono przed drugim posiedzeniem
SELECT s.id AS id, a.key AS application, c.code AS criterion, s.scored_on AS day, max(m.held_on) AS meeting
FROM scope
CROSS JOIN application a ON a.id = scope.id
CROSS JOIN recruitment_round r ON r.id = a.round_id AND r.state IN ('decided', 'supported', 'settled')
CROSS JOIN list_entry l ON l.application_id = a.id
CROSS JOIN commission_meeting m ON m.id = l.meeting_id
CROSS JOIN score s ON s.application_id = a.id
CROSS JOIN criterion c ON c.id = s.criterion_id
GROUP BY s.id
HAVING s.scored_on > max(m.held_on)
