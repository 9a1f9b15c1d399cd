#include "report/named_rows.h"

#include <algorithm>

#include "error.h"

namespace mops::report {
namespace {

constexpr std::string_view kWho[] = {"participant", "participation", "application", "contract", "person"};

constexpr std::string_view kNameOfKey = R"sql(
  SELECT pe.surname || ' ' || pe.given_names
  FROM (SELECT person_id FROM participation WHERE key = ?1
        UNION ALL SELECT person_id FROM application WHERE key = ?1
        UNION ALL SELECT p.person_id FROM social_contract c JOIN participation p ON p.id = c.participation_id WHERE c.key = ?1
        UNION ALL SELECT id FROM person WHERE key = ?1) x
  JOIN person pe ON pe.id = x.person_id
)sql";

class NamedRows : public Renderer {
 public:
  NamedRows(std::unique_ptr<Renderer> inner, const store::Database& database, std::string report,
            registry::Language language)
      : inner_(std::move(inner)),
        query_(database.prepare(kNameOfKey)),
        report_(std::move(report)),
        language_(language) {}

  void begin(std::span<const Column> columns) override {
    const auto who = std::ranges::find_if(
        columns, [](const Column& column) { return std::ranges::find(kWho, column.name) != std::end(kWho); });
    if (who == columns.end()) throw Error(ErrorKind::usage, "names.nobody", {{"entity", report_}});
    who_ = static_cast<std::size_t>(who - columns.begin());
    std::vector<Column> all(columns.begin(), columns.end());
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(who_) + 1,
               Column{"names", registry::message(language_, "column.names")});
    inner_->begin(all);
  }

  void row(std::span<const Cell> cells) override {
    cells_.assign(cells.begin(), cells.end());
    std::string name;
    if (cells[who_]) {
      if (query_.bind(1, *cells[who_]).step()) name = query_.text(0);
      query_.reset();
    }
    cells_.insert(cells_.begin() + static_cast<std::ptrdiff_t>(who_) + 1, name.empty() ? Cell() : Cell(name));
    inner_->row(cells_);
  }

  void end() override { inner_->end(); }

 private:
  std::unique_ptr<Renderer> inner_;
  store::Statement query_;
  std::string report_;
  registry::Language language_;
  std::size_t who_ = 0;
  std::vector<Cell> cells_;
};

}  // namespace

void check_names(const Report& report, std::span<const std::string> fields) {
  const auto says_who = [&](std::string_view name) {
    return (fields.empty() || std::ranges::find(fields, name) != fields.end()) &&
           std::ranges::find(report.columns, name, &ReportColumn::name) != report.columns.end();
  };
  if (std::ranges::none_of(kWho, says_who)) throw Error(ErrorKind::usage, "names.nobody", {{"entity", report.name}});
}

std::unique_ptr<Renderer> with_names(std::unique_ptr<Renderer> inner, const store::Database& database,
                                     const std::string& report, registry::Language language) {
  return std::make_unique<NamedRows>(std::move(inner), database, report, language);
}

}  // namespace mops::report
