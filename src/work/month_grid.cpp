#include "work/month_grid.h"

#include <algorithm>

namespace mops::work {
namespace {

constexpr std::string_view kSessions = R"sql(
  SELECT key, starts_at, state = 'cancelled' FROM session WHERE form_id = :form AND held_on = :day ORDER BY starts_at
)sql";

constexpr std::string_view kProjectOfForm =
    "SELECT p.key FROM form_of_support f JOIN project p ON p.id = f.project_id WHERE f.id = :form";

}  // namespace

// What a column says of FIELD, else what was SAID for the whole file; nothing after a fault.
std::optional<std::string> MonthGrid::word_of(const std::string& field, const std::vector<std::string>& cells,
                                              const std::string& said) {
  const auto part = parts_.find(field);
  if (part == parts_.end()) return said;
  const auto& column = columns_[part->second.column];
  std::string unknown;
  const auto text = part->second.reader.read(cells[part->second.column], unknown);
  if (!text) complain("map.value", &column, {{"header", column.header}, {"map", map_.key}});
  return text && text->empty() ? said : text;
}

std::optional<MonthGrid::Row> MonthGrid::row_of(const std::vector<std::string>& cells) {
  const auto form = word_of("form", cells, words_said_.form);
  const auto starts_at = word_of("starts_at", cells, words_said_.starts_at);
  if (!form || !starts_at) return std::nullopt;
  Row row{"", *form, *starts_at, std::nullopt};
  const auto column_of = [&](const char* field) {
    const auto part = parts_.find(field);
    return part == parts_.end() ? nullptr : &columns_[part->second.column];
  };
  if (form->empty()) {
    complain("grid.no_form", column_of("form"));
  } else if (!(row.form_id = form_id(*form))) {
    complain("reference.unknown", column_of("form"), {{"entity", "form_of_support"}, {"key", *form}});
  }
  if (const auto minutes = text::parse_time(row.starts_at)) {
    row.starts_at = text::to_time(*minutes);
  } else if (!row.starts_at.empty()) {
    complain("time.form", column_of("starts_at"));
    row.form_id.reset();
  }
  return find_participant(cells, row) && row.form_id ? std::optional(row) : std::nullopt;
}

bool MonthGrid::find_participant(const std::vector<std::string>& cells, Row& row) {
  const auto key = word_of("participation", cells, "");
  if (!key) return false;
  row.participation = *key;
  if (!key->empty()) return true;
  PersonWords words;
  for (auto [field, word] : {std::pair{"pesel", &words.pesel},
                             {"surname", &words.surname},
                             {"given_names", &words.given_names},
                             {"birth_date", &words.birth_date}}) {
    const auto text = word_of(field, cells, "");
    if (!text) return false;
    *word = *text;
  }
  auto project = map_.project;
  if (row.form_id) {
    auto& query = records_.prepared(std::string(kProjectOfForm));
    if (query.bind(":form", *row.form_id).step()) project = query.text(0);
    query.reset();
  }
  const auto found = finder_.find(words, project, row.form_id);
  row.participation = found.key;
  if (!found.error.empty()) complain(found.error, &columns_[person_column_], found.arguments);
  return found.error.empty();
}

// What was marked for a day; of merged cells, what stands in the first of them.
const std::string& MonthGrid::mark_on(const Day& day, const std::vector<std::string>& cells) const {
  auto column = day.column;
  while (column > 0 && kind(column) == text::CellKind::covered) --column;
  const bool of_days = std::ranges::any_of(days_, [&](const Day& other) { return other.column == column; });
  return cells[of_days ? column : day.column];
}

void MonthGrid::read_row(const std::vector<std::string>& cells) {
  const auto marked = [&](const Day& day) { return !mark_on(day, cells).empty(); };
  if (std::ranges::none_of(days_, marked)) return;
  const auto row = row_of(cells);
  for (const auto& day : days_)
    if (marked(day)) read_mark(row.value_or(Row()), day, mark_on(day, cells));
}

// A row at fault has no form; its marks are still looked at.
void MonthGrid::read_mark(const Row& row, const Day& day, const std::string& cell) {
  const auto& column = columns_[day.column];
  std::string unknown;
  const auto mark = marks_.read(cell, unknown);
  if (!mark) {
    const change::Target presence{nullptr, entity_.find("presence")};
    return complain("map.value", column, presence, unknown, {{"header", column.header}, {"map", map_.key}});
  }
  if (mark->empty()) return;
  if (!day.date)
    return complain("grid.no_day", &column, {{"month", text::to_iso(*month_)}, {"day", std::to_string(day.number)}});
  if (!row.form_id) return;
  const auto* session = session_of(row, day);
  if (session == nullptr) return;
  auto& line = add_line();
  line.cells = {session->key, row.participation, *mark};
  line.origins.assign(words_.size(), {column.header, column.number});
  if (const auto part = parts_.find("participation"); part != parts_.end())
    line.origins[1] = {columns_[part->second.column].header, part->second.column + 1};
}

const MonthGrid::Session* MonthGrid::session_of(const Row& row, const Day& day) {
  const auto date = text::to_iso(*day.date);
  const Session* only = nullptr;
  std::string hours;
  int count = 0;
  for (const bool cancelled : {false, true}) {
    for (const auto& session : sessions_on(*row.form_id, date)) {
      if (session.cancelled != cancelled) continue;
      hours += (hours.empty() ? "" : ", ") + session.starts_at;
      if (!row.starts_at.empty() && session.starts_at != row.starts_at) continue;
      only = &session;
      ++count;
    }
    if (count > 0) break;
  }
  if (count == 1) return only;
  const auto* column = &columns_[day.column];
  if (hours.empty()) {
    complain("grid.no_session", column, {{"form", row.form}, {"date", date}});
  } else if (count == 0) {
    complain("grid.no_session_at", column,
             {{"form", row.form}, {"date", date}, {"hour", row.starts_at}, {"hours", hours}});
  } else {
    complain("grid.several_sessions", column, {{"form", row.form}, {"date", date}, {"hours", hours}});
  }
  return nullptr;
}

const std::vector<MonthGrid::Session>& MonthGrid::sessions_on(std::int64_t form, const std::string& day) {
  const auto [place, is_new] = sessions_.try_emplace({form, day});
  if (!is_new) return place->second;
  auto query = records_.database().prepare(kSessions);
  query.bind(":form", form).bind(":day", std::string_view(day));
  while (query.step())
    place->second.push_back({std::string(query.text(0)), std::string(query.text(1)), query.integer(2) != 0});
  return place->second;
}

}  // namespace mops::work
