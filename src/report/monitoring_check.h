// monitoring_check.h -- what an authority would send back: the checks of one participant and of a whole file.
//
// The same for participants of the database and for rows of a file: values are canonical already, what could not be
// read has been told by the reader.
#pragma once

#include <vector>

#include "diagnostic.h"
#include "report/monitoring_form.h"

namespace mops::report {

// Errors keep a participant out of the file, warnings do not.  No value is ever quoted: they are personal data.
std::vector<Diagnostic> check_participant(const MonitoringForm& form, const Participant& participant);

// The same PESEL twice (error), the same name and age without one (warning).
std::vector<Diagnostic> check_repeated(const MonitoringForm& form, const std::vector<Participant>& participants);

// A diagnostic about COLUMN of a participant, with its place.
Diagnostic monitoring_fault(const MonitoringForm& form, const Participant& participant, std::size_t column,
                            std::string code, Severity severity = Severity::error, Arguments arguments = {});

}  // namespace mops::report
