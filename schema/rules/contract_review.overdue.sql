-- code: contract_review.overdue
-- severity: report
-- entity: contract_review
-- basis: R-36
-- scope: social_contract
-- via: social_contract, contract_review.contract
-- field: held_on
-- message-en: the review of contract {contract} planned for {planned} is overdue
-- message-pl: ocena kontraktu {contract} planowana na {planned} jest zaległa
-- guidance-en: Hold the review and record its day and result.
-- guidance-pl: Przeprowadź ocenę i zapisz jej datę oraz wynik.
-- bad: fifteen days have passed since the planned day
-- bad-pl: od planowanego terminu minęło piętnaście dni
-- good: fourteen days have passed
-- good-pl: minęło czternaście dni
SELECT r.id AS id, c.key AS contract, r.planned_on AS planned
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state IN ('active', 'suspended')
CROSS JOIN participation u ON u.id = c.participation_id
CROSS JOIN project p ON p.id = u.project_id
CROSS JOIN contract_review r ON r.contract_id = c.id
WHERE r.held_on IS NULL
  AND date(r.planned_on, '+' || p.review_overdue_days || ' days') < :today
