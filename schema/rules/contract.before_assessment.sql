-- code: contract.before_assessment
-- severity: error
-- entity: social_contract
-- basis: R-23
-- scope: participation
-- via: social_contract.participation, assessment.participation
-- field: signed_by_person_on
-- message-en: contract {contract} was signed on {signed}, before an assessment of {participation} was finished
-- message-pl: kontrakt {contract} podpisano {signed}, przed zakończeniem diagnozy uczestnika {participation}
-- guidance-en: Finish the assessment first, or let the project put the contract first (contract_order).
-- guidance-pl: Najpierw zakończ diagnozę albo ustaw w projekcie kolejność „najpierw kontrakt” (contract_order).
-- bad: the contract was signed a day before the assessment was finished
-- bad-pl: kontrakt podpisano dzień przed zakończeniem diagnozy
-- good: the contract was signed on the day of finishing
-- good-pl: kontrakt podpisano w dniu zakończenia diagnozy
WITH assessed AS MATERIALIZED (
    SELECT u.id, u.key, (SELECT min(a.finished_on) FROM assessment a
                         WHERE a.participation_id = u.id AND a.state = 'finished') AS day
    FROM scope
    CROSS JOIN participation u ON u.id = scope.id
    CROSS JOIN project p ON p.id = u.project_id
    WHERE coalesce(p.contract_order, 'assess_first') = 'assess_first'),
signed AS (
    SELECT c.id, c.key, u.key AS participation, u.day,
           min(coalesce(c.signed_by_person_on, c.signed_by_centre_on),
               coalesce(c.signed_by_centre_on, c.signed_by_person_on)) AS signed
    FROM assessed u
    CROSS JOIN social_contract c ON c.participation_id = u.id)
SELECT id, key AS contract, participation, signed
FROM signed
WHERE signed IS NOT NULL AND coalesce(day, '9999-12-31') > signed
