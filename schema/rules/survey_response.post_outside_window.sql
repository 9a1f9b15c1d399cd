-- code: survey_response.post_outside_window
-- severity: warning
-- entity: survey_response
-- basis: R-85
-- scope: participation
-- via: survey_response.participation, participation
-- field: filled_on
-- message-en: the survey {response} was filled in on {filled}; it belongs between {from} and {to}
-- message-pl: ankietę {response} wypełniono {filled}; powinna powstać od {from} do {to}
-- guidance-en: The survey after support is taken from 14 days before to 28 days after the end of the participation.
-- guidance-pl: Ankieta po wsparciu powstaje od 14 dni przed zakończeniem udziału do 28 dni po nim.
-- bad: the survey is filled in 29 days after the end
-- bad-pl: ankieta wypełniona 29 dni po zakończeniu
-- good: the survey is filled in 28 days after the end
-- good-pl: ankieta wypełniona 28 dni po zakończeniu
SELECT r.id AS id, r.key AS response, r.filled_on AS filled,
       date(u.ended_on, '-14 days') AS "from", date(u.ended_on, '+28 days') AS "to"
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN survey_response r ON r.participation_id = u.id AND r.wave = 'post'
WHERE r.filled_on NOT BETWEEN date(u.ended_on, '-14 days') AND date(u.ended_on, '+28 days')
