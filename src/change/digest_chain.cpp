#include "change/digest_chain.h"

#include <map>
#include <utility>
#include <vector>

#include "error.h"
#include "text/digest.h"

namespace mops::change {
namespace {

using registry::Entity;

// Parts are written with their length, so that no value can pose as two.
void append_part(std::string& text, std::string_view part) {
  text += std::to_string(part.size());
  text += ':';
  text += part;
}

void append_part(std::string& text, const std::optional<std::string>& part) {
  if (part) {
    append_part(text, std::string_view(*part));
  } else {
    text += '~';
  }
}

enum class Deed : char { created = 'c', updated = 'u', deleted = 'd' };

// What one operation did to one record at one version.
struct Written {
  std::int64_t op;
  std::string text;
};

std::string& start(std::string& text, const VersionWalk& walk, Deed deed, std::int64_t rev) {
  text += static_cast<char>(deed);
  append_part(text, std::string_view(walk.entity().name));
  text += std::to_string(walk.id());
  text += '.';
  text += std::to_string(rev);
  text += '{';
  return text;
}

// Most records have one version: their live row goes into TEXT as it comes.
void append_live(std::string& text, VersionWalk& walk) {
  start(text, walk, Deed::created, walk.rev());
  for (std::size_t i = 0; i < walk.fields().size(); ++i) {
    const auto value = walk.text(i);
    if (!value) continue;
    append_part(text, std::string_view(walk.fields()[i]->name));
    append_part(text, *value);
  }
  text += '}';
}

std::string version_text(const VersionWalk& walk, std::int64_t rev, const KeptVersion* replaced,
                         const FieldTexts& values) {
  std::string text;
  const bool created = replaced == nullptr || replaced->deleted;
  start(text, walk, created ? Deed::created : Deed::updated, rev);
  if (created) {
    for (const auto& [name, value] : values) {
      append_part(text, std::string_view(name));
      append_part(text, value);
    }
  } else {
    append_part(text, std::string_view(replaced->key));
    append_part(text, std::string_view(replaced->before));
    for (const auto& [name, value] : read_image(replaced->before)) {
      const auto now = values.find(name);
      append_part(text, std::string_view(name));
      append_part(text, now == values.end() ? std::nullopt : now->second);
    }
  }
  return text + '}';
}

std::string deletion_text(const VersionWalk& walk, const KeptVersion& kept) {
  std::string text;
  start(text, walk, Deed::deleted, kept.rev);
  append_part(text, std::string_view(kept.key));
  append_part(text, std::string_view(kept.before));
  return text + '}';
}

// The versions of a record from the last back to the first: before-images put the older values in place.
std::vector<Written> versions_back(VersionWalk& walk, std::int64_t only) {
  std::vector<Written> versions;
  const auto& kept = walk.kept();
  const auto wanted = [&](std::int64_t op) { return only == 0 || op == only; };
  FieldTexts values;
  if (walk.live()) {
    values = walk.texts();
    if (wanted(walk.op()))
      versions.push_back({walk.op(), version_text(walk, walk.rev(), kept.empty() ? nullptr : &kept.back(), values)});
  }
  for (std::size_t i = kept.size(); i-- > 0;) {
    const auto& version = kept[i];
    if (version.deleted) {
      values.clear();
      if (wanted(version.op)) versions.push_back({version.op, deletion_text(walk, version)});
    }
    // Operations only get older on the way back.
    if (only != 0 && version.prev_op < only) break;
    for (auto& [name, value] : read_image(version.before)) {
      if (value) {
        values.insert_or_assign(name, std::move(value));
      } else {
        values.erase(name);
      }
    }
    if (wanted(version.prev_op))
      versions.push_back({version.prev_op, version_text(walk, version.rev, i == 0 ? nullptr : &kept[i - 1], values)});
  }
  return versions;
}

// The operation's own rows, all columns of them.
class Facts {
 public:
  explicit Facts(const store::Database& database)
      : queries_{database.prepare("SELECT id, at, actor, host, program, command, kind, source, message, reverts,"
                                  " unchanged FROM op WHERE id = ?1"),
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
  store::Statement queries_[4];
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

}  // namespace

void seal_operation(const store::Transaction& write, std::int64_t op) {
  const auto& database = write.database();
  RecordStore records(database);
  text::Blake2b versions;
  std::string text;
  auto touched = database.prepare("SELECT 1 FROM op_entity WHERE op = ?1 AND entity = ?2");
  for (const auto& entity : registry::registry().entities()) {
    touched.bind(1, op).bind(2, std::string_view(entity.name));
    if (!touched.step()) continue;
    touched.reset();
    for (VersionWalk walk(records, entity, op); walk.next();) {
      text.clear();
      if (walk.kept().empty()) {
        append_live(text, walk);
      } else {
        const auto back = versions_back(walk, op);
        for (auto version = back.rbegin(); version != back.rend(); ++version) text += version->text;
      }
      versions.update(text);
    }
  }
  const auto digest = seal_of(stored_before(database, op), Facts(database).of(op), versions.hex());
  write.prepare("INSERT INTO op_digest (op, digest) VALUES (?1, ?2)")
      .bind(1, op)
      .bind(2, std::string_view(digest))
      .run();
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
  std::string text;
  for (const auto& entity : registry::registry().entities()) {
    for (VersionWalk walk(records, entity); walk.next();) {
      if (see) see(walk);
      if (walk.kept().empty()) {
        text.clear();
        append_live(text, walk);
        add(walk, walk.op(), text);
        continue;
      }
      std::vector<Written> back;
      try {
        back = versions_back(walk, 0);
      } catch (const Error& error) {
        if (error.id() != "store.journal") throw;
        continue;  // its operations do not get their digest back, and so are told
      }
      for (auto version = back.rbegin(); version != back.rend(); ++version) add(walk, version->op, version->text);
    }
  }
  auto operations = database.prepare(
      "SELECT o.id, d.digest, (SELECT sum(created + updated + deleted) FROM op_entity WHERE op = o.id)"
      " FROM op AS o LEFT JOIN op_digest AS d ON d.op = o.id ORDER BY o.id");
  Facts facts(database);
  std::string previous;
  auto name = database.prepare("SELECT key FROM change WHERE entity = ?1 AND record = ?2 ORDER BY rev DESC LIMIT 1");
  while (operations.step()) {
    Seal seal;
    seal.op = operations.integer(0);
    seal.stored = operations.text(1);
    seal.counted = operations.integer(2);
    auto& sum = sums[seal.op];
    seal.versions = sum.versions;
    seal.digest = seal_of(previous, facts.of(seal.op), sum.digest.hex());
    if (sum.versions != 0 && seal.digest != seal.stored) {
      const auto& entity = registry::registry().entities()[static_cast<std::size_t>(sum.entity)];
      auto key = records.key_of(entity, sum.record);
      if (key.empty() && name.bind(1, std::string_view(entity.name)).bind(2, sum.record).step()) key = name.text(0);
      name.reset();
      seal.record = entity.name + '/' + key;
    }
    previous = seal.stored.empty() ? seal.digest : seal.stored;
    sums.erase(seal.op);
    tell(seal);
  }
}

void seal_the_rest(const store::Transaction& write) {
  std::vector<std::pair<std::int64_t, std::string>> missing;
  recompute_seals(write.database(), [&](const Seal& seal) {
    if (seal.stored.empty()) missing.emplace_back(seal.op, seal.digest);
  });
  auto insert = write.prepare("INSERT INTO op_digest (op, digest) VALUES (?1, ?2)");
  for (const auto& [op, digest] : missing) insert.bind(1, op).bind(2, std::string_view(digest)).run();
}

}  // namespace mops::change
