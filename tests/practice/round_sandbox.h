// round_sandbox.h -- a round of the project T with applicants of its own, and the steps that a round takes.
#pragma once

#include "change/sandbox.h"
#include "practice/commission.h"
#include "practice/formal_check.h"
#include "practice/scoring.h"

namespace round_sandbox {

using namespace sandbox;

// Formal: everybody judges the tie to the area by hand (F1 of the project), and F2 asks for a known status.  Points: W3
// for women, W4 for a disability with its certificate.
class RoundBox : public Sandbox {
 public:
  RoundBox() {
    load_project(*this);
    require(put("recruitment_round", {{"key", "T/2"},
                                      {"project", "T"},
                                      {"number", "2"},
                                      {"opens_on", "2017-05-01"},
                                      {"closes_on", "2017-05-10"},
                                      {"limit_total", "2"},
                                      {"target_women", "1"},
                                      {"target_men", "1"},
                                      {"reserve_limit", "1"},
                                      {"state", "planned"}}));
    require(put("recruitment_round", {{"key", "T/2"}, {"state", "open"}}));
    require(put("criterion", {{"key", "T/F2"},
                              {"project", "T"},
                              {"code", "F2"},
                              {"name", "Bez pracy"},
                              {"kind", "formal"},
                              {"condition", "labour_status=inactive_other"}}));
    require(put("criterion", {{"key", "T/W3"},
                              {"project", "T"},
                              {"code", "W3"},
                              {"name", "Kobieta"},
                              {"kind", "points"},
                              {"points", "4"},
                              {"condition", "sex=female"}}));
    require(put("criterion", {{"key", "T/W4"},
                              {"project", "T"},
                              {"code", "W4"},
                              {"name", "Orzeczenie"},
                              {"kind", "points"},
                              {"points", "6"},
                              {"condition", "disability_degree=light"},
                              {"evidence_kind", "disability_certificate"}}));
  }

  // Somebody with an application of number NUMBER, received on a day of the round.
  std::string apply(int number, const std::string& sex, Words more = {},
                    const std::string& received_on = "2017-05-05") {
    const auto person = "Q-" + std::to_string(number), key = "T/2/" + std::to_string(number);
    require(put("person", {{"key", person},
                           {"surname", "Osoba " + letter(number)},
                           {"given_names", sex == "female" ? "Anna" : "Jan"},
                           {"sex", sex},
                           {"other_id", "DOK " + std::to_string(number)},
                           {"birth_date", "19" + std::to_string(60 + number) + "-01-01"}}));
    Words words{{"key", key},
                {"round", "T/2"},
                {"person", person},
                {"received_on", received_on},
                {"channel", "in_person"},
                {"tie_to_area", "residence"},
                {"premises", "P01"},
                {"state", "submitted"}};
    bool has_status = false;
    for (const auto& word : more) {
      has_status = has_status || word.first == "labour_status";
      words.push_back(word);
    }
    if (!has_status) words.emplace_back("labour_status", "inactive_other");
    require(put("application", words));
    return key;
  }

  void judge(const std::string& application, const char* result) {
    require(
        put("formal_check",
            {{"application", application}, {"criterion", "T/F1"}, {"result", result}, {"checked_on", "2017-05-12"}}));
  }

  practice::Round round() {
    return {database.integer("SELECT id FROM recruitment_round WHERE key = 'T/2'"), "T/2",
            value("SELECT state FROM recruitment_round WHERE key = 'T/2'")};
  }
  std::string state_of(const std::string& application) {
    return value("SELECT state FROM application WHERE key = '" + application + "'");
  }

  practice::FormalCheck::Outcome check(const std::string& on) {
    practice::FormalCheck::Outcome outcome;
    done = run([&](change::Writer& writer) { outcome = practice::FormalCheck(writer, round(), on).run(); });
    require(done);
    return outcome;
  }
  practice::Scoring::Outcome score(const std::string& on) {
    practice::Scoring::Outcome outcome;
    done = run([&](change::Writer& writer) { outcome = practice::Scoring(writer, round(), on).run(); });
    require(done);
    return outcome;
  }
  practice::Commission::Outcome decide(const practice::Meeting& meeting) {
    practice::Commission::Outcome outcome;
    done = run([&](change::Writer& writer) { outcome = practice::Commission(writer, round()).decide(meeting); });
    require(done);
    return outcome;
  }

  Done done;  // of the last step

 private:
  static std::string letter(int number) { return std::string(1, static_cast<char>('A' + number)); }
  static void require(const Done& done) { REQUIRE_MESSAGE(done.committed, done.codes()); }
};

}  // namespace round_sandbox
