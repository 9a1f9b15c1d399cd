#include "change/merge.h"

#include <algorithm>

#include "change/reversed.h"

namespace mops::change {
namespace {

using registry::Entity;
using registry::Field;

// The images that replaced versions of one record left behind, oldest first.
constexpr std::string_view kImages =
    "SELECT rev, prev_op, op, before FROM change WHERE entity = ?1 AND record = ?2 ORDER BY rev";

}  // namespace

std::vector<Bases::Image> Bases::images_of(const Entity& entity, std::int64_t record) {
  auto& query = records_.prepared(std::string(kImages));
  query.bind(1, std::string_view(entity.name)).bind(2, record);
  std::vector<Image> images;
  while (query.step())
    images.push_back({query.integer(0), query.integer(1), query.integer(2), read_image(query.text(3))});
  return images;
}

MergeVerdict decide(const std::optional<std::string>& file, const std::optional<std::string>& live,
                    const std::optional<std::string>& base) {
  if (file == live) return MergeVerdict::keep;
  if (base) {
    if (file == base) return MergeVerdict::keep;    // the source says nothing new, a person edited since
    if (live == base) return MergeVerdict::change;  // only the source moved
    return MergeVerdict::conflict;
  }
  if (!file) return MergeVerdict::keep;  // a blank clears only what this source itself once supplied
  return live ? MergeVerdict::conflict : MergeVerdict::change;
}

bool Bases::is_reverted(std::int64_t op) {
  auto query = records_.database().prepare(
      "SELECT id FROM op WHERE reverts = ?1 OR (reverts IS NOT NULL AND instr(' ' || source || ' ', ' ' || ?1 || ' ') "
      "> 0)"
      " ORDER BY id DESC LIMIT 1");
  const auto revert = query.bind(1, op).first_integer();
  return revert && !is_reverted(*revert);
}

bool Bases::by_source(std::int64_t op) {
  const auto known = ops_.find(op);
  if (known != ops_.end()) return known->second;
  auto query = records_.database().prepare("SELECT source = ?2 FROM op WHERE id = ?1");
  const bool ours =
      query.bind(1, op).bind(2, std::string_view(source_)).first_integer().value_or(0) != 0 && !is_reverted(op);
  ops_.emplace(op, ours);
  return ours;
}

std::optional<std::string> Bases::base(const Entity& entity, const Row& live, const Field& field) {
  const auto text = [&]() -> std::optional<std::string> {
    if (store::is_null(live.value(field))) return std::nullopt;
    return records_.text_of(field, live.value(field));
  };
  // By far the most records have one version.
  if (live.rev == 1) return by_source(live.op) ? text() : inherited(entity, live, field);
  const auto images = images_of(entity, live.id);
  const auto first = images.empty() ? live.op : images.front().prev_op;
  const auto spoken = last_spoken(images, text(), first, field);
  return spoken ? spoken : inherited(entity, live, field);
}

// From the newest version, which holds VALUE, back: an image that holds the field says that the version after it wrote
// the field.  FIRST is the operation that made the record.
std::optional<std::string> Bases::last_spoken(const std::vector<Image>& images, std::optional<std::string> value,
                                              std::int64_t first, const Field& field) {
  for (const auto& image : Reversed(images)) {
    const auto held = image.before.find(field.name);
    if (held == image.before.end()) continue;
    if (by_source(image.op)) return value;
    value = held->second;
  }
  return by_source(first) ? value : std::nullopt;
}

// What the source said of a record that was merged into this one.
std::optional<std::string> Bases::inherited(const Entity& entity, const Row& live, const Field& field) {
  for (const auto& ancestor : ancestors(entity, live.id)) {
    auto images = images_of(entity, ancestor);
    if (images.empty()) continue;
    const auto last = std::move(images.back());  // that of the merge: all that the record held
    images.pop_back();
    const auto held = last.before.find(field.name);
    const auto first = images.empty() ? last.prev_op : images.front().prev_op;
    auto spoken = last_spoken(images, held == last.before.end() ? std::nullopt : held->second, first, field);
    if (spoken) return spoken;
  }
  return std::nullopt;
}

// The record that operation OP, a merge, left: it changed it, or what referred to the other refers to it.
std::optional<std::int64_t> Bases::heir_in(const Entity& entity, std::int64_t op) {
  auto& changed = records_.prepared("SELECT record FROM change WHERE op = ?1 AND entity = ?2 AND verb = 'update'");
  changed.bind(1, op).bind(2, std::string_view(entity.name));
  if (const auto record = changed.first_integer()) return record;
  for (const auto* field : registry::referring_fields(entity)) {
    changed.bind(1, op).bind(2, std::string_view(field->entity->name));
    const auto referring = changed.first_integer();
    const auto row = referring ? records_.load(*field->entity, *referring) : std::nullopt;
    if (!row) continue;
    if (const auto* id = std::get_if<std::int64_t>(&row->values[field->at])) return *id;
  }
  return std::nullopt;
}

// Those that were merged into RECORD and are so still, the last first.
const std::vector<std::int64_t>& Bases::ancestors(const Entity& entity, std::int64_t record) {
  static const std::vector<std::int64_t> none;
  if (!any_dropped(entity)) return none;
  const auto [known, is_new] = ancestors_.try_emplace(&entity);
  if (is_new) {
    auto merges = records_.database().prepare(
        "SELECT o.id, c.record FROM op o JOIN change c ON c.op = o.id AND c.entity = ?1 AND c.verb = 'delete'"
        " WHERE o.kind = ?2 ORDER BY o.id DESC");
    merges.bind(1, std::string_view(entity.name)).bind(2, std::string_view(entity.name + ".merge"));
    while (merges.step()) {
      if (is_reverted(merges.integer(0))) continue;
      if (const auto heir = heir_in(entity, merges.integer(0))) known->second[*heir].push_back(merges.integer(1));
    }
  }
  const auto found = known->second.find(record);
  return found == known->second.end() ? none : found->second;
}

std::optional<std::int64_t> Bases::heir(const Entity& entity, const FieldTexts& identity) {
  if (identity.empty() || !any_dropped(entity)) return std::nullopt;
  std::vector<std::string> fields, texts;
  for (const auto& [field, text] : identity) {
    fields.push_back(field);
    texts.push_back(text.value_or(""));
  }
  auto& kind = records_.prepared("SELECT kind FROM op WHERE id = ?1");
  for (const auto& drop : dropped_by(entity, std::move(fields)).find(texts)) {
    const bool merged = kind.bind(1, drop.op).step() && kind.text(0) == entity.name + ".merge";
    kind.reset();
    if (merged && !is_reverted(drop.op)) return heir_in(entity, drop.op);
  }
  return std::nullopt;
}

std::int64_t Bases::writer_of(const Entity& entity, const Row& live, const Field& field) {
  const auto images = images_of(entity, live.id);
  for (const auto& image : Reversed(images))
    if (image.before.contains(field.name)) return image.op;
  return images.empty() ? live.op : images.front().prev_op;
}

std::vector<std::string> Bases::list_base(const Field& list, std::int64_t owner, const std::string& owner_key) {
  const auto& child = *list.target;
  const auto& item = *list.target_field;
  std::vector<std::string> items;
  for (const auto id : records_.children(*child.identity.front(), owner)) {
    const auto row = *records_.load(child, id);
    if (by_source(row.op)) items.push_back(records_.text_of(item, row.value(item)));
  }
  for (const auto& drop : dropped_by(child, {child.identity.front()->name}).find({owner_key})) {
    if (!by_source(drop.prev_op)) continue;
    if (const auto held = drop.image.find(item.name); held != drop.image.end() && held->second)
      items.push_back(*held->second);
  }
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
  return items;
}

DroppedRecords& Bases::dropped_by(const Entity& entity, std::vector<std::string> fields) {
  std::string name = entity.name;
  for (const auto& field : fields) name += ' ' + field;
  auto& found = dropped_by_[name];
  if (!found) found.emplace(records_, entity, std::move(fields));
  return *found;
}

// Whether anybody ever dropped a record of ENTITY on purpose, other than by taking an operation back.
bool Bases::any_dropped(const Entity& entity) {
  const auto known = any_dropped_.find(&entity);
  if (known != any_dropped_.end()) return known->second;
  auto any = records_.database().prepare(
      "SELECT 1 FROM op_entity AS e JOIN op AS o ON o.id = e.op"
      " WHERE e.entity = ?1 AND e.deleted > 0 AND o.reverts IS NULL LIMIT 1");
  const bool found = any.bind(1, std::string_view(entity.name)).first_integer().has_value();
  any_dropped_[&entity] = found;
  return found;
}

std::optional<DroppedRecords::Drop> Bases::dropped(const Entity& entity, const FieldTexts& identity) {
  if (identity.empty() || !any_dropped(entity)) return std::nullopt;
  std::vector<std::string> fields, texts;
  for (const auto& [field, text] : identity) {
    fields.push_back(field);
    texts.push_back(text.value_or(""));
  }
  for (auto& drop : dropped_by(entity, std::move(fields)).find(texts)) {
    // What a revert took away may come again: the revert took back what the source had said as well.
    auto& taken = records_.prepared("SELECT reverts FROM op WHERE id = ?1");
    if (taken.bind(1, drop.op).first_integer() || !by_source(drop.prev_op)) return std::nullopt;
    return std::move(drop);
  }
  return std::nullopt;
}

}  // namespace mops::change
