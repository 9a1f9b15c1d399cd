-- code: tie_break.unknown_step
-- severity: error
-- entity: tie_break
-- basis: R-11
-- scope: tie_break
-- via: tie_break
-- field: step
-- message-en: "{step}" is no step of a tie-break and no criterion of {project}
-- message-pl: „{step}” nie jest krokiem rozstrzygania ani kryterium projektu {project}
-- guidance-en: Write `disability`, `premises`, `received` or `number`, or the code of a criterion of the project.
-- guidance-pl: Wpisz `disability`, `premises`, `received` albo `number`, albo kod kryterium projektu.
-- bad: the step is called as a criterion of another project is
-- bad-pl: krok ma nazwę kryterium innego projektu
-- good: the step is a criterion of the project
-- good-pl: krok jest kryterium projektu
SELECT t.id AS id, t.step AS step, p.key AS project
FROM scope
CROSS JOIN tie_break t ON t.id = scope.id
CROSS JOIN project p ON p.id = t.project_id
WHERE t.step NOT IN ('disability', 'premises', 'received', 'number')
  AND NOT EXISTS (SELECT 1 FROM criterion c WHERE c.project_id = t.project_id AND c.code = t.step)
