// report_bytes.h -- a report as the bytes of a file: of what, in which form.  Nothing else than what is said here and
// the records decides on them.
#pragma once

#include <string>
#include <vector>

#include "registry/messages.h"
#include "report/report.h"

namespace mops::commands {

struct ReportFile {
  const report::Report& report;
  const report::ParameterValues& arguments;
  report::Format format;
  const std::vector<std::string>& fields;  // empty: the usual columns
  registry::Language language;
  bool names = false;  // of the person that each row is about
};

// Throws as report::run() does.
void write_report(const ReportFile& file, const store::Database& database, report::Output& output);

// The name of a format by the suffix of PATH; empty when it has none that says one.
std::string format_of_suffix(const std::string& path);

}  // namespace mops::commands
