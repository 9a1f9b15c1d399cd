// standing.h -- where each person stands against a figure: in it because of records, or kept out by a first condition.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "report/behind.h"

namespace mops::report {

struct Deciding {
  std::string entity;
  std::optional<std::int64_t> record;  // nothing: there is none
};

struct Standing {
  std::int64_t person = 0;
  std::string key, sex, participation;  // participation in the project of the report; may be empty
  std::string lacks;                    // the first condition not met; empty: in the figure
  std::string field;                    // of the deciding record
  bool counted = false;                 // by the report itself, if that was asked; never in a report of rows
  // In the figure: the records that put the person there.  Outside: of all that could, the one that comes nearest.
  std::vector<Deciding> records;

  bool in() const { return lacks.empty(); }
};

// Asks one report about many figures and people; the query is prepared once.
class Standings {
 public:
  enum class Beside { nothing, counted };  // whether `counted` is wanted, which asks the report itself as well

  Standings(const store::Database& database, const Report& report, Beside beside);

  // Visits PERSON, or everybody of the project by key.  Returns how many were visited.
  int each(const ParameterValues& arguments, const CellName& cell, std::optional<std::int64_t> person,
           const std::function<void(const Standing&)>& visit);

 private:
  store::Statement query_;
};

}  // namespace mops::report
