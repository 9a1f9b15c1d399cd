#include "verb.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "change/json_lines.h"
#include "change/reading_notes.h"
#include "change/table.h"
#include "change/value.h"
#include "declare.h"
#include "import_options.h"
#include "option_mark.h"
#include "registry/synonyms.h"
#include "text/date.h"
#include "text/fold.h"
#include "text/suggest.h"
#include "text/trim.h"

namespace mops::commands {
namespace {

struct VerbOptions {
  std::vector<std::string> keys;
  std::string batch;
  FileOptions reading;
  std::map<std::string, std::string> values;
};

std::string dashed(std::string_view name) {
  std::string text(name);
  std::ranges::replace(text, '_', '-');
  return text;
}

// Position of each batch column: the key is number 0, option i is number i + 1; none for an unknown header.
std::optional<std::size_t> column_of(const Verb& verb, std::string_view header) {
  const auto& entity = registry::registry().at(verb.entity);
  const auto folded = text::fold(header);
  const auto same = [&](std::string_view word) { return folded == text::fold(word); };
  if (same(entity.name) || same("key") || same(entity.label_pl) || same(entity.label_en)) return 0;
  // A social contract is called a contract, a form of support a form.
  const auto word = entity.name.substr(entity.name.rfind('_') + 1);
  if (same(word) || (entity.keyed() && (same(entity.fields.front().label_pl) || same(entity.fields.front().label_en))))
    return 0;
  for (std::size_t i = 0; i < verb.options.size(); ++i)
    if (same(verb.options[i].name) || same(dashed(verb.options[i].name))) return i + 1;
  return std::nullopt;
}

void complain(Operation& operation, const std::string& file, std::size_t line, std::string_view code,
              const std::string& column, Arguments arguments) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = file;
  diagnostic.line = line;
  diagnostic.column = column;
  diagnostic.arguments = std::move(arguments);
  operation.writer.complain(std::move(diagnostic));
}

void unknown_header(Operation& operation, const Verb& verb, const std::string& file, std::size_t line,
                    const std::string& header) {
  std::vector<std::string> words{std::string(verb.entity)};
  for (const auto& option : verb.options) words.emplace_back(option.name);
  const auto guess = text::closest(header, words);
  const auto shown = change::shown_heading(header);
  complain(operation, file, line, guess ? "header.unknown.suggest" : "header.unknown", shown,
           {{"header", shown}, {"suggestion", guess.value_or("")}, {"entity", std::string(verb.entity)}});
}

void set_value(const Verb& verb, VerbRow& row, std::size_t column, std::string_view text) {
  if (text.empty()) return;
  if (column == 0) {
    row.key = text;
  } else {
    row.values.insert_or_assign(std::string(verb.options[column - 1].name), std::string(text));
  }
}

// A column that says nothing has no number.
using Columns = std::vector<std::optional<std::size_t>>;

bool read_headings(Operation& operation, const Verb& verb, const std::string& file, const text::CsvRecord& record,
                   Columns& columns) {
  bool good = true;
  for (const auto cell : record.cells) {
    const auto column = column_of(verb, cell);
    const bool said = !cell.empty() && !registry::says_nothing(text::fold(cell));
    if (!column && said) unknown_header(operation, verb, file, record.line, std::string(cell));
    good = good && (column || !said);
    columns.push_back(column);
  }
  return good;
}

std::vector<VerbRow> read_csv_batch(Operation& operation, const Verb& verb, change::SourceFile& source,
                                    const FileOptions& reading, change::InputFile& facts) {
  const auto tell = [&](Diagnostic fault) { operation.writer.complain(std::move(fault)); };
  const auto knows = [&](std::string_view word) { return column_of(verb, word).has_value(); };
  change::tell_encoding(source, tell);
  change::Table table(source, {delimiter_of(reading), header_line_of(reading), false, nullptr}, knows, tell);
  text::CsvRecord record;
  Columns columns;
  std::vector<VerbRow> rows;
  while (table.next(record)) {
    if (record.number == 0) {
      if (!read_headings(operation, verb, source.name(), record, columns)) return {};
      continue;
    }
    VerbRow row{"", {}, source.name(), record.line, record.number};
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i]) set_value(verb, row, *columns[i], record.cells[i]);
    rows.push_back(std::move(row));
  }
  facts.rows = static_cast<std::int64_t>(table.rows());
  change::tell_invisible(source, tell);
  return rows;
}

std::vector<VerbRow> read_json_batch(Operation& operation, const Verb& verb, change::SourceFile& source,
                                     change::InputFile& facts) {
  std::vector<VerbRow> rows;
  const auto tell = [&](Diagnostic fault) { operation.writer.complain(std::move(fault)); };
  change::each_object(
      source, tell,
      [&](const nlohmann::json& object, std::size_t number) {
        VerbRow row{"", {}, source.name(), number, number};
        for (const auto& [name, value] : object.items()) {
          const auto column = column_of(verb, name);
          if (!column) {
            unknown_header(operation, verb, source.name(), number, name);
          } else {
            set_value(verb, row, *column, change::json_cell(source, value, number).value_or(value.dump()));
          }
        }
        rows.push_back(std::move(row));
      },
      facts);
  change::tell_invisible(source, tell);
  return rows;
}

std::vector<VerbRow> read_batch(Operation& operation, const Verb& verb, const FileOptions& reading,
                                change::SourceFile& source) {
  change::InputFile facts{source.name(), source.sha256(), source.bytes(), 0};
  auto rows = source.looks_like_json() ? read_json_batch(operation, verb, source, facts)
                                       : read_csv_batch(operation, verb, source, reading, facts);
  operation.inputs.push_back(facts);
  return rows;
}

bool is_complete(Operation& operation, const Verb& verb, const VerbRow& row) {
  bool complete = true;
  if (row.key.empty()) {
    row.complain(operation, "field.required",
                 {{"field", std::string(verb.entity)}, {"entity", std::string(verb.entity)}}, std::string(verb.entity));
    complete = false;
  }
  for (const auto& option : verb.options) {
    if (!option.required || row.has(option.name)) continue;
    row.complain(operation, "option.required", {{"option", "--" + dashed(option.name)}}, std::string(option.name));
    complete = false;
  }
  return complete;
}

bool is_known(Operation& operation, const Verb& verb, const VerbRow& row) {
  return operation.writer.records().find_named(registry::registry().at(verb.entity), row.key).has_value();
}

// Of a row that cannot be carried out, because its record is not there or an option is missing: what else is wrong.
void examine(Operation& operation, const Verb& verb, const VerbRow& row) {
  const auto& entity = registry::registry().at(verb.entity);
  if (!row.key.empty() && !is_known(operation, verb, row))
    row.complain(operation, "record.missing", {{"entity", entity.name}, {"key", row.key}},
                 row.line == 0 ? "" : entity.name.substr(entity.name.rfind('_') + 1));
  for (const auto& option : verb.options) {
    const auto text = row.value(option.name);
    if (text.empty()) continue;
    if (option.name == "on" || option.name.ends_with("_on")) {
      date_of(operation, row, option.name);
      continue;
    }
    const auto* field = entity.find(option.name);
    if (field == nullptr || field->type == registry::Type::reference || field->type == registry::Type::list) continue;
    auto parsed = change::parse_value(*field, text);
    if (!parsed.error.empty())
      row.complain(operation, parsed.error, std::move(parsed.arguments), std::string(option.name));
  }
}

ExitCode run(const Verb& verb, const VerbOptions& given, Context& context) {
  std::optional<change::SourceFile> batch;
  if (!given.batch.empty())
    batch = context.open_source(given.batch, encoding_of(given.reading.encoding), given.reading.sheet);
  const auto operation = context.begin(std::string(verb.kind), given.batch.empty() ? "" : std::string(verb.kind));
  std::vector<VerbRow> rows;
  if (batch) rows = read_batch(*operation, verb, given.reading, *batch);
  for (const auto& key : given.keys) rows.push_back({key, {}, "", 0, 0});
  for (auto& row : rows) {
    // Options on the command line hold for every row that does not say otherwise.
    for (const auto& [name, value] : given.values)
      if (!value.empty()) row.values.try_emplace(name, value);
    if (is_complete(*operation, verb, row) && is_known(*operation, verb, row)) {
      verb.apply(context, *operation, row);
    } else {
      examine(*operation, verb, row);
    }
  }
  return context.finish(*operation, std::string(verb.kind));
}

}  // namespace

std::string VerbRow::value(std::string_view option) const {
  const auto found = values.find(option);
  return found == values.end() ? std::string() : found->second;
}

change::RecordInput VerbRow::create(std::string_view entity) const {
  change::RecordInput input(entity);
  input.file = file;
  input.line = line;
  input.record = record;
  return input;
}

change::RecordInput VerbRow::change(std::string_view entity, const std::string& record_key) const {
  auto input = create(entity);
  input.presence = change::Presence::must_exist;
  input.set("key", record_key);
  return input;
}

void VerbRow::complain(Operation& operation, std::string_view code, Arguments arguments, std::string column) const {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.file = file;
  diagnostic.line = line;
  diagnostic.record = record;
  diagnostic.column = std::move(column);
  diagnostic.arguments = std::move(arguments);
  operation.writer.complain(std::move(diagnostic));
}

std::string date_of(Operation& operation, const VerbRow& row, std::string_view option) {
  const auto text = row.value(option);
  if (text.empty()) return {};
  const auto parsed = text::parse_date(text);
  if (parsed) return text::to_iso(*parsed.value);
  row.complain(operation, parsed.error, {}, std::string(option));
  return {};
}

Action declare_verb(CLI::App& app, Verb verb) {
  auto given = std::make_shared<VerbOptions>();
  app.add_option("key", given->keys)->type_name("KEY");
  app.add_option("--batch", given->batch)->type_name("FILE");
  declare_table(app, given->reading);
  for (const auto& option : verb.options) {
    auto* added =
        app.add_option("--" + dashed(option.name), given->values[std::string(option.name)])->type_name("VALUE");
    if (option.says == Says::words) mark(added, Mark::personal);
  }
  app.callback([given] {
    if (given->keys.empty() && given->batch.empty()) throw CLI::RequiredError("KEY|--batch");
  });
  return [given, verb = std::move(verb)](Context& context) { return run(verb, *given, context); };
}

}  // namespace mops::commands
