// monitoring_file.h -- a file of an authority's form, read: rows to participants with canonical values.
//
// Columns are taken by position, as the authority takes them; a heading that is neither the form's nor one met in its
// files is a fault.  Lists joined by '|' are taken apart, and rows of the same person with one support each (as
// --rows per-support writes them) are put together.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "change/source_file.h"
#include "diagnostic.h"
#include "report/monitoring_form.h"

namespace mops::work {

enum class Strictness {
  check,  // what an authority would send back is an error: another spelling of a label, another form of a date
  read,   // what can be understood is taken, and told as a warning
};

struct MonitoringFile {
  std::vector<report::Participant> participants;
  std::vector<Diagnostic> diagnostics;
  std::map<std::size_t, std::vector<std::size_t>> more_lines;  // of a person with several rows, by the first of them
  std::size_t rows = 0;
  bool readable = true;  // false: the header is another form's, or the file breaks off
};

MonitoringFile read_monitoring_file(change::SourceFile& source, const report::MonitoringForm& form,
                                    Strictness strictness, std::optional<char> delimiter = std::nullopt,
                                    std::size_t header_line = 1);

}  // namespace mops::work
