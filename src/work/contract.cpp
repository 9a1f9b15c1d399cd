#include "work/contract.h"

#include <algorithm>

#include "registry/transition.h"

namespace mops::work {
namespace {

constexpr std::string_view kContract = R"sql(
  SELECT id, key, state, starts_on, signed_by_person_on, signed_by_centre_on, suspended_on, resumed_on, ended_on,
         coalesce(version, 1), op
  FROM social_contract WHERE key = :key
)sql";

constexpr std::string_view kPathItem = R"sql(
  SELECT i.key, i.state, a.key
  FROM path_item AS i LEFT JOIN contract_annex AS a ON a.id = i.annex_id
  WHERE i.contract_id = :contract AND i.position = :position
)sql";

constexpr std::string_view kNextAnnex = R"sql(
  SELECT coalesce(max(number), 0) + 1 FROM contract_annex WHERE contract_id = :contract
)sql";

}  // namespace

std::optional<Contract> find_contract(const store::Database& database, std::string_view key) {
  auto find = database.prepare(kContract);
  if (!find.bind(":key", key).step()) return std::nullopt;
  Contract contract;
  contract.id = find.integer(0);
  int column = 1;
  for (auto* text : {&contract.key, &contract.state, &contract.starts_on, &contract.signed_by_person_on,
                     &contract.signed_by_centre_on, &contract.suspended_on, &contract.resumed_on, &contract.ended_on})
    *text = find.text(column++);
  contract.version = find.integer(column++);
  contract.op = find.integer(column);
  return contract;
}

std::optional<PathItem> find_path_item(const store::Database& database, std::int64_t contract,
                                       std::string_view position) {
  auto find = database.prepare(kPathItem);
  if (!find.bind(":contract", contract).bind(":position", position).step()) return std::nullopt;
  return PathItem{std::string(find.text(0)), std::string(find.text(1)), std::string(find.text(2))};
}

std::int64_t next_annex_number(const store::Database& database, std::int64_t contract) {
  auto find = database.prepare(kNextAnnex);
  return find.bind(":contract", contract).first_integer().value_or(1);
}

std::vector<std::string> final_contract_states() {
  std::vector<std::string> states, left;
  for (const auto& transition : registry::transitions()) {
    if (transition.entity != "social_contract") continue;
    left.push_back(transition.from);
    if (std::ranges::find(states, transition.to) == states.end()) states.push_back(transition.to);
  }
  std::erase_if(states, [&](const std::string& state) { return std::ranges::find(left, state) != left.end(); });
  return states;
}

}  // namespace mops::work
