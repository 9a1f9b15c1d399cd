// report.h -- the catalogue of reports (schema/reports/*.sql) and their execution.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "registry/header.h"
#include "registry/messages.h"
#include "report/rows.h"
#include "store/database.h"

namespace mops::report {

struct Parameter {
  std::string name;
  bool required = false;
};

struct ReportColumn {
  std::string name;
  std::string type;  // text, integer, decimal, date, minutes, or code:DICTIONARY
  bool sensitive = false;
  std::string label_pl, label_en;
};

struct Report {
  std::string name, title_pl, title_en;
  bool counts = false;  // kind: count
  std::vector<Parameter> parameters;
  std::vector<ReportColumn> columns;  // of a rows report
  std::string text;                   // document that makes the table form; may be empty
  registry::Header header;
};

const std::vector<Report>& reports();  // sorted by name
const Report* find_report(std::string_view name);

// Parameter values by name, without the colon; "as_of" always.  Keys of project, round … must exist:
// throws Error(refused) "parameter.unknown", and Error(usage) "parameter.missing" for a required one that is not given.
using Arguments = std::map<std::string, std::string, std::less<>>;
void check_arguments(const store::Database& database, const Report& report, const Arguments& arguments);

// Throws Error(usage) "field.unknown" for a column the report does not have; a count report's are fixed.
void check_fields(const Report& report, const std::vector<std::string>& fields);

// Runs the report.  FIELDS chooses and orders columns (empty: all but the sensitive ones).  A count report yields
// figure, women, men, total.  With `labels` codes are written as their labels, for people.  Throws Error(refused)
// "report.sum" when women and men do not add up to the total.
void run(const store::Database& database, const Report& report, const Arguments& arguments,
         const std::vector<std::string>& fields, registry::Language language, bool labels, Renderer& renderer);

// The counted figures of a count report, in order.
struct Figure {
  std::string name, women, men, total;
};
std::vector<Figure> count(const store::Database& database, const Report& report, const Arguments& arguments);

}  // namespace mops::report
