// report_monitoring.h -- `report build monitoring`: the files that an authority takes.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include "context.h"
#include "diagnostic.h"

namespace mops::commands {

struct MonitoringOptions {
  std::string check, diff, rows, date_format, report, encoding, delimiter;
  bool apostrophe = false;
};

// What `report build` asks of a report besides.
struct MonitoringRequest {
  const MonitoringOptions& options;
  const std::map<std::string, std::string>& parameters;  // project, form, from, to
  std::string output;                                    // empty: standard output
  std::string if_changed;                                // as written.h takes it
  std::string at_op;
};

// The bytes of the file, and whom it leaves out.  REQUEST may say the day by the parameter "as_of".
struct MonitoringBuilt {
  std::string bytes;
  std::vector<Diagnostic> findings;
  std::size_t kept = 0, total = 0;
};
MonitoringBuilt make_monitoring(const MonitoringRequest& request, Context& context);
// Tells the findings, as warnings: what keeps somebody out of the file is no fault of the command.
void tell_left_out(MonitoringBuilt& built, Context& context);

// The first option that only this report takes; empty when none was given.
std::string monitoring_option(const MonitoringOptions& options);

// How the file is laid out; and all the rest.
void declare_monitoring_style(CLI::App& app, MonitoringOptions& options);
void declare_monitoring_options(CLI::App& app, MonitoringOptions& options);
// Builds the file, checks one that somebody else made, or compares one with the database.
ExitCode build_monitoring(const MonitoringRequest& request, Context& context);

}  // namespace mops::commands
