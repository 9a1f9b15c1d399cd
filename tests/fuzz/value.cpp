// value -- any cell in a field of every kind: a value or a fault with words; a value in its external form is the same
// value again.
#include "change/value.h"

#include <set>
#include <vector>

#include "fuzz/fuzz.h"
#include "registry/messages.h"
#include "text/trim.h"

using namespace mops;

namespace {

// One field of each type, of each dictionary for codes.
const std::vector<const registry::Field*>& fields_of_all_kinds() {
  static const auto fields = [] {
    std::vector<const registry::Field*> chosen;
    std::set<std::string> met;
    for (const auto& entity : registry::registry().entities())
      for (const auto& field : entity.fields)
        if (field.type != registry::Type::reference && field.type != registry::Type::list &&
            met.insert(std::string(field.type_name) + field.dictionary).second)
          chosen.push_back(&field);
    return chosen;
  }();
  return fields;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string scratch;
  const std::string text(text::clean_cell(fuzz::text_of(data, size), scratch));
  fuzz::require(text::trim(text).size() == text.size(), "a cleaned cell has no blank ends");
  if (text.empty()) return 0;
  for (const auto* field : fields_of_all_kinds()) {
    const auto parsed = change::parse_value(*field, text);
    fuzz::require(store::is_null(parsed.value) != parsed.error.empty(), "a cell is a value or a fault");
    if (!parsed.error.empty()) {
      fuzz::require(registry::find_message(registry::Language::polish, parsed.error, parsed.arguments).has_value(),
                    parsed.error);
      continue;
    }
    const auto again = change::parse_value(*field, change::to_text(*field, parsed.value));
    fuzz::require(again.value == parsed.value, field->entity->name + '.' + field->name + ": its external form");
  }
  return 0;
}
