#include "change/fsck.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "change/digest_chain.h"
#include "change/own_schema.h"
#include "rules/engine.h"

namespace mops::change {
namespace {

using registry::Entity;
using TellFault = std::function<void(const Fault&)>;

std::string operation(std::int64_t op) { return "op/" + std::to_string(op); }

// The integrity check also names rows that break a column's promise; these are wrong data in a sound file.
bool is_about_a_value(std::string_view finding) {
  return finding.starts_with("CHECK constraint failed") || finding.starts_with("NULL value in") ||
         finding.find(" value in ") != std::string_view::npos;
}

void check_file(const store::Database& database, const TellFault& tell) {
  auto check = database.prepare("PRAGMA integrity_check");
  while (check.step()) {
    const std::string found(check.text(0));
    if (found == "ok") continue;
    if (!is_about_a_value(found))
      throw Error(ErrorKind::store, "store.corrupt", {{"path", database.path()}, {"reason", found}});
    tell({"fsck.value", "", {{"reason", found}}});
  }
}

void check_schema(const store::Database& database, const TellFault& tell) {
  constexpr const char* kCodes[] = {"fsck.schema_foreign", "fsck.schema_missing", "fsck.schema_changed"};
  for (const auto& difference : schema_differences(database))
    tell({kCodes[static_cast<std::size_t>(difference.what)],
          difference.type + '/' + difference.name,
          {{"type", difference.type}, {"name", difference.name}}});
}

void check_references(const store::Database& database, const TellFault& tell) {
  RecordStore records(database);
  auto check = database.prepare("PRAGMA foreign_key_check");
  while (check.step()) {
    const std::string table(check.text(0));
    const auto row = check.integer(1);
    const auto* entity = registry::registry().find(table);
    const auto key = entity == nullptr ? std::string() : records.key_of(*entity, row);
    tell({"fsck.reference",
          table + '/' + (key.empty() ? std::to_string(row) : key),
          {{"entity", std::string(check.text(2))}}});
  }
}

// Versions are numbered without a gap from 1, and each was written by the operation that replaced the one before.
class VersionCheck {
 public:
  VersionCheck(const store::Database& database, const TellFault& tell) : tell_(tell) {
    auto ids = database.prepare("SELECT id FROM op ORDER BY id");
    while (ids.step()) {
      if (ids.integer(0) != last_ + 1) missing_.emplace_back(last_ + 1, ids.integer(0) - 1);
      last_ = ids.integer(0);
    }
    for (const auto& [first, last] : missing_)
      for (auto op = first; op <= last && op < first + 100; ++op) tell_({"fsck.no_operation", operation(op), {}});
  }

  void look(VersionWalk& walk) {
    std::int64_t expected = 1;
    std::int64_t writer = 0;  // the operation that must have written the next version; 0 = any
    for (const auto& version : walk.kept()) {
      version_is(walk, version.rev, expected, version.prev_op, writer);
      operation_is(walk, version.op);
      expected = version.rev + 1;
      writer = version.deleted ? 0 : version.op;
      try {
        read_image(version.before);
      } catch (const Error&) {
        tell_({"fsck.image", name(walk), {{"rev", std::to_string(version.rev)}}});
      }
    }
    if (walk.live()) {
      version_is(walk, walk.rev(), expected, walk.op(), writer);
    } else if (!walk.kept().back().deleted) {
      tell_({"fsck.vanished", name(walk), {{"op", std::to_string(walk.kept().back().op)}}});
    }
  }

 private:
  static std::string name(VersionWalk& walk) { return walk.entity().name + '/' + walk.key(); }

  void operation_is(VersionWalk& walk, std::int64_t op) {
    bool known = op >= 1 && op <= last_;
    for (const auto& [first, last] : missing_) known = known && (op < first || op > last);
    if (!known) tell_({"fsck.unknown_operation", name(walk), {{"op", std::to_string(op)}}});
  }

  void version_is(VersionWalk& walk, std::int64_t rev, std::int64_t expected, std::int64_t op, std::int64_t writer) {
    operation_is(walk, op);
    if (rev != expected)
      tell_({"fsck.revision", name(walk), {{"rev", std::to_string(rev)}, {"expected", std::to_string(expected)}}});
    if (writer != 0 && op != writer)
      tell_({"fsck.writer",
             name(walk),
             {{"rev", std::to_string(rev)}, {"op", std::to_string(op)}, {"expected", std::to_string(writer)}}});
  }

  const TellFault& tell_;
  std::int64_t last_ = 0;
  std::vector<std::pair<std::int64_t, std::int64_t>> missing_;
};

// The seals on their way by.  Those that are broken are told at the end, when it is known which records they are about.
class SealCheck {
 public:
  explicit SealCheck(const TellFault& tell) : tell_(tell) {}

  void look(const Seal& seal) {
    const auto op = std::to_string(seal.op);
    if (seal.stored.empty()) return tell_({"fsck.no_digest", operation(seal.op), {{"op", op}}});
    if (seal.versions != seal.counted)
      tell_({"fsck.count",
             operation(seal.op),
             {{"op", op}, {"found", std::to_string(seal.versions)}, {"counted", std::to_string(seal.counted)}}});
    if (seal.digest != seal.stored) broken_.push_back(seal);
  }

  void tell_broken(const store::Database& database) const {
    std::vector<std::int64_t> ops;
    for (const auto& seal : broken_)
      if (seal.counted > 1) ops.push_back(seal.op);
    const auto suspects = suspects_of(database, ops);
    for (const auto& seal : broken_) {
      const auto found = suspects.find(seal.op);
      if (seal.versions == 1 && seal.counted == 1) {
        tell_({"fsck.digest_record", seal.record, {{"op", std::to_string(seal.op)}}});
      } else if (found == suspects.end()) {
        tell_whole(seal, "fsck.digest");
      } else if (found->second.records.empty()) {
        tell_whole(seal, seal.versions == seal.counted ? "fsck.digest_entry" : "fsck.digest");
      } else {
        tell_records(seal, found->second);
      }
    }
  }

 private:
  static constexpr std::size_t kNamed = 20;  // records of one operation

  void tell_whole(const Seal& seal, const char* code) const {
    tell_({code, operation(seal.op), {{"op", std::to_string(seal.op)}, {"count", std::to_string(seal.versions)}}});
  }

  void tell_records(const Seal& seal, const Suspects& suspects) const {
    const auto op = std::to_string(seal.op);
    const auto* code = suspects.group == 1 ? "fsck.digest_version" : "fsck.digest_group";
    const auto named = std::min(suspects.records.size(), kNamed);
    for (std::size_t i = 0; i < named; ++i)
      tell_({code, suspects.records[i], {{"op", op}, {"count", std::to_string(suspects.group)}}});
    if (const auto left = suspects.records.size() - named; left > 0)
      tell_({"fsck.digest_more", operation(seal.op), {{"op", op}, {"count", std::to_string(left)}}});
  }

  const TellFault& tell_;
  std::vector<Seal> broken_;
};

// A clock that went back, or operations written into the past.
void check_times(const store::Database& database, std::int64_t seen, const TellFault& tell) {
  auto query = database.prepare("SELECT id, at FROM op ORDER BY id");
  std::string last;
  while (query.step()) {
    if (query.text(1) < last && query.integer(0) > seen)
      tell({"fsck.time",
            operation(query.integer(0)),
            {{"op", std::to_string(query.integer(0))}, {"at", std::string(query.text(1))}, {"before", last}}});
    last = query.text(1);
  }
}

// What the key must begin with, as SQL: the parts of the pattern up to the running number.  Empty for patterns that
// begin with a fixed letter (P-{seq:6}, KS/…): a centre may keep the numbers of its own register there.
std::string expected_key(const Entity& entity, bool& whole) {
  const auto& pattern = entity.key_pattern;
  std::string sql;
  whole = true;
  if (!pattern.starts_with('{')) return sql;
  for (std::size_t at = 0; at < pattern.size();) {
    std::string part;
    if (pattern[at] == '[') {
      const auto open = pattern.find('{', at), end = pattern.find(']', at);
      const auto* field = entity.find(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
      if (field == nullptr) throw Error(ErrorKind::bug, "bug.schema", {{"reason", pattern}});
      part = "coalesce('" + pattern.substr(at + 1, open - at - 1) + "' || e." + field->column + ", '')";
      at = end + 1;
    } else if (pattern[at] == '{') {
      const auto end = pattern.find('}', at);
      const auto name = pattern.substr(at + 1, end - at - 1);
      at = end + 1;
      const auto* field = entity.find(name);
      if (field == nullptr) {  // {seq:4}, {day:year}
        whole = false;
        break;
      }
      part = "e." + field->column;
      if (field->type == registry::Type::reference)
        part = "(SELECT key FROM " + field->target->name + " WHERE id = " + part + ')';
    } else {
      const auto end = std::min(pattern.find_first_of("{[", at), pattern.size());
      part = '\'' + pattern.substr(at, end - at) + '\'';
      at = end;
    }
    sql += (sql.empty() ? "" : " || ") + part;
  }
  return sql;
}

void check_keys(const store::Database& database, const TellFault& tell) {
  for (const auto& entity : registry::registry().entities()) {
    bool whole = true;
    const auto sql = expected_key(entity, whole);
    if (sql.empty()) continue;
    const std::string compared = whole ? "key" : "substr(key, 1, length(expected))";
    auto query = database.prepare("SELECT key, expected FROM (SELECT e.id, e.key, " + sql + " AS expected FROM " +
                                  entity.name + " AS e) WHERE " + compared + " <> expected ORDER BY id");
    while (query.step())
      tell({"fsck.key", entity.name + '/' + std::string(query.text(0)), {{"expected", std::string(query.text(1))}}});
  }
}

void check_rules(const store::Database& database, std::string_view today, const TellFault& tell) {
  RecordStore records(database);
  for (const auto& rule : rules::catalogue()) {
    if (rule.severity != Severity::error) continue;
    for (const auto& finding : rules::judge_all(database, rule, today))
      tell({rule.code, rule.entity->name + '/' + records.key_of(*rule.entity, finding.id), finding.arguments});
  }
}

}  // namespace

void check_state(const store::Database& database, const TellFault& tell) {
  check_references(database, tell);
  VersionCheck versions(database, tell);
  SealCheck seals(tell);
  recompute_seals(
      database, [&](const Seal& seal) { seals.look(seal); }, [&](VersionWalk& walk) { versions.look(walk); });
  seals.tell_broken(database);
  check_keys(database, tell);
}

void check_database(const store::Database& database, std::string_view today, const TellFault& tell, std::int64_t seen) {
  check_file(database, tell);
  check_schema(database, tell);
  check_state(database, tell);
  check_times(database, seen, tell);
  check_rules(database, today, tell);
}

std::int64_t check_expected(const store::Database& database, std::string_view expected, const TellFault& tell) {
  const auto colon = expected.find(':');
  const auto number = expected.substr(0, colon);
  const auto seal = colon == std::string_view::npos ? std::string_view() : expected.substr(colon + 1);
  const auto all_of = [](std::string_view text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string_view::npos;
  };
  if (number.empty() || number.size() > 18 || !all_of(number, "0123456789") || seal.size() < 12 || seal.size() > 64 ||
      !all_of(seal, "0123456789abcdef"))
    throw Error(ErrorKind::usage, "fsck.expect_form", {{"value", std::string(expected)}});
  const auto op = std::stoll(std::string(number));
  auto query = database.prepare("SELECT digest FROM op_digest WHERE op = ?1");
  const bool there = query.bind(1, static_cast<std::int64_t>(op)).step();
  if (there && query.text(0).starts_with(seal)) return op;
  tell({there ? "fsck.expected" : "fsck.expected_gone", operation(op), {{"op", std::to_string(op)}}});
  return 0;
}

HandSetClocks hand_set_clocks(const store::Database& database) {
  auto query = database.prepare("SELECT count(*), min(id), max(id) FROM op WHERE clock IS NOT NULL");
  if (!query.step()) return {};
  return {query.integer(0), query.integer(1), query.integer(2)};
}

}  // namespace mops::change
