#include "work/monitoring_support.h"

#include <algorithm>
#include <functional>

#include "report/monitoring_check.h"
#include "work/monitoring_match.h"

namespace mops::work {
namespace {

using change::RecordInput;
using report::Participant;

std::string text_in(const Participant& one, std::optional<std::size_t> column, std::size_t at) {
  if (!column || at >= one.values[*column].size()) return {};
  return one.values[*column][at];
}

// Takes out of both lists the pairs that EQUAL finds.
template <typename Equal>
void pair_off(std::vector<std::optional<SupportDay>>& theirs, std::vector<SupportDay>& ours, Equal equal,
              const std::function<void(std::size_t)>& paired) {
  for (std::size_t at = 0; at < theirs.size(); ++at) {
    if (!theirs[at]) continue;
    const auto found = std::ranges::find_if(ours, [&](const auto& our) { return equal(our, *theirs[at]); });
    if (found == ours.end()) continue;
    ours.erase(found);
    theirs[at].reset();
    if (paired) paired(at);
  }
}

}  // namespace

MonitoringSupports::MonitoringSupports(change::Writer& writer, const report::MonitoringForm& form, std::string project)
    : writer_(writer), form_(form), project_(std::move(project)), places_(writer.records().database()) {}

RecordInput MonitoringSupports::begin(std::string_view entity, const Participant& theirs) const {
  RecordInput input(entity);
  input.file = theirs.file;
  input.line = theirs.line;
  input.record = theirs.record;
  input.merges = true;
  input.alone = true;
  return input;
}

void MonitoringSupports::put(const Participant& theirs, const Participant* ours, const std::string& participation,
                             const std::string& ended_on) {
  const auto from = form_.find("support_from");
  if (!from) return;
  const auto days = support_days(form_, theirs);
  std::vector<std::optional<SupportDay>> open(days.begin(), days.end());
  auto known = ours == nullptr ? std::vector<SupportDay>{} : support_days(form_, *ours);
  pair_off(open, known, [](const auto& our, const auto& their) { return our == their; }, {});
  // The same support on another day is no second support: what our lists of attendance say stays.
  pair_off(
      open, known, [](const auto& our, const auto& their) { return our.first == their.first; },
      [&](std::size_t at) {
        writer_.complain(report::monitoring_fault(form_, theirs, *from, "monitoring.support_day", Severity::warning,
                                                  {{"support", std::to_string(at + 1)}}));
      });
  for (std::size_t at = 0; at < open.size(); ++at)
    if (open[at] && !open[at]->first.empty() && !open[at]->second.empty())
      enroll(theirs, at, open[at]->first, open[at]->second, participation, !ended_on.empty());
}

void MonitoringSupports::enroll(const Participant& theirs, std::size_t at, const std::string& code,
                                const std::string& day, const std::string& participation, bool over) {
  const auto form = form_for(theirs, at, code, day, participation);
  if (form.empty()) return;
  auto& records = writer_.records();
  const auto form_id = records.id_of(registry::registry().at("form_of_support"), form);
  const auto participation_id = records.id_of(registry::registry().at("participation"), participation);
  auto input = begin("enrollment", theirs);
  input.set("form", form).set("participation", participation).set("requested_on", day);
  const auto step = over ? std::string() : places_.step_of_path(*participation_id, *form_id, day);
  if (over || !step.empty()) input.set("enrolled_on", day);
  if (!step.empty()) input.set("path_item", step);
  input.set("state", over ? "completed" : step.empty() ? "waiting" : "enrolled");
  if (over) {
    auto ended = text_in(theirs, form_.find("support_to"), at);
    if (ended.empty()) ended = theirs.value(*form_.find("ended_on"));
    input.set("ended_on", ended);
  } else if (step.empty()) {
    writer_.complain(report::monitoring_fault(form_, theirs, *form_.find("support"), "monitoring.support_waits",
                                              Severity::warning, {{"support", std::to_string(at + 1)}}));
  }
  writer_.put(input);
}

// The first form for CODE and its scope in which the person is not enrolled from another day.
std::string MonitoringSupports::form_for(const Participant& theirs, std::size_t at, const std::string& code,
                                         const std::string& day, const std::string& participation) {
  auto& records = writer_.records();
  const auto& forms = registry::registry().at("form_of_support");
  auto stem = project_ + "-EFS-" + code;
  std::ranges::replace(stem, '_', '-');
  const auto scope = text_in(theirs, form_.find("support_scope"), at);
  for (int number = 1;; ++number) {
    const auto key = number == 1 ? stem : stem + '-' + std::to_string(number);
    const auto form = records.id_of(forms, key);
    if (!form) return make_form(theirs, at, key, code) ? key : std::string();
    auto& other = records.prepared(
        "SELECT coalesce((SELECT scope FROM monitoring_support WHERE form_id = ?1), ''), "
        "(SELECT e.requested_on FROM enrollment e JOIN participation u ON u.id = e.participation_id "
        "WHERE e.form_id = ?1 AND u.key = ?2)");
    other.bind(1, *form).bind(2, std::string_view(participation));
    other.step();
    const bool fits = other.text(0) == scope && (other.is_null(1) || other.text(1) == day);
    other.reset();
    if (fits) return key;
  }
}

bool MonitoringSupports::make_form(const Participant& theirs, std::size_t at, const std::string& key,
                                   const std::string& code) {
  const auto column = *form_.find("support");
  const auto& dictionary = form_.columns[column].dictionary;
  const auto rows = report::form_table("support_forms");
  const auto row = std::ranges::find_if(rows, [&](const auto& one) { return one[0] == dictionary && one[1] == code; });
  auto& records = writer_.records();
  const auto& projects = registry::registry().at("project");
  const auto project = records.find_by_key(projects, project_);
  if (row == rows.end() || !project) {
    writer_.complain(report::monitoring_fault(form_, theirs, column, "monitoring.support_kind", Severity::error,
                                              {{"code", code}, {"dictionary", dictionary}}));
    return false;
  }
  const auto of_project = [&](std::string_view name) { return records.text_of(*project, name); };
  auto form = begin("form_of_support", theirs);
  form.set("key", key).set("project", project_).set("kind", (*row)[2]).set("support_group", (*row)[3]);
  form.set("title", registry::dictionary(dictionary).label(code, true)).set("mode", "group");
  form.set("starts_on", of_project("starts_on")).set("ends_on", of_project("ends_on"));
  if (writer_.put(form).verdict == change::Verdict::rejected) return false;
  auto support = begin("monitoring_support", theirs);
  support.set("form", key).set("support_type", code);
  if (const auto scope = text_in(theirs, form_.find("support_scope"), at); !scope.empty()) support.set("scope", scope);
  return writer_.put(support).verdict != change::Verdict::rejected;
}

}  // namespace mops::work
