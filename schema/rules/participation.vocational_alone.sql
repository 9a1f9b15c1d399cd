-- code: participation.vocational_alone
-- severity: report
-- entity: participation
-- basis: R-34, R-45
-- scope: participation
-- via: participation, attendance.participation
-- field: state
-- message-en: {participation} took vocational support only; nothing social, educational or for health was delivered
-- message-pl: {participation}: zrealizowano wyłącznie wsparcie zawodowe, bez społecznego, edukacyjnego i zdrowotnego
-- guidance-en: Check the marks of the other steps of the path; vocational support alone is not comprehensive.
-- guidance-pl: Sprawdź obecności z pozostałych pozycji ścieżki; samo wsparcie zawodowe nie jest kompleksowe.
-- bad: completed with a vocational training alone
-- bad-pl: zakończenie po samym szkoleniu zawodowym
-- good: a skills training beside it
-- good-pl: obok szkolenia także trening
WITH supported AS (
    SELECT u.id, u.key,
           (SELECT CASE WHEN sum(f.support_group IN ('SPOL', 'EDU', 'ZDR')) = 0 THEN sum(f.support_group = 'ZAW') END
            FROM attendance a
            CROSS JOIN presence_code c ON c.id = a.presence_id AND c.attended = 'yes'
            CROSS JOIN session s ON s.id = a.session_id
            CROSS JOIN form_of_support f ON f.id = s.form_id
            WHERE a.participation_id = u.id) AS vocational_alone
    FROM scope
    CROSS JOIN participation u ON u.id = scope.id AND u.state <> 'active')
SELECT id, key AS participation
FROM supported
WHERE vocational_alone > 0
