-- name: attendance-month
-- code: C-02
-- title-pl: Miesięczna lista obecności
-- title-en: Attendance of a month
-- of: form_of_support
-- date: miesiąc.ostatnie
-- with: projekt
-- months: SELECT DISTINCT substr(held_on, 1, 7) FROM session WHERE form_id = :id AND state = 'held' ORDER BY 1
--
-- one miesiąc blank
SELECT f.id AS "@form_of_support", f.title AS "forma form_of_support.title", f.key AS "grupa form_of_support.key",
       f.kind AS "rodzaj form_of_support.kind", t.name AS "prowadzący text",
       substr(:month, 6, 2) || '/' || substr(:month, 1, 4) AS "nazwa text",
       (SELECT MIN(held_on) FROM session WHERE form_id = f.id AND state = 'held' AND substr(held_on, 1, 7) = :month) AS "pierwsze date",
       (SELECT MAX(held_on) FROM session WHERE form_id = f.id AND state = 'held' AND substr(held_on, 1, 7) = :month) AS "ostatnie date",
       (SELECT COUNT(*) FROM session WHERE form_id = f.id AND state = 'held' AND substr(held_on, 1, 7) = :month) AS "zajęć number"
FROM form_of_support f LEFT JOIN staff t ON t.id = f.trainer_id
WHERE f.id = :id
-- many osoby
--
-- Codes of one day are joined when there were several sessions.
WITH
  mark AS (
    SELECT m.participation_id, CAST(substr(s.held_on, 9, 2) AS INTEGER) AS day, c.code, c.attended, s.starts_at,
           CASE WHEN c.attended = 'yes'
                THEN MIN(COALESCE(m.minutes, 1440), minutes_between(s.starts_at, s.ends_at, s.break_minutes))
                ELSE 0 END AS minutes, f.hour_unit
    FROM session s
    JOIN form_of_support f ON f.id = s.form_id
    JOIN attendance m ON m.session_id = s.id
    JOIN presence_code c ON c.id = m.presence_id
    WHERE s.form_id = :id AND s.state = 'held' AND substr(s.held_on, 1, 7) = :month),
  a_day AS (
    SELECT participation_id, day, GROUP_CONCAT(code, ' ') AS codes
    FROM (SELECT * FROM mark ORDER BY participation_id, day, starts_at)
    GROUP BY participation_id, day)
SELECT pe.id AS "@person", pe.surname || ' ' || pe.given_names AS "nazwisko_i_imię text !", u.key AS "numer text",
       MAX(CASE day WHEN 1 THEN codes END) AS "d1 text ?", MAX(CASE day WHEN 2 THEN codes END) AS "d2 text ?", MAX(CASE day WHEN 3 THEN codes END) AS "d3 text ?", MAX(CASE day WHEN 4 THEN codes END) AS "d4 text ?",
       MAX(CASE day WHEN 5 THEN codes END) AS "d5 text ?", MAX(CASE day WHEN 6 THEN codes END) AS "d6 text ?", MAX(CASE day WHEN 7 THEN codes END) AS "d7 text ?", MAX(CASE day WHEN 8 THEN codes END) AS "d8 text ?",
       MAX(CASE day WHEN 9 THEN codes END) AS "d9 text ?", MAX(CASE day WHEN 10 THEN codes END) AS "d10 text ?", MAX(CASE day WHEN 11 THEN codes END) AS "d11 text ?", MAX(CASE day WHEN 12 THEN codes END) AS "d12 text ?",
       MAX(CASE day WHEN 13 THEN codes END) AS "d13 text ?", MAX(CASE day WHEN 14 THEN codes END) AS "d14 text ?", MAX(CASE day WHEN 15 THEN codes END) AS "d15 text ?", MAX(CASE day WHEN 16 THEN codes END) AS "d16 text ?",
       MAX(CASE day WHEN 17 THEN codes END) AS "d17 text ?", MAX(CASE day WHEN 18 THEN codes END) AS "d18 text ?", MAX(CASE day WHEN 19 THEN codes END) AS "d19 text ?", MAX(CASE day WHEN 20 THEN codes END) AS "d20 text ?",
       MAX(CASE day WHEN 21 THEN codes END) AS "d21 text ?", MAX(CASE day WHEN 22 THEN codes END) AS "d22 text ?", MAX(CASE day WHEN 23 THEN codes END) AS "d23 text ?", MAX(CASE day WHEN 24 THEN codes END) AS "d24 text ?",
       MAX(CASE day WHEN 25 THEN codes END) AS "d25 text ?", MAX(CASE day WHEN 26 THEN codes END) AS "d26 text ?", MAX(CASE day WHEN 27 THEN codes END) AS "d27 text ?", MAX(CASE day WHEN 28 THEN codes END) AS "d28 text ?",
       MAX(CASE day WHEN 29 THEN codes END) AS "d29 text ?", MAX(CASE day WHEN 30 THEN codes END) AS "d30 text ?", MAX(CASE day WHEN 31 THEN codes END) AS "d31 text ?",
       (SELECT COUNT(*) FROM mark WHERE participation_id = u.id AND attended = 'yes') AS "obecny number",
       (SELECT COUNT(*) FROM mark WHERE participation_id = u.id AND attended <> 'yes') AS "nieobecny number",
       (SELECT rounded(SUM(minutes) * 100, hour_unit) FROM mark WHERE participation_id = u.id) AS "godziny hours"
FROM a_day
JOIN participation u ON u.id = a_day.participation_id
JOIN person pe ON pe.id = u.person_id
GROUP BY u.id
ORDER BY fold(pe.surname), fold(pe.given_names), u.key
-- many oznaczenia
SELECT c.code AS "kod text", c.name AS "znaczenie text"
FROM form_of_support f
JOIN presence_code c ON c.project_id = f.project_id AND COALESCE(c.valid_from, '') <= :month || '-31'
                    AND COALESCE(c.valid_to, '9999') >= :month
WHERE f.id = :id
ORDER BY c.code
