// monitoring_support.h -- supports of an authority's export as enrollments (private to the import).
#pragma once

#include <string>

#include "change/writer.h"
#include "report/monitoring_form.h"
#include "work/place.h"

namespace mops::work {

// A support is known by its code and first day.  One that we do not have is enrolled in a form of support that stands
// for the authority's list (PROJECT-EFS-CODE, made when it is missing); what it is, is in
// schema/forms/support_forms.csv.
class MonitoringSupports {
 public:
  MonitoringSupports(change::Writer& writer, const report::MonitoringForm& form, std::string project);

  void put(const report::Participant& theirs, const report::Participant* ours, const std::string& participation,
           const std::string& ended_on);

 private:
  void enroll(const report::Participant& theirs, std::size_t at, const std::string& code, const std::string& day,
              const std::string& participation, bool over);
  std::string form_for(const report::Participant& theirs, std::size_t at, const std::string& code,
                       const std::string& day, const std::string& participation);
  bool make_form(const report::Participant& theirs, std::size_t at, const std::string& key, const std::string& code);
  change::RecordInput begin(std::string_view entity, const report::Participant& theirs) const;

  change::Writer& writer_;
  const report::MonitoringForm& form_;
  std::string project_;
  Places places_;
};

}  // namespace mops::work
