-- code: survey_response.pre_late
-- severity: warning
-- entity: survey_response
-- basis: R-85
-- scope: participation
-- via: survey_response.participation, attendance.participation
-- field: filled_on
-- message-en: the survey {response} was filled in on {filled}, after the second support day {second}
-- message-pl: ankietę {response} wypełniono {filled}, po drugim dniu wsparcia {second}
-- guidance-en: The survey before support is taken no later than the second support day; check the date.
-- guidance-pl: Ankieta przed wsparciem powinna powstać najpóźniej drugiego dnia wsparcia; sprawdź datę.
-- bad: the survey follows the second session day
-- bad-pl: ankieta po drugim dniu zajęć
-- good: the survey is taken on the second session day
-- good-pl: ankieta w drugim dniu zajęć
WITH early AS (
    SELECT r.id, r.key, r.filled_on, r.participation_id
    FROM scope
    CROSS JOIN survey_response r ON r.participation_id = scope.id AND r.wave = 'pre'),
support AS (
    SELECT DISTINCT e.participation_id, s.held_on
    FROM (SELECT DISTINCT participation_id FROM early) e
    CROSS JOIN attendance a ON a.participation_id = e.participation_id
    CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
    CROSS JOIN session s ON s.id = a.session_id),
ordered AS (
    SELECT participation_id, held_on, row_number() OVER (PARTITION BY participation_id ORDER BY held_on) AS turn
    FROM support)
SELECT r.id AS id, r.key AS response, r.filled_on AS filled, o.held_on AS second
FROM ordered o
CROSS JOIN early r ON r.participation_id = o.participation_id
WHERE o.turn = 2 AND r.filled_on > o.held_on
