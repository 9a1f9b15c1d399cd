// town.cpp -- a whole project of a town as large as one likes, with everything that reports and rules look at.
//
//     town PEOPLE SESSIONS     the records of `mops fast-export` without its first and last line: one round of
//                              recruitment, assessments, contracts with their paths, support in groups of twenty with
//                              SESSIONS sessions, a mark for each, surveys of every tenth, goods and results
//
// The same bytes every time.
#include <cstdlib>

#include "invented.h"

namespace {

constexpr unsigned kGroup = 20, kSurveyed = 10;

// The day of the last session, and some days later.
std::string last_day(unsigned sessions, unsigned later = 0) { return day(40 + (sessions - 1) * 4 + later); }

// What is the same for one person wherever it is asked.
struct Facts {
  explicit Facts(unsigned i) : female(i % 13 < 7), leaves(i % 10 != 0), gave_up(i % 10 == 1) {
    constexpr const char* kStatus[] = {"unemployed_registered_long_term", "unemployed_unregistered_other",
                                       "inactive_other", "employed_ngo", "inactive_other"};
    constexpr const char* kEducation[] = {"isced_1", "isced_2", "isced_3", "isced_4", "isced_5_8"};
    constexpr const char* kDisability[] = {"none", "none", "none", "refused", "none", "none", "severe"};
    status = kStatus[i % 5];
    education = kEducation[i / 5 % 5];
    disability = kDisability[i % 7];
    if (i % 70 != 6 && i % 7 == 6) disability = "none";
    unit = i % 2 == 0 ? "BIG/KIS" : "BIG/CWS";
  }
  bool female, leaves, gave_up;
  const char *status, *education, *disability, *unit;
};

void put_project(unsigned people) {
  record("project", 1,
         R"("key":"BIG","title":"Duży projekt","profile":"rpo-9.1.1","beneficiary":"MOPS","starts_on":"2016-01-01",)"
         R"("ends_on":"2018-12-31","participants_planned":%u,"assessment_is_support":"yes")",
         people);
  for (unsigned i = 1; i <= 2; ++i)
    record("unit", i, R"("key":"BIG/%s","project":"BIG","code":"%s","name":"jednostka %u","planned_persons":%u)",
           i == 1 ? "KIS" : "CWS", i == 1 ? "KIS" : "CWS", i, people / 2);
  constexpr unsigned kAges[] = {18, 25, 35, 45, 55, 121};
  for (unsigned i = 1; i < std::size(kAges); ++i)
    record("age_band", i, R"("key":"BIG/A%u","project":"BIG","code":"A%u","age_from":%u,"age_to":%u)", i, i,
           kAges[i - 1], kAges[i] - 1);
  for (unsigned i = 1; i <= 2; ++i)
    record("subgroup", i, R"("key":"BIG/S%u","project":"BIG","code":"S%u","name":"podgrupa %u")", i, i, i);
  constexpr const char* kTargets[] = {"p_poverty_covered", "p_disabled_covered", "r_qualification", "r_job_seeking",
                                      "r_employed"};
  for (unsigned i = 1; i <= std::size(kTargets); ++i)
    record("indicator_target", i, R"("project":"BIG","indicator":"%s","women":%u,"men":%u,"total":%u)", kTargets[i - 1],
           people / i / 2, people / i / 2, people / i / 2 * 2);
  for (unsigned i = 0; i < 4; ++i)
    record("effectiveness_threshold", i + 1,
           R"("project":"BIG","target_group":"%s","kind":"%s","valid_from":"2016-01-01","percent":%u)",
           i < 2 ? "general" : "severe", i % 2 == 0 ? "social" : "employment", 34 - i * 6);
  for (unsigned i = 0; i < 2; ++i)
    record("presence_code", i + 1,
           R"("key":"BIG/%c","project":"BIG","code":"%c","name":"%s","attended":"%s","breach":"no","cancels":"no",)"
           R"("needs_excuse":"no")",
           "OU"[i], "OU"[i], i == 0 ? "obecność" : "urlop", i == 0 ? "yes" : "no");
  record("goods_item", 1,
         R"("key":"BIG/MAT","project":"BIG","code":"MAT","name":"materiały","kind":"materials","stock":%u)", people);
  record("recruitment_round", 1,
         R"("key":"BIG/1","project":"BIG","number":1,"opens_on":"2016-01-01","closes_on":"2016-01-10",)"
         R"("limit_total":%u,"state":"decided")",
         people);
}

void put_person(unsigned i) {
  char birth[16];
  auto number = pesel(i, birth);
  record("person", i,
         R"("key":"P-%06u","pesel":"%s","surname":"Nowak-%u","given_names":"%s","sex":"%s","birth_date":"%s",)"
         R"("phone":"500 000 000","street":"Łąkowa","house_number":"1","postal_code":"33-300","locality":"Nowy Sącz",)"
         R"("commune":"Nowy Sącz","county":"Nowy Sącz","voivodeship":"voiv_12")",
         i, number.c_str(), i, Facts(i).female ? "Anna" : "Jan", Facts(i).female ? "female" : "male", birth);
}

void put_application(unsigned i) {
  const Facts facts(i);
  record("application", i,
         R"("key":"BIG/1/%06u","round":"BIG/1","person":"P-%06u","received_on":"2016-01-05","received_at":"08:00",)"
         R"("channel":"in_person","unit":"%s","education":"%s","labour_status":"%s","social_assistance":"no",)"
         R"("disability_degree":"%s","disability_special":"none","homeless":"no","former_prisoner":"no",)"
         R"("minority":"refused","rural_area":"no","childcare_needed":"no","privacy_notice":"1/2016",)"
         R"("privacy_notice_on":"2016-01-05","signed_on":"2016-01-05","state":"participant")",
         i, i, facts.unit, facts.education, facts.status, facts.disability);
}

void put_participation(unsigned i, const std::string& end) {
  const Facts facts(i);
  const auto exit = [&](const char* kind) { return ",\"ended_on\":\"" + end + "\",\"exit_kind\":\"" + kind + '"'; };
  record("participation", i,
         R"("key":"BIG-%06u","project":"BIG","person":"P-%06u","application":"BIG/1/%06u","unit":"%s",)"
         R"("declared_on":"2016-01-15","privacy_statement_on":"2016-01-15","joined_on":"2016-01-15",)"
         R"("education":"%s","labour_status":"%s","social_assistance":"no","disability_degree":"%s",)"
         R"("disability_special":"none","childcare_needed":"no","state":"%s"%s)",
         i, i, i, facts.unit, facts.education, facts.status, facts.disability,
         !facts.leaves   ? "active"
         : facts.gave_up ? "interrupted"
                         : "completed",
         !facts.leaves   ? ""
         : facts.gave_up ? exit("PL").c_str()
                         : exit("Z").c_str());
}

void put_survey(unsigned people) {
  record("survey", 1,
         R"("key":"BIG/POR","project":"BIG","code":"POR","title":"Ankieta","version":1,"scale_min":1,"scale_max":5)");
  record("survey_trait", 1, R"("key":"BIG/POR/MOT","survey":"BIG/POR","code":"MOT","name":"motywacja")");
  for (unsigned i = 1; i <= 2; ++i)
    record("survey_item", i,
           R"("key":"BIG/POR/P%u","survey":"BIG/POR","code":"P%u","trait":"BIG/POR/MOT","text":"Pytanie %u",)"
           R"("reversed":"no","position":%u)",
           i, i, i, i);
  constexpr const char* kWaves[] = {"pre", "post"};
  unsigned row = 0;
  for (unsigned i = kSurveyed; i <= people; i += kSurveyed)
    for (unsigned wave = 0; wave < 2; ++wave)
      record(
          "survey_response", ++row,
          R"("key":"BIG/POR/BIG-%06u/%s","survey":"BIG/POR","participation":"BIG-%06u","wave":"%s","filled_on":"%s")",
          i, kWaves[wave], i, kWaves[wave], wave == 0 ? "2016-01-15" : "2016-12-20");
  row = 0;
  for (unsigned i = kSurveyed; i <= people; i += kSurveyed)
    for (unsigned wave = 0; wave < 2; ++wave)
      for (unsigned item = 1; item <= 2; ++item)
        record("survey_answer", ++row, R"("response":"BIG/POR/BIG-%06u/%s","item":"BIG/POR/P%u","answer":%u)", i,
               kWaves[wave], item, 1 + (i / kSurveyed + item + wave * 2) % 5);
}

void put_contract(unsigned i, const std::string& end) {
  const Facts facts(i);
  const auto ended = ",\"ended_on\":\"" + end + '"';
  record("social_contract", i,
         R"("key":"KS/2016/%06u","participation":"BIG-%06u","kind":"KS-B","drafted_on":"2016-01-15",)"
         R"("starts_on":"2016-01-16","ends_on":"2016-12-31","signed_by_person_on":"2016-01-16",)"
         R"("signed_by_centre_on":"2016-01-16","version":1,"state":"%s"%s)",
         i, i,
         facts.gave_up  ? "ended_by_person"
         : facts.leaves ? "fulfilled"
                        : "active",
         facts.leaves ? ended.c_str() : "");
}

void put_goals(unsigned i) {
  record("contract_goal", i * 2 - 1,
         R"("contract":"KS/2016/%06u","number":1,"kind":"main","text":"samodzielność","deadline":"2016-12-23",)"
         R"("effect":"poprawa","indicator":"ocena końcowa")",
         i);
  record("contract_goal", i * 2,
         R"("contract":"KS/2016/%06u","number":2,"kind":"specific","main_number":1,"text":"umiejętności społeczne",)"
         R"("deadline":"2016-08-31","effect":"udział w grupie","indicator":"ankieta")",
         i);
}

void put_actions(unsigned i) {
  for (unsigned n = 1; n <= 2; ++n)
    record(
        "contract_action", i * 2 - 2 + n,
        R"("contract":"KS/2016/%06u","number":%u,"side":"%s","text":"działanie","goal_number":2,"deadline":"2016-12-23")",
        i, n, n == 1 ? "participant" : "social_worker");
}

void put_review(unsigned i, const std::string& end) {
  if (Facts(i).leaves)
    record("contract_review", i,
           R"("contract":"KS/2016/%06u","planned_on":"%s","held_on":"%s","result":"achieved","final":"yes",)"
           R"("conclusions":"cele osiągnięte")",
           i, end.c_str(), end.c_str());
  else
    record("contract_review", i, R"("contract":"KS/2016/%06u","planned_on":"2016-04-10","final":"no")", i);
}

void put_step(unsigned i, unsigned sessions) {
  record("path_item", i,
         R"("key":"KS/2016/%06u/1","contract":"KS/2016/%06u","position":1,"kind":"TREN","support_group":"SPOL",)"
         R"("unit":"%s","planned_from":"2016-02-01","planned_to":"2016-12-10","planned_minutes":%u,)"
         R"("expected_effect":"większa samodzielność","measure":"lista obecności","state":"%s")",
         i, i, Facts(i).unit, sessions * 180,
         Facts(i).gave_up  ? "abandoned"
         : Facts(i).leaves ? "done"
                           : "planned");
}

void put_enrollment(unsigned i, const std::string& end) {
  const auto ended = ",\"ended_on\":\"" + end + '"';
  const auto form = (i - 1) / kGroup + 1;
  record("enrollment", i,
         R"("key":"BIG-F-%05u/BIG-%06u","form":"BIG-F-%05u","participation":"BIG-%06u","path_item":"KS/2016/%06u/1",)"
         R"("requested_on":"2016-01-16","enrolled_on":"2016-01-16","state":"%s"%s)",
         form, i, form, i, i,
         Facts(i).gave_up  ? "interrupted"
         : Facts(i).leaves ? "completed"
                           : "attending",
         Facts(i).leaves ? ended.c_str() : "");
}

void put_support(unsigned people, unsigned sessions, const std::string& end) {
  const unsigned groups = (people + kGroup - 1) / kGroup;
  for (unsigned g = 1; g <= groups; ++g)
    record("form_of_support", g,
           R"("key":"BIG-F-%05u","project":"BIG","kind":"TREN","support_group":"SPOL","title":"trening %u",)"
           R"("unit":"%s","mode":"group","planned_minutes":%u,"hour_unit":60,"capacity":%u,"starts_on":"2016-02-01",)"
           R"("ends_on":"2016-12-20")",
           g, g, g % 2 == 0 ? "BIG/KIS" : "BIG/CWS", sessions * 180, kGroup);
  for (unsigned i = 1; i <= people; ++i) put_contract(i, end);
  for (unsigned i = 1; i <= people; ++i) put_goals(i);
  for (unsigned i = 1; i <= people; ++i) put_actions(i);
  for (unsigned i = 1; i <= people; ++i) put_review(i, end);
  for (unsigned i = 1; i <= people; ++i) put_step(i, sessions);
  for (unsigned i = 1; i <= people; ++i) put_enrollment(i, end);
  const auto session_key = [&](unsigned s) {
    char text[48];
    std::snprintf(text, sizeof text, "BIG-F-%05u/%s/09:00", s / sessions + 1, day(40 + s % sessions * 4).c_str());
    return std::string(text);
  };
  for (unsigned s = 0; s < groups * sessions; ++s)
    record("session", s + 1,
           R"("key":"%s","form":"BIG-F-%05u","held_on":"%s","starts_at":"09:00","ends_at":"12:00","break_minutes":0,)"
           R"("state":"held")",
           session_key(s).c_str(), s / sessions + 1, day(40 + s % sessions * 4).c_str());
  unsigned mark = 0;
  for (unsigned s = 0; s < groups * sessions; ++s)
    for (unsigned i = s / sessions * kGroup + 1; i <= (s / sessions + 1) * kGroup && i <= people; ++i)
      record("attendance", ++mark, R"("session":"%s","participation":"BIG-%06u","presence":"BIG/%c")",
             session_key(s).c_str(), i, (s + i) % 20 == 0 ? 'U' : 'O');
}

void put_results(unsigned people, unsigned sessions) {
  const auto result = last_day(sessions, 7), proof = last_day(sessions, 14);
  unsigned row = 0;
  for (unsigned i = 5; i <= people; i += 5)
    record(
        "goods_issue", ++row,
        R"("participation":"BIG-%06u","item":"BIG/MAT","issued_on":"2016-03-01","quantity":1,"signature_seen":"yes")",
        i);
  constexpr const char* kKinds[] = {"employment", "motivation", "job_seeking", "health", "self_confidence"};
  row = 0;
  for (unsigned i = 1; i <= people; ++i)
    if (i % 5 < 2)
      record(
          "outcome", ++row,
          R"("participation":"BIG-%06u","kind":"%s","happened_on":"%s","stated_on":"%s","proved_on":"%s","evidence":"E/%06u")",
          i, kKinds[i / 5 % 5], result.c_str(), result.c_str(), proof.c_str(), i);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("usage: town PEOPLE SESSIONS\n", stderr), 2;
  const auto people = static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10));
  const auto sessions = static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10));
  const auto end = last_day(sessions);
  put_project(people);
  for (unsigned i = 1; i <= people; ++i) put_person(i);
  for (unsigned i = 1, row = 0; i <= people; ++i)
    if (i % 5 < 2)
      record("evidence", ++row, R"("key":"E/%06u","person":"P-%06u","kind":"participant_statement","issued_on":"%s")",
             i, i, end.c_str());
  for (unsigned i = 1; i <= people; ++i) put_application(i);
  for (unsigned i = 1; i <= people; ++i)
    record("application_premise", i, R"("application":"BIG/1/%06u","premise":"P08")", i);
  for (unsigned i = 1; i <= people; ++i)
    record("application_subgroup", i, R"("application":"BIG/1/%06u","subgroup":"BIG/S%u")", i, i % 2 + 1);
  for (unsigned i = 1; i <= people; ++i) put_participation(i, end);
  for (unsigned i = 1; i <= people; ++i)
    record("assessment", i,
           R"("key":"BIG-%06u/A1","participation":"BIG-%06u","version":1,"started_on":"2016-01-15",)"
           R"("finished_on":"2016-01-15","state":"finished")",
           i, i);
  for (unsigned i = 1; i <= people; ++i)
    record("assessment_part", i,
           R"("assessment":"BIG-%06u/A1","role":"social_worker","held_on":"2016-01-15","minutes":60)", i);
  for (unsigned i = 1; i <= people; ++i)
    record("assessment_problem", i, R"("assessment":"BIG-%06u/A1","reason":"A01","rank":1)", i);
  for (unsigned i = 1; i <= people; ++i)
    for (unsigned n = 0; n < 2; ++n)
      record("assessment_factor", i * 2 - 1 + n,
             R"("assessment":"BIG-%06u/A1","kind":"%s","position":1,"description":"opis")", i,
             n == 0 ? "resource" : "barrier");
  put_survey(people);
  put_support(people, sessions, end);
  put_results(people, sessions);
  return 0;
}
