// recruitment.h -- what the recruitment commands ask of the database.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/record_store.h"
#include "domain/ranking.h"
#include "store/database.h"

namespace mops::work {

struct Criterion {
  std::string key, code, name, condition, evidence_kind;
  std::int64_t points = 0;
  std::string exclusive_group, project;
};

struct Application {
  std::int64_t id = 0, person = 0;
  std::string key, state, complete_by, reason;
};

// KIND "formal", or "points" for all that are scored, in the order of the card.
std::vector<Criterion> criteria(const store::Database& database, std::int64_t round, std::string_view kind);

// Applications of a round in one of STATES, by number.
std::vector<Application> applications(const store::Database& database, std::int64_t round,
                                      const std::vector<std::string>& states);

// Whether an application was received before its round opened or after it closed.
bool received_outside(const store::Database& database, std::int64_t application);

// What a criterion's condition says of each application of the round: true, false, or nothing when a value it needs is
// not known.  One query.  Throws Error(refused) "criterion.condition" when it cannot be read.
std::map<std::string, std::optional<bool>> judge_condition(change::RecordStore& records, std::string_view round,
                                                           const Criterion& criterion);

// The paper of that kind that the applicant had on the day of receipt: evidence key by application key.
std::map<std::string, std::string> evidence_of(const store::Database& database, std::int64_t round,
                                               std::string_view kind);

// Answers given by hand: criterion key → yes or no, for one application.
std::map<std::string, std::string> formal_answers(const store::Database& database, std::int64_t application);

// The steps between equal points: those of the project, else those of R-11.
std::vector<std::string> tie_break_steps(const store::Database& database, std::int64_t round);

// Applications with points (R-9, cap), tie values and the quotas that they count for; for ranking.  Those that are
// scored, and with WAITING also those on the reserve list to whom no place is offered at the moment.
std::vector<domain::Candidate> candidates(const store::Database& database, std::int64_t round,
                                          const std::vector<std::string>& steps, bool waiting = false);
// What the meetings before have moved and given away is part of it.
domain::Limits limits(const store::Database& database, std::int64_t round);

// The application on the reserve list to which the place of FREED goes; nothing when none fits.
std::optional<std::string> next_offer(const store::Database& database, std::int64_t freed);

// An offer that waits for an answer: the key of the application whose place it is.
std::optional<std::string> open_offer(const store::Database& database, std::int64_t application);

// The unit in which the last meeting placed the application.
std::optional<std::string> placed_unit(const store::Database& database, std::int64_t application);

}  // namespace mops::work
