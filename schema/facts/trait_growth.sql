-- fact: trait_growth
-- uses-fact: trait_answered
--
-- What became of a trait of somebody between the first survey and the last (R-29, R-30). It grew enough when the mean of its
-- items rose by what the project asks for.
SELECT g.participation_id, g.trait_id, g.items, g.pre, g.post,
       g.post > g.pre AND (g.post - g.pre) * 100 >= COALESCE(pr.soft_growth_min, 0) * g.items AS improved,
       g.post < g.pre AS worse
FROM (SELECT participation_id, trait_id, survey_id, MAX(items) AS items, MAX(IIF(wave = 'pre', total, NULL)) AS pre,
             MAX(IIF(wave = 'post', total, NULL)) AS post
      FROM trait_answered
      GROUP BY participation_id, trait_id) g
JOIN survey sv ON sv.id = g.survey_id
JOIN project pr ON pr.id = sv.project_id
