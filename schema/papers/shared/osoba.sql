-- The person whose paper it is.
--
-- one osoba
SELECT pe.id AS "@person", pe.key AS "klucz person.key", pe.surname AS "nazwisko person.surname",
       pe.given_names AS "imię person.given_names", pe.given_names || ' ' || pe.surname AS "imię_i_nazwisko text !",
       COALESCE(pe.pesel, pe.other_id) AS "pesel person.pesel", pe.sex AS "płeć person.sex",
       pe.birth_date AS "data_urodzenia person.birth_date", pe.birthplace AS "miejsce_urodzenia person.birthplace ?",
       pe.citizenship AS "obywatelstwo person.citizenship", pe.country AS "kraj person.country ?", pe.phone AS "telefon person.phone",
       pe.email AS "email person.email ?", pe.street AS "ulica person.street", pe.house_number AS "nr_domu person.house_number",
       pe.flat_number AS "nr_lokalu person.flat_number ?", pe.postal_code AS "kod_pocztowy person.postal_code",
       pe.locality AS "miejscowość person.locality", pe.commune AS "gmina person.commune",
       pe.county AS "powiat person.county", pe.voivodeship AS "województwo person.voivodeship",
       pe.correspondence_address AS "adres_korespondencyjny person.correspondence_address ?",
       CASE WHEN COALESCE(pe.street, pe.locality) IS NOT NULL AND pe.house_number IS NOT NULL
            THEN IIF(pe.street IS NULL, pe.locality, pe.street) || ' ' || pe.house_number || COALESCE('/' || pe.flat_number, '')
       END AS "ulica_z_numerem text !",
       CASE WHEN pe.locality IS NOT NULL AND pe.house_number IS NOT NULL
            THEN IIF(pe.street IS NULL, pe.locality, pe.street) || ' ' || pe.house_number || COALESCE('/' || pe.flat_number, '')
                 || ', ' || COALESCE(pe.postal_code || ' ', '') || pe.locality
       END AS "adres text !"
FROM person pe
WHERE pe.id = :person
