-- code: session.uneven_length
-- severity: warning
-- entity: session
-- basis: R-49
-- scope: session
-- via: session
-- field: ends_at
-- message-en: group session {session} takes {minutes} minutes, not a multiple of a quarter of its hour of {unit}
-- message-pl: zajęcia grupowe {session} trwają {minutes} min, a nie wielokrotność ćwierci godziny liczącej {unit} min
-- guidance-en: Check the hours and breaks of the session.
-- guidance-pl: Sprawdź godziny i przerwy zajęć.
-- bad: 170 minutes in hours of 45
-- bad-pl: 170 minut przy godzinie 45-minutowej
-- good: 180 minutes in hours of 45
-- good-pl: 180 minut przy godzinie 45-minutowej
WITH length AS (
    SELECT s.id, s.key, f.hour_unit,
           minutes_between(s.starts_at, s.ends_at, s.break_minutes) AS minutes
    FROM scope
    CROSS JOIN session s ON s.id = scope.id AND s.state <> 'cancelled'
    CROSS JOIN form_of_support f ON f.id = s.form_id AND f.mode = 'group')
SELECT l.id AS id, l.key AS session, l.minutes AS minutes, l.hour_unit AS unit
FROM length l
WHERE l.minutes * 4 % l.hour_unit <> 0
