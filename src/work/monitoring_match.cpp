#include "work/monitoring_match.h"

#include <algorithm>
#include <set>

#include "registry/registry.h"
#include "report/monitoring_rows.h"
#include "text/fold.h"

namespace mops::work {
namespace {

using report::FormColumn;
using report::MonitoringForm;
using report::Participant;

const std::string& value_of_column(const MonitoringForm& form, const Participant& one, std::string_view name) {
  static const std::string nothing;
  const auto column = form.find(name);
  return column ? one.value(*column) : nothing;
}

bool is_sensitive(const FormColumn& column) {
  const auto dot = column.target.find('.');
  const auto* entity = dot == std::string::npos ? nullptr : registry::registry().find(column.target.substr(0, dot));
  const auto* field = entity == nullptr ? nullptr : entity->find(column.target.substr(dot + 1));
  return column.type == "pesel" || column.type == "phone" || (field != nullptr && field->sensitive);
}

// Supports stand in no promised order, so lists are compared support by support, sorted.
std::vector<std::size_t> support_order(const MonitoringForm& form, const Participant& one) {
  std::vector<std::size_t> order(one.supports(form));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::size_t at) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < form.columns.size(); ++i)
      if (form.columns[i].repeats) parts.push_back(at < one.values[i].size() ? one.values[i][at] : "");
    return parts;
  };
  std::ranges::sort(order, {}, key);
  return order;
}

std::string text_of_column(const MonitoringForm& form, const Participant& one, std::size_t i) {
  const auto& column = form.columns[i];
  const report::MonitoringStyle style{form.iso_dates, false, false};
  if (!column.repeats) return report::monitoring_cell(column, one.value(i), style);
  std::string joined;
  for (const auto at : support_order(form, one)) {
    if (column.distinct && at >= one.values[i].size()) continue;
    joined += (joined.empty() ? "" : "|") + report::monitoring_cell(column, one.values[i][at], style);
  }
  return joined;
}

}  // namespace

MonitoringMatch::MonitoringMatch(const MonitoringForm& form, const std::vector<Participant>& ours) : form_(form) {
  for (const auto& one : ours)
    for (const auto& name : names_of(one)) by_name_.emplace(name, &one);
}

std::vector<std::string> MonitoringMatch::names_of(const Participant& one) const {
  std::vector<std::string> names;
  for (const char* name : {"identifier", "pesel", "technical_id"})
    if (const auto& value = value_of_column(form_, one, name); !value.empty())
      names.push_back(std::string(name) + '/' + value);
  if (value_of_column(form_, one, "identifier").empty() && value_of_column(form_, one, "pesel").empty())
    names.push_back(
        "name/" +
        text::fold(value_of_column(form_, one, "surname") + '/' + value_of_column(form_, one, "given_names")) + '/' +
        value_of_column(form_, one, "age"));
  return names;
}

const Participant* MonitoringMatch::find(const Participant& theirs) const {
  for (const auto& name : names_of(theirs))
    if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
  return nullptr;
}

std::vector<SupportDay> support_days(const MonitoringForm& form, const Participant& one) {
  std::vector<SupportDay> days;
  const auto from = form.find("support_from"), main = form.find("support");
  if (!from || !main) return days;
  std::optional<std::size_t> sub;
  for (std::size_t i = 0; i < form.columns.size(); ++i)
    if (form.columns[i].type == "sub" && form.columns[i].parent == main) sub = i;
  for (std::size_t at = 0; at < one.values[*main].size(); ++at) {
    const bool below = sub && at < one.values[*sub].size() && !one.values[*sub][at].empty();
    days.emplace_back(below ? one.values[*sub][at] : one.values[*main][at],
                      at < one.values[*from].size() ? one.values[*from][at] : "");
  }
  return days;
}

std::vector<Disagreement> compare_monitoring(const MonitoringForm& form, const std::vector<Participant>& ours,
                                             const std::vector<Participant>& theirs) {
  std::vector<Disagreement> found;
  const MonitoringMatch match(form, ours);
  std::set<const Participant*> met;
  for (const auto& their : theirs) {
    const auto* our = match.find(their);
    if (our == nullptr) {
      found.push_back({nullptr, &their, 0, {}, {}, false});
      continue;
    }
    met.insert(our);
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
      if (form.columns[i].empty()) continue;
      auto our_text = text_of_column(form, *our, i), their_text = text_of_column(form, their, i);
      if (our_text == their_text) continue;
      found.push_back({our, &their, i, std::move(our_text), std::move(their_text), is_sensitive(form.columns[i])});
    }
  }
  for (const auto& our : ours)
    if (!met.contains(&our)) found.push_back({&our, nullptr, 0, {}, {}, false});
  return found;
}

}  // namespace mops::work
