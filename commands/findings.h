// findings.h -- a table that is empty when all is well prints nothing, not even headings: cron mails what it prints.
#pragma once

#include <memory>

#include "report/rows.h"

namespace mops::commands {

class Context;

// As make_table(); a table begins with its first row.  What is for programs is whole also when it is empty.
std::unique_ptr<report::Renderer> make_findings_table(Context& context);

}  // namespace mops::commands
