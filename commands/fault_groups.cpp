#include "fault_groups.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace mops::commands {
namespace {

constexpr std::size_t kApart = 3;   // so many of one kind are told one by one, more as the first and a count
constexpr std::size_t kPlaces = 8;  // lines or keys that are named of the rest

auto kind_of(const Diagnostic& one) { return std::tie(one.severity, one.file, one.code, one.column); }

bool comes_before(const Diagnostic& a, const Diagnostic& b) {
  const auto place = [](const Diagnostic& one) {
    return std::tuple(one.severity, one.file.empty(), std::string_view(one.file), one.line, one.column_no);
  };
  return place(a) < place(b);
}

// The record without the name of its entity.
std::string_view short_key(const Diagnostic& one) {
  const auto slash = one.key.find('/');
  return slash == std::string::npos ? std::string_view(one.key) : std::string_view(one.key).substr(slash + 1);
}

}  // namespace

std::vector<FaultGroup> group_faults(std::span<const Diagnostic> diagnostics) {
  FaultGroup ordered;
  for (const auto& one : diagnostics) ordered.push_back(&one);
  std::ranges::stable_sort(ordered, [](const auto* a, const auto* b) { return comes_before(*a, *b); });

  // Two faults of one record say different things: the second goes into the second group of its kind.
  std::map<decltype(kind_of(diagnostics.front())), std::vector<std::size_t>> groups_of;
  std::map<std::tuple<decltype(kind_of(diagnostics.front())), std::size_t, std::string_view>, std::size_t> repeated;
  std::vector<FaultGroup> groups;
  for (const auto* one : ordered) {
    auto& of_kind = groups_of[kind_of(*one)];
    const auto turn = repeated[{kind_of(*one), one->line, one->key}]++;
    if (turn == of_kind.size()) {
      of_kind.push_back(groups.size());
      groups.emplace_back();
    }
    groups[of_kind[turn]].push_back(one);
  }

  std::vector<FaultGroup> told;
  for (auto& group : groups) {
    if (group.size() > kApart) {
      told.push_back(std::move(group));
    } else {
      for (const auto* one : group) told.push_back({one});
    }
  }
  std::ranges::stable_sort(told, [](const auto& a, const auto& b) { return comes_before(*a.front(), *b.front()); });
  return told;
}

std::string rest_of(const FaultGroup& group, registry::Language language) {
  std::vector<std::string> places;
  const auto rest = std::span(group).subspan(1);
  const bool by_line = rest.front()->line > 0;
  for (const auto* one : rest.first(std::min(rest.size(), kPlaces)))
    places.push_back(by_line ? fmt::format("{}", one->line) : std::string(short_key(*one)));
  auto list = fmt::format("{}", fmt::join(places, ", "));
  if (rest.size() > kPlaces) list += " …";
  const bool named = by_line || !rest.front()->key.empty();
  return registry::message(language,
                           by_line ? "diagnostic.same.rows"
                           : named ? "diagnostic.same.records"
                                   : "diagnostic.same",
                           {{"count", fmt::format("{}", rest.size())}, {"places", list}});
}

}  // namespace mops::commands
