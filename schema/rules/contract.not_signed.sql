-- code: contract.not_signed
-- severity: error
-- entity: social_contract
-- basis: R-32
-- scope: social_contract
-- via: social_contract
-- field: signed_by_person_on
-- message-en: contract {contract} is in force without the dated signatures of both sides
-- message-pl: kontrakt {contract} obowiązuje bez dat podpisów obu stron
-- guidance-en: Record the days on which the participant and the centre signed.
-- guidance-pl: Podaj daty podpisów uczestnika i ośrodka.
-- bad: only the participant has signed
-- bad-pl: podpisał tylko uczestnik
-- good: a draft without signatures
-- good-pl: projekt kontraktu bez podpisów
SELECT c.id AS id, c.key AS contract
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id AND c.state NOT IN ('draft', 'refused')
WHERE c.signed_by_person_on IS NULL OR c.signed_by_centre_on IS NULL
