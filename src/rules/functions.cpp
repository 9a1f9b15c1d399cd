#include "rules/functions.h"

#include <cstdint>
#include <optional>
#include <string>

#include "domain/personal_name.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/json.h"

namespace mops::rules {
namespace {

std::string name_pairs(std::string_view surname, std::string_view given_names) {
  std::string json = "[";
  for (const auto& pair : domain::name_pairs(surname, given_names)) {
    if (json.size() > 1) json += ',';
    text::append_json_string(json, pair);
  }
  return json + ']';
}

std::optional<std::int64_t> age_on(std::string_view birth, std::string_view day) {
  const auto born = text::parse_iso_date(birth), on = text::parse_iso_date(day);
  if (!born || !on) return std::nullopt;
  return text::age_on(*born, *on);
}

}  // namespace

void add_functions(store::Database& database) {
  database.add_function("fold", &text::fold);
  database.add_function("name_pairs", &name_pairs);
  database.add_function("age_on", &age_on);
}

}  // namespace mops::rules
