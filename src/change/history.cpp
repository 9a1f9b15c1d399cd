#include "change/history.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "change/value.h"
#include "error.h"

namespace mops::change {
namespace {

using registry::Entity;

constexpr std::string_view kOperation = R"sql(
  SELECT o.id, o.at, o.actor, o.host, o.program, o.command, o.kind, o.source, o.message, o.reverts,
         (SELECT coalesce(sum(created), 0) FROM op_entity WHERE op = o.id),
         (SELECT coalesce(sum(updated), 0) FROM op_entity WHERE op = o.id),
         (SELECT coalesce(sum(deleted), 0) FROM op_entity WHERE op = o.id), o.unchanged,
         o.clock, (SELECT digest FROM op_digest WHERE op = o.id), o.account
  FROM op AS o WHERE o.id = ?1
)sql";

// Versions kept in the journal of one record, oldest first.
struct Kept {
  std::int64_t rev, prev_op, op;
  bool deleted;
  FieldTexts image;
};

std::vector<Kept> kept_versions(RecordStore& records, const Entity& entity, std::int64_t record) {
  auto& query = records.prepared(
      "SELECT rev, prev_op, op, verb = 'delete', before FROM change WHERE entity = ?1 AND record = ?2 ORDER BY rev");
  query.bind(1, std::string_view(entity.name)).bind(2, record);
  std::vector<Kept> versions;
  while (query.step())
    versions.push_back(
        {query.integer(0), query.integer(1), query.integer(2), query.integer(3) != 0, read_image(query.text(4))});
  return versions;
}

std::optional<std::string> lookup(const FieldTexts& texts, const std::string& name) {
  const auto found = texts.find(name);
  return found == texts.end() ? std::nullopt : found->second;
}

// The value of FIELD after version REV: the next image that holds it, or the live row.
std::optional<std::string> value_after(const std::vector<Kept>& kept, const FieldTexts& live, const std::string& field,
                                       std::int64_t rev) {
  for (const auto& version : kept) {
    if (version.rev < rev) continue;
    if (version.image.contains(field)) return version.image.at(field);
    if (version.deleted) return std::nullopt;
  }
  return lookup(live, field);
}

// All fields of the record right after version REV.
FieldTexts whole_after(const Entity& entity, const std::vector<Kept>& kept, const FieldTexts& live, std::int64_t rev) {
  FieldTexts whole;
  for (const auto& field : entity.fields) {
    if (!field.stored()) continue;
    if (auto text = value_after(kept, live, field.name, rev)) whole.emplace(field.name, std::move(text));
  }
  return whole;
}

RecordChange change_of(RecordStore& records, const Entity& entity, std::int64_t record, std::int64_t op) {
  const auto kept = kept_versions(records, entity, record);
  const auto row = records.load(entity, record);
  const FieldTexts live = row ? texts_of(records, entity, *row) : FieldTexts();
  RecordChange change;
  change.entity = &entity;
  change.record = record;
  // Versions written by the operation: replaced ones (prev_op) and the live one.
  const auto written = [&](std::int64_t rev) {
    change.first_rev = change.first_rev == 0 ? rev : std::min(change.first_rev, rev);
    change.last_rev = std::max(change.last_rev, rev);
  };
  for (const auto& version : kept)
    if (version.prev_op == op) written(version.rev);
  if (row && row->op == op) written(row->rev);
  bool replaced = false;
  for (const auto& version : kept) {
    if (version.op != op) continue;
    if (version.prev_op != op) replaced = true;
    if (version.deleted) change.deleted = true;
    for (const auto& [field, text] : version.image) change.before.try_emplace(field, text);
  }
  change.created = change.first_rev != 0 && !replaced;
  if (change.deleted && row && row->op == op) change.deleted = false;
  if (change.created) {
    change.before.clear();
    change.after = whole_after(entity, kept, live, change.last_rev);
  } else if (!change.deleted) {
    for (const auto& [field, text] : change.before)
      change.after.emplace(field, value_after(kept, live, field, change.last_rev));
  }
  if (row) {
    change.key = records.key_of(entity, *row);
    return change;
  }
  auto& name = records.prepared("SELECT key FROM change WHERE entity = ?1 AND record = ?2 LIMIT 1");
  if (name.bind(1, std::string_view(entity.name)).bind(2, record).step()) change.key = name.text(0);
  name.reset();
  return change;
}

}  // namespace

FieldTexts read_image(std::string_view json) {
  FieldTexts texts;
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  if (!parsed.is_object()) throw Error(ErrorKind::store, "store.journal", {{"reason", "before-image"}});
  for (const auto& [name, value] : parsed.items()) {
    if (value.is_null()) {
      texts.emplace(name, std::nullopt);
    } else {
      texts.emplace(name, value.is_string() ? value.get<std::string>() : value.dump());
    }
  }
  return texts;
}

FieldTexts texts_of(RecordStore& records, const Entity& entity, const Row& row) {
  FieldTexts texts;
  for (std::size_t i = 0; i < entity.fields.size(); ++i)
    if (entity.fields[i].stored() && !store::is_null(row.values[i]))
      texts.emplace(entity.fields[i].name, records.text_of(entity.fields[i], row.values[i]));
  return texts;
}

std::int64_t last_operation(const store::Database& database) { return database.integer("SELECT max(id) FROM op"); }

std::int64_t resolve_operation(const store::Database& database, std::string_view name) {
  const auto last = last_operation(database);
  std::int64_t id = 0;
  auto digits = name;
  const bool relative = name.starts_with('@');
  if (relative) digits.remove_prefix(name.starts_with("@~") ? 2 : 1);
  if (!(relative && digits.empty())) {
    const auto [end, status] = std::from_chars(digits.data(), digits.data() + digits.size(), id);
    if (status != std::errc() || end != digits.data() + digits.size()) id = relative ? last : 0;
  }
  if (relative) id = last - id;
  if (id < 1 || id > last) throw Error(ErrorKind::refused, "op.unknown", {{"op", std::string(name)}});
  return id;
}

std::optional<Operation> find_operation(const store::Database& database, std::int64_t id) {
  auto query = database.prepare(kOperation);
  if (!query.bind(1, id).step()) return std::nullopt;
  Operation op;
  op.id = query.integer(0);
  std::string* const texts[] = {&op.at,      &op.actor, &op.host,   &op.program,
                                &op.command, &op.kind,  &op.source, &op.message};
  for (int i = 0; i < 8; ++i) *texts[i] = query.text(i + 1);
  if (!query.is_null(9)) op.reverts = query.integer(9);
  op.created = query.integer(10);
  op.updated = query.integer(11);
  op.deleted = query.integer(12);
  op.unchanged = query.integer(13);
  op.clock = query.text(14);
  op.seal = query.text(15);
  op.account = query.text(16);
  return op;
}

std::string made_and_unchanged(const Entity& entity) {
  // A record that was dropped and put back was made anew, whatever its version.
  return "e.op = ?1 AND (e.rev = 1 OR EXISTS (SELECT 1 FROM change AS k WHERE k.entity = '" + entity.name +
         "' AND k.record = e.id AND k.rev = e.rev - 1 AND k.verb = 'delete'))";
}

namespace {

std::vector<std::int64_t> records_of(const store::Database& database, const Entity& entity, std::int64_t op,
                                     Created which) {
  auto query = database.prepare("SELECT e.id FROM " + entity.name + " AS e WHERE e.op = ?1" +
                                (which == Created::all ? "" : " AND NOT (" + made_and_unchanged(entity) + ")") +
                                " UNION SELECT record FROM change WHERE entity = ?2 AND (op = ?1 OR prev_op = ?1)");
  query.bind(1, op).bind(2, std::string_view(entity.name));
  std::vector<std::int64_t> ids;
  while (query.step()) ids.push_back(query.integer(0));
  return ids;
}

std::vector<const Entity*> entities_of(const store::Database& database, std::int64_t op) {
  auto touched = database.prepare("SELECT entity FROM op_entity WHERE op = ?1");
  touched.bind(1, op);
  std::vector<const Entity*> entities;
  while (touched.step()) entities.push_back(&registry::registry().at(touched.text(0)));
  std::ranges::sort(entities, {}, &Entity::number);
  return entities;
}

}  // namespace

void each_change(RecordStore& records, std::int64_t op, Created which,
                 const std::function<void(RecordChange&&)>& visit) {
  for (const auto* entity : entities_of(records.database(), op))
    for (const auto id : records_of(records.database(), *entity, op, which)) visit(change_of(records, *entity, id, op));
}

std::vector<RecordChange> changes_of(RecordStore& records, std::int64_t op) {
  std::vector<RecordChange> changes;
  each_change(records, op, Created::all, [&](RecordChange&& change) { changes.push_back(std::move(change)); });
  return changes;
}

std::vector<Version> versions_of(RecordStore& records, const Entity& entity, std::string_view key) {
  auto id = records.find_named(entity, key);
  if (!id) {
    auto dropped = records.database().prepare("SELECT max(record) FROM change WHERE entity = ?1 AND key = ?2");
    id = dropped.bind(1, std::string_view(entity.name)).bind(2, key).first_integer();
  }
  if (!id) return {};
  const auto kept = kept_versions(records, entity, *id);
  const auto row = records.load(entity, *id);
  const FieldTexts live = row ? texts_of(records, entity, *row) : FieldTexts();
  std::vector<Version> versions;
  const auto first = !kept.empty() ? kept.front() : Kept{row->rev, row->op, row->op, false, {}};
  versions.push_back({first.rev, first.prev_op, false, {}, whole_after(entity, kept, live, first.rev)});
  for (std::size_t i = 0; i < kept.size(); ++i) {
    Version version{kept[i].rev + 1, kept[i].op, kept[i].deleted, kept[i].image, {}};
    for (const auto& [field, text] : kept[i].image)
      if (!kept[i].deleted) version.after.emplace(field, value_after(kept, live, field, kept[i].rev + 1));
    versions.push_back(std::move(version));
    // A record put back after it was dropped begins anew.
    if (kept[i].deleted && (i + 1 < kept.size() || row)) {
      const auto next_op = i + 1 < kept.size() ? kept[i + 1].prev_op : row->op;
      const auto rev = kept[i].rev + 1;
      versions.push_back({rev, next_op, false, {}, whole_after(entity, kept, live, rev)});
    }
  }
  return versions;
}

}  // namespace mops::change
