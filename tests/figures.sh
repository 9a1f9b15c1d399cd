#!/usr/bin/env bash
# figures.sh PROJECT -- counts every figure of the counting reports a second way, in plain SQL over the public views of the
# database in MOPS_DB, and compares.  Run by example.sh; the SQL here shares nothing with schema/reports.
set -euo pipefail
project=$1
failed=0

# figure_column REPORT KEY ROW COLUMN: one cell.
figure_column() { mops report build "$1" --project "$project" --format "%($2)|%($4)" | sed -n "s/^$3|//p"; }
ask() { mops run-query "$1" --param "project=$project" --format tsv --no-header; }
same() {
  [ "$2" = "$3" ] && return
  echo "$1: the report says $2, counted again it is $3"
  failed=1
}
# again REPORT KEY ROW SQL: women, men and total of the row against the people that SQL yields as (person, sex).
again() {
  local column second
  for column in women men total; do
    case $column in
      women) second=$(ask "SELECT COUNT(DISTINCT person) FROM ($4) WHERE sex = 'female'") ;;
      men) second=$(ask "SELECT COUNT(DISTINCT person) FROM ($4) WHERE sex = 'male'") ;;
      total) second=$(ask "SELECT COUNT(DISTINCT person) FROM ($4)") ;;
    esac
    same "$1 $3 $column" "$(figure_column "$1" "$2" "$3" "$column")" "$second"
  done
}
people="SELECT p.person, s.sex FROM v1_participation p JOIN v1_participant s ON s.key = p.key WHERE p.project = :project"
proved="$people AND EXISTS (SELECT 1 FROM v1_outcome o WHERE o.participation = p.key AND o.proved_on IS NOT NULL"

again flow flow started "$people"
again flow flow continuing "$people AND p.state = 'active'"
again flow flow interrupted "$people AND p.exit_kind IN ('PR', 'PS', 'PL')"
again flow flow completed "$people AND p.exit_kind IN ('Z', 'ZP')"
again indicators indicator participants "$people"

case $(ask "SELECT profile FROM v1_project WHERE key = :project") in
  pokl-7.1.1)
    again indicators indicator clients_completed "$people AND p.exit_kind IN ('Z', 'ZP')"
    again indicators indicator clients_social_contract "$people AND p.key IN (SELECT participation FROM v1_social_contract
      WHERE signed_by_person_on IS NOT NULL AND signed_by_centre_on IS NOT NULL)"
    ;;
  rpo-9.1.1)
    unemployed="'unemployed_registered_long_term', 'unemployed_registered_other', 'unemployed_unregistered_long_term',
      'unemployed_unregistered_other'"
    again indicators indicator p_poverty_covered "$people"
    again indicators indicator co01 "$people AND p.labour_status IN ($unemployed)"
    again indicators indicator co02 "$people AND p.labour_status LIKE '%long_term'"
    again indicators indicator co03 "$people AND p.labour_status NOT IN ($unemployed)"
    again indicators indicator co06 "$people AND s.age <= 24"
    again indicators indicator co07 "$people AND s.age >= 55"
    again indicators indicator co09 "$people AND p.education IN ('isced_1', 'isced_2')"
    again indicators indicator co11 "$people AND p.education = 'isced_5_8'"
    again indicators indicator co15 "$people AND p.application IN (SELECT key FROM v1_application WHERE minority = 'yes')"
    again indicators indicator co18 "$people AND p.application IN (SELECT key FROM v1_application WHERE homeless = 'yes')"
    disabled="(p.disability_degree NOT IN ('none', 'refused') OR p.disability_special NOT IN ('none', 'refused'))"
    again indicators indicator co16 "$people AND $disabled"
    month="julianday(o.happened_on) - julianday(p.ended_on) <= 28)"
    again indicators indicator r_qualification "$proved AND o.kind = 'qualification' AND $month"
    again indicators indicator r_employed "$proved AND o.kind LIKE '%employment' AND $month"
    again indicators indicator cr03 "$proved AND o.kind = 'qualification' AND $month"
    window="julianday(o.happened_on) - julianday(p.ended_on) <= 90)"
    ended="p.exit_kind IN ('Z', 'ZP')"
    severe="(p.disability_degree = 'severe' OR p.disability_special IN ('intellectual', 'combined'))"
    vocational="p.key IN (SELECT e.participation FROM v1_enrollment e JOIN v1_form_of_support f ON f.key = e.form
      WHERE f.support_group = 'ZAW' AND e.state NOT IN ('waiting', 'enrolled', 'removed'))"
    social="o.kind IN ('motivation', 'self_confidence') AND julianday(o.happened_on) >= julianday(p.ended_on)"
    again effectiveness figure social.general "$proved AND $social AND $window AND $ended AND NOT $severe"
    again effectiveness figure social.severe "$proved AND $social AND $window AND $ended AND $severe"
    again effectiveness figure employment.general \
      "$proved AND o.kind LIKE '%employment' AND $window AND $ended AND $vocational AND NOT $severe"
    again effectiveness figure employment.severe \
      "$proved AND o.kind LIKE '%employment' AND $window AND $ended AND $vocational AND $severe"
    same "effectiveness base of social.general" "$(figure_column effectiveness figure social.general base)" \
      "$(ask "SELECT COUNT(*) FROM ($people AND $ended AND NOT $severe)")"
    ;;
esac
exit "$failed"
