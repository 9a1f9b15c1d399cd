// month_grid_header.cpp -- the headings of a month's list: which month it is of, its days, who and what a row names.
#include <algorithm>
#include <charconv>

#include "work/month_grid.h"

namespace mops::work {
namespace {

constexpr std::string_view kParticipation = "participation";

std::string hour_of(const std::string& text) {
  if (text.empty()) return {};
  const auto minutes = text::parse_time(text);
  if (!minutes) throw Error(ErrorKind::usage, "grid.hour", {{"value", text}});
  return text::to_time(*minutes);
}

text::Month month_of(const std::string& text) {
  const auto month = text::parse_month(text);
  if (!month) throw Error(ErrorKind::usage, "grid.month", {{"value", text}});
  return *month;
}

// "5", "05", "5." or, with what follows in REST, "5 pt".
std::optional<int> day_number(std::string_view header, std::string_view& rest) {
  int number = 0;
  const auto [end, status] = std::from_chars(header.data(), header.data() + header.size(), number);
  if (status != std::errc() || number < 1 || number > 31) return std::nullopt;
  rest = header.substr(static_cast<std::size_t>(end - header.data()));
  if (rest.starts_with('.')) rest.remove_prefix(1);
  while (rest.starts_with(' ') || rest.starts_with('\n')) rest.remove_prefix(1);
  if (!rest.empty() && !text::parse_weekday(rest)) return std::nullopt;
  return number;
}

}  // namespace

MonthGrid::MonthGrid(const ImportMap& map, const GridWords& words, change::Records source, change::RecordStore& records,
                     Complain complain, std::string file)
    : MappedTable(map, std::move(source), records, std::move(complain), std::move(file)),
      words_said_(words),
      finder_(records.database()) {
  if (!words.month.empty()) said_month_ = month_of(words.month);
  words_said_.starts_at = hour_of(words.starts_at.empty() ? map.constant("starts_at") : words.starts_at);
  if (words_said_.form.empty()) words_said_.form = map.constant("form");
  MapColumn days;
  days.header = kDays;
  days.field = "presence";
  const auto described =
      std::ranges::find_if(map.columns, [](const MapColumn& column) { return column.header == kDays; });
  marks_ = ColumnReader(described == map.columns.end() ? days : *described, map.values);
}

void MonthGrid::read_title(std::string_view cell) {
  const auto month = text::find_month(cell);
  if (!month) return;
  several_months_ = several_months_ || (month_ && *month_ != *month);
  month_ = month;
}

// Days, and the participant under the names of the registry; other fields of attendance have no place in a grid.
std::optional<std::string> MonthGrid::meaning_of(const std::string& header, std::string& guess) const {
  std::string_view rest;
  if (text::parse_date(header) || day_number(header, rest)) return header;
  const auto target = change::find_target(entity_, header, guess);
  guess.clear();
  if (target.field == nullptr || target.via != nullptr || target.field->name != kParticipation) return std::nullopt;
  return std::string(kParticipation);
}

bool MonthGrid::lay_out() {
  words_ = {"session", "participation", "presence"};
  word_origins_.resize(words_.size());
  std::vector<Column*> days;
  for (auto& column : columns_) {
    if (!column.meanings.empty() || column.meaning == kParticipation) {
      take_meaning(column);
      read_title(column.header);
    } else if (column.known) {
      days.push_back(&column);
    }
  }
  if (!choose_month() || !know_form()) return false;
  const auto dated = [](const Column* column) { return static_cast<bool>(text::parse_date(column->header)); };
  if (!month_ && !std::ranges::all_of(days, dated)) {
    complain("header.no_month", nullptr, {{"map", map_.key}});
    return false;
  }
  bool good = true;
  for (auto* column : days) good = add_day(*column) && good;
  if (days.empty()) complain("header.no_days", nullptr, {{"map", map_.key}});
  return good && !days.empty();
}

void MonthGrid::take_meaning(const Column& column) {
  const auto at = column.number - 1;
  if (column.meanings.empty()) parts_.try_emplace("participation", Part{at, {}});
  for (const auto* meaning : column.meanings) {
    if (meaning->field == kIgnored) continue;
    const auto person = person_field(entity_, meaning->field);
    const auto field = person.empty() ? meaning->field : std::string(person);
    parts_.insert_or_assign(field, Part{at, ColumnReader(*meaning, map_.values)});
    if (field != "form" && field != "starts_at") person_column_ = at;
  }
}

// What is said on the command line goes before the file, and the file before the map; two that differ are a mistake.
bool MonthGrid::choose_month() {
  if (several_months_) month_.reset();
  if (said_month_ && month_ && *said_month_ != *month_) {
    complain("header.other_month", nullptr, {{"said", text::to_iso(*said_month_)}, {"found", text::to_iso(*month_)}});
    return false;
  }
  if (said_month_) month_ = said_month_;
  const auto constant = map_.constant("month");
  if (!month_ && !constant.empty()) month_ = month_of(constant);
  return true;
}

// A form that is said for the whole file is looked for once.
bool MonthGrid::know_form() {
  if (parts_.contains("form")) return true;
  if (words_said_.form.empty()) {
    complain("header.no_form", nullptr, {{"map", map_.key}});
  } else if (!form_id(words_said_.form)) {
    complain("header.form", nullptr, {{"form", words_said_.form}});
  } else {
    return true;
  }
  return false;
}

std::optional<std::int64_t> MonthGrid::form_id(const std::string& key) {
  return records_.id_of(registry::registry().at("form_of_support"), key);
}

bool MonthGrid::add_day(Column& column) {
  Day day{column.number - 1, 0, std::nullopt};
  std::string_view rest;
  if (const auto date = text::parse_date(column.header)) {
    day.date = *date.value;
    day.number = date.value->day;
    if (month_ && (date.value->year != month_->year || date.value->month != month_->month)) {
      complain("header.day_outside", &column, {{"month", text::to_iso(*month_)}});
      return false;
    }
  } else {
    day.number = *day_number(column.header, rest);
    const text::Date found{month_->year, month_->month, day.number};
    if (text::is_valid(found)) day.date = found;
  }
  const bool twice =
      std::ranges::any_of(days_, [&](const Day& met) { return met.number == day.number && met.date == day.date; });
  if (twice) complain("header.day_twice", &column);
  if (day.date) column.meaning = text::to_iso(*day.date);
  days_.push_back(day);
  return !twice && (!day.date || rest.empty() || fits_weekday(column, rest, *day.date));
}

// "5 pt" of a month whose fifth is a Monday is the list of another month.
bool MonthGrid::fits_weekday(const Column& column, std::string_view word, const text::Date& date) {
  const bool fits = text::parse_weekday(word) == text::weekday(date);
  if (!fits) complain("header.weekday", &column, {{"date", text::to_iso(date)}});
  return fits;
}

}  // namespace mops::work
