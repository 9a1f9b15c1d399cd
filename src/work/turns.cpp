#include "work/turns.h"

#include <algorithm>

namespace mops::work {
namespace {

constexpr std::string_view kTurns = R"sql(
  SELECT coalesce(turn, 1), key, state, requested_on, ended_on
  FROM enrollment
  WHERE form_id = :form AND participation_id = :participation
  ORDER BY coalesce(turn, 1)
)sql";

}  // namespace

bool Turn::over_on(std::string_view on) const {
  if (open()) return false;
  const std::string_view end = ended_on.empty() ? requested_on : ended_on;
  return state == "removed" ? on >= end : on > end;
}

std::vector<Turn> turns(const store::Database& database, std::int64_t form, std::int64_t participation) {
  auto query = database.prepare(kTurns);
  query.bind(":form", form).bind(":participation", participation);
  std::vector<Turn> found;
  while (query.step())
    found.push_back({query.integer(0), std::string(query.text(1)), std::string(query.text(2)),
                     std::string(query.text(3)), std::string(query.text(4))});
  return found;
}

Asked asked_for(const std::vector<Turn>& turns, std::string_view on) {
  using What = Asked::What;
  if (turns.empty()) return {What::first, 1};
  const auto& last = turns.back();
  const auto same = std::ranges::find(turns, on, &Turn::requested_on);
  if (same != turns.end()) return {What::known, same->number};
  if (on.empty() || last.open()) return {What::known, last.number};
  if (last.over_on(on)) return {What::again, last.number + 1};
  return {What::early, last.number};
}

}  // namespace mops::work
