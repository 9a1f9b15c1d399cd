// report_choice.h -- which report, of what: the arguments that commands on reports share.
#pragma once

#include <map>
#include <string>

#include "report/report.h"

namespace CLI {
class App;
}

namespace mops::commands {

class Context;

// Throws Error(usage) "report.unknown" with a suggestion.
const report::Report& report_at(const std::string& name);

struct ReportChoice {
  std::string name;
  std::map<std::string, std::string> parameters;
  std::string at_op;  // empty: now

  void declare(CLI::App& app);             // the name, the parameters, --at-op
  void declare_parameters(CLI::App& app);  // without --at-op
  // Those that were given, and the day of the report.
  report::ParameterValues arguments(const Context& context) const;
};

}  // namespace mops::commands
