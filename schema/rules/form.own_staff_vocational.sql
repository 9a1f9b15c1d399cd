-- code: form.own_staff_vocational
-- severity: warning
-- entity: form_of_support
-- basis: R-47
-- scope: form_of_support
-- via: form_of_support
-- field: provider
-- message-en: the vocational form {form} is delivered by the centre's own staff
-- message-pl: formę zawodową {form} prowadzi wyłącznie kadra własna ośrodka
-- guidance-en: Vocational services belong to a body specialised in vocational activation: a partner, labour office, contractor, KIS or CIS.
-- guidance-pl: Usługi zawodowe prowadzi podmiot wyspecjalizowany w aktywizacji zawodowej: partner, urząd pracy, wykonawca, KIS lub CIS.
-- bad: a vocational training by own staff
-- bad-pl: szkolenie zawodowe prowadzone przez kadrę własną
-- good: a social training by own staff
-- good-pl: trening społeczny prowadzony przez kadrę własną
SELECT f.id AS id, f.key AS form
FROM scope
CROSS JOIN form_of_support f ON f.id = scope.id
WHERE f.support_group = 'ZAW' AND f.provider = 'own_staff'
