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

struct Image {
  std::int64_t rev, prev_op, op;
  FieldTexts before;
};

std::vector<Image> images_of(RecordStore& records, const Entity& entity, std::int64_t record) {
  auto& query = records.prepared(std::string(kImages));
  query.bind(1, std::string_view(entity.name)).bind(2, record);
  std::vector<Image> images;
  while (query.step())
    images.push_back({query.integer(0), query.integer(1), query.integer(2), read_image(query.text(3))});
  return images;
}

}  // namespace

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
  auto query = records_.database().prepare("SELECT id FROM op WHERE reverts = ?1 ORDER BY id DESC LIMIT 1");
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
  if (live.rev == 1) return by_source(live.op) ? text() : std::nullopt;
  const auto images = images_of(records_, entity, live.id);
  auto value = text();
  // From the newest version back: an image that holds the field says that the version after it wrote the field.
  for (const auto& image : Reversed(images)) {
    const auto held = image.before.find(field.name);
    if (held == image.before.end()) continue;
    if (by_source(image.op)) return value;
    value = held->second;
  }
  const auto first = images.empty() ? live.op : images.front().prev_op;
  return by_source(first) ? value : std::nullopt;
}

std::int64_t Bases::writer_of(const Entity& entity, const Row& live, const Field& field) {
  const auto images = images_of(records_, entity, live.id);
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
