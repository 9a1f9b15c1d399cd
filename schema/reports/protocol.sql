-- name: protocol
-- title-pl: Protokół komisji rekrutacyjnej
-- title-en: Protocol of the recruitment commission
-- kind: rows
-- row: section item
-- parameter: round required
-- frozen: meeting
-- column: section list:protocol_part | Część | Section
-- column: item text | Pozycja | Item
-- column: value text | Treść | Value
-- column: name text sensitive | Nazwisko i imię kandydata | Name of the applicant
-- words: item round = field:recruitment_round|list:protocol_item
-- words: item meeting = field:commission_meeting|list:protocol_item
-- words: item numbers = list:protocol_item
-- words: value round limit. = list:protocol_limit
-- words: value round = value:recruitment_round
-- words: value meeting = value:commission_meeting
--
-- Of the last meeting of the round up to the day of the report.
WITH
  this AS (
    SELECT r.*, p.points_threshold
    FROM recruitment_round r JOIN project p ON p.id = r.project_id
    WHERE r.key = :round),
  meeting AS (
    SELECT m.*
    FROM this JOIN commission_meeting m ON m.round_id = this.id AND m.held_on <= :as_of
    ORDER BY m.number DESC LIMIT 1),
  entry AS MATERIALIZED (
    SELECT l.list, l.position, l.points, l.reason, l.application_id, u.code AS unit
    FROM meeting
    JOIN list_entry l ON l.meeting_id = meeting.id
    LEFT JOIN unit u ON u.id = l.unit_id),
  failed AS (
    SELECT DISTINCT x.application_id,
           GROUP_CONCAT(c.code, ', ') OVER (PARTITION BY x.application_id ORDER BY c.position, c.code
                                            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS criteria
    FROM meeting
    JOIN application a ON a.round_id = meeting.round_id AND a.received_on <= meeting.held_on
    JOIN formal_check x ON x.application_id = a.id AND x.result = 'no' AND x.checked_on <= meeting.held_on
    JOIN criterion c ON c.id = x.criterion_id),
  -- What the meeting had before it; an application that it did not list stands by its own state.
  applicant AS MATERIALIZED (
    SELECT a.id, a.key, pe.sex, pe.surname || ' ' || pe.given_names AS name, e.list, e.position, e.points, e.unit,
           failed.criteria,
           CASE WHEN e.list IS NOT NULL THEN e.list WHEN a.state = 'rejected' THEN 'rejected' END AS standing,
           COALESCE(e.reason, a.reason) AS reason,
           CASE WHEN failed.criteria IS NOT NULL THEN 0
                WHEN e.list = 'rejected' THEN COALESCE(e.points < (SELECT points_threshold FROM this), 0)
                WHEN e.list IS NOT NULL THEN 1
                ELSE a.state NOT IN ('submitted', 'to_complete', 'rejected') END AS correct
    FROM meeting
    JOIN application a ON a.round_id = meeting.round_id AND a.received_on <= meeting.held_on
    JOIN person pe ON pe.id = a.person_id
    LEFT JOIN entry e ON e.application_id = a.id
    LEFT JOIN failed ON failed.application_id = a.id),
  paper(ord, seq, section, item, value, name) AS (
    SELECT 1, 1, 'round', 'key', key, NULL FROM this WHERE EXISTS (SELECT 1 FROM meeting)
    UNION ALL SELECT 1, 2, 'round', 'opens_on', opens_on, NULL FROM this WHERE EXISTS (SELECT 1 FROM meeting)
    UNION ALL SELECT 1, 3, 'round', 'closes_on', closes_on, NULL FROM this WHERE EXISTS (SELECT 1 FROM meeting)
    UNION ALL SELECT 1, 4, 'round', 'limit_total', CAST(limit_total AS TEXT), NULL FROM this
              WHERE EXISTS (SELECT 1 FROM meeting)
    UNION ALL SELECT 1, 5, 'round', 'target_women', CAST(target_women AS TEXT), NULL FROM this
              WHERE target_women IS NOT NULL AND EXISTS (SELECT 1 FROM meeting)
    UNION ALL SELECT 1, 6, 'round', 'target_men', CAST(target_men AS TEXT), NULL FROM this
              WHERE target_men IS NOT NULL AND EXISTS (SELECT 1 FROM meeting)
    UNION ALL SELECT 1, 10 + ROW_NUMBER() OVER (ORDER BY u.code), 'round', 'unit.' || u.code, CAST(x.places AS TEXT), NULL
              FROM meeting JOIN round_unit x ON x.round_id = meeting.round_id JOIN unit u ON u.id = x.unit_id
    UNION ALL SELECT 1, 1000 + x.number, 'round', 'limit.' || x.number,
                     x.places || ': ' || COALESCE((SELECT u.code FROM unit u WHERE u.id = x.unit_id) || ' ', '')
                       || COALESCE(x.sex || ' ', '') || COALESCE(x.labour_status, ''), NULL
              FROM meeting JOIN round_limit x ON x.round_id = meeting.round_id
    UNION ALL SELECT 2, 1, 'meeting', 'key', key, NULL FROM meeting
    UNION ALL SELECT 2, 2, 'meeting', 'held_on', held_on, NULL FROM meeting
    UNION ALL SELECT 2, 3, 'meeting', 'tie_break_used', tie_break_used, NULL FROM meeting WHERE tie_break_used IS NOT NULL
    UNION ALL SELECT 2, 4, 'meeting', 'places_moved', CAST(places_moved AS TEXT), NULL FROM meeting
              WHERE places_moved IS NOT NULL
    UNION ALL SELECT 2, v.column1, 'meeting', v.column2, CAST(v.column3 AS TEXT), NULL
              FROM meeting
              JOIN (SELECT 5 AS column1, 'moved_to_women' AS column2, moved_to_women AS column3 FROM meeting
                    UNION ALL SELECT 6, 'moved_to_men', moved_to_men FROM meeting) v
              WHERE v.column3 > 0
    UNION ALL SELECT 2, 7, 'meeting', 'decision', decision, NULL FROM meeting WHERE decision IS NOT NULL
    UNION ALL SELECT 3, ROW_NUMBER() OVER (ORDER BY x.name COLLATE polish), 'members', x.name, x.function, NULL
              FROM meeting JOIN meeting_member x ON x.meeting_id = meeting.id
    UNION ALL SELECT 4, 1, 'numbers', 'applications', CAST(COUNT(a.id) AS TEXT), NULL
              FROM meeting LEFT JOIN applicant a GROUP BY meeting.id
    UNION ALL SELECT 4, 2, 'numbers', 'formally_correct', CAST(COUNT(a.id) AS TEXT), NULL
              FROM meeting LEFT JOIN applicant a ON a.correct GROUP BY meeting.id
    UNION ALL SELECT 4, v.column1, 'numbers', v.column2, CAST(COUNT(a.id) AS TEXT), NULL
              FROM meeting
              JOIN (VALUES (3, 'rejected', 'rejected', NULL), (4, 'basic', 'basic', NULL),
                           (5, 'basic.women', 'basic', 'female'), (6, 'basic.men', 'basic', 'male'),
                           (7, 'reserve', 'reserve', NULL)) v
              LEFT JOIN applicant a ON a.standing = v.column3 AND (v.column4 IS NULL OR a.sex = v.column4)
              GROUP BY v.column1, v.column2
    UNION ALL SELECT 5, ROW_NUMBER() OVER (ORDER BY a.key), 'rejected', a.key, COALESCE(a.reason, a.criteria), a.name
              FROM applicant a WHERE a.standing = 'rejected'
    UNION ALL SELECT CASE a.list WHEN 'basic' THEN 6 ELSE 7 END,
                     ROW_NUMBER() OVER (PARTITION BY a.list ORDER BY a.position, a.key), a.list, CAST(a.position AS TEXT),
                     a.key || COALESCE('; ' || a.points, '') || COALESCE('; ' || a.unit, ''), a.name
              FROM applicant a WHERE a.list IN ('basic', 'reserve'))
SELECT section, item, value, name FROM paper ORDER BY ord, seq
