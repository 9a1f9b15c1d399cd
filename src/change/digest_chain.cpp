#include "change/digest_chain.h"

#include <optional>
#include <utility>

#include "change/sealed_versions.h"
#include "change/version_marks.h"
#include "error.h"
#include "text/digest.h"

namespace mops::change {
namespace {

using registry::Entity;

// The operation's own rows, all columns of them.  What came with a later program is there only where it says something,
// so that older seals hold.
class Facts {
 public:
  explicit Facts(const store::Database& database)
      : queries_{database.prepare("SELECT id, at, actor, host, program, command, kind, source, message, reverts,"
                                  " unchanged FROM op WHERE id = ?1"),
                 database.prepare("SELECT 'clock', clock FROM op WHERE id = ?1 AND clock IS NOT NULL"),
                 database.prepare("SELECT 'input', position, name, sha256, bytes, rows FROM op_input WHERE op = ?1"
                                  " ORDER BY position"),
                 database.prepare("SELECT 'count', entity, created, updated, deleted FROM op_entity WHERE op = ?1"
                                  " ORDER BY entity"),
                 // Older seals know nothing of it, and stay.
                 database.prepare("SELECT 'account', account FROM op WHERE id = ?1 AND account IS NOT NULL")} {}

  std::string of(std::int64_t op) {
    std::string text;
    for (auto& query : queries_) {
      query.bind(1, op);
      while (query.step()) {
        for (int i = 0; i < query.columns(); ++i)
          append_part(text, query.is_null(i) ? std::nullopt : std::optional(std::string(query.text(i))));
        text += '\n';
      }
    }
    return text;
  }

 private:
  store::Statement queries_[5];
};

std::string seal_of(std::string_view previous, std::string_view facts, std::string_view versions) {
  text::Blake2b digest;
  digest.update(previous);
  digest.update(facts);
  digest.update(versions);
  return digest.hex();
}

std::string stored_before(const store::Database& database, std::int64_t op) {
  auto query = database.prepare("SELECT digest FROM op_digest WHERE op < ?1 ORDER BY op DESC LIMIT 1");
  query.bind(1, op);
  std::string digest;
  if (query.step()) digest = query.text(0);
  query.reset();
  return digest;
}

// What is known of an operation while its versions come in; about 200 bytes for each operation of the database.
struct Sum {
  text::Blake2b digest;
  std::int64_t versions = 0;
  int entity = 0;  // and id of the first version
  std::int64_t record = 0;
};

std::int64_t counted(const store::Database& database, std::int64_t op) {
  auto query = database.prepare("SELECT sum(created + updated + deleted) FROM op_entity WHERE op = ?1");
  return query.bind(1, op).first_integer().value_or(0);
}

// The key of a record of which the live row may be gone.
std::string name_of_version(RecordStore& records, const Entity& entity, std::int64_t record) {
  auto key = records.key_of(entity, record);
  if (key.empty()) {
    auto& kept = records.prepared("SELECT key FROM change WHERE entity = ?1 AND record = ?2 ORDER BY rev DESC LIMIT 1");
    if (kept.bind(1, std::string_view(entity.name)).bind(2, record).step()) key = kept.text(0);
    kept.reset();
  }
  return entity.name + '/' + key;
}

}  // namespace

void seal_operation(const store::Transaction& write, std::int64_t op) {
  const auto& database = write.database();
  const auto count = counted(database, op);
  text::Blake2b versions;
  MarkMaker marks(count);
  each_version_of(database, op, [&](std::string_view text) {
    versions.update(text);
    marks.add(text);
  });
  const auto digest = seal_of(stored_before(database, op), Facts(database).of(op), versions.hex());
  // Which record it was is no question where there is one.
  const auto marked = count > 1 ? std::optional(marks.finish()) : std::nullopt;
  auto insert = write.prepare("INSERT INTO op_digest (op, digest, marks) VALUES (:op, :digest, :marks)");
  insert.bind(":op", op).bind(":digest", std::string_view(digest)).bind(":marks", marked).run();
}

void recompute_seals(const store::Database& database, const std::function<void(const Seal&)>& tell,
                     const std::function<void(VersionWalk&)>& see) {
  RecordStore records(database);
  std::map<std::int64_t, Sum> sums;
  const auto add = [&](const VersionWalk& walk, std::int64_t op, std::string_view text) {
    auto& sum = sums[op];
    if (sum.versions++ == 0) {
      sum.entity = walk.entity().number;
      sum.record = walk.id();
    }
    sum.digest.update(text);
  };
  each_version(records, add, see);
  auto operations = database.prepare(
      "SELECT o.id, d.digest, (SELECT sum(created + updated + deleted) FROM op_entity WHERE op = o.id)"
      " FROM op AS o LEFT JOIN op_digest AS d ON d.op = o.id ORDER BY o.id");
  Facts facts(database);
  // The seal before: where one was taken out, the next was made over what it said; where there never was one, over the
  // last that there was.
  std::string previous, last_stored;
  while (operations.step()) {
    Seal seal;
    seal.op = operations.integer(0);
    seal.stored = operations.text(1);
    seal.counted = operations.integer(2);
    auto& sum = sums[seal.op];
    seal.versions = sum.versions;
    const auto own = facts.of(seal.op), versions = sum.digest.hex();
    seal.digest = seal_of(previous, own, versions);
    if (seal.digest != seal.stored && last_stored != previous) {
      auto other = seal_of(last_stored, own, versions);
      if (other == seal.stored) seal.digest = std::move(other);
    }
    if (sum.versions != 0 && seal.digest != seal.stored)
      seal.record =
          name_of_version(records, registry::registry().entities()[static_cast<std::size_t>(sum.entity)], sum.record);
    if (!seal.stored.empty()) last_stored = seal.stored;
    previous = seal.stored.empty() ? seal.digest : seal.stored;
    sums.erase(seal.op);
    tell(seal);
  }
}

std::int64_t seal_unsealed(const store::Transaction& write) {
  std::vector<std::pair<std::int64_t, std::string>> missing;
  recompute_seals(write.database(), [&](const Seal& seal) { missing.emplace_back(seal.op, seal.digest); });
  auto insert = write.prepare("INSERT INTO op_digest (op, digest) VALUES (?1, ?2)");
  for (const auto& [op, digest] : missing) insert.bind(1, op).bind(2, std::string_view(digest)).run();
  return static_cast<std::int64_t>(missing.size());
}

void mark_unmarked(const store::Transaction& write) {
  const auto& database = write.database();
  std::map<std::int64_t, MarkMaker> makers;
  recompute_seals(database, [&](const Seal& seal) {
    if (seal.digest == seal.stored && seal.counted > 1) makers.emplace(seal.op, seal.counted);
  });
  auto marked = write.prepare("SELECT op FROM op_digest WHERE marks IS NOT NULL");
  while (marked.step()) makers.erase(marked.integer(0));
  RecordStore records(database);
  each_version(records, [&](const VersionWalk&, std::int64_t op, std::string_view text) {
    if (const auto maker = makers.find(op); maker != makers.end()) maker->second.add(text);
  });
  auto update = write.prepare("UPDATE op_digest SET marks = ?2 WHERE op = ?1");
  for (auto& [op, maker] : makers) update.bind(1, op).bind(2, std::string_view(maker.finish())).run();
}

LastSeal last_seal(const store::Database& database) {
  auto query = database.prepare(
      "SELECT o.id, d.digest FROM op AS o LEFT JOIN op_digest AS d ON d.op = o.id ORDER BY o.id DESC LIMIT 1");
  LastSeal last;
  if (query.step()) last = {query.integer(0), std::string(query.text(1))};
  return last;
}

std::map<std::int64_t, Suspects> suspects_of(const store::Database& database, const std::vector<std::int64_t>& ops) {
  std::map<std::int64_t, MarkCheck> checks;
  auto stored = database.prepare("SELECT marks FROM op_digest WHERE op = ?1 AND marks IS NOT NULL");
  for (const auto op : ops) {
    if (stored.bind(1, op).step()) checks.emplace(op, MarkCheck(std::string(stored.text(0)), counted(database, op)));
    stored.reset();
  }
  std::map<std::int64_t, Suspects> suspects;
  if (checks.empty()) return suspects;
  RecordStore records(database), names(database);
  each_version(records, [&](const VersionWalk& walk, std::int64_t op, std::string_view text) {
    const auto check = checks.find(op);
    if (check != checks.end())
      check->second.add(text, [&] { return name_of_version(names, walk.entity(), walk.id()); });
  });
  for (auto& [op, check] : checks) suspects.emplace(op, Suspects{check.finish(), check.group()});
  return suspects;
}

}  // namespace mops::change
