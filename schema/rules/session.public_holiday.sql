-- code: session.public_holiday
-- severity: warning
-- entity: session
-- basis: R-50
-- scope: session
-- via: session
-- uses: public_holiday
-- field: held_on
-- message-en: {session} is on a public holiday
-- message-pl: zajęcia {session} wypadają w święto
-- guidance-en: Check the day; if the session was held then, let somebody answer for it with `mops rules waive`.
-- guidance-pl: Sprawdź datę; jeżeli zajęcia odbyły się tego dnia, zapisz odstępstwo: `mops rules waive`.
-- bad: a session on Corpus Christi
-- bad-pl: zajęcia w Boże Ciało
-- good: a session on the day before
-- good-pl: zajęcia dzień wcześniej
SELECT s.id AS id, s.key AS session
FROM scope
CROSS JOIN session s ON s.id = scope.id AND s.state <> 'cancelled'
CROSS JOIN temp.dictionary_public_holiday h ON h.code = s.held_on
