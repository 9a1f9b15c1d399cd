#include "change/sealed_versions.h"

#include <vector>

#include "error.h"

namespace mops::change {
namespace {

using registry::Entity;

enum class SealedDeed : char { created = 'c', updated = 'u', deleted = 'd' };

// What one operation did to one record at one version.
struct Written {
  std::int64_t op;
  std::string text;
};

std::string& start(std::string& text, const VersionWalk& walk, SealedDeed deed, std::int64_t rev) {
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
  start(text, walk, SealedDeed::created, walk.rev());
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
  start(text, walk, created ? SealedDeed::created : SealedDeed::updated, rev);
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
  start(text, walk, SealedDeed::deleted, kept.rev);
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

}  // namespace

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

void each_version(RecordStore& records, const TakeVersion& take, const std::function<void(VersionWalk&)>& see) {
  std::string text;
  for (const auto& entity : registry::registry().entities()) {
    for (VersionWalk walk(records, entity); walk.next();) {
      if (see) see(walk);
      if (walk.kept().empty()) {
        text.clear();
        append_live(text, walk);
        take(walk, walk.op(), text);
        continue;
      }
      std::vector<Written> back;
      try {
        back = versions_back(walk, 0);
      } catch (const Error& error) {
        if (error.id() != "store.journal") throw;
        continue;  // its operations do not get their digest back, and so are told
      }
      for (auto version = back.rbegin(); version != back.rend(); ++version) take(walk, version->op, version->text);
    }
  }
}

void each_version_of(const store::Database& database, std::int64_t op,
                     const std::function<void(std::string_view)>& take) {
  RecordStore records(database);
  std::string text;
  auto touched = database.prepare("SELECT 1 FROM op_entity WHERE op = ?1 AND entity = ?2");
  for (const auto& entity : registry::registry().entities()) {
    touched.bind(1, op).bind(2, std::string_view(entity.name));
    if (!touched.step()) continue;
    touched.reset();
    for (VersionWalk walk(records, entity, op); walk.next();) {
      if (walk.kept().empty()) {
        text.clear();
        append_live(text, walk);
        take(text);
        continue;
      }
      const auto back = versions_back(walk, op);
      for (auto version = back.rbegin(); version != back.rend(); ++version) take(version->text);
    }
  }
}

}  // namespace mops::change
