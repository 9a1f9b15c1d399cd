-- code: application.long_term_unsupported
-- severity: warning
-- entity: application
-- basis: consistency
-- scope: application
-- via: application, person/application.person
-- field: months_out_of_work
-- message-en: application {application} claims long-term unemployment with {months} months out of work
-- message-pl: zgłoszenie {application}: długotrwałe bezrobocie przy {months} miesiącach bez pracy
-- guidance-en: Check status and months: twelve are needed, six under the age of twenty-five.
-- guidance-pl: Sprawdź status i liczbę miesięcy: potrzeba dwunastu, a przed 25. rokiem życia sześciu.
-- bad: long-term unemployed after five months
-- bad-pl: długotrwale bezrobotna po pięciu miesiącach
-- good: long-term unemployed after twelve months
-- good-pl: długotrwale bezrobotna po dwunastu miesiącach
SELECT a.id AS id, a.key AS application, a.months_out_of_work AS months
FROM scope
CROSS JOIN application a ON a.id = scope.id AND a.labour_status GLOB 'unemployed*_long_term'
CROSS JOIN person n ON n.id = a.person_id
WHERE a.months_out_of_work <
      CASE WHEN age_on(n.birth_date, a.received_on) < 25
           THEN 6 ELSE 12 END
