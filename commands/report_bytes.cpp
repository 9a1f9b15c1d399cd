#include "report_bytes.h"

#include "error.h"
#include "report/known_names.h"
#include "report/named_rows.h"
#include "report/report_title.h"
#include "report/text_document.h"
#include "schema.h"
#include "text/printable.h"
#include "text/wrap.h"

namespace mops::commands {

void write_report(const ReportFile& file, const store::Database& database, report::Output& output) {
  const auto& [report, arguments, format, fields, language, names] = file;
  const bool polish = language == registry::Language::polish;
  const auto as_of = arguments.at("as_of");
  if (names) report::check_names(report, fields);
  if (format.name == "table" && !report.text.empty() && fields.empty()) {
    const auto document = schema::find("documents/" + report.text + (polish ? ".pl.txt" : ".en.txt"));
    const auto project = arguments.find("project");
    const auto data = report::gather_document(database, project == arguments.end() ? "" : project->second, as_of,
                                              report::count(database, report, arguments), language);
    output.write(report::fill_document(document.value_or(""), data));
    return;
  }
  report::check_fields(report, fields);
  if (format.name == "table") {
    const auto day = registry::message(language, "report.as_of", {{"date", report::day_in(language, as_of)}});
    const auto title = text::printable(report::title_of(database, report, arguments, language));
    for (const auto& line : text::wrap(title, format.width == 0 ? title.size() : format.width))
      output.write(line + '\n');
    output.write(day + "\n\n");
  }
  auto worded = format;
  worded.language = language;
  const auto project = arguments.find("project");
  worded.names = std::make_shared<report::KnownNames>(database, project == arguments.end() ? "" : project->second);
  if (names && !worded.fields.empty()) worded.fields.insert(worded.fields.begin() + 1, "names");
  auto renderer = report::make_renderer(worded, output);
  if (names) renderer = report::with_names(std::move(renderer), database, report.name, language);
  report::run(database, report, arguments, fields, language, *renderer);
}

std::string format_of_suffix(const std::string& path) {
  const auto dot = path.rfind('.');
  const auto suffix = dot == std::string::npos ? "" : path.substr(dot + 1);
  for (const char* known : {"csv", "tsv", "json", "jsonl"})
    if (suffix == known) return known;
  if (!suffix.empty() && suffix != "txt") throw Error(ErrorKind::usage, "format.suffix", {{"path", path}});
  return "table";
}

}  // namespace mops::commands
