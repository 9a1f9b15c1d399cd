// leaving.h -- what is still open of a participation that ends, and how its end closes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "work/enrollment.h"

namespace mops::work {

// A contract that goes on.
struct OpenContract {
  std::string key, state;
  std::string final_result;  // of its final review, if that was held
  bool reviewed = false;     // whether it was
  std::string next_review;   // the day of the last review planned and not held; empty = none
};
std::vector<OpenContract> open_contracts(const store::Database& database, std::int64_t participation);

// Whether ENROLLMENT is completed ON a day: nothing of the form lies ahead, the rate of presence reaches the threshold
// and an exam, where there is one, was passed.
bool is_completed(const store::Database& database, const Enrollment& enrollment, std::string_view on);

// Claims without a payment, and steps of the path that nobody finished or abandoned, as people write them.
std::vector<std::string> open_claims(const store::Database& database, std::int64_t participation);
std::vector<std::string> open_steps(const store::Database& database, std::int64_t participation);

}  // namespace mops::work
