-- code: participation.end_not_last_support
-- severity: warning
-- entity: participation
-- basis: R-63
-- scope: participation
-- via: participation, attendance.participation
-- field: ended_on
-- message-en: {participation} ended on {ended}, but the last support taken was on {last}
-- message-pl: {participation}: zakończenie {ended}, a ostatnie wsparcie {last}
-- guidance-en: The participation ends on the day of the last support, not on the day of writing the exit.
-- guidance-pl: Udział kończy się w dniu ostatniego wsparcia, a nie w dniu sporządzenia dokumentów.
-- bad: the exit is dated a week after the last session
-- bad-pl: zakończenie z datą o tydzień późniejszą niż ostatnie zajęcia
-- good: the exit is dated to the last session
-- good-pl: zakończenie w dniu ostatnich zajęć
WITH ended AS (
    SELECT u.id, u.key, u.ended_on,
           (SELECT max(s.held_on)
            FROM attendance a
            CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
            CROSS JOIN session s ON s.id = a.session_id
            WHERE a.participation_id = u.id) AS last
    FROM scope
    CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active' AND u.exit_kind <> 'ZP')
SELECT id, key AS participation, ended_on AS ended, last
FROM ended
WHERE ended_on > last
