#include "report/report_title.h"

#include "report/words.h"
#include "text/date.h"

namespace mops::report {
namespace {

using registry::Language;

// "1 kwietnia 2009", in parts: the year and what stands before it.
std::string day_and_month(const text::Date& date) {
  const auto full = text::polish_date(date);
  return full.substr(0, full.rfind(' ', full.rfind(' ') - 1));
}

std::string title_of_record(const store::Database& database, const char* sql, const std::string& key) {
  auto query = database.prepare(sql);
  return query.bind(1, std::string_view(key)).step() && !query.is_null(0) ? std::string(query.text(0)) : key;
}

}  // namespace

std::string day_in(Language language, const std::string& iso) { return Words(language, {}, false).text("date", iso); }

std::string period_in(Language language, const std::string& from, const std::string& to) {
  const auto first = text::parse_iso_date(from), last = text::parse_iso_date(to);
  const bool polish = language == Language::polish;
  const auto day = [&](const text::Date& date) {
    return polish ? day_and_month(date) + ' ' + std::to_string(date.year) : text::to_iso(date);
  };
  if (!first || !last) {
    if (first) return registry::message(language, "title.from", {{"day", day(*first)}});
    return last ? registry::message(language, "title.to", {{"day", day(*last)}}) : std::string();
  }
  if (!polish) return day(*first) + " – " + day(*last);
  if (first->year != last->year) return day(*first) + " – " + day(*last);
  if (first->month != last->month) return day_and_month(*first) + " – " + day(*last);
  return first->day == last->day ? day(*last) : std::to_string(first->day) + "–" + day(*last);
}

std::string title_of(const store::Database& database, const Report& report, const ParameterValues& arguments,
                     Language language) {
  std::string title = language == Language::polish ? report.title_pl : report.title_en;
  const auto given = [&](std::string_view name) {
    const auto found = arguments.find(name);
    return found == arguments.end() ? std::string() : found->second;
  };
  const auto add = [&](const std::string& text) {
    if (!text.empty()) title += ", " + text;
  };
  if (const auto key = given("project"); !key.empty())
    add(title_of_record(database, "SELECT title FROM project WHERE key = ?1", key));
  if (const auto key = given("round"); !key.empty()) {
    add(title_of_record(
        database, "SELECT p.title FROM recruitment_round r JOIN project p ON p.id = r.project_id WHERE r.key = ?1",
        key));
    add(registry::message(language, "title.round", {{"round", key}}));
  }
  if (const auto key = given("form"); !key.empty())
    add(title_of_record(database, "SELECT title FROM form_of_support WHERE key = ?1", key) + " (" + key + ')');
  if (const auto key = given("participation"); !key.empty())
    add(registry::message(language, "title.participation", {{"participation", key}}));
  add(period_in(language, given("from"), given("to")));
  if (const auto day = given("by"); !day.empty())
    add(registry::message(language, "title.by", {{"day", day_in(language, day)}}));
  if (const auto days = given("within"); !days.empty())
    add(registry::message(language, "title.within", {{"days", days}}));
  return title;
}

}  // namespace mops::report
