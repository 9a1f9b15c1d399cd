// contract.h -- a social contract as it stands before a command changes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace mops::work {

// Days are ISO; empty = not yet.
struct Contract {
  std::int64_t id = 0;
  std::string key, state;
  std::string starts_on, signed_by_person_on, signed_by_centre_on;
  std::string suspended_on, resumed_on, ended_on;
  std::int64_t version = 1;
  std::int64_t op = 0;  // operation that wrote it last

  bool in_force() const { return state == "active" || state == "suspended"; }
  // Whether both sides had signed, whatever became of it since.
  bool concluded() const { return state != "draft" && state != "refused"; }
};

struct PathItem {
  std::string key, state;
  std::string annex;  // that brought or changed it; empty = none
};

std::optional<Contract> find_contract(const store::Database& database, std::string_view key);
std::optional<PathItem> find_path_item(const store::Database& database, std::int64_t contract,
                                       std::string_view position);
std::int64_t next_annex_number(const store::Database& database, std::int64_t contract);

// States that no transition leaves.
std::vector<std::string> final_contract_states();

}  // namespace mops::work
