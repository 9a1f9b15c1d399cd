-- code: session.times
-- severity: error
-- entity: session
-- basis: R-49
-- scope: session
-- via: session
-- field: ends_at
-- message-en: session {session} leaves no time between its hours after the breaks
-- message-pl: zajęcia {session}: po odjęciu przerw nie pozostaje żaden czas
-- guidance-en: Correct the hours or the breaks.
-- guidance-pl: Popraw godziny albo przerwy.
-- bad: the session ends when it starts
-- bad-pl: zajęcia kończą się w chwili rozpoczęcia
-- good: an hour with a break of a quarter
-- good-pl: godzina z kwadransem przerwy
SELECT s.id AS id, s.key AS session
FROM scope
CROSS JOIN session s ON s.id = scope.id
WHERE minutes_between(s.starts_at, s.ends_at, s.break_minutes) <= 0
