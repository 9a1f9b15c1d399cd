-- The application as it was handed in.
--
-- one zgłoszenie
SELECT a.id AS "@application", a.key AS "numer application.key", r.number AS "nabór number",
       a.received_on AS "złożone_dnia application.received_on", a.received_at AS "godzina application.received_at ?",
       a.received_by AS "przyjęła application.received_by ?", a.complete_by AS "uzupełnić_do application.complete_by",
       a.missing AS "braki application.missing", a.reason AS "powód application.reason", a.state AS "stan application.state"
FROM application a JOIN recruitment_round r ON r.id = a.round_id
WHERE a.id = :id
