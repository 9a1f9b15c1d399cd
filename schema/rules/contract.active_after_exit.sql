-- code: contract.active_after_exit
-- severity: error
-- entity: social_contract
-- basis: R-64
-- scope: participation
-- via: participation, social_contract.participation
-- field: state
-- message-en: {participation} has left, but contract {contract} is still in force
-- message-pl: udział {participation} jest zakończony, a kontrakt {contract} nadal obowiązuje
-- guidance-en: End the contract together with the exit: `mops enroll exit PARTICIPANT --on DAY --kind KIND --result done` records the final review and closes all.
-- guidance-pl: Zakończ kontrakt razem z udziałem: `mops enroll exit UCZESTNIK --on DZIEŃ --kind RODZAJ --result done` zapisuje ocenę końcową i zamyka wszystko.
-- bad: somebody left and the contract is suspended
-- bad-pl: osoba zakończyła udział, a kontrakt jest zawieszony
-- good: somebody left and ended the contract
-- good-pl: osoba zakończyła udział i rozwiązała kontrakt
SELECT c.id AS id, u.key AS participation, c.key AS contract
FROM scope
CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active'
CROSS JOIN social_contract c ON c.participation_id = u.id AND c.state IN ('active', 'suspended')
