#include "work/resolve.h"

#include <algorithm>

#include "change/value.h"
#include "registry/header.h"
#include "work/search.h"

namespace mops::work {
namespace {

using registry::Entity;
using registry::Type;
using Keys = std::vector<std::string>;

void keep_project(change::RecordStore& records, const Entity& entity, std::optional<std::int64_t> project, Keys& keys) {
  if (!project) return;
  std::erase_if(keys, [&](const std::string& key) {
    const auto id = records.find_named(entity, key);
    const auto own = id ? records.project_of_record(entity, *id) : std::nullopt;
    return own && *own != *project;
  });
}

// "KIS" in the project WSS is WSS/KIS, "0042" is WSS-0042.
Keys by_short_code(change::RecordStore& records, const Entity& entity, std::string_view text,
                   std::optional<std::int64_t> project) {
  Keys owners;
  if (project) {
    owners.push_back(records.key_of(registry::registry().at("project"), *project));
  } else {
    auto query = records.database().prepare("SELECT key FROM project ORDER BY key");
    while (query.step()) owners.emplace_back(query.text(0));
  }
  Keys keys;
  for (const auto& owner : owners)
    for (const char* separator : {"/", "-"})
      if (auto key = owner + separator + std::string(text); records.find_named(entity, key))
        keys.push_back(std::move(key));
  return keys;
}

Keys by_identity(change::RecordStore& records, const Entity& entity, std::string_view text) {
  if (entity.identity.size() != 1 || entity.identity[0]->type == Type::key ||
      entity.identity[0]->type == Type::reference)
    return {};
  const auto parsed = change::parse_value(*entity.identity[0], text);
  if (!parsed.error.empty()) return {};
  const auto row = records.find_by_identity(entity, std::span(&parsed.value, 1));
  return row ? Keys{records.key_of(entity, *row)} : Keys();
}

Keys by_person(change::RecordStore& records, const Entity& entity, std::string_view text) {
  const bool person = entity.name == "person", application = entity.name == "application";
  if (!person && !application && entity.name != "participation") return {};
  Keys keys;
  for (const auto& found : find_people(records.database(), text)) {
    if (person) {
      keys.push_back(found.key);
    } else {
      for (auto& key : registry::split(application ? found.applications : found.participations, ' '))
        keys.push_back(std::move(key));
    }
  }
  std::ranges::sort(keys);
  return keys;
}

Keys by_beginning(change::RecordStore& records, const Entity& entity, std::string_view text) {
  if (!entity.keyed()) return {};
  auto query = records.database().prepare("SELECT key FROM " + entity.name +
                                          " WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key");
  query.bind(1, text);
  Keys keys;
  while (query.step()) keys.emplace_back(query.text(0));
  return keys;
}

}  // namespace

Keys keys_meant(change::RecordStore& records, const Entity& entity, std::string_view text,
                std::optional<std::int64_t> project) {
  if (text.empty()) return {};
  Keys keys;
  const auto found = [&](Keys some) {
    keys = std::move(some);
    keep_project(records, entity, project, keys);
    return !keys.empty();
  };
  if (records.find_named(entity, text) && found({std::string(text)})) return keys;
  if (found(by_short_code(records, entity, text, project))) return keys;
  if (found(by_identity(records, entity, text))) return keys;
  if (found(by_person(records, entity, text))) return keys;
  found(by_beginning(records, entity, text));
  return keys;
}

std::optional<std::string> only_project(const store::Database& database) {
  auto query = database.prepare("SELECT key FROM project LIMIT 2");
  if (!query.step()) return std::nullopt;
  std::string key(query.text(0));
  if (query.step()) return std::nullopt;
  return key;
}

}  // namespace mops::work
