// dictionary.h -- code lists from schema/dictionaries, read on first use.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mops::registry {

struct DictionaryEntry {
  std::string code, label_pl, label_en, parent;
  std::string valid_from, valid_to;  // ISO dates; empty = without end
};

class Dictionary {
 public:
  // NAME is that of the dictionary in schema/code_words.csv.
  explicit Dictionary(std::string_view csv, std::string_view name = {});

  const std::vector<DictionaryEntry>& entries() const { return entries_; }
  const DictionaryEntry* find(std::string_view code) const;
  // The entry whose code is TEXT, or whose Polish or English label is TEXT, or a word that files use for it (such as
  // PRAWDA, which spreadsheets write for yes, or K for a woman), letter case, accents and blanks aside.
  const DictionaryEntry* recognise(std::string_view text) const;
  std::string label(std::string_view code, bool polish) const;  // the code itself when it is unknown

 private:
  std::string name_;
  std::vector<DictionaryEntry> entries_;
  std::unordered_map<std::string, std::size_t> by_code_;
  mutable std::unordered_map<std::string, std::size_t> by_label_;  // folded; made when first asked
};

// What a dictionary is and where its codes come from (schema/dictionaries.csv).
struct DictionaryFacts {
  std::string name, label_pl, label_en, source_pl, source_en;
};
const std::vector<DictionaryFacts>& dictionaries();

// Throws Error(bug) when there is no such dictionary: names come from fields.csv.
const Dictionary& dictionary(std::string_view name);

}  // namespace mops::registry
