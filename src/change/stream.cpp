#include "change/stream.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "change/migrate.h"
#include "change/record_store.h"
#include "error.h"
#include "registry/header.h"
#include "text/digest.h"
#include "text/json.h"
#include "text/lines.h"
#include "text/money.h"

namespace mops::change {
namespace {

using nlohmann::json;
using registry::Entity;
using registry::Field;
using registry::Type;
using store::Value;

struct JournalTable {
  std::string_view name, columns, order;
};

constexpr std::array<JournalTable, 5> kJournal{{
    {"op", "id, at, actor, host, program, command, kind, source, message, reverts, unchanged", "id"},
    {"op_input", "op, position, name, sha256, bytes, rows", "op, position"},
    {"op_entity", "op, entity, created, updated, deleted", "op, entity"},
    {"change", "entity, record, rev, prev_op, op, verb, key, before", "entity, record, rev"},
    {"op_digest", "op, digest", "op"},
}};

// Collects lines into blocks, and their digest.
class LineWriter {
 public:
  explicit LineWriter(const std::function<void(std::string_view)>& write) : write_(write) {}

  std::string& line() { return block_; }
  void end_line() {
    block_ += '\n';
    if (block_.size() >= std::size_t{1} << 16) flush();
  }
  void flush() {
    digest_.update(block_);
    write_(block_);
    block_.clear();
  }
  std::string digest() { return digest_.hex(); }

 private:
  const std::function<void(std::string_view)>& write_;
  text::Sha256 digest_;
  std::string block_;
};

void append_value(std::string& out, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    out += std::to_string(*number);
  } else {
    text::append_json_string(out, std::get<std::string>(value));
  }
}

// NULLs are left out.
void append_fields(std::string& out, RecordStore& records, const Entity& entity, const store::Statement& row) {
  int column = 3;
  bool first = true;
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    const auto value = row.value(column++);
    if (store::is_null(value)) continue;
    if (!first) out += ',';
    first = false;
    text::append_json_name(out, field.name);
    if (field.type != Type::reference && field.type != Type::money) {
      append_value(out, value);
      continue;
    }
    const auto text = records.text_of(field, value);
    if (text.empty())
      throw Error(ErrorKind::refused, "stream.reference",
                  {{"record", entity.name + '/' + records.key_of(entity, row.integer(0))}, {"field", field.name}});
    text::append_json_string(out, text);
  }
}

std::int64_t write_records(const store::Database& database, LineWriter& lines) {
  RecordStore records(database);
  std::int64_t count = 0;
  for (const auto& entity : registry::registry().entities()) {
    std::string sql = "SELECT id, rev, op";
    for (const auto& field : entity.fields)
      if (field.stored()) sql += ", " + field.column;
    auto rows = database.prepare(sql + " FROM " + entity.name + " ORDER BY id");
    for (; rows.step(); ++count) {
      auto& line = lines.line();
      line += "{\"entity\":\"" + entity.name + "\",\"record\":" + std::to_string(rows.integer(0)) +
              ",\"rev\":" + std::to_string(rows.integer(1)) + ",\"op\":" + std::to_string(rows.integer(2)) +
              ",\"fields\":{";
      append_fields(line, records, entity, rows);
      line += "}}";
      lines.end_line();
    }
  }
  return count;
}

void write_journal(const store::Database& database, LineWriter& lines) {
  for (const auto& table : kJournal) {
    auto rows = database.prepare("SELECT " + std::string(table.columns) + " FROM " + std::string(table.name) +
                                 " ORDER BY " + std::string(table.order));
    while (rows.step()) {
      auto& line = lines.line();
      line += "{\"journal\":\"" + std::string(table.name) + '"';
      for (int i = 0; i < rows.columns(); ++i) {
        const auto value = rows.value(i);
        if (store::is_null(value)) continue;
        line += ',';
        text::append_json_name(line, rows.column_name(i));
        append_value(line, value);
      }
      line += '}';
      lines.end_line();
    }
  }
}

[[noreturn]] void reject(const char* id, const SourceFile& source, std::size_t line = 0, Arguments more = {}) {
  Arguments arguments{{"file", source.name()}, {"line", std::to_string(line)}};
  arguments.insert(arguments.end(), more.begin(), more.end());
  throw Error(ErrorKind::rejected, id, std::move(arguments));
}

// Reads the whole stream once before anything is written.  Returns how many records the last line promises.
std::int64_t verify(SourceFile& source) {
  text::Lines lines(source.blocks());
  text::Sha256 digest;
  std::string line, last;
  while (lines.next(line)) {
    if (!last.empty()) digest.update(last += '\n');
    last.swap(line);
  }
  const auto trailer = json::parse(last, nullptr, false);
  if (!trailer.is_object() || !trailer.contains("done") || !trailer.contains("sha256")) reject("stream.cut", source);
  if (trailer["sha256"] != digest.hex() || !trailer.contains("records") || !trailer["records"].is_number_integer())
    reject("stream.digest", source);
  return trailer["records"].get<std::int64_t>();
}

bool is_empty(const store::Database& database) {
  const auto any = [&](std::string_view table) {
    return database.integer("SELECT EXISTS (SELECT 1 FROM " + std::string(table) + ")") != 0;
  };
  for (const auto& entity : registry::registry().entities())
    if (any(entity.name)) return false;
  for (const auto& table : kJournal)
    if (any(table.name)) return false;
  return true;
}

// Puts the lines back where they came from.
class Restorer {
 public:
  Restorer(const store::Transaction& write, const SourceFile& source) : source_(source), records_(write.database()) {
    for (const auto& table : kJournal) {
      std::string places = "?1";
      int number = 1;
      for (const char c : table.columns)
        if (c == ',') places += ", ?" + std::to_string(++number);
      journal_.push_back({std::string(table.name), registry::split(table.columns, ','),
                          write.prepare("INSERT INTO " + std::string(table.name) + " (" + std::string(table.columns) +
                                        ") VALUES (" + places + ")")});
    }
  }

  void put(const json& object, std::size_t line) {
    line_ = line;
    if (object.contains("entity") && object.contains("fields")) return put_record(object);
    const auto name = object.value("journal", "");
    for (auto& table : journal_) {
      if (table.name != name) continue;
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        table.insert.bind(static_cast<int>(i) + 1, plain(object, table.columns[i]));
      table.insert.run();
      if (name == "op") ++restored_.operations;
      return;
    }
    reject("stream.form", source_, line_);
  }

  const Restored& restored() const { return restored_; }

 private:
  struct Table {
    std::string name;
    std::vector<std::string> columns;
    store::Statement insert;
  };

  Value plain(const json& object, const std::string& name) const {
    const auto found = object.find(name);
    if (found == object.end()) return {};
    if (found->is_number_integer()) return found->get<std::int64_t>();
    if (found->is_string()) return found->get<std::string>();
    reject("stream.form", source_, line_);
  }

  std::int64_t number(const json& object, const std::string& name) const {
    const auto value = plain(object, name);
    if (const auto* found = std::get_if<std::int64_t>(&value)) return *found;
    reject("stream.form", source_, line_);
  }

  Value stored(const Field& field, const json& fields) {
    auto value = plain(fields, field.name);
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || (field.type != Type::reference && field.type != Type::money)) return value;
    if (field.type == Type::money) {
      const auto grosze = text::parse_money(*text);
      if (!grosze) reject("stream.form", source_, line_);
      return *grosze;
    }
    const auto id = records_.id_of(*field.target, *text);
    if (!id) reject("stream.unresolved", source_, line_, {{"entity", field.target->name}});
    return *id;
  }

  void put_record(const json& object) {
    const auto* entity = registry::registry().find(object.value("entity", ""));
    const auto& fields = object["fields"];
    if (entity == nullptr || !fields.is_object()) reject("stream.form", source_, line_);
    Row row{number(object, "record"), number(object, "rev"), number(object, "op"), {}};
    row.values.resize(entity->fields.size());
    std::size_t known = 0;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      if (!entity->fields[i].stored()) continue;
      row.values[i] = stored(entity->fields[i], fields);
      if (!store::is_null(row.values[i])) ++known;
    }
    if (known != fields.size()) reject("stream.form", source_, line_);
    records_.insert(*entity, row);
    ++restored_.records;
  }

  const SourceFile& source_;
  RecordStore records_;
  std::vector<Table> journal_;
  std::size_t line_ = 0;
  Restored restored_;
};

Restored restore(const store::Transaction& write, SourceFile& source, std::int64_t promised) {
  Restorer restorer(write, source);
  text::Lines lines(source.blocks());
  std::string line;
  for (std::size_t number = 1; lines.next(line); ++number) {
    source.passed(number);
    const auto object = json::parse(line, nullptr, false);
    if (!object.is_object()) reject("stream.form", source, number);
    if (number == 1) {
      if (object.value("mops", 0) != 1) reject("stream.form", source, number);
      if (object.value("schema", 0) != schema_version())
        reject("stream.schema", source, number,
               {{"schema", std::to_string(object.value("schema", 0))}, {"own", std::to_string(schema_version())}});
    } else if (!object.contains("done")) {
      restorer.put(object, number);
    }
  }
  if (restorer.restored().records != promised) reject("stream.digest", source);
  auto dangling = write.prepare("PRAGMA foreign_key_check");
  if (dangling.step()) {
    const std::string target(dangling.text(2));
    dangling.reset();
    reject("stream.unresolved", source, 0, {{"entity", target}});
  }
  return restorer.restored();
}

// Journal lines come after the records that name their operations, and no index leads from an operation to its rows:
// references are checked once at the end.
class ReferencesUnchecked {
 public:
  explicit ReferencesUnchecked(store::Database& database) : database_(database) {
    database_.execute("PRAGMA foreign_keys = OFF");
  }
  ~ReferencesUnchecked() { database_.execute("PRAGMA foreign_keys = ON"); }
  ReferencesUnchecked(const ReferencesUnchecked&) = delete;
  ReferencesUnchecked& operator=(const ReferencesUnchecked&) = delete;

 private:
  store::Database& database_;
};

}  // namespace

void export_state(const store::Database& database, const std::function<void(std::string_view)>& write) {
  LineWriter lines(write);
  lines.line() += "{\"mops\":1,\"schema\":" + std::to_string(schema_version_of(database)) + '}';
  lines.end_line();
  const auto records = write_records(database, lines);
  write_journal(database, lines);
  lines.flush();
  write("{\"done\":true,\"records\":" + std::to_string(records) + ",\"sha256\":\"" + lines.digest() + "\"}\n");
}

Restored import_state(store::Database& database, SourceFile& source, bool keep) {
  const auto promised = verify(source);
  const ReferencesUnchecked unchecked(database);
  auto write = database.begin_write();
  if (!is_empty(database)) throw Error(ErrorKind::refused, "stream.not_empty", {{"path", database.path()}});
  const auto restored = restore(write, source, promised);
  if (keep) {
    write.commit();
  } else {
    write.rollback();
  }
  return restored;
}

}  // namespace mops::change
