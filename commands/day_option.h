// day_option.h -- a day given on the command line.
#pragma once

#include <string>
#include <string_view>

namespace mops::commands {

class Context;

// ISO, from any form that files take, or today, yesterday, last-month-end, last-quarter-end counted from --as-of.
// Throws Error(usage) that names OPTION.
std::string day_option(const std::string& text, std::string_view option, const Context& context);

}  // namespace mops::commands
