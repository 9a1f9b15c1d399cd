// monitoring_match.h -- the authority's copy of the participants beside ours.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/monitoring_form.h"

namespace mops::work {

// Finds a participant of ours by PESEL or other identifier, by technical identifier, or by name and age.
class MonitoringMatch {
 public:
  MonitoringMatch(const report::MonitoringForm& form, const std::vector<report::Participant>& ours);
  const report::Participant* find(const report::Participant& theirs) const;

 private:
  std::vector<std::string> names_of(const report::Participant& one) const;
  const report::MonitoringForm& form_;
  std::map<std::string, const report::Participant*> by_name_;
};

// One support as (code, first day): the code below its main value, if there is one.
using SupportDay = std::pair<std::string, std::string>;
std::vector<SupportDay> support_days(const report::MonitoringForm& form, const report::Participant& one);

// One field in which the two copies say different things.
struct Disagreement {
  const report::Participant* ours = nullptr;    // none: only the authority knows the person
  const report::Participant* theirs = nullptr;  // none: only we do
  std::size_t column = 0;                       // meaningless when one side lacks the person
  std::string our_text, their_text;             // as the file would show them
  bool sensitive = false;
};

std::vector<Disagreement> compare_monitoring(const report::MonitoringForm& form,
                                             const std::vector<report::Participant>& ours,
                                             const std::vector<report::Participant>& theirs);

}  // namespace mops::work
