#include "text/day_word.h"

#include "text/trim.h"

namespace mops::text {

DateParse parse_day(std::string_view text, Date today) {
  const auto word = trim(text);
  if (word == "today") return {today, {}};
  if (word == "yesterday") return {add_days(today, -1), {}};
  if (word == "last-month-end") return {last_month_end(today), {}};
  if (word == "last-quarter-end") return {last_quarter_end(today), {}};
  return parse_date(text);
}

}  // namespace mops::text
