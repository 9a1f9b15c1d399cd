// restorer.h -- the lines of a stream (stream.h) back into the tables they came from.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "change/source_file.h"
#include "change/stream.h"
#include "error.h"
#include "registry/registry.h"
#include "store/database.h"
#include "text/json_reader.h"

namespace mops::change {

// Throws Error(rejected) ID with the file, the line and MORE.
[[noreturn]] void reject_stream(const char* id, const SourceFile& source, std::size_t line = 0, Arguments more = {});

class Restorer {
 public:
  // RECORDS is how many are to be expected.
  Restorer(const store::Transaction& write, const SourceFile& source, std::int64_t records);
  ~Restorer();

  // A line with a record or a row of the journal.  Throws Error(rejected) "stream.form", "stream.unresolved".
  void put(std::string_view line, std::size_t number);

  const Restored& restored() const { return restored_; }
  const std::set<std::int64_t>& operations_named() const { return named_; }  // by records

 private:
  class Ids;
  struct Journal {
    std::vector<std::string> columns;
    store::Statement insert;
  };
  struct Table {
    std::vector<const registry::Field*> fields;
    std::vector<Ids*> ids;  // beside the field that is a reference
    store::Statement insert;
  };

  [[noreturn]] void wrong_form() const { reject_stream("stream.form", source_, line_); }
  store::Statement insert_into(std::string_view table, const std::vector<std::string>& columns) const;
  Table& table_of(std::string_view name);
  std::unique_ptr<Table> make_table(const registry::Entity& entity);
  Ids& ids_of(const registry::Entity& entity);
  std::int64_t member(text::JsonReader& json, std::string_view expected) const;
  void put_record(text::JsonReader& json);
  void bind_field(Table& table, std::size_t at, text::JsonReader& json) const;
  void put_journal(text::JsonReader& json);

  const store::Transaction& write_;
  const SourceFile& source_;
  std::size_t slots_;  // of Ids
  std::map<std::string, Journal, std::less<>> journal_;
  std::map<const registry::Entity*, std::unique_ptr<Table>> tables_;
  std::map<const registry::Entity*, std::unique_ptr<Ids>> ids_;
  Table* last_ = nullptr;  // of the line before, with its name
  std::string last_name_;
  std::set<std::int64_t> named_;
  std::size_t line_ = 0;
  Restored restored_;
};

}  // namespace mops::change
