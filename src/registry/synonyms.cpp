#include "registry/synonyms.h"

#include <map>

#include "registry/embedded_table.h"
#include "text/fold.h"

namespace mops::registry {
namespace {

constexpr std::string_view kNothing = "-";

// Of each entity: folded heading → field.
using SynonymWords = std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>>;

SynonymWords read(std::string_view file) {
  SynonymWords words;
  for (auto row = EmbeddedTable::file(file); row.next();) words[row.text(0)].emplace(text::fold(row[2]), row.text(1));
  return words;
}

const SynonymWords& headings() {
  static const SynonymWords words = read("synonyms.csv");
  return words;
}

const std::string* find(const SynonymWords& all, std::string_view whose, std::string_view folded) {
  const auto words = all.find(whose);
  if (words == all.end()) return nullptr;
  const auto word = words->second.find(folded);
  return word == words->second.end() ? nullptr : &word->second;
}

}  // namespace

const Field* field_called(const Entity& entity, std::string_view folded) {
  const auto* name = find(headings(), entity.name, folded);
  return name == nullptr ? nullptr : entity.find(*name);
}

bool says_nothing(std::string_view folded) { return find(headings(), kNothing, folded) != nullptr; }

std::vector<std::string> headings_of(const Entity& entity) {
  std::vector<std::string> all;
  for (auto row = EmbeddedTable::file("synonyms.csv"); row.next();)
    if (row[0] == entity.name) all.push_back(row.text(2));
  return all;
}

}  // namespace mops::registry
