-- The kinds of support that the project gives.
--
-- many formy blank
SELECT f.kind AS "rodzaj code:support_kind", f.support_group AS "grupa code:support_group",
       MAX(COALESCE(f.instrument, f.title)) AS "nazwa text", COUNT(*) AS "grup number"
FROM form_of_support f
WHERE f.project_id = :project
GROUP BY f.kind, f.support_group
ORDER BY f.support_group, f.kind
