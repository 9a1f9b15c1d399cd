#include "report/figures.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "error.h"
#include "registry/header.h"
#include "text/json.h"

namespace mops::report {
namespace {

std::int64_t number(const std::vector<Figure>& figures, std::string_view name, std::string Figure::*part) {
  const auto found = std::ranges::find(figures, name, &Figure::name);
  std::int64_t value = 0;
  if (found == figures.end()) return value;
  const auto& text = (*found).*part;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

void check_identities(const Report& report, const std::vector<Figure>& figures) {
  for (const auto& identity : report.identities) {
    const auto sides = registry::split(identity, '=');
    if (sides.size() != 2) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "identity " + identity}});
    for (const auto part : {&Figure::women, &Figure::men, &Figure::total}) {
      std::int64_t sum = 0;
      for (const auto& name : registry::split(sides[1], '+')) sum += number(figures, name, part);
      const auto whole = number(figures, sides[0], part);
      if (whole != sum)
        throw Error(ErrorKind::refused, "report.identity",
                    {{"report", report.name},
                     {"identity", identity},
                     {"whole", std::to_string(whole)},
                     {"sum", std::to_string(sum)}});
    }
  }
}

std::string figures_json(const std::vector<Figure>& figures) {
  std::string json = "[";
  for (const auto& figure : figures) {
    if (json.size() > 1) json += ',';
    json += '[';
    text::append_json_string(json, figure.name);
    for (const auto& value : {figure.women, figure.men, figure.total}) json += ',' + (value.empty() ? "null" : value);
    json += ']';
  }
  return json + ']';
}

std::string table_sql(const Report& report) {
  // A table begins with WITH: the figures become the first of its common tables.
  constexpr std::string_view kWith = "WITH";
  constexpr std::string_view kFigures =
      "WITH figure(figure, women, men, total) AS MATERIALIZED (\n"
      "  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:figures)),";
  const auto at = report.table.find(kWith);
  if (at == std::string_view::npos) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "table of " + report.name}});
  return std::string(kFigures) + std::string(report.table.substr(at + kWith.size()));
}

}  // namespace mops::report
