// report_monitoring.h -- `report build monitoring`: the files that an authority takes.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>

#include "context.h"

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
  bool if_changed = false;
  std::string at_op;
};

void declare_monitoring_options(CLI::App& app, MonitoringOptions& options);
// Builds the file, checks one that somebody else made, or compares one with the database.
ExitCode build_monitoring(const MonitoringRequest& request, Context& context);

}  // namespace mops::commands
