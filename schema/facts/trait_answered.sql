-- fact: trait_answered
--
-- The sum of somebody's answers about a trait in a survey filled in by the day of the report: every item of the trait is
-- answered, and reversed items count from the other end (R-29).
SELECT r.participation_id, t.id AS trait_id, t.survey_id, r.wave,
       SUM(CASE i.reversed WHEN 'yes' THEN sv.scale_min + sv.scale_max - w.answer ELSE w.answer END) AS total,
       COUNT(*) AS items
FROM survey sv
JOIN survey_trait t ON t.survey_id = sv.id
JOIN survey_response r ON r.survey_id = sv.id AND r.wave IN ('pre', 'post') AND r.filled_on <= :as_of
JOIN survey_item i ON i.trait_id = t.id
JOIN survey_answer w ON w.response_id = r.id AND w.item_id = i.id
GROUP BY r.id, t.id
HAVING COUNT(*) = (SELECT COUNT(*) FROM survey_item x WHERE x.trait_id = t.id)
