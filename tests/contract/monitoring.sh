#!/usr/bin/env bash
# The authority's file comes back as it went; what would be sent back is told before it is sent.
set -u
. "$(dirname "$0")/lib.bash"
export MOPS_DB=$PWD/mops.db MOPS_NOW=2025-06-01T09:00:00Z MOPS_ACTOR=office
mops init
cat >project.toml <<'END'
[project]
key = "PS"
title = "Po sąsiedzku"
profile = "esfplus"
agreement_number = "FEMP.06.12-IP.02-0172/24"
beneficiary = "Miejski Ośrodek Pomocy Społecznej"
starts_on = 2024-01-01
ends_on = 2025-12-31
END
expect_code 0 mops project load project.toml

# An SM EFS export: two people who left, one of them without a PESEL; supports as parallel lists with an empty place.
head='Numer projektu;Obywatelstwo;Rodzaj uczestnika;Nazwa instytucji;Imię;Nazwisko;PESEL/Inny identyfikator;brak PESEL;Techniczny identyfikator uczestnika;Płeć;Wiek w chwili przystąpienia do projektu;Wykształcenie;Kraj;Województwo;Powiat;Gmina;Miejscowość;Kod pocztowy;Obszar według stopnia urbanizacji (DEGURBA);Telefon kontaktowy;Adres e-mail;Data rozpoczęcia udziału w projekcie;Data zakończenia udziału w projekcie;Status osoby na rynku pracy w chwili przystąpienia do projektu;w tym;Planowana data zakończenia edukacji w placówce edukacyjnej, w której skorzystano ze wsparcia;Sytuacja osoby w momencie zakończenia udziału w projekcie;Zakończenie udziału osoby w projekcie zgodnie z zaplanowaną dla niej ścieżką uczestnictwa;Zakres wsparcia;Rodzaj przyznanego wsparcia;w tym;Data rozpoczęcia udziału we wsparciu;Data założenia działalności gospodarczej;Osoba obcego pochodzenia;Obywatel państwa trzeciego;Osoba należąca do mniejszości narodowej lub etnicznej (w tym społeczności marginalizowane);Osoba bezdomna lub dotknięta wykluczeniem z dostępu do mieszkań;Osoba z niepełnosprawnościami;Data dodania;Użytkownik, który dodał uczestnika;Data modyfikacji;Użytkownik modyfikujący;Uwagi'
anna='FEMP.06.12-IP.02-0172/24;Obywatelstwo polskie;Indywidualny;;Anna;Lis;85051412349;Nie;T-1;Kobieta;38;Średnie I stopnia lub niższe (ISCED 0–2);Polska;małopolskie;Nowy Sącz;Nowy Sącz;Nowy Sącz;33-300;2;500123456;anna.lis@example.org;2024-03-01;2024-09-30;Osoba bezrobotna;Osoba długotrwale bezrobotna;;osoba podjęła pracę/rozpoczęła prowadzenie działalności na własny rachunek|osoba uzyskała kwalifikacje;Tak;"aktywizacja; grupa A|aktywizacja";doradztwo/konsultacje|krajowe szkolenie/kurs;doradztwo zawodowe|;2024-03-01|2024-04-10;;Nie;Nie;Odmowa podania informacji;Nie;Tak;;;;;'
ivan='FEMP.06.12-IP.02-0172/24;Brak polskiego obywatelstwa lub UE – obywatel kraju spoza UE/ bezpaństwowiec;Indywidualny;;Iwan;Bąk;AB123456;Tak;T-2;Mężczyzna;41;Wyższe (ISCED 5–8);Polska;małopolskie;nowosądecki;Chełmiec;Chełmiec;33-395;3;500123457;iwan@example.org;2024-03-04;2024-06-28;Osoba bierna zawodowo;Osoba nieuczestnicząca w kształceniu lub szkoleniu;;inne;Nie;aktywizacja;usługa aktywnej integracji;usługa o charakterze społecznym;2024-03-04;;Tak;Tak;Nie;Nie;Nie;;;;;'
write() { { printf '\xef\xbb\xbf'; printf '%s\r\n' "$@"; } >"$file"; }
file=export.csv
write "$head" "$anna" "$ivan"

# Somebody else's file is checked without a project; this one is what the system takes.
expect_code 0 mops report build monitoring --form smefs --check export.csv --format csv
[ "$(wc -l <out)" = 1 ] || fail "findings in a right file: $(cat out)"

# Read back, built again: the same bytes. Read twice, it is read once.
import=(mops import monitoring --form smefs --project PS --set declared_on=2024-02-20 --set privacy_statement_on=2024-02-20)
expect_code 3 "${import[@]}" export.csv # a person without a PESEL needs a birth date
expect_output err 'export.csv:3'
# Nobody else is kept out by her: what is left goes in when it is mended.
expect_code 4 "${import[@]}" export.csv --keep-going --rejects left.csv --format json
expect_output out '"added":9,' '"rejected":1,'
[ "$(wc -l <left.csv)" = 2 ] || fail "the rejected person is not in left.csv: $(cat left.csv)"
expect_code 0 mops import participation --map smefs-export "${import[@]:5}" left.csv --set person.birth_date=1982-05-05 --set exit_kind=PR
expect_code 0 mops undo
expect_code 0 mops undo
expect_code 2 mops import person --set citizenship=polskie export.csv
import+=(--set person.birth_date=1982-05-05)
expect_code 3 "${import[@]}" export.csv # and how somebody ended who left the path is in no export
expect_output err '[participation.exit_incomplete]'
import+=(--set exit_kind=PR)
expect_code 0 "${import[@]}" export.csv
expect_code 0 "${import[@]}" export.csv --format json
expect_output out '"op":null'
expect_code 0 mops report build monitoring --form smefs --project PS -o built.csv
expect_same export.csv built.csv
[ "$(stat -c %a built.csv)" = 600 ] || fail "the file of people is open to others"
expect_code 0 mops report build monitoring --form smefs --project PS --diff export.csv --format csv

# What the office adds stays; the difference is shown, and nothing sensitive with it.
key=$(mops ls-records participation --format tsv --no-header --fields key | head -n 1)
expect_code 0 mops enroll set --entity monitoring_facts "$key" degurba=degurba_1 minority=no
expect_code 0 "${import[@]}" export.csv --format json
expect_output out '"op":null'
expect_code 1 mops report build monitoring --form smefs --project PS --diff export.csv --format csv
expect_output out "$key,2,differs,19," ',1,2' ',***,***'
expect_no_output out 'Odmowa'

# A missing answer is not "Nie": the person is left out, and named by key and column.
expect_code 0 mops enroll set --entity monitoring_facts "$key" foreign_origin=
expect_code 1 mops report build monitoring --form smefs --project PS -o built.csv --report left.csv
expect_output err '[monitoring.missing]' 'Osoba obcego pochodzenia' '[monitoring.left_out]'
expect_output left.csv "$key,34,Osoba obcego pochodzenia"
expect_no_output err Anna 85051412349
expect_no_output built.csv Anna

# The traps of real importers, each told at its line and column.
trap() { # what code column sed-expression
  file=trap.csv
  write "$head" "$(printf '%s' "$anna" | sed "$4")"
  expect_code 1 mops report build monitoring --form smefs --check trap.csv --format csv
  grep -q "^2,,$3,.*,$2," out || fail "$1: no $2 in column $3: $(cat out)"
}
trap 'a serial number for a day' date.serial 22 's/2024-03-01;2024-09-30/45352;2024-09-30/'
trap 'an exit fact without an end, beside a planned end of education' monitoring.exit_open 27 's/2024-09-30;Osoba bezrobotna;Osoba długotrwale bezrobotna;;/;Osoba bezrobotna;Osoba długotrwale bezrobotna;2026-06-30;/'
trap 'a part of a label' monitoring.label_unknown 2 's/Obywatelstwo polskie/Brak polskiego obywatelstwa/'
trap 'a lost zero' pesel.lost_zero 7 's/85051412349/4222900083/'
trap 'a missing PESEL' monitoring.missing 7 's/85051412349//'
trap 'a child of another status' monitoring.child_unknown 25 's/Osoba długotrwale bezrobotna/Osoba ucząca się\/odbywająca kształcenie/'
trap 'unemployed without a child' monitoring.child_missing 25 's/Osoba długotrwale bezrobotna//'
trap 'a list that is too short' monitoring.list_length 32 's/|2024-04-10//'
trap 'a day in Polish form' monitoring.date_form 22 's/2024-03-01;2024-09-30/01.03.2024;2024-09-30/'
trap 'a hyphen for a dash' monitoring.label 12 's/0–2/0-2/'
trap 'an unanswered question' monitoring.missing 37 's/;Nie;Tak;;;;;$/;;Tak;;;;;/'
trap 'a degree where an answer belongs' monitoring.label_unknown 38 's/;Nie;Tak;;;;;$/;Nie;Tak – stopień umiarkowany;;;;;/'
trap 'an age that the PESEL denies' monitoring.pesel_age 11 's/;38;/;37;/'

# Positions and headings: a column out of place is refused as a whole; short headings are understood.
file=trap.csv
write "${head/Imię;Nazwisko/Nazwisko;Imię}" "$anna"
expect_code 1 mops report build monitoring --form smefs --check trap.csv --format csv
expect_output out '1,,5,' monitoring.heading
write "$(printf '%s' "$head" | sed 's/Wiek w chwili przystąpienia do projektu/Wiek/;s/Obszar według stopnia urbanizacji (DEGURBA)/DEGURBA/')" "$anna"
expect_code 0 mops report build monitoring --form smefs --check trap.csv
expect_code 1 mops report build monitoring --form sl2014 --check export.csv
expect_output out monitoring.columns
expect_code 2 mops report build monitoring --form smefs2 --check export.csv
: >empty.csv
expect_code 3 mops report build monitoring --form smefs --check empty.csv

# A serial number is read as its calendar day, with a warning.
write "$head" "$(printf '%s' "$anna" | sed 's/2024-03-01;2024-09-30/45352;2024-09-30/')"
expect_code 1 mops report build monitoring --form smefs --project PS --diff trap.csv --format csv
expect_no_output out ',22,'
expect_output err '[date.serial]'
finish
