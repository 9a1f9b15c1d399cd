-- The contract that a paper belongs to, and who carries it out.
--
-- one kontrakt
SELECT c.id AS "@social_contract", s.id AS "@staff", c.key AS "numer social_contract.key", c.kind AS "rodzaj social_contract.kind",
       c.starts_on AS "od social_contract.starts_on", c.ends_on AS "do social_contract.ends_on",
       CASE WHEN c.signed_by_person_on IS NOT NULL AND c.signed_by_centre_on IS NOT NULL
            THEN MAX(c.signed_by_person_on, c.signed_by_centre_on) END AS "zawarty_dnia date",
       c.place AS "miejsce social_contract.place", s.name AS "pracownik staff.name", s.phone AS "telefon_pracownika staff.phone ?", u.key AS "uczestnik text"
FROM social_contract c
JOIN participation u ON u.id = c.participation_id
LEFT JOIN staff s ON s.id = c.social_worker_id
WHERE c.id = :contract
