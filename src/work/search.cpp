#include "work/search.h"

#include <algorithm>

#include "registry/header.h"
#include "text/fold.h"

namespace mops::work {
namespace {

constexpr std::string_view kFindPeople = R"sql(
  SELECT p.key, p.surname, p.given_names,
         coalesce((SELECT group_concat(key, ' ') FROM (SELECT key FROM application WHERE person_id = p.id ORDER BY key)), ''),
         coalesce((SELECT group_concat(key, ' ') FROM (SELECT key FROM participation WHERE person_id = p.id ORDER BY key)), '')
  FROM person AS p
  WHERE p.key = ?1 OR p.pesel = ?1 OR p.other_id = ?1
     OR p.id IN (SELECT person_id FROM application WHERE key = ?1)
     OR p.id IN (SELECT person_id FROM participation WHERE key = ?1)
     OR instr(' ' || fold(p.given_names || ' ' || p.surname), ?2) > 0
  ORDER BY p.surname COLLATE polish, p.given_names COLLATE polish, p.key
)sql";

}  // namespace

std::vector<FoundPerson> find_people(const store::Database& database, std::string_view text) {
  const auto words = registry::split(text::fold(text), ' ');
  if (words.empty()) return {};
  auto query = database.prepare(kFindPeople);
  query.bind(1, text).bind(2, std::string_view(words.front()));
  std::vector<FoundPerson> found;
  while (query.step()) {
    FoundPerson person{std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2)),
                       std::string(query.text(3)), std::string(query.text(4))};
    const auto name = text::fold(person.given_names + ' ' + person.surname);
    const bool by_name =
        std::ranges::all_of(words, [&](const std::string& word) { return name.find(word) != std::string::npos; });
    const bool by_key = name.find(words.front()) == std::string::npos;
    if (by_name || by_key) found.push_back(std::move(person));
  }
  return found;
}

}  // namespace mops::work
