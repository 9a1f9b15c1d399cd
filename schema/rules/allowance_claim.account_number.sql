-- code: allowance_claim.account_number
-- severity: error
-- entity: allowance_claim
-- basis: consistency
-- scope: allowance_claim
-- via: allowance_claim
-- field: account_number
-- message-en: the bank account in the claim of {participation} for {allowance} cannot be one
-- message-pl: {participation}: numer rachunku we wniosku o {allowance} nie może być prawidłowy
-- guidance-en: A Polish account number has 26 digits, and its first two check the others. Compare it with the statement of the participant.
-- guidance-pl: Numer rachunku ma 26 cyfr, a dwie pierwsze sprawdzają pozostałe. Porównaj go z oświadczeniem uczestnika.
-- bad: two digits of the number changed places
-- bad-pl: zamienione miejscami dwie cyfry numeru
-- good: the same number as it was stated, with blanks and with PL before it
-- good-pl: ten sam numer, ze spacjami i z literami PL z przodu
-- ISO 13616: the number, then 2521 for PL, then the check digits, is 1 modulo 97; nine digits at a time fit an integer.
WITH claim AS (
    SELECT x.id, x.participation_id, x.allowance_id,
           CASE WHEN replace(x.account_number, ' ', '') LIKE 'PL%' THEN substr(replace(x.account_number, ' ', ''), 3)
                ELSE replace(x.account_number, ' ', '') END AS number
    FROM scope
    CROSS JOIN allowance_claim x ON x.id = scope.id AND x.account_number IS NOT NULL),
turned AS (SELECT id, participation_id, allowance_id, number, substr(number, 3) || '2521' || substr(number, 1, 2) AS digits FROM claim),
first_part AS (SELECT *, substr(digits, 1, 9) % 97 AS rest FROM turned),
second_part AS (SELECT *, (rest * 1000000000 + substr(digits, 10, 9)) % 97 AS two FROM first_part),
third_part AS (SELECT *, (two * 1000000000 + substr(digits, 19, 9)) % 97 AS three FROM second_part)
SELECT t.id AS id, u.key AS participation, a.key AS allowance
FROM third_part t
CROSS JOIN participation u ON u.id = t.participation_id
CROSS JOIN allowance a ON a.id = t.allowance_id
WHERE length(t.number) <> 26 OR t.number GLOB '*[^0-9]*' OR (t.three * 1000 + substr(t.digits, 28, 3)) % 97 <> 1
