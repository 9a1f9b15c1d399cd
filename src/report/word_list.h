// word_list.h -- schema/words.csv: words for codes that no dictionary holds, among them patterns with places to fill.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mops::report {

struct Word {
  std::string pattern;  // "missing", or with places that name a type: "proof:{code:outcome_kind}:{date}"
  std::string pl, en;   // {1} is the first place
};

// Those of one list, in the order of the file; empty when there is no such list.
const std::vector<Word>& word_list(std::string_view name);

// What stands in the places of PATTERN when VALUE is of this form, by type and text; false when it is not.  A place
// holds at least one character, the last one all that is left.
struct Place {
  std::string_view type, text;
};
bool matches(std::string_view pattern, std::string_view value, std::vector<Place>& places);

}  // namespace mops::report
