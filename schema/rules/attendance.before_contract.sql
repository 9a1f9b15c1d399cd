-- code: attendance.before_contract
-- severity: warning
-- entity: attendance
-- basis: R-40, R-42
-- scope: participation
-- via: attendance.participation, social_contract.participation
-- field: session
-- message-en: {participation} is marked present at {session}, before the first contract of {starts}
-- message-pl: {participation} ma obecność na {session}, przed pierwszym kontraktem z {starts}
-- guidance-en: Check the days of contract and session: support goes by the contract.
-- guidance-pl: Sprawdź daty kontraktu i zajęć: wsparcie wynika z kontraktu.
-- bad: present three days before the contract begins
-- bad-pl: obecność trzy dni przed początkiem kontraktu
-- good: not present then
-- good-pl: wtedy nieobecna
WITH first AS (
    SELECT scope.id AS participation_id, min(k.starts_on) AS starts
    FROM scope
    CROSS JOIN social_contract k ON k.participation_id = scope.id
                                 AND k.state NOT IN ('draft', 'refused') AND k.starts_on IS NOT NULL
    GROUP BY scope.id)
SELECT a.id AS id, u.key AS participation, s.key AS session, f.starts AS starts
FROM first f
CROSS JOIN participation u ON u.id = f.participation_id
CROSS JOIN attendance a ON a.participation_id = u.id
CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
CROSS JOIN session s ON s.id = a.session_id AND s.held_on < f.starts
