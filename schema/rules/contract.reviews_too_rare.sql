-- code: contract.reviews_too_rare
-- severity: warning
-- entity: social_contract
-- basis: R-36
-- scope: social_contract
-- via: social_contract, contract_review.contract
-- field: ends_on
-- message-en: contract {contract} has no review planned within three months after {day}
-- message-pl: kontrakt {contract}: brak terminu oceny w ciągu trzech miesięcy po {day}
-- guidance-en: Plan a review at least every three months and one at the end.
-- guidance-pl: Zaplanuj ocenę co najmniej raz na trzy miesiące oraz na koniec kontraktu.
-- bad: four months pass between two planned reviews
-- bad-pl: między dwoma terminami oceny mijają cztery miesiące
-- good: another review is planned in between
-- good-pl: pomiędzy nimi zaplanowano jeszcze jedną ocenę
WITH point AS (
    SELECT c.id AS contract_id, c.starts_on AS day, c.ends_on
    FROM scope CROSS JOIN social_contract c ON c.id = scope.id
    WHERE c.state IN ('active', 'suspended') AND c.starts_on IS NOT NULL AND c.ends_on IS NOT NULL
    UNION ALL
    SELECT c.id, r.planned_on, c.ends_on
    FROM scope CROSS JOIN social_contract c ON c.id = scope.id CROSS JOIN contract_review r ON r.contract_id = c.id
    WHERE c.state IN ('active', 'suspended') AND c.starts_on IS NOT NULL AND c.ends_on IS NOT NULL),
gap AS (
    SELECT contract_id, day,
           lead(day, 1, ends_on) OVER (PARTITION BY contract_id ORDER BY day) AS next
    FROM point)
SELECT c.id AS id, c.key AS contract, min(g.day) AS day
FROM gap g
CROSS JOIN social_contract c ON c.id = g.contract_id
WHERE g.next > date(g.day, '+3 months')
GROUP BY c.id
