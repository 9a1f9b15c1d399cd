// import.cpp -- files of records into any entity; the imports of the six commands are this with a default entity.
#include <CLI/CLI.hpp>
#include <cctype>
#include <charconv>
#include <memory>
#include <set>

#include "context.h"
#include "declare.h"
#include "domain/pesel.h"
#include "error.h"
#include "file_argument.h"
#include "import_options.h"
#include "option_mark.h"
#include "rules/rule.h"
#include "text/csv.h"

namespace mops::commands {
std::optional<text::Encoding> encoding_of(const std::string& name) { return text::encoding_named(name); }

void declare_sheet(CLI::App& app, std::string& sheet) { app.add_option("--sheet", sheet)->type_name("NAME"); }

std::optional<char> delimiter_of(const FileOptions& given) {
  const auto& word = given.delimiter;
  if (word.empty()) return std::nullopt;
  if (word == "comma") return ',';
  if (word == "semicolon") return ';';
  if (word == "pipe") return '|';
  if (word == "\\t" || word == "tab") return '\t';
  const char sign = word.front();
  const bool printable = sign >= ' ' && sign <= '~';
  const bool parts =
      (printable || sign == '\t') && sign != '"' && sign != ' ' && std::isalnum(static_cast<unsigned char>(sign)) == 0;
  if (word.size() > 1 || !parts) throw Error(ErrorKind::usage, "delimiter.form", {{"value", word}});
  return sign;
}

std::size_t header_line_of(const FileOptions& given, std::size_t otherwise) {
  constexpr std::size_t kLast = 1000;
  const auto& word = given.header_line;
  if (word.empty()) return otherwise;
  std::size_t line = 0;
  const auto [end, status] = std::from_chars(word.data(), word.data() + word.size(), line);
  if (status != std::errc() || end != word.data() + word.size() || line == 0 || line > kLast)
    throw Error(ErrorKind::usage, "header_line.form", {{"value", word}});
  return line;
}

change::OnConflict on_conflict_of(const FileOptions& given) {
  if (given.on_conflict == "file") return change::OnConflict::file;
  return given.on_conflict == "live" ? change::OnConflict::live : change::OnConflict::report;
}

void declare_table(CLI::App& app, FileOptions& given) {
  app.add_option("--encoding", given.encoding)
      ->type_name("NAME")
      ->check(CLI::IsMember({"utf-8", "windows-1250", "iso-8859-2", "cp852"}));
  app.add_option("--delimiter", given.delimiter)->type_name("CHAR");
  app.add_option("--header-line", given.header_line)->type_name("N");
  declare_sheet(app, given.sheet);
}

void declare_reading(CLI::App& app, FileOptions& given) {
  declare_table(app, given);
  app.add_option("--map", given.map)->type_name("NAME");
}

void declare_merging(CLI::App& app, FileOptions& given) {
  app.add_option("--source", given.source)->type_name("NAME");
  app.add_option("--on-conflict", given.on_conflict)
      ->type_name("WHO")
      ->check(CLI::IsMember({"report", "file", "live"}));
  app.add_option("--project", given.project)->type_name("PROJECT");
}

void declare_file_options(CLI::App& app, FileOptions& given) {
  declare_reading(app, given);
  declare_merging(app, given);
  app.add_flag("--keep-going", given.keep_going);
  mark(app.add_option("--rejects", given.rejects)->type_name("FILE"), Mark::output);
  mark(app.add_option("--report", given.report)->type_name("FILE"), Mark::output);
  app.add_option("--max-rejects", given.max_rejects)->type_name("N|P%");
}

namespace {

using Place = std::pair<std::string, std::size_t>;  // file and line of a record

// One import, in as many passes as it takes: a record that is wrong, or that a rule refuses, is left out of the next
// one.
class Import {
 public:
  Import(Context& context, const FileOptions& given, std::string kind, change::ImportOptions options)
      : context_(context), given_(given), kind_(std::move(kind)), options_(std::move(options)) {
    if (!given.rejects.empty() && given.files.size() > 1) throw Error(ErrorKind::usage, "rejects.many", {});
    if (given.rejects.ends_with(".xlsx")) throw Error(ErrorKind::usage, "rejects.workbook", {{"path", given.rejects}});
    use_map(context_, given_, options_);
    options_.delimiter = delimiter_of(given_);
    for (const auto& path : given_.files)
      sources_.push_back(context.open_source(path, encoding_of(given_.encoding), given_.sheet));
  }

  ExitCode run() {
    while (true) {
      const auto operation = read();
      context_.console.progress().show_checking();
      auto result = operation->writer.finish(operation->inputs);
      const bool failed = operation->writer.failed();
      const bool again = failed && given_.keep_going && note_rejected(operation->writer);
      if (!failed || !again)
        told_.insert(told_.end(), operation->writer.diagnostics().begin(), operation->writer.diagnostics().end());
      if (again) continue;
      result.rejected = static_cast<std::int64_t>(rejected_.size());
      if (failed && !given_.keep_going) note_rejected(operation->writer);
      tell(*operation);
      if (failed || too_many(operation->inputs)) {
        operation->roll_back();
        context_.console.note("result.nothing_written");
        return ExitCode::rejected;
      }
      const auto code = context_.conclude(*operation, result, kind_);
      return code == ExitCode::ok && !rejected_.empty() ? ExitCode::partial : code;
    }
  }

 private:
  std::unique_ptr<Operation> read() {
    ++pass_;
    auto operation = context_.begin(kind_, given_.source.empty() ? kind_ : given_.source);
    auto& writer = operation->writer;
    writer.set_on_conflict(on_conflict_of(given_));
    if (!given_.project.empty()) writer.use_project(context_.require(writer.records(), "project", given_.project));
    for (auto& source : sources_) {
      options_.skip.clear();
      for (const auto& [file, line] : rejected_)
        if (file == source.name()) options_.skip.insert(line);
      operation->inputs.push_back(change::import_file(writer, source, options_));
    }
    return operation;
  }

  // Remembers the records at fault; false when a fault belongs to no record (a header, a cut file): then nothing can go
  // in without them.
  bool note_rejected(const change::Writer& writer) {
    const auto before = rejected_.size();
    bool all_placed = true;
    std::vector<Diagnostic> faults;
    for (auto fault : writer.diagnostics()) {
      if (fault.severity != Severity::error) continue;
      if (fault.file.empty() || fault.line == 0 || fault.code.starts_with("header.") ||
          fault.code.starts_with("csv.") || fault.code.starts_with("sheet.")) {
        all_placed = false;
        continue;
      }
      // What it refers to was there in the first pass, and was rejected itself.
      if (pass_ > 1 && fault.code == "reference.unknown") fault.code = "dependency.rejected";
      rejected_.emplace(fault.file, fault.line);
      faults.push_back(std::move(fault));
    }
    if (all_placed && given_.keep_going) told_.insert(told_.end(), faults.begin(), faults.end());
    return all_placed && rejected_.size() > before;
  }

  void tell(Operation& operation) {
    context_.console.tell_all(told_);
    if (!given_.report.empty()) write_report(operation);
    if (given_.rejects.empty() || rejected_.empty()) return;
    std::set<std::size_t> lines;
    for (const auto& [file, line] : rejected_) lines.insert(line);
    operation.put_file(context_.files, given_.rejects, change::rejected_bytes(sources_.front(), options_, lines));
  }

  void write_report(Operation& operation) const {
    const bool csv = given_.report.ends_with(".csv");
    std::string text = csv ? "severity,code,file,line,record,column,column_no,key,message\n" : "";
    for (const auto& one : told_) {
      if (!csv) {
        text += diagnostic_json(one, context_.language()) + '\n';
        continue;
      }
      const auto number = [](std::size_t value) { return value == 0 ? std::string() : std::to_string(value); };
      const std::string cells[] = {std::string(rules::severity_name(one.severity)),
                                   one.code,
                                   one.file,
                                   number(one.line),
                                   number(one.record),
                                   one.column,
                                   number(one.column_no),
                                   one.key,
                                   registry::message(context_.language(), one.code, one.arguments)};
      for (const auto& cell : cells) {
        if (&cell != cells) text += ',';
        text::append_csv_cell(text, cell);
      }
      text += '\n';
    }
    operation.put_file(context_.files, given_.report, domain::hide_pesels(text));
  }

  // --max-rejects N or P%: more than that is no longer an accident.
  bool too_many(const std::vector<change::InputFile>& inputs) const {
    if (given_.max_rejects.empty() || rejected_.empty()) return false;
    std::int64_t rows = 0;
    for (const auto& input : inputs) rows += input.rows;
    std::int64_t limit = 0;
    const auto& text = given_.max_rejects;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), limit);
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (status != std::errc() || limit < 0 || (!rest.empty() && rest != "%"))
      throw Error(ErrorKind::usage, "rejects.limit", {{"value", text}});
    const auto count = static_cast<std::int64_t>(rejected_.size());
    const bool over = rest == "%" ? count * 100 > limit * rows : count > limit;
    if (over)
      context_.console.tell(Severity::error, "rejects.too_many", {{"count", std::to_string(count)}, {"limit", text}});
    return over;
  }

  Context& context_;
  FileOptions given_;
  std::string kind_;
  change::ImportOptions options_;
  std::vector<change::SourceFile> sources_;
  std::set<Place> rejected_;
  std::vector<Diagnostic> told_;
  int pass_ = 0;
};

}  // namespace

ExitCode run_import(Context& context, const FileOptions& given, const std::string& kind,
                    change::ImportOptions options) {
  return Import(context, given, kind, std::move(options)).run();
}

Action declare_import_of(CLI::App& app, Entities entities, std::string kind) {
  struct Given {
    FileOptions file;
    std::string entity;
  };
  auto given = std::make_shared<Given>();
  given->entity = entities.front();
  declare_files(app, given->file.files);
  if (entities.size() > 1)
    app.add_option("--entity", given->entity)
        ->type_name("NAME")
        ->check(CLI::IsMember(std::vector<std::string>(entities.begin(), entities.end())));
  declare_file_options(app, given->file);
  return [given, kind](Context& context) {
    change::ImportOptions options;
    options.entity = &registry::registry().at(given->entity);
    return run_import(context, given->file, kind, std::move(options));
  };
}

Action declare_import(CLI::App& app) {
  struct Given {
    FileOptions file;
    std::string entity;
    std::vector<std::string> constants;
  };
  auto given = std::make_shared<Given>();
  app.add_option("entity", given->entity)->required()->type_name("ENTITY");
  declare_files(app, given->file.files);
  declare_file_options(app, given->file);
  declare_constants(app, given->constants);
  return [given](Context& context) {
    const auto form = given->entity == "participation" ? exported_form(given->file.map) : std::nullopt;
    if (form) return import_export(context, given->file, *form, given->constants);
    if (!given->constants.empty()) throw Error(ErrorKind::usage, "import.no_constants", {});
    change::ImportOptions options;
    options.entity = &registry::registry().at(given->entity);
    return run_import(context, given->file, given->entity + ".import", std::move(options));
  };
}

}  // namespace mops::commands
