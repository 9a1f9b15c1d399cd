#include "day_option.h"

#include "context.h"
#include "error.h"
#include "text/day_word.h"

namespace mops::commands {

std::string day_option(const std::string& text, std::string_view option, const Context& context) {
  const auto day = text::parse_day(text, *text::parse_iso_date(context.options.as_of));
  if (day) return text::to_iso(*day.value);
  throw Error(ErrorKind::usage, "option.date", {{"option", std::string(option)}, {"value", text}});
}

}  // namespace mops::commands
