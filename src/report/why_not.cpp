#include "report/why_not.h"

#include <algorithm>
#include <optional>

#include "error.h"
#include "registry/dictionary.h"
#include "report/record_names.h"

namespace mops::report {
namespace {

constexpr std::string_view kCandidates = R"sql(
  SELECT c.person, p.key, p.sex,
         (SELECT u.key FROM participation u JOIN project j ON j.id = u.project_id
          WHERE u.person_id = c.person AND j.key = :project),
         c.lacks, c.entity, c.record, c.field, r.person IS NOT NULL
  FROM (%) AS c
  JOIN person p ON p.id = c.person
)sql";

// The people of the figure as the report itself counts them.
constexpr std::string_view kCounted =
    "LEFT JOIN (SELECT DISTINCT person FROM (%) WHERE figure = :figure) AS r ON r.person = c.person";
constexpr std::string_view kNotCounted = "LEFT JOIN (SELECT NULL AS person) AS r ON r.person = c.person";
constexpr std::string_view kInOrder = "\nORDER BY p.key, c.entity, c.record";

std::string over(std::string_view outer, std::string_view inner) {
  std::string sql(outer);
  return sql.replace(sql.find('%'), 1, inner);
}

// The place of a condition in the order of all.
int place_of(std::string_view condition) {
  const auto& entries = registry::dictionary("report_condition").entries();
  const auto found = std::ranges::find(entries, condition, &registry::DictionaryEntry::code);
  if (found == entries.end())
    throw Error(ErrorKind::bug, "bug.schema", {{"reason", "condition " + std::string(condition)}});
  return static_cast<int>(found - entries.begin());
}

// Where somebody stands: of all records that could put them into the figure, the one that comes nearest.
struct Standing {
  std::int64_t person = 0;
  std::string key, sex, participation, lacks, entity, field;
  std::optional<std::int64_t> record;
  bool counted = false;

  bool in() const { return lacks.empty(); }
  // Nearer is whoever lacks nothing, then whoever fails at a later condition.
  int reached() const { return in() ? 1 << 20 : place_of(lacks); }
};

Standing read_standing(const store::Statement& query) {
  const auto text = [&](int at) { return std::string(query.text(at)); };
  Standing standing{query.integer(0),     text(1), text(2), text(3), text(4), text(5), text(7), std::nullopt,
                    query.integer(8) != 0};
  if (!query.is_null(6)) standing.record = query.integer(6);
  return standing;
}

std::int64_t person_named(const store::Database& database, const std::string& key) {
  auto query = database.prepare(
      "SELECT person_id FROM participation WHERE key = ?1 UNION ALL SELECT id FROM person WHERE key = ?1 "
      "UNION ALL SELECT person_id FROM application WHERE key = ?1");
  const auto found = query.bind(1, std::string_view(key)).first_integer();
  if (!found) throw Error(ErrorKind::refused, "record.none", {{"entity", "participation"}, {"key", key}});
  return *found;
}

class Answer {
 public:
  Answer(const store::Database& database, const Report& report, const CellName& cell, registry::Language language,
         Renderer& renderer)
      : names_(database),
        report_(report),
        cell_(cell),
        polish_(language == registry::Language::polish),
        renderer_(renderer) {}

  void begin() {
    const std::vector<Column> columns{{"person", polish_ ? "Osoba" : "Person", Kind::text},
                                      {"participation", polish_ ? "Udział" : "Participation", Kind::text},
                                      {"in", polish_ ? "W liczbie" : "In it", Kind::flag},
                                      {"condition", polish_ ? "Warunek" : "Condition", Kind::text},
                                      {"why", polish_ ? "Dlaczego nie" : "Why not", Kind::text},
                                      {"record", polish_ ? "Wpis" : "Record", Kind::text},
                                      {"field", polish_ ? "Pole" : "Field", Kind::text},
                                      {"value", polish_ ? "Wartość" : "Value", Kind::text}};
    renderer_.begin(columns);
  }

  // True when the person is in the cell; ALSO_IN: such people get a row too.
  bool tell(Standing standing, bool also_in) {
    if (report_.counts && standing.in() != standing.counted)
      throw Error(ErrorKind::bug, "bug.conditions",
                  {{"report", report_.name}, {"figure", cell_.figure}, {"person", standing.key}});
    const auto* sex = cell_.part == Part::women ? "female" : "male";
    if (standing.in() && cell_.part != Part::total && standing.sex != sex) {
      standing.lacks = "sex";
      standing.entity = "person";
      standing.record = standing.person;
      standing.field = "sex";
    }
    if (!standing.in() || also_in) put(standing);
    return standing.in();
  }

 private:
  void put(const Standing& standing) {
    const auto why =
        standing.in() ? std::string() : registry::dictionary("report_condition").label(standing.lacks, polish_);
    const auto record = standing.record ? names_.name(standing.entity, *standing.record) : standing.entity;
    std::optional<std::string> value;
    if (standing.record) value = names_.value(standing.entity, *standing.record, standing.field);
    const auto cell = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
    const Cell cells[] = {standing.key,
                          cell(standing.participation),
                          standing.in() ? "yes" : "no",
                          cell(standing.lacks),
                          cell(why),
                          cell(record),
                          standing.record ? cell(standing.field) : Cell(),
                          value ? Cell(*value) : Cell()};
    renderer_.row(cells);
  }

  RecordNames names_;
  const Report& report_;
  const CellName& cell_;
  bool polish_;
  Renderer& renderer_;
};

}  // namespace

bool why_not(const store::Database& database, const Report& report, const Arguments& arguments, const CellName& cell,
             const std::vector<std::string>& people, registry::Language language, Renderer& renderer) {
  auto query = database.prepare(over(kCandidates, behind_sql(report)) +
                                (report.counts ? over(kCounted, bare_sql(report)) : std::string(kNotCounted)) +
                                std::string(kInOrder));
  std::vector<std::optional<std::int64_t>> asked;
  for (const auto& key : people) asked.emplace_back(person_named(database, key));
  if (asked.empty()) asked.emplace_back();
  Answer answer(database, report, cell, language, renderer);
  bool begun = false, all_in = true;
  for (const auto& person : asked) {
    bind_behind(query, arguments, cell, person);
    std::optional<Standing> nearest;
    const auto tell = [&] {
      if (!begun) answer.begin();
      begun = true;
      all_in = answer.tell(*nearest, person.has_value()) && all_in;
    };
    while (query.step()) {
      auto standing = read_standing(query);
      if (nearest && nearest->person == standing.person) {
        if (standing.reached() > nearest->reached()) nearest = std::move(standing);
        continue;
      }
      if (nearest) tell();
      nearest = std::move(standing);
    }
    if (!nearest) throw Error(ErrorKind::usage, "figure.no_people", {{"report", report.name}, {"figure", cell.figure}});
    tell();
  }
  renderer.end();
  return all_in;
}

}  // namespace mops::report
