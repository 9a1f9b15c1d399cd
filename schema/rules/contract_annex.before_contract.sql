-- code: contract_annex.before_contract
-- severity: error
-- entity: contract_annex
-- basis: R-37
-- scope: social_contract
-- via: contract_annex.contract, social_contract
-- field: effective_on
-- message-en: annex {annex} takes effect on {effective}, before the contract starts
-- message-pl: aneks {annex} obowiązuje od {effective}, czyli przed początkiem kontraktu
-- guidance-en: An annex changes a contract that is already in force; correct the days.
-- guidance-pl: Aneks zmienia kontrakt, który już obowiązuje; popraw daty.
-- bad: the annex takes effect a day before the contract
-- bad-pl: aneks obowiązuje dzień przed kontraktem
-- good: the annex takes effect on the first day
-- good-pl: aneks obowiązuje od pierwszego dnia
SELECT x.id AS id, x.key AS annex, x.effective_on AS effective
FROM scope
CROSS JOIN social_contract c ON c.id = scope.id
CROSS JOIN contract_annex x ON x.contract_id = c.id
WHERE x.effective_on < c.starts_on
