#include "domain/personal_name.h"

#include <algorithm>

#include "text/fold.h"

namespace mops::domain {
namespace {

constexpr std::size_t kMostParts = 4;

void keep_each_once(std::vector<std::string>& words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

// In the order in which they stand.
std::vector<std::string> parts_of(std::string_view name) {
  const auto folded = text::fold(name);
  std::vector<std::string> parts(1);
  for (const char c : folded) {
    if (c != ' ' && c != '-' && c != '.') {
      parts.back() += c;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

}  // namespace

std::vector<std::string> name_parts(std::string_view name) {
  auto parts = parts_of(name);
  keep_each_once(parts);
  return parts;
}

std::vector<std::string> name_pairs(std::string_view surname, std::string_view given_names) {
  auto surnames = parts_of(surname), names = parts_of(given_names);
  surnames.resize(std::min(surnames.size(), kMostParts));
  names.resize(std::min(names.size(), kMostParts));
  std::vector<std::string> pairs;
  for (const auto& one : surnames)
    for (const auto& other : names) pairs.push_back(one < other ? one + ' ' + other : other + ' ' + one);
  keep_each_once(pairs);
  return pairs;
}

}  // namespace mops::domain
