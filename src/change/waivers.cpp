#include "change/waivers.h"

namespace mops::change {

Waivers::Waivers(RecordStore& records, std::string_view today) : records_(records) {
  auto query = records.database().prepare(
      "SELECT rule, record, key, granted_by, expires_on, expires_on >= ?1 FROM waiver WHERE granted_on <= ?1");
  query.bind(1, today);
  while (query.step()) {
    Waiver waiver{std::string(query.text(2)), std::string(query.text(3)), std::string(query.text(4)),
                  query.integer(5) != 0};
    rules_.emplace(query.text(0));
    waivers_.emplace(std::pair(std::string(query.text(0)), std::string(query.text(1))), std::move(waiver));
  }
}

// "project/KEY" of the project that a record hangs on; empty for what belongs to none.
std::string Waivers::project_of(const registry::Entity& entity, std::int64_t id) {
  const auto project = records_.project_of_record(entity, id);
  return project ? "project/" + records_.key_of(registry::registry().at("project"), *project) : std::string();
}

const Waiver* Waivers::of(const rules::Finding& finding) {
  const auto& rule = *finding.rule;
  if (rule.severity == Severity::error || !rules_.contains(rule.code)) return nullptr;
  const auto own = waivers_.find({rule.code, rule.entity->name + '/' + records_.key_of(*rule.entity, finding.id)});
  if (own != waivers_.end() && own->second.in_force) return &own->second;
  const auto common = waivers_.find({rule.code, project_of(*rule.entity, finding.id)});
  if (common != waivers_.end() && (common->second.in_force || own == waivers_.end())) return &common->second;
  return own == waivers_.end() ? nullptr : &own->second;
}

}  // namespace mops::change
