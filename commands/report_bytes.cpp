#include "report_bytes.h"

#include "error.h"
#include "report/text_document.h"
#include "schema.h"

namespace mops::commands {

void write_report(const ReportFile& file, const store::Database& database, report::Output& output) {
  const auto& [report, arguments, format, fields, language] = file;
  const bool polish = language == registry::Language::polish;
  const auto as_of = arguments.at("as_of");
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
    std::string title = polish ? report.title_pl : report.title_en;
    for (const auto& [name, value] : arguments)
      if (name != "as_of") title += ", " + value;
    output.write(title + '\n' + registry::message(language, "report.as_of", {{"date", as_of}}) + "\n\n");
  }
  const auto renderer = report::make_renderer(format, output);
  report::run(database, report, arguments, fields, language, format.name == "table", *renderer);
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
