#include "work/parted_name.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "registry/embedded_table.h"
#include "text/fold.h"
#include "text/trim.h"

namespace mops::work {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    if (text.empty()) return words;
    const auto end = std::min(text.find_first_of(kBlanks), text.size());
    words.push_back(text::fold(text.substr(0, end)));
    text.remove_prefix(end);
  }
}

// "van", "de": a word that begins a surname and is none.
bool is_particle(const std::string& word) {
  static const auto all = [] {
    std::set<std::string, std::less<>> words;
    for (auto row = registry::EmbeddedTable::file("name_particles.csv"); row.next();) words.insert(row.text(0));
    return words;
  }();
  return all.contains(word);
}

}  // namespace

std::string_view taken(std::string_view text, std::string_view take, bool name) {
  if (take == "whole") return text;
  const bool from_front = take == "first_word" || take == "after_first_word";
  const bool left = take == "first_word" || take == "before_last_word";
  auto at = name ? text.find(',') : text.npos;
  if (at != text.npos) return text::trim(left ? text.substr(0, at) : text.substr(at + 1));
  at = from_front ? text.find_first_of(kBlanks) : text.find_last_of(kBlanks);
  if (at == text.npos) return take == "first_word" || take == "last_word" ? text : std::string_view();
  return text::trim(left ? text.substr(0, at) : text.substr(at));
}

Parting parting(std::string_view text, std::string_view take) {
  if (take == "whole" || text.find(',') != text.npos) return Parting::certain;
  const auto surname = words_of(taken(text, take, true));
  const auto all = words_of(text);
  if (surname.empty() || all.size() < 3) return Parting::certain;
  if (is_particle(surname.back())) return Parting::doubtful;
  const auto particles = std::ranges::count_if(all, is_particle);
  if (std::ranges::count_if(surname, is_particle) < particles) return Parting::doubtful;  // among the given names
  const auto names = static_cast<std::ptrdiff_t>(all.size()) - particles;
  return names < 3 ? Parting::certain : names == 3 ? Parting::likely : Parting::doubtful;
}

}  // namespace mops::work
