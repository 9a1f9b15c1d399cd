#include "work/participant_finder.h"

#include <algorithm>
#include <iterator>

#include "domain/pesel.h"
#include "text/date.h"
#include "text/fold.h"

namespace mops::work {
namespace {

constexpr std::string_view kPeople = R"sql(
  SELECT a.key, p.key, o.birth_date, o.pesel, o.surname, o.given_names
  FROM participation a
  JOIN project p ON p.id = a.project_id
  JOIN person o ON o.id = a.person_id
  ORDER BY a.id
)sql";

constexpr std::string_view kEnrolled = R"sql(
  SELECT DISTINCT a.key FROM enrollment e JOIN participation a ON a.id = e.participation_id WHERE e.form_id = :form
)sql";

std::string name_of(std::string_view surname, std::string_view given_names) {
  return text::fold(surname) + '\n' + text::fold(given_names);
}

}  // namespace

void ParticipantFinder::read() {
  if (read_) return;
  read_ = true;
  std::vector<std::pair<std::string, std::string>> marks;  // PESEL and name, in the order of people_
  auto query = database_.prepare(kPeople);
  while (query.step()) {
    people_.push_back({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2))});
    marks.emplace_back(query.text(3), name_of(query.text(4), query.text(5)));
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (!marks[i].first.empty()) by_pesel_[marks[i].first].push_back(&people_[i]);
    by_name_[marks[i].second].push_back(&people_[i]);
  }
}

void ParticipantFinder::keep_enrolled(std::vector<std::string>& keys, std::int64_t form) {
  const auto& enrolled = [&]() -> const std::set<std::string>& {
    const auto [place, is_new] = enrolled_.try_emplace(form);
    if (!is_new) return place->second;
    auto query = database_.prepare(kEnrolled);
    query.bind(":form", form);
    while (query.step()) place->second.emplace(query.text(0));
    return place->second;
  }();
  std::vector<std::string> kept;
  std::ranges::copy_if(keys, std::back_inserter(kept), [&](const std::string& key) { return enrolled.contains(key); });
  if (!kept.empty()) keys = std::move(kept);
}

FoundParticipant ParticipantFinder::find(const PersonWords& words, std::string_view project,
                                         std::optional<std::int64_t> form) {
  const bool by_pesel = !words.pesel.empty();
  if (!by_pesel && (words.surname.empty() || words.given_names.empty())) return {{}, "participant.unnamed", {}};
  if (by_pesel)
    if (const auto checked = domain::check_pesel(words.pesel); !checked) return {{}, std::string(checked.error), {}};
  std::string born;
  if (!by_pesel && !words.birth_date.empty()) {
    const auto date = text::parse_date(words.birth_date);
    if (!date) return {{}, std::string(date.error), {}};
    born = text::to_iso(*date.value);
  }
  read();
  const auto& index = by_pesel ? by_pesel_ : by_name_;
  const auto found = index.find(by_pesel ? words.pesel : name_of(words.surname, words.given_names));
  std::vector<std::string> keys;
  if (found != index.end())
    for (const auto* person : found->second)
      if ((project.empty() || person->project == project) && (born.empty() || person->birth_date == born))
        keys.push_back(person->key);
  if (keys.size() > 1 && form) keep_enrolled(keys, *form);
  if (keys.empty())
    return {{}, project.empty() ? "participant.none" : "participant.none_in", {{"project", std::string(project)}}};
  if (keys.size() == 1) return {keys.front(), {}, {}};
  std::string list;
  for (const auto& key : keys) list += (list.empty() ? "" : ", ") + key;
  return {{}, "participant.several", {{"keys", list}}};
}

}  // namespace mops::work
