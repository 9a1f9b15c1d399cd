-- name: protocol
-- code: A-04
-- title-pl: Protokół posiedzenia komisji rekrutacyjnej z listą rankingową
-- title-en: Protocol of the recruitment commission with ranking
-- of: commission_meeting
-- date: posiedzenie.data
-- bind: round round
-- with: projekt
--
-- one posiedzenie
SELECT m.id AS "@commission_meeting", r.id AS "@recruitment_round", m.key AS "klucz commission_meeting.key",
       m.number AS "numer commission_meeting.number", m.held_on AS "data commission_meeting.held_on", m.place AS "miejsce commission_meeting.place ?",
       m.starts_at AS "od commission_meeting.starts_at ?", m.ends_at AS "do commission_meeting.ends_at ?",
       m.course AS "przebieg commission_meeting.course ?",
       m.decision AS "uchwała commission_meeting.decision ?", m.places_moved AS "przesunięto commission_meeting.places_moved ?",
       m.moved_to_women AS "dla_kobiet commission_meeting.moved_to_women ?", m.moved_to_men AS "dla_mężczyzn commission_meeting.moved_to_men ?",
       r.number AS "nabór recruitment_round.number", r.key AS "klucz_naboru recruitment_round.key",
       r.opens_on AS "nabór_od recruitment_round.opens_on", r.closes_on AS "nabór_do recruitment_round.closes_on",
       r.limit_total AS "miejsc recruitment_round.limit_total", r.target_women AS "kobiet recruitment_round.target_women ?",
       r.target_men AS "mężczyzn recruitment_round.target_men ?"
FROM commission_meeting m JOIN recruitment_round r ON r.id = m.round_id
WHERE m.id = :id
-- one liczby
WITH
  entry AS (
    SELECT l.list, pe.sex FROM list_entry l JOIN application a ON a.id = l.application_id JOIN person pe ON pe.id = a.person_id
    WHERE l.meeting_id = :id)
SELECT (SELECT COUNT(*) FROM application a JOIN commission_meeting m ON m.id = :id AND a.round_id = m.round_id
                                                                    AND a.received_on <= m.held_on) AS "zgłoszeń number",
       (SELECT COUNT(*) FROM entry) AS "ocenionych number",
       (SELECT COUNT(*) FROM entry WHERE list = 'basic') AS "podstawowa number",
       (SELECT COUNT(*) FROM entry WHERE list = 'basic' AND sex = 'female') AS "podstawowa_kobiet number",
       (SELECT COUNT(*) FROM entry WHERE list = 'basic' AND sex = 'male') AS "podstawowa_mężczyzn number",
       (SELECT COUNT(*) FROM entry WHERE list = 'reserve') AS "rezerwowa number",
       (SELECT COUNT(*) FROM application a JOIN commission_meeting m ON m.id = :id AND a.round_id = m.round_id
                                                                    AND a.received_on <= m.held_on
        WHERE EXISTS (SELECT 1 FROM list_entry l WHERE l.meeting_id = m.id AND l.application_id = a.id AND l.list = 'rejected')
           OR (a.state = 'rejected' AND NOT EXISTS (SELECT 1 FROM list_entry l WHERE l.meeting_id = m.id
                                                     AND l.application_id = a.id))) AS "odrzuconych number"
-- many skład
SELECT x.id AS "@meeting_member", x.name AS "imię_i_nazwisko meeting_member.name", x.function AS "funkcja meeting_member.function ?"
FROM meeting_member x WHERE x.meeting_id = :id ORDER BY fold(x.name)
-- many lista
SELECT l.id AS "@list_entry", l.position AS "pozycja list_entry.position", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !",
       a.key AS "zgłoszenie text", l.points AS "punkty list_entry.points ?", n.code AS "jednostka text ?",
       l.list AS "kwalifikacja list_entry.list", l.reason AS "powód list_entry.reason ?", pe.sex AS "płeć person.sex ?"
FROM list_entry l
JOIN application a ON a.id = l.application_id
JOIN person pe ON pe.id = a.person_id
LEFT JOIN unit n ON n.id = l.unit_id
WHERE l.meeting_id = :id AND l.list IN ('basic', 'reserve')
ORDER BY l.list, l.position, a.key
-- many odrzucone
--
-- By the list of the meeting, and by the formal check before it.
SELECT a.id AS "@application", a.key AS "zgłoszenie application.key", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !",
       l.points AS "punkty number ?",
       COALESCE(l.reason, a.reason, (SELECT GROUP_CONCAT(c.name, '; ') FROM formal_check x JOIN criterion c ON c.id = x.criterion_id
                                     WHERE x.application_id = a.id AND x.result = 'no')) AS "powód text ? !"
FROM commission_meeting m
JOIN application a ON a.round_id = m.round_id AND a.received_on <= m.held_on
JOIN person pe ON pe.id = a.person_id
LEFT JOIN list_entry l ON l.meeting_id = m.id AND l.application_id = a.id
WHERE m.id = :id AND (l.list = 'rejected' OR (l.id IS NULL AND a.state = 'rejected'))
ORDER BY a.key
-- many rozstrzygnięcia
SELECT t.id AS "@tie_break", t.position AS "kolejność tie_break.position",
       CASE t.step WHEN 'points' THEN 'suma punktów' WHEN 'disability' THEN 'niepełnosprawność'
                   WHEN 'premises' THEN 'liczba przesłanek' WHEN 'received' THEN 'data i godzina złożenia zgłoszenia'
                   WHEN 'number' THEN 'numer zgłoszenia' WHEN 'lot' THEN 'losowanie'
                   ELSE COALESCE((SELECT c.name FROM criterion c WHERE c.project_id = t.project_id AND c.code = t.step), t.step)
       END AS "krok text"
FROM tie_break t WHERE t.project_id = :project ORDER BY t.position
