// monitoring_import.h -- an authority's export read back into the register.
//
// Only what the file says differently from what we would have written goes to the writer, which weighs it against what
// the same source said before; a value that our richer one stands for (a group of education, a status without the kind
// of registration) changes nothing.  Supports that we do not have become enrollments; nothing is closed or removed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "change/import.h"
#include "change/writer.h"
#include "report/monitoring_form.h"

namespace mops::work {

struct MonitoringImport {
  std::string form, project;                                   // the form's name, the project's key
  std::vector<std::pair<std::string, std::string>> constants;  // of new participations: declared_on, unit …
};

// A person whose line is one of those to be skipped is left out as a whole.  All faults are collected in the writer.
// Throws Error(usage) "monitoring.not_importable" for a form without the columns that identify people.
change::InputFile import_monitoring(change::Writer& writer, change::SourceFile& source, const MonitoringImport& options,
                                    const change::ImportOptions& reading);

}  // namespace mops::work
