// case_files.cpp -- assessment, contract and reviews of each participant.
#include <algorithm>

#include "project.h"
#include "writer.h"

namespace example {
namespace {

struct Words {
  const char *cause, *effect, *resource, *barrier;
};

// What an assessment says about a problem of art. 7.
const Words& words_for(const std::string& reason) {
  static const std::map<std::string, Words> words = {
      {"A01",
       {"niskie i nieregularne dochody", "zaległości w opłatach", "oszczędne gospodarowanie", "brak stałego dochodu"}},
      {"A04", {"długa przerwa w pracy", "utrata wprawy zawodowej", "gotowość do nauki", "nieaktualne kwalifikacje"}},
      {"A05", {"ograniczona sprawność", "mniejszy wybór zajęć", "wytrwałość", "ograniczenia zdrowotne"}},
      {"A06", {"przewlekła choroba", "częste wizyty lekarskie", "stałe leczenie", "stan zdrowia"}},
      {"A07", {"przemoc w przeszłości", "niska samoocena", "wsparcie bliskich", "lęk przed zmianą"}},
      {"A09", {"obowiązki wobec dzieci", "brak czasu na pracę", "dobra organizacja dnia", "brak opieki dla dzieci"}},
      {"A10", {"brak wprawy w prowadzeniu domu", "trudności wychowawcze", "chęć zmiany", "brak wzorców"}},
      {"A12", {"pobyt w zakładzie karnym", "zerwane więzi", "motywacja do zmiany", "nieufność otoczenia"}},
      {"A13", {"uzależnienie po terapii", "ryzyko nawrotu", "utrzymywana abstynencja", "środowisko"}}};
  const auto found = words.find(reason);
  return found == words.end() ? words.at("A01") : found->second;
}

std::string assessment_of(const Participant& person) { return person.key + "/A1"; }

bool goes_to_work(const Edition& edition, const Participant& person) {
  return std::any_of(person.enrollments.begin(), person.enrollments.end(),
                     [&](const Enrollment& one) { return edition.forms[one.form].group == "ZAW"; });
}

// Evenly through the contract, never more than three months apart, the last on its last day.
std::vector<Day> planned_reviews(const Participant& person) {
  const int length = person.contract_ends_on - person.signed_on, count = (length + 83) / 84;
  std::vector<Day> days;
  for (int i = 1; i < count; ++i) days.push_back(working_day_from(person.signed_on + length * i / count));
  days.push_back(person.contract_ends_on);
  return days;
}

void write_path(const Edition& edition, const std::filesystem::path& folder) {
  const std::vector<std::string> header = {
      "contract",   "position",     "kind",       "support_group",   "instrument",      "form",
      "unit",       "planned_from", "planned_to", "planned_minutes", "expected_effect", "measure",
      "goal_number"};
  static const std::map<std::string, const char*> effects = {{"SPOL", "lepsze radzenie sobie w codziennych sprawach"},
                                                             {"ZAW", "przygotowanie do podjęcia pracy"},
                                                             {"EDU", "nowe umiejętności"},
                                                             {"ZDR", "lepsza sprawność i samopoczucie"}};
  auto annex_header = header;
  annex_header.push_back("annex");
  Table path(header), by_annex(annex_header);
  for (const auto& person : edition.participants)
    for (const auto& enrollment : person.enrollments) {
      const auto& form = edition.forms[enrollment.form];
      const int minutes = form.meetings * (form.to - form.from - form.pause);
      std::vector<std::string> row = {person.contract,
                                      std::to_string(enrollment.path_position),
                                      form.kind,
                                      form.group,
                                      form.instrument,
                                      form.key,
                                      form.unit,
                                      iso(form.starts_on),
                                      iso(form.ends_on),
                                      std::to_string(minutes),
                                      effects.at(form.group),
                                      form.certifies() ? "zaświadczenie ukończenia" : "lista obecności",
                                      form.group == "ZAW" || form.group == "EDU" ? "3" : "2"};
      if (enrollment.by_annex) {
        row.push_back(person.contract + "/A1");
        by_annex.add(row);
      } else {
        path.add(row);
      }
    }
  path.save(folder / "path.csv");
  by_annex.save(folder / "annex_path.csv");
}

}  // namespace

void write_assessments(const Project& project, const Edition& edition, const std::filesystem::path& folder,
                       Prng& chance) {
  static const char* kRoles[] = {"social_worker", "psychologist", "vocational_counsellor"};
  static const char* kMethods[] = {"wywiad i analiza dokumentów", "rozmowa i kwestionariusz",
                                   "wywiad doradczy i testy zainteresowań"};
  static const char* kFindings[] = {"Sytuacja bytowa i rodzinna opisana w obszarach.",
                                    "Osoba gotowa do udziału we wsparciu.",
                                    "Predyspozycje i oczekiwania zawodowe omówione."};
  static constexpr int kMinutes[] = {60, 60, 90};
  Table assessments({"participation", "version", "started_on", "labour_market_distance", "preferred_path",
                     "recommended_unit", "recommendation", "contraindications", "acknowledged_on"});
  Table parts({"assessment", "role", "staff", "held_on", "minutes", "method", "findings"});
  Table ratings({"assessment", "area", "level", "not_applicable", "description", "need", "potential"});
  Table problems({"assessment", "reason", "rank", "cause", "effect"});
  Table factors({"assessment", "kind", "position", "description"});
  Table finish({"participation", "on"});
  for (const auto& person : edition.participants) {
    const auto& application = *person.application;
    const bool work = goes_to_work(edition, person), disabled = application.has_disability();
    assessments.add(
        {person.key, "1", iso(person.part_days[0]), std::to_string(chance.between(2, 5)),
         work ? "social_vocational" : "social", application.unit,
         work ? "trening społeczny, a potem doradztwo i szkolenie" : "trening społeczny i zajęcia rozwijające",
         disabled ? "bez dużego wysiłku fizycznego" : "", iso(person.part_days[2])});
    const auto& team = project.specialists.at(application.unit);
    const std::string staff[] = {person.social_worker, team.psychologist, team.counsellor};
    for (std::size_t i = 0; i < 3; ++i)
      parts.add({assessment_of(person), kRoles[i], staff[i], iso(person.part_days[i]), std::to_string(kMinutes[i]),
                 kMethods[i], kFindings[i]});
    for (int area = 1; area <= 8; ++area) {
      const bool applies = (area != 8 || disabled) && (area != 3 || application.dependants);
      const int level = chance.between(1, 4);
      ratings.add({assessment_of(person), "D" + std::to_string(area), applies ? std::to_string(level) : "",
                   applies ? "no" : "yes", "", applies ? (level < 3 ? "wsparcie pilne" : "wzmocnienie") : "",
                   applies ? (level < 3 ? "chęć zmiany" : "własne doświadczenie") : ""});
    }
    int rank = 0;
    for (const auto& reason : application.reasons) {
      const auto& words = words_for(reason);
      problems.add({assessment_of(person), reason, std::to_string(++rank), words.cause, words.effect});
      factors.add({assessment_of(person), "resource", std::to_string(rank), words.resource});
      factors.add({assessment_of(person), "barrier", std::to_string(rank), words.barrier});
    }
    finish.add({person.key, iso(person.part_days[2])});
  }
  assessments.save(folder / "assessments.csv");
  parts.save(folder / "assessment_parts.csv");
  ratings.save(folder / "area_ratings.csv");
  problems.save(folder / "problems.csv");
  factors.save(folder / "factors.csv");
  finish.save(folder / "assess_finish.csv");
}

void write_contracts(const Project& project, const Edition& edition, const std::filesystem::path& folder) {
  Table contracts({"key", "participation", "kind", "drafted_on", "starts_on", "ends_on", "social_worker", "place",
                   "causes", "resources", "limitations"});
  Table goals({"contract", "number", "kind", "main_number", "text", "deadline", "effect", "indicator"});
  Table actions({"contract", "number", "side", "text", "goal_number", "deadline"});
  Table reviews({"contract", "planned_on"});
  Table sign({"contract", "person_on", "centre_on"});
  for (const auto& person : edition.participants) {
    const auto& words = words_for(person.application->reasons.front());
    const bool work = goes_to_work(edition, person);
    const std::string end = iso(person.contract_ends_on),
                      middle = iso((person.signed_on + person.contract_ends_on) / 2);
    contracts.add({person.contract, person.key, "KS-B", iso(person.drafted_on), iso(person.signed_on), end,
                   person.social_worker, project.place, words.cause, words.resource, words.barrier});
    goals.add({person.contract, "1", "main", "",
               work ? "samodzielność społeczna i zawodowa" : "samodzielność w życiu codziennym", end,
               "poprawa sytuacji życiowej", "ocena końcowa kontraktu"});
    goals.add({person.contract, "2", "specific", "1", "wzrost umiejętności społecznych", middle,
               "aktywny udział w grupie", "ankieta porównawcza"});
    goals.add({person.contract, "3", "specific", "1", work ? "przygotowanie do pracy" : "nowe umiejętności praktyczne",
               end, "ukończone formy wsparcia", "zaświadczenia"});
    actions.add({person.contract, "1", "participant", "regularny udział w zaplanowanych zajęciach", "2", end});
    actions.add({person.contract, "2", "participant",
                 work ? "przygotowanie dokumentów aplikacyjnych" : "udział w życiu lokalnym", "3", end});
    actions.add({person.contract, "3", "social_worker", "praca socjalna i pomoc w sprawach urzędowych", "2", end});
    actions.add({person.contract, "4", "social_worker", "organizacja form wsparcia zgodnie ze ścieżką", "3", middle});
    for (const Day day : planned_reviews(person)) reviews.add({person.contract, iso(day)});
    sign.add({person.contract, iso(person.signed_on), iso(person.signed_on)});
  }
  contracts.save(folder / "contracts.csv");
  goals.save(folder / "goals.csv");
  actions.save(folder / "actions.csv");
  reviews.save(folder / "reviews_planned.csv");
  write_path(edition, folder);
  sign.save(folder / "sign.csv");
}

void write_reviews(const Edition& edition, const std::filesystem::path& folder) {
  Table reviews({"contract", "planned", "on", "result", "final", "conclusions"});
  Table ends({"contract", "on", "kind", "reason"});
  for (const auto& person : edition.participants) {
    const bool all_done = std::all_of(person.enrollments.begin(), person.enrollments.end(), [](const Enrollment& one) {
      return one.waiting || one.ending == Ending::completed;
    });
    const Day end = after_working_days(person.exit_on, 3 + static_cast<int>(person.key.back() - '0') % 4);
    for (const Day planned : planned_reviews(person)) {
      const bool final = person.exit_kind == "Z" ? planned == person.contract_ends_on : planned + 5 > person.exit_on;
      if (!final) {
        reviews.add(
            {person.contract, iso(planned), iso(working_day_from(planned)), "partly", "no", "kontynuacja ścieżki"});
        continue;
      }
      const bool good = person.exit_kind == "Z" && all_done;
      reviews.add({person.contract, iso(planned), iso(end),
                   good                       ? "done"
                   : person.exit_kind == "PS" ? "not_done"
                                              : "partly",
                   "yes", good ? "cele osiągnięte" : "cele osiągnięte w części"});
      const char* kind = good                       ? "fulfilled"
                         : person.exit_kind == "PR" ? "ended_by_person"
                         : person.exit_kind == "PS" ? "ended_by_centre"
                         : person.exit_kind == "PL" ? "expired"
                                                    : "partly_fulfilled";
      ends.add(
          {person.contract, iso(end), kind, person.exit_kind == "Z" ? "koniec okresu kontraktu" : person.exit_reason});
      break;
    }
  }
  reviews.save(folder / "reviews.csv");
  ends.save(folder / "contract_end.csv");
}

}  // namespace example
