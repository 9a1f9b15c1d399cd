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

struct Heading {
  std::string group, label, brief;  // as of Column
};

struct ReportColumn {
  std::string name;
  std::string type;  // text, integer, decimal, date, minutes, or code:DICTIONARY[,DICTIONARY…]
  bool sensitive = false;
  bool machine = false, share = false;  // as of Column
  Heading pl, en;
  std::vector<Reading> reads;
};

struct Report {
  std::string name, title_pl, title_en;
  bool counts = false;  // kind: count
  std::vector<Parameter> parameters;
  std::vector<ReportColumn> columns;  // of a rows report, or of the table of a count report
  // What names a row of a rows report: the first of these lists of columns that is not empty, joined by '/'.
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> identities;  // of a count report: "a = b + c" between its figures
  std::string_view frozen;              // asks after which operation the report stands still; may be empty
  std::string text;                     // document that makes the table form; may be empty
  registry::Header header;              // its sql is the query of rows or of people
  std::string_view table;               // of a count report that lays its figures out: the query over `figure`

  bool lays_out() const { return !table.empty(); }
};

const std::vector<Report>& reports();  // sorted by name
const Report* find_report(std::string_view name);
// "--project, --round": what it takes; empty for one that takes nothing.
std::string options_of(const Report& report);

// Parameter values by name, without the colon; "as_of" always.  Keys of project, round … must exist:
// throws Error(usage) "parameter.unknown" or "parameter.none", and Error(usage) "parameter.missing" for a required one that is not given.
using ParameterValues = std::map<std::string, std::string, std::less<>>;
void check_arguments(const store::Database& database, const Report& report, const ParameterValues& arguments);

// Gives QUERY the parameters that it asks for; those without an argument are NULL.
void bind_arguments(store::Statement& query, const ParameterValues& arguments);

// Throws Error(usage) "field.unknown" for a column the report does not have; those of a plain count report are fixed.
void check_fields(const Report& report, const std::vector<std::string>& fields);

// Runs the report; one that stands still after an operation tells what there was then.  FIELDS chooses and orders
// columns (empty: all but the sensitive ones).  A count report yields figure, women, men, total, or the table that it
// lays out from them.  Throws Error(refused) "report.sum" when women and men do not add up to the total, and
// "report.identity" when the figures break an equation that the report states.
void run(const store::Database& database, const Report& report, const ParameterValues& arguments,
         const std::vector<std::string>& fields, registry::Language language, Renderer& renderer);

// The counted figures of a count report, in order: distinct people, or the sum of amounts.  One pass over the report's
// people in any order; memory: a bit for each person and figure (src/report/count.cpp).
struct Figure {
  std::string name, women, men, total;
};
std::vector<Figure> count(const store::Database& database, const Report& report, const ParameterValues& arguments);

}  // namespace mops::report
