#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "change/fsck.h"
#include "change/migrate.h"
#include "change/own_schema.h"
#include "change/restorer.h"
#include "change/stream.h"
#include "change/stream_format.h"
#include "error.h"
#include "text/digest.h"
#include "text/lines.h"

namespace mops::change {
namespace {

// Reads the whole stream once before anything is written.  Returns how many records the last line promises.
std::int64_t verify(SourceFile& source) {
  const auto read = source.blocks();
  text::Sha256 digest;
  std::string rest, block(std::size_t{1} << 16, '\0');
  while (const auto count = read(block.data(), block.size())) {
    rest.append(block, 0, count);
    // All but the last line, which may be the one that holds the digest.
    const auto end = rest.size() < 2 ? std::string::npos : rest.rfind('\n', rest.size() - 2);
    if (end == std::string::npos) continue;
    digest.update(std::string_view(rest).substr(0, end + 1));
    rest.erase(0, end + 1);
  }
  const auto trailer = nlohmann::json::parse(rest, nullptr, false);
  if (!trailer.is_object() || !trailer.contains("done") || !trailer.contains("sha256"))
    reject_stream("stream.cut", source);
  if (trailer["sha256"] != digest.hex() || !trailer.contains("records") || !trailer["records"].is_number_integer())
    reject_stream("stream.digest", source);
  return trailer["records"].get<std::int64_t>();
}

// The whole number that OBJECT has under NAME; 0 when it holds something else or nothing there.
std::int64_t whole(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

void verify_schema(const std::string& line, const SourceFile& source) {
  const auto head = nlohmann::json::parse(line, nullptr, false);
  if (!head.is_object() || whole(head, "mops") != 1) reject_stream("stream.form", source, 1);
  // What has come since are columns and tables that may be empty; an older stream says nothing of them.
  constexpr std::int64_t kOldest = 8;
  const auto schema = whole(head, "schema");
  if (schema < kOldest || schema > schema_version())
    reject_stream("stream.schema", source, 1,
                  {{"schema", std::to_string(schema)}, {"own", std::to_string(schema_version())}});
}

bool is_empty(const store::Database& database) {
  const auto any = [&](std::string_view table) {
    return database.integer("SELECT EXISTS (SELECT 1 FROM " + std::string(table) + ")") != 0;
  };
  for (const auto& entity : registry::registry().entities())
    if (any(entity.name)) return false;
  for (const auto& table : kJournalTables)
    if (any(table.name)) return false;
  return true;
}

// References of records are resolved one by one; what is left are the operations that rows name.
void check_operations(const store::Transaction& write, const Restorer& restorer, const SourceFile& source) {
  auto known = write.prepare("SELECT 1 FROM op WHERE id = ?1");
  for (const auto op : restorer.operations_named())
    if (!known.bind(1, op).first_integer()) reject_stream("stream.unresolved", source, 0, {{"entity", "op"}});
  for (const auto& table : kJournalTables) {
    auto dangling = write.prepare("PRAGMA foreign_key_check(" + std::string(table.name) + ")");
    if (!dangling.step()) continue;
    const std::string target(dangling.text(2));
    dangling.reset();
    reject_stream("stream.unresolved", source, 0, {{"entity", target}});
  }
}

// The indexes that a large stream is restored without, to be built when all is in: sorting is several times faster than
// putting every row into its place.
class IndexesLater {
 public:
  explicit IndexesLater(const store::Transaction& write) : write_(write) {
    auto index = write.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
    std::string drop;
    while (index.step()) {
      drop += "DROP INDEX " + std::string(index.text(0)) + ";";
      create_.emplace_back(index.text(1));
    }
    write.execute(drop.c_str());
  }
  void build() const {
    for (const auto& sql : create_) write_.execute(sql.c_str());
  }

 private:
  const store::Transaction& write_;
  std::vector<std::string> create_;
};

constexpr std::int64_t kMany = 10'000;  // records that are worth building the indexes for

Restored restore(const store::Transaction& write, SourceFile& source, std::int64_t promised) {
  std::optional<IndexesLater> indexes;
  if (promised >= kMany) indexes.emplace(write);
  Restorer restorer(write, source, promised);
  text::Lines lines(source.blocks());
  std::string line;
  for (std::size_t number = 1; lines.next(line); ++number) {
    source.passed(number);
    if (number == 1) {
      verify_schema(line, source);
    } else if (!line.starts_with("{\"done\"")) {
      restorer.put(line, number);
    }
  }
  if (restorer.restored().records != promised) reject_stream("stream.digest", source);
  check_operations(write, restorer, source);
  if (indexes) indexes->build();
  return restorer.restored();
}

// A stream holds its own digest, so that it arrives as it was sent; whether it was sound when it was sent, or made by
// somebody who can compute that digest, its seals say.
std::int64_t count_faults(const store::Database& database, const SourceFile& source, bool accept) {
  std::int64_t count = 0;
  std::string first;
  check_state(database, [&](const Fault& fault) {
    if (count++ == 0) first = fault.record + " [" + fault.code + ']';
  });
  if (count > 0 && !accept)
    reject_stream("stream.unsound", source, 0, {{"count", std::to_string(count)}, {"first", first}});
  return count;
}

// No index leads from an operation to its rows, and journal lines come after the records that name their operations.
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

Restored import_state(store::Database& database, SourceFile& source, bool keep, bool accept_faults) {
  const auto promised = verify(source);
  const ReferencesUnchecked unchecked(database);
  // An index of millions of rows is sorted in unnamed temporary files, not in memory.
  if (promised >= kMany) database.execute("PRAGMA temp_store = FILE");
  auto write = database.begin_write();
  if (!is_empty(database)) throw Error(ErrorKind::refused, "stream.not_empty", {{"path", database.path()}});
  require_own_objects(database);
  auto restored = restore(write, source, promised);
  restored.faults = count_faults(database, source, accept_faults);
  if (keep) {
    write.commit();
  } else {
    write.rollback();
  }
  return restored;
}

}  // namespace mops::change
