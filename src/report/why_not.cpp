#include "report/why_not.h"

#include <optional>

#include "error.h"
#include "registry/dictionary.h"
#include "report/heading.h"
#include "report/record_names.h"
#include "report/standing.h"

namespace mops::report {
namespace {

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
    const std::vector<Column> columns{
        {"person", heading(polish_, "why_not.person"), Kind::text},
        {"participation", heading(polish_, "why_not.participation"), Kind::text},
        {"in", heading(polish_, "why_not.in"), Kind::flag},
        {"condition", heading(polish_, "why_not.condition"), Kind::text, {}, {}, {}, true},
        {"why", heading(polish_, "why_not.why"), Kind::text},
        {"record", heading(polish_, "why_not.record"), Kind::text},
        {"field", heading(polish_, "why_not.field"), Kind::text, {{"", "field"}}},
        {"value", heading(polish_, "why_not.value"), Kind::text, {{"", "value"}}}};
    renderer_.begin(columns);
  }

  // True when the person is in the cell; ALSO_IN: such people get a row too.
  bool tell(Standing standing, bool also_in) {
    if (report_.counts && standing.in() != standing.counted) settle(standing);
    const auto* sex = cell_.part == Part::women ? "female" : "male";
    if (standing.in() && cell_.part != Part::total && standing.sex != sex) {
      standing.lacks = standing.field = "sex";
      standing.records = {{"person", standing.person}};
    }
    if (!standing.in() || also_in) put(standing);
    return standing.in();
  }

 private:
  // The figure decides.  Conditions that see somebody otherwise have no better reason to give than that; a test keeps
  // them from needing this.
  static void settle(Standing& standing) {
    standing.lacks = standing.counted ? "" : "otherwise";
    if (standing.records.empty()) standing.records = {{"person", standing.person}};
  }

  void put(const Standing& standing) {
    const auto& [entity, id] = standing.records.front();
    const auto why =
        standing.in() ? std::string() : registry::dictionary("report_condition").label(standing.lacks, polish_);
    const auto record = id ? names_.name(entity, *id) : entity;
    std::optional<std::string> value;
    if (id) value = names_.value(entity, *id, standing.field);
    const auto cell = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
    const Cell cells[] = {
        standing.key, cell(standing.participation),       standing.in() ? "yes" : "no", cell(standing.lacks), cell(why),
        cell(record), id ? cell(standing.field) : Cell(), value ? Cell(*value) : Cell()};
    renderer_.row(cells);
  }

  RecordNames names_;
  const Report& report_;
  const CellName& cell_;
  bool polish_;
  Renderer& renderer_;
};

}  // namespace

bool why_not(const store::Database& database, const Report& report, const ParameterValues& arguments,
             const CellName& cell, const std::vector<std::string>& people, registry::Language language,
             Renderer& renderer) {
  std::vector<std::optional<std::int64_t>> asked;
  for (const auto& key : people) asked.emplace_back(person_named(database, key));
  if (asked.empty()) asked.emplace_back();
  Answer answer(database, report, cell, language, renderer);
  Standings standings(database, report, Standings::Beside::counted);
  bool begun = false, all_in = true;
  for (const auto& person : asked) {
    const int count = standings.each(arguments, cell, person, [&](const Standing& standing) {
      if (!begun) answer.begin();
      begun = true;
      all_in = answer.tell(standing, person.has_value()) && all_in;
    });
    if (count == 0)
      throw Error(ErrorKind::usage, "figure.no_people", {{"report", report.name}, {"figure", cell.figure}});
  }
  renderer.end();
  return all_in;
}

}  // namespace mops::report
