#include "registry/dictionary.h"

#include <map>
#include <memory>

#include "error.h"
#include "registry/embedded_table.h"
#include "schema.h"
#include "text/fold.h"

namespace mops::registry {

Dictionary::Dictionary(std::string_view csv, std::string_view name) : name_(name) {
  EmbeddedTable row(csv);
  while (row.next()) {
    by_code_.emplace(row[0], entries_.size());
    entries_.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)});
  }
}

const DictionaryEntry* Dictionary::find(std::string_view code) const {
  const auto found = by_code_.find(std::string(code));
  return found == by_code_.end() ? nullptr : &entries_[found->second];
}

const DictionaryEntry* Dictionary::recognise(std::string_view text) const {
  if (const auto* entry = find(text)) return entry;
  if (by_label_.empty()) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      by_label_.emplace(text::fold(entries_[i].code), i);
      by_label_.emplace(text::fold(entries_[i].label_pl), i);
      by_label_.emplace(text::fold(entries_[i].label_en), i);
    }
    for (auto row = EmbeddedTable::file("code_words.csv"); row.next();)
      if (row[0] == name_) by_label_.emplace(text::fold(row[2]), by_code_.at(row.text(1)));
  }
  const auto found = by_label_.find(text::fold(text));
  return found == by_label_.end() ? nullptr : &entries_[found->second];
}

std::string Dictionary::label(std::string_view code, bool polish) const {
  const auto* entry = find(code);
  if (entry == nullptr) return std::string(code);
  return polish ? entry->label_pl : entry->label_en;
}

const std::vector<DictionaryFacts>& dictionaries() {
  static const auto rows = [] {
    std::vector<DictionaryFacts> result;
    auto row = EmbeddedTable::file("dictionaries.csv");
    while (row.next()) result.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    return result;
  }();
  return rows;
}

const Dictionary& dictionary(std::string_view name) {
  static std::map<std::string, std::unique_ptr<Dictionary>, std::less<>> known;
  auto found = known.find(name);
  if (found == known.end()) {
    const auto file = schema::find("dictionaries/" + std::string(name) + ".csv");
    if (!file) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "dictionary " + std::string(name)}});
    found = known.emplace(std::string(name), std::make_unique<Dictionary>(*file, name)).first;
  }
  return *found->second;
}

}  // namespace mops::registry
