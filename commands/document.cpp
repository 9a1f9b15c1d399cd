// document.cpp -- papers for people: one, many, or everything of one person.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "context.h"
#include "declare.h"
#include "error.h"
#include "moment.h"
#include "paper/choice.h"
#include "paper/fill.h"
#include "paper/fonts.h"
#include "paper/origin.h"
#include "pdf.h"
#include "sensitive.h"
#include "template_files.h"
#include "text/date.h"

namespace mops::commands {
namespace {

struct PaperOptions {
  std::vector<std::string> words, where;
  std::string output, template_file, month, package, at_op;
  bool blank = false, join = false, strict = false;
};

// One paper that is made, under the name that it gets in a folder.
struct MadePaper {
  const paper::Paper* paper = nullptr;
  std::string key, name, bytes;
  std::vector<std::string> missing;
  std::int64_t moment = 0;  // noon of the day that the paper proves, in seconds since 1970
};

bool ends_in(const std::string& path, std::string_view suffix) { return path.ends_with(suffix); }

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return path.ends_with('/') || std::filesystem::is_directory(path, ignored);
}

enum class Suffix { docx, pdf };

// What the name of the file says; of a folder what --format says.
Suffix suffix_of(const PaperOptions& given, const Context& context) {
  const auto asked = context.options.format.value_or("docx");
  if (ends_in(given.output, ".pdf")) return Suffix::pdf;
  if (ends_in(given.output, ".docx")) return Suffix::docx;
  if (!given.output.empty() && given.output != "-" && !is_folder(given.output))
    throw Error(ErrorKind::usage, "document.suffix", {{"path", given.output}});
  if (asked == "pdf") return Suffix::pdf;
  if (asked == "docx") return Suffix::docx;
  throw Error(ErrorKind::usage, "format.unknown", {{"name", asked}, {"names", "docx, pdf"}});
}

std::string month_of(const std::string& text) {
  if (!text.empty() && !text::parse_iso_date(text + "-01"))
    throw Error(ErrorKind::usage, "document.month", {{"value", text}});
  return text;
}

// Noon of the day of the event, or of the day asked about when nothing is recorded yet.
std::int64_t event_moment(const paper::Paper& kind, const paper::Values& values, const std::string& as_of) {
  const auto dot = kind.date.find('.');
  auto day = text::parse_iso_date(as_of);
  if (const auto* section = values.find(paper::name_of(kind.date.substr(0, dot))); section && !section->rows.empty())
    if (const auto* column = section->section->find(paper::name_of(kind.date.substr(dot + 1)))) {
      const auto& cell =
          section->rows.front().cells[static_cast<std::size_t>(column - section->section->columns.data())];
      if (cell && text::parse_iso_date(*cell)) day = text::parse_iso_date(*cell);
    }
  constexpr std::int64_t kDay = 86400;
  return day ? text::days_from_civil(*day) * kDay + kDay / 2 : 0;
}

// Papers of one kind, for the records that are wanted.
void make_papers(const paper::Paper& kind, const paper::Wanted& wanted, const std::string& file, Context& context,
                 std::vector<MadePaper>& made) {
  const auto& database = context.database();
  const auto full = paper::with_columns(kind, database);
  const auto ready = require_template(template_file(kind, file), full, context);
  change::RecordStore records(database);
  for (const auto& subject : paper::choose(full, wanted, records)) {
    const auto values = paper::read_values(full, subject, context.options.as_of, records);
    const auto marks = marks_of(values);
    auto filled = paper::fill(ready, full, values, marks ? &*marks : nullptr);
    MadePaper one{&kind,
                  subject.key,
                  paper::file_name(kind, subject, values.participant),
                  std::move(filled.bytes),
                  {},
                  event_moment(full, values, context.options.as_of)};
    for (const auto& gap : filled.gaps) {
      const auto& section = full.sections[gap.section];
      one.missing.push_back(section.written + '.' + section.columns[gap.column].written);
    }
    made.push_back(std::move(one));
  }
}

std::vector<MadePaper> make_all(const PaperOptions& given, Context& context) {
  std::vector<MadePaper> made;
  change::RecordStore records(context.database());
  if (given.package.empty()) {
    if (given.words.empty()) throw Error(ErrorKind::usage, "document.name");
    const auto& kind = paper_at(given.words.front());
    paper::Wanted wanted{{given.words.begin() + 1, given.words.end()}, {}, month_of(given.month), given.blank};
    if (wanted.keys.empty() && given.where.empty())
      throw Error(ErrorKind::usage, "document.nobody", {{"paper", kind.name}, {"entity", kind.entity->name}});
    if (!given.month.empty() && kind.months.empty())
      throw Error(ErrorKind::usage, "document.no_months", {{"paper", kind.name}});
    if (given.blank && kind.blank == nullptr)
      throw Error(ErrorKind::usage, "document.no_blank", {{"paper", kind.name}});
    const auto& entity = given.blank ? *kind.blank : *kind.entity;
    wanted.where = change::require_conditions(registry::subject(entity.name), given.where, records);
    make_papers(kind, wanted, given.template_file, context, made);
    return made;
  }
  if (given.package != "file") throw Error(ErrorKind::usage, "document.package", {{"name", given.package}});
  if (given.words.empty()) throw Error(ErrorKind::usage, "document.name");
  const auto& participation = registry::registry().at("participation");
  for (const auto& key : given.words) {
    const auto id = records.find_named(participation, key);
    if (!id) throw Error(ErrorKind::refused, "record.none", {{"entity", participation.name}, {"key", key}});
    for (const auto& kind : paper::papers())
      if (auto keys = paper::keys_in_file(kind, *id, context.database()); !keys.empty())
        make_papers(kind, {std::move(keys), {}, {}, false}, {}, context, made);
  }
  return made;
}

// Each field that had no value, once, with the papers that lack it.
void tell_gaps(const std::vector<MadePaper>& made, bool strict, Context& context) {
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> gaps;
  for (const auto& one : made)
    for (const auto& field : one.missing) gaps[{one.paper->name, field}].push_back(one.key);
  constexpr std::size_t kShown = 5;
  std::vector<Diagnostic> told;
  for (const auto& [what, keys] : gaps) {
    std::string list;
    for (std::size_t i = 0; i < std::min(keys.size(), kShown); ++i) list += (i == 0 ? "" : ", ") + keys[i];
    if (keys.size() > kShown) list += ", …";
    auto& one = told.emplace_back();
    one.severity = strict ? Severity::error : Severity::warning;
    one.code = "paper.gap";
    one.arguments = {
        {"paper", what.first}, {"field", what.second}, {"count", std::to_string(keys.size())}, {"keys", list}};
  }
  context.console.tell_all(std::move(told));
}

// Each font once that no paper of these can be printed with as it was laid out.
void check_fonts(const std::vector<MadePaper>& made, bool strict, Context& context) {
  std::vector<std::string> fonts;
  std::vector<const paper::Paper*> seen;
  for (const auto& one : made) {
    if (std::ranges::find(seen, one.paper) != seen.end()) continue;
    seen.push_back(one.paper);
    for (auto& font : paper::fonts_of(one.bytes, one.name))
      if (std::ranges::find(fonts, font) == fonts.end()) fonts.push_back(std::move(font));
  }
  const auto missing = missing_fonts(fonts);
  for (const auto& font : missing)
    context.console.tell(strict ? Severity::error : Severity::warning,
                         font.package.empty() ? "pdf.font" : "pdf.font.package",
                         {{"font", font.name}, {"instead", font.instead}, {"package", font.package}});
  if (strict && !missing.empty()) throw Error(ErrorKind::store, "pdf.fonts");
}

// With --join one file takes the place of all that were made.
void turn_into_pdf(std::vector<MadePaper>& made, bool join, Context& context) {
  std::vector<PdfJob> jobs;
  for (auto& one : made) jobs.push_back({std::move(one.bytes), one.moment, {}, {}});
  auto joined = make_pdfs(jobs, join);
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (!jobs[i].fault.empty())
      context.console.tell(Severity::error, jobs[i].fault, {{"paper", made[i].paper->name}, {"key", made[i].key}});
    made[i].bytes = std::move(jobs[i].pdf);
  }
  if (std::ranges::all_of(made, [](const auto& one) { return one.bytes.empty(); }) || (join && joined.empty()))
    throw Error(ErrorKind::store, "pdf.none");
  if (!join) return;
  MadePaper whole;
  whole.paper = made.front().paper;
  whole.name = whole.paper->name;
  whole.bytes = std::move(joined);
  made.assign(1, std::move(whole));
}

void put_paper(const std::string& path, const std::string& bytes, Context& context) {
  context.files.add_output("--output", path);
  NewFile file(context.files, path);
  file.write(bytes);
  file.take_place(true);
}

std::string joined_by_comma(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// Keys that differ only in signs that a name does not keep would be one file.
void name_apart(std::vector<MadePaper>& made) {
  std::map<std::string, int> used;
  for (auto& one : made)
    if (const int again = used[one.name]++; again > 0) one.name += "_" + std::to_string(again + 1);
}

void put_into_folder(const std::vector<MadePaper>& made, const std::string& folder, std::string_view suffix,
                     Context& context) {
  std::error_code fault;
  std::filesystem::create_directories(folder, fault);
  if (fault) throw Error(ErrorKind::store, "output.file", {{"path", folder}, {"reason", fault.message()}});
  const auto label = [&](const char* id) { return registry::message(context.language(), id); };
  const report::Column columns[] = {{"file", label("document.column.file"), report::Kind::text},
                                    {"paper", label("document.column.paper"), report::Kind::text},
                                    {"key", label("document.column.key"), report::Kind::text},
                                    {"missing", label("document.column.missing"), report::Kind::text}};
  report::Format format{"table", !context.options.no_header, false, context.console.width(), {}};
  const auto renderer = report::make_renderer(format, context.console);
  renderer->begin(columns);
  for (const auto& one : made) {
    if (one.bytes.empty()) continue;
    const auto path = (std::filesystem::path(folder) / (one.name + std::string(suffix))).string();
    put_paper(path, one.bytes, context);
    const auto missing = joined_by_comma(one.missing);
    const report::Cell cells[] = {path, one.paper->title(context.language() == registry::Language::polish), one.key,
                                  missing.empty() ? report::Cell() : report::Cell(missing)};
    renderer->row(cells);
  }
  renderer->end();
}

void put_papers(const std::vector<MadePaper>& made, const PaperOptions& given, Suffix suffix, Context& context) {
  if (!given.output.empty() && is_folder(given.output))
    return put_into_folder(made, given.output, suffix == Suffix::pdf ? ".pdf" : ".docx", context);
  if (made.size() > 1) throw Error(ErrorKind::usage, "document.one_file", {{"count", std::to_string(made.size())}});
  if (given.output.empty() || given.output == "-") {
    if (context.console.stdout_is_terminal()) throw Error(ErrorKind::usage, "document.terminal");
    return context.console.write(made.front().bytes);
  }
  put_paper(given.output, made.front().bytes, context);
  context.console.note("document.written", {{"path", given.output}});
}

ExitCode make_document(const PaperOptions& given, Context& context) {
  const auto suffix = suffix_of(given, context);
  if (given.join && suffix != Suffix::pdf) throw Error(ErrorKind::usage, "document.join");
  const Moment moment(context.database(), given.at_op);
  auto made = make_all(given, context);
  if (made.empty()) throw Error(ErrorKind::refused, "document.none");
  name_apart(made);
  const bool complete = std::ranges::all_of(made, [](const auto& one) { return one.missing.empty(); });
  tell_gaps(made, given.strict, context);
  if (!complete && given.strict) throw Error(ErrorKind::rejected, "document.strict");
  const auto count = made.size();
  if (suffix == Suffix::pdf) {
    check_fonts(made, given.strict, context);
    turn_into_pdf(made, given.join, context);
  }
  const bool all = std::ranges::none_of(made, [](const auto& one) { return one.bytes.empty(); }) &&
                   (given.join || made.size() == count);
  put_papers(made, given, suffix, context);
  return complete && all ? ExitCode::ok : ExitCode::partial;
}

struct OriginOptions {
  std::string name, key, field, month, template_file, at_op;
  bool sensitive = false;
};

ExitCode explain_document(const OriginOptions& given, Context& context) {
  const auto& database = context.database();
  const Moment moment(database, given.at_op);
  const auto& kind = paper_at(given.name);
  const auto full = paper::with_columns(kind, database);
  const auto ready = require_template(template_file(kind, given.template_file), full, context);
  change::RecordStore records(database);
  const auto label = [&](const char* id) { return registry::message(context.language(), id); };
  const report::Column columns[] = {{"field", label("document.column.field"), report::Kind::text},
                                    {"row", label("document.column.row"), report::Kind::number},
                                    {"value", label("document.column.value"), report::Kind::text},
                                    {"record", label("document.column.record"), report::Kind::text},
                                    {"rev", label("document.column.rev"), report::Kind::number},
                                    {"op", label("document.column.op"), report::Kind::number}};
  const auto renderer = report::make_renderer(context.format(), context.console);
  renderer->begin(columns);
  std::size_t hidden = 0;
  for (const auto& subject : paper::choose(full, {{given.key}, {}, month_of(given.month), false}, records)) {
    const auto values = paper::read_values(full, subject, context.options.as_of, records);
    for (const auto& origin : paper::origins(ready, full, values, given.field, records)) {
      const bool hides = origin.sensitive && !given.sensitive && !origin.value.empty();
      hidden += hides ? 1 : 0;
      const auto row = std::to_string(origin.row), rev = std::to_string(origin.rev), op = std::to_string(origin.op);
      const auto some = [](const std::string& text, bool there) { return there ? report::Cell(text) : report::Cell(); };
      const report::Cell cells[] = {origin.field,
                                    some(row, origin.row > 0),
                                    some(origin.value, !origin.value.empty() && !hides),
                                    some(origin.record, !origin.record.empty()),
                                    some(rev, origin.rev > 0),
                                    some(op, origin.op > 0)};
      renderer->row(cells);
    }
  }
  renderer->end();
  note_hidden(hidden, context);
  return ExitCode::ok;
}

}  // namespace

Action declare_report_document(CLI::App& app) {
  auto given = std::make_shared<PaperOptions>();
  app.add_option("words", given->words)->type_name("NAME KEY");
  app.add_option("--where", given->where)->type_name("COND");
  app.add_option("-o,--output", given->output)->type_name("PATH");
  app.add_flag("--blank", given->blank);
  app.add_flag("--join", given->join);
  app.add_flag("--strict", given->strict);
  app.add_option("--month", given->month)->type_name("YYYY-MM");
  app.add_option("--template", given->template_file)->type_name("FILE");
  app.add_option("--package", given->package)->type_name("NAME");
  declare_at_op(app, given->at_op);
  return [given](Context& context) { return make_document(*given, context); };
}

Action declare_explain_document(CLI::App& app) {
  auto given = std::make_shared<OriginOptions>();
  app.add_option("name", given->name)->required()->type_name("NAME");
  app.add_option("key", given->key)->required()->type_name("KEY");
  app.add_option("--field", given->field)->type_name("FIELD");
  app.add_option("--month", given->month)->type_name("YYYY-MM");
  app.add_option("--template", given->template_file)->type_name("FILE");
  declare_sensitive(app, given->sensitive);
  declare_at_op(app, given->at_op);
  return [given](Context& context) { return explain_document(*given, context); };
}

}  // namespace mops::commands
