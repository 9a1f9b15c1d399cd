#include <algorithm>
#include <bit>
#include <charconv>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "change/migrate.h"
#include "change/record_store.h"
#include "change/stream.h"
#include "change/stream_format.h"
#include "error.h"
#include "text/digest.h"
#include "text/json.h"
#include "text/money.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;
using registry::Type;

// Collects lines into blocks.  While one is being filled, the one before goes into the digest and out.
class LineWriter {
 public:
  explicit LineWriter(const std::function<void(std::string_view)>& write) : write_(write) {}

  std::string& line() { return block_; }
  void end_line() {
    block_ += '\n';
    if (block_.size() < kBlock) return;
    wait();
    full_.swap(block_);
    block_.clear();
    hand_on_ = std::async(std::launch::async, [this] { hand_on(full_); });
  }
  std::string finish() {
    wait();
    hand_on(block_);
    return digest_.hex();
  }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 20;

  void wait() {
    if (hand_on_.valid()) hand_on_.get();
  }
  void hand_on(std::string_view block) {
    digest_.update(block);
    write_(block);
  }

  const std::function<void(std::string_view)>& write_;
  text::Sha256 digest_;
  std::string block_, full_;
  std::future<void> hand_on_;  // last: its end is waited for before anything that it uses goes
};

void append_number(std::string& out, std::int64_t number) {
  char digits[24];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

// The keys of an entity by record number, as JSON.  A slot holds the last record asked for of those that share it:
// neighbouring rows mostly refer to the same or to neighbouring records.
class Keys {
 public:
  Keys(const store::Database& database, const Entity& entity)
      : find_(database.prepare("SELECT key FROM " + entity.name + " WHERE id = ?1")) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 16;
    const auto last = static_cast<std::uint64_t>(database.integer("SELECT max(id) FROM " + entity.name));
    slots_.resize(std::bit_ceil(std::min(last + 1, kMost)));
  }

  // Empty if there is no such record.
  const std::string& of(std::int64_t id) {
    auto& slot = slots_[static_cast<std::uint64_t>(id) & (slots_.size() - 1)];
    if (slot.id == id) return slot.key;
    slot.id = id;
    slot.key.clear();
    if (find_.bind(1, id).step()) text::append_json_string(slot.key, find_.text(0));
    find_.reset();
    return slot.key;
  }

 private:
  struct Slot {
    std::int64_t id = -1;
    std::string key;
  };
  store::Statement find_;
  std::vector<Slot> slots_;
};

class RecordWriter {
 public:
  RecordWriter(const store::Database& database, LineWriter& lines) : database_(database), lines_(lines) {}

  // Every record of ENTITY; returns how many.
  std::int64_t write(const Entity& entity) {
    std::string sql = "SELECT id, rev, op";
    std::vector<Column> columns;
    for (const auto& field : entity.fields) {
      if (!field.stored()) continue;
      sql += ", " + field.column;
      columns.push_back({field, {}, field.type == Type::reference ? &keys_of(*field.target) : nullptr});
      text::append_json_name(columns.back().name, field.name);
    }
    auto row = database_.prepare(sql + " FROM " + entity.name + " ORDER BY id");
    const auto begin = "{\"entity\":\"" + entity.name + "\",\"record\":";
    std::int64_t count = 0;
    for (; row.step(); ++count) {
      auto& line = lines_.line();
      line += begin;
      append_number(line, row.integer(0));
      line += ",\"rev\":";
      append_number(line, row.integer(1));
      line += ",\"op\":";
      append_number(line, row.integer(2));
      line += ",\"fields\":{";
      int at = 3;
      for (const auto& column : columns) append_field(line, column, row, at++);
      line += "}}";
      lines_.end_line();
    }
    return count;
  }

 private:
  struct Column {
    const Field& field;
    std::string name;  // as JSON, with its colon
    Keys* keys;        // of a reference
  };

  Keys& keys_of(const Entity& entity) {
    auto& keys = keys_[&entity];
    if (!keys) keys = std::make_unique<Keys>(database_, entity);
    return *keys;
  }

  // NULLs are left out.
  void append_field(std::string& out, const Column& column, const store::Statement& row, int at) {
    const auto type = column.field.type;
    const bool number =
        type == Type::reference || type == Type::money || type == Type::integer || type == Type::minutes;
    const auto text = number ? std::string_view() : row.text(at);
    if (number ? row.is_null(at) : text.data() == nullptr) return;
    if (out.back() != '{') out += ',';
    out += column.name;
    switch (type) {
      case Type::reference:
        append_key(out, column, row.integer(at), row.integer(0));
        break;
      case Type::money:
        text::append_json_string(out, text::to_money(row.integer(at)));
        break;
      case Type::integer:
      case Type::minutes:
        append_number(out, row.integer(at));
        break;
      default:
        text::append_json_string(out, text);
    }
  }

  void append_key(std::string& out, const Column& column, std::int64_t target, std::int64_t record) {
    const auto& key = column.keys->of(target);
    if (key.empty()) {
      const auto& entity = *column.field.entity;
      throw Error(ErrorKind::refused, "stream.reference",
                  {{"record", entity.name + '/' + RecordStore(database_).key_of(entity, record)},
                   {"field", column.field.name}});
    }
    out += key;
  }

  const store::Database& database_;
  LineWriter& lines_;
  std::map<const Entity*, std::unique_ptr<Keys>> keys_;
};

void write_journal(const store::Database& database, LineWriter& lines) {
  for (const auto& table : kJournalTables) {
    auto row = database.prepare("SELECT " + std::string(table.columns) + " FROM " + std::string(table.name) +
                                " ORDER BY " + std::string(table.order));
    std::vector<std::string> names(static_cast<std::size_t>(row.columns()));
    for (int i = 0; i < row.columns(); ++i)
      text::append_json_name(names[static_cast<std::size_t>(i)], row.column_name(i));
    const auto begin = "{\"journal\":\"" + std::string(table.name) + '"';
    while (row.step()) {
      auto& line = lines.line();
      line += begin;
      for (int i = 0; i < row.columns(); ++i) {
        if (row.is_null(i)) continue;
        line += ',';
        line += names[static_cast<std::size_t>(i)];
        if (row.is_number(i)) {
          append_number(line, row.integer(i));
        } else {
          text::append_json_string(line, row.text(i));
        }
      }
      line += '}';
      lines.end_line();
    }
  }
}

}  // namespace

void export_state(const store::Database& database, const std::function<void(std::string_view)>& write) {
  LineWriter lines(write);
  lines.line() += "{\"mops\":1,\"schema\":" + std::to_string(schema_version_of(database)) + '}';
  lines.end_line();
  RecordWriter records(database, lines);
  std::int64_t count = 0;
  for (const auto& entity : registry::registry().entities()) count += records.write(entity);
  write_journal(database, lines);
  const auto digest = lines.finish();
  write("{\"done\":true,\"records\":" + std::to_string(count) + ",\"sha256\":\"" + digest + "\"}\n");
}

}  // namespace mops::change
