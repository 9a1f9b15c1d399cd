#include "work/import_map.h"

#include <algorithm>

#include "change/record.h"
#include "text/fold.h"
#include "text/suggest.h"

namespace mops::work {
namespace {

constexpr std::string_view kMap = R"sql(
  SELECT m.key, p.key, m.target, m.kind, m.note, m.encoding, m.delimiter, m.sheet, m.source, m.header_line, m.others,
         m.id
  FROM import_map m LEFT JOIN project p ON p.id = m.project_id
  WHERE m.key = :key
)sql";

constexpr std::string_view kColumns = R"sql(
  SELECT header, field, take, letters, separator, optional, otherwise FROM import_map_column
  WHERE map_id = :map ORDER BY id
)sql";

constexpr std::string_view kValues =
    "SELECT header, written, means FROM import_map_value WHERE map_id = :map ORDER BY id";
constexpr std::string_view kConstants = "SELECT field, value FROM import_map_constant WHERE map_id = :map ORDER BY id";
constexpr std::string_view kSkips =
    "SELECT header, test, value FROM import_map_skip WHERE map_id = :map ORDER BY number";

constexpr std::string_view kPersonFields[] = {"pesel", "surname", "given_names", "birth_date"};
constexpr std::string_view kGridFields[] = {"participation", "form", "starts_at"};
constexpr std::string_view kGridConstants[] = {"form", "starts_at", "month"};

[[noreturn]] void no_such_map(const store::Database& database, std::string_view key) {
  std::vector<std::string> names;
  auto query = database.prepare("SELECT key FROM import_map ORDER BY key");
  while (query.step()) names.emplace_back(query.text(0));
  const auto guess = text::closest(key, names);
  throw Error(ErrorKind::refused, guess ? "map.none.suggest" : "map.none",
              {{"map", std::string(key)}, {"suggestion", guess.value_or("")}});
}

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// Item codes of a survey are rows, not fields: its import judges them.
bool has_free_columns(const registry::Entity& entity) { return entity.name == "survey_response"; }

class Check {
 public:
  explicit Check(const ImportMap& map) : map_(map), entity_(registry::registry().find(map.target)) {}

  std::vector<MapFault> run() {
    if (entity_ == nullptr) {
      fault("import_map", map_.target, "map.target", {{"name", map_.target}});
      return std::move(faults_);
    }
    if (map_.grid && entity_->name != "attendance") fault("import_map", map_.target, "map.grid_target", {});
    for (const auto& column : map_.columns) check_field("import_map_column", column.header, column.field);
    for (const auto& constant : map_.constants) check_constant(constant);
    for (const auto& value : map_.values) check_value(value);
    for (const auto& skip : map_.skips) check_skip(skip);
    if (map_.grid && !names_somebody()) fault("import_map", map_.key, "map.nobody", {});
    return std::move(faults_);
  }

 private:
  void fault(std::string_view entity, const std::string& name, std::string_view code, Arguments arguments) {
    faults_.push_back({std::string(entity), name, std::string(code), std::move(arguments)});
  }

  void unknown(std::string_view entity, const std::string& name, const std::string& field,
               const std::string& suggestion) {
    fault(entity, name, suggestion.empty() ? "map.field" : "map.field.suggest",
          {{"field", field}, {"entity", entity_->name}, {"suggestion", suggestion}});
  }

  void check_field(std::string_view entity, const std::string& name, const std::string& field) {
    if (field == kIgnored || !person_field(*entity_, field).empty()) return;
    std::string suggestion;
    if (map_.grid) {
      const bool of_days = name == kDays && field == "presence";
      if (of_days || is_one_of(field, kGridFields)) return;
      std::vector<std::string> words(std::begin(kGridFields), std::end(kGridFields));
      for (const auto word : kPersonFields) words.push_back("participation.person." + std::string(word));
      suggestion = text::closest(field, words).value_or("");
    } else {
      if (has_free_columns(*entity_) || change::find_target(*entity_, field, suggestion).field != nullptr) return;
    }
    unknown(entity, name, field, suggestion);
  }

  void check_constant(const MapConstant& constant) {
    if (map_.grid && is_one_of(constant.field, kGridConstants)) return;
    check_field("import_map_constant", constant.field, constant.field);
  }

  void check_value(const MapValue& value) {
    const bool days = map_.grid && value.header == kDays;
    const auto same = [&](const MapColumn& column) { return same_header(column.header, value.header); };
    if (!days && std::ranges::none_of(map_.columns, same))
      fault("import_map_value", value.header, "map.value_column", {{"header", value.header}});
  }

  // "begins with" nothing would leave out every row.
  void check_skip(const MapSkip& skip) {
    const bool takes_value = skip.test != "blank" && skip.test != "filled";
    if (takes_value == !text::fold(skip.value).empty()) return;
    fault("import_map_skip", "skip", takes_value ? "map.skip_value" : "map.skip_no_value",
          {{"test", skip.test}, {"header", skip.header}});
  }

  bool names_somebody() const {
    return std::ranges::any_of(map_.columns, [&](const MapColumn& column) {
      return column.field == "participation" || !person_field(*entity_, column.field).empty();
    });
  }

  const ImportMap& map_;
  const registry::Entity* entity_;
  std::vector<MapFault> faults_;
};

}  // namespace

std::string ImportMap::constant(std::string_view field) const {
  const auto found = std::ranges::find(constants, field, &MapConstant::field);
  return found == constants.end() ? std::string() : found->value;
}

ImportMap load_map(const store::Database& database, std::string_view key) {
  auto row = database.prepare(kMap);
  if (!row.bind(":key", key).step()) no_such_map(database, key);
  const auto text = [](const store::Statement& query, int column) { return std::string(query.text(column)); };
  ImportMap map;
  map.key = text(row, 0);
  map.project = text(row, 1);
  map.target = text(row, 2);
  map.grid = row.text(3) == "grid";
  map.note = text(row, 4);
  map.encoding = text(row, 5);
  map.delimiter = text(row, 6);
  map.sheet = text(row, 7);
  map.source = text(row, 8);
  map.header_line = static_cast<std::size_t>(row.integer(9));
  map.ignores_others = row.text(10) == "ignore";
  const auto id = row.integer(11);
  const auto each = [&](std::string_view sql, const auto& take) {
    auto query = database.prepare(sql);
    query.bind(":map", id);
    while (query.step()) take(query);
  };
  each(kColumns, [&](const store::Statement& query) {
    map.columns.push_back({text(query, 0), text(query, 1), text(query, 2), text(query, 3), text(query, 4),
                           query.text(5) == "yes", query.text(6) == "keep"});
  });
  each(kValues, [&](const store::Statement& query) {
    map.values.push_back({text(query, 0), text(query, 1), text(query, 2)});
  });
  each(kConstants, [&](const store::Statement& query) { map.constants.push_back({text(query, 0), text(query, 1)}); });
  each(kSkips, [&](const store::Statement& query) {
    map.skips.push_back({text(query, 0), text(query, 1), text(query, 2)});
  });
  return map;
}

std::vector<MapFault> check_map(const ImportMap& map) { return Check(map).run(); }

std::string_view person_field(const registry::Entity& entity, std::string_view field) {
  constexpr std::string_view kPrefix = "participation.person.";
  if (!field.starts_with(kPrefix) || entity.find("participation") == nullptr) return {};
  const auto name = field.substr(kPrefix.size());
  const auto found = std::ranges::find(kPersonFields, name);
  return found == std::end(kPersonFields) ? std::string_view() : *found;
}

bool same_header(std::string_view a, std::string_view b) { return text::fold(a) == text::fold(b); }

}  // namespace mops::work
