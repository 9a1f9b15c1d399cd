// sandbox.h -- a database in memory with the small project T of tests/rules/base.jsonl, and writing to it.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "change/history.h"
#include "change/import.h"
#include "change/json_lines.h"
#include "change/migrate.h"
#include "change/revert.h"
#include "change/writer.h"
#include "registry/views.h"
#include "rules/functions.h"

namespace sandbox {

using namespace mops;

using Words = std::vector<std::pair<std::string_view, std::string_view>>;

inline change::RecordInput record(std::string_view entity, const Words& words) {
  change::RecordInput input(entity);
  for (const auto& [field, text] : words) input.set(field, text);
  return input;
}

// What one operation said and did.
struct Done {
  change::Result result;
  std::vector<Diagnostic> diagnostics;
  bool committed = false;

  bool told(std::string_view code) const {
    for (const auto& one : diagnostics)
      if (one.code == code) return true;
    return false;
  }
  std::string codes() const {
    std::string text;
    for (const auto& one : diagnostics) text += one.code + ' ';
    return text;
  }
};

class Sandbox {
 public:
  Sandbox() : database(store::Database::in_memory()) {
    change::create_schema(database);
    database.execute(registry::create_views().c_str());
    rules::add_functions(database);
  }

  // One operation; committed unless something is wrong.
  Done run(const std::function<void(change::Writer&)>& work, const std::string& source = "") {
    auto write = database.begin_write();
    change::Writer writer(write, {"2017-06-01T09:00:00Z", "anna", "", "mops", "test", "test", source, "", {}},
                          "2017-06-01");
    work(writer);
    Done done;
    done.result = writer.finish();
    done.diagnostics = writer.diagnostics();
    if (!writer.failed()) {
      write.commit();
      done.committed = true;
    }
    return done;
  }

  Done put(std::string_view entity, const Words& words) {
    return run([&](change::Writer& writer) { writer.put(record(entity, words)); });
  }

  Done revert(std::int64_t op) {
    return run([&](change::Writer& writer) { change::revert(writer, op); });
  }

  Done import(std::string_view entity, const std::string& csv, const std::string& source = "file",
              change::OnConflict on_conflict = change::OnConflict::report) {
    const std::string path = write_file(csv);
    const auto done = run(
        [&](change::Writer& writer) {
          writer.set_on_conflict(on_conflict);
          auto file = change::SourceFile::open(path);
          change::ImportOptions options;
          options.entity = &registry::registry().at(entity);
          change::import_file(writer, file, options);
        },
        source);
    std::remove(path.c_str());
    return done;
  }

  static std::string write_file(const std::string& bytes) {
    char name[] = "/tmp/mops_test_XXXXXX";
    const int descriptor = ::mkstemp(name);
    REQUIRE(descriptor >= 0);
    std::FILE* file = ::fdopen(descriptor, "wb");
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
    return name;
  }

  // All domain records as text, without the journal.
  std::string state() {
    std::string text;
    for (const auto& entity : registry::registry().entities()) {
      auto query = database.prepare("SELECT * FROM v1_" + entity.name + " ORDER BY 1");
      while (query.step()) {
        text += entity.name;
        for (int i = 0; i < query.columns(); ++i)
          text += '|' + (query.is_null(i) ? std::string("NULL") : std::string(query.text(i)));
        text += '\n';
      }
    }
    return text;
  }

  std::string value(const std::string& sql) { return database.text(sql); }

  store::Database database;
};

// The project T with people, applications, contracts … that break no rule.
inline void load_project(Sandbox& box) {
  const auto done = box.run([](change::Writer& writer) {
    writer.allow_any_state();
    std::ifstream file(std::string(MOPS_SOURCE_DIR) + "/tests/rules/base.jsonl");
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
      change::RecordInput input;
      REQUIRE(change::read_json_record(writer, line, number, "base.jsonl", nullptr, input));
      input.line = 0;
      const auto outcome = writer.put(input);
      if (input.entity->name == "project") writer.use_project(outcome.id);
    }
  });
  REQUIRE_MESSAGE(done.committed, done.codes());
}

}  // namespace sandbox
