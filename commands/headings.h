// headings.h -- tables of the program itself (not of records or reports) have headings in the reader's language.
#pragma once

#include <memory>

#include "registry/messages.h"
#include "report/rows.h"

namespace mops::commands {

class Context;

// As report::make_renderer(); a column whose label is its name gets the message "column.NAME" as its heading, one whose
// label is itself the id of such a message that.
std::unique_ptr<report::Renderer> make_table(const report::Format& format, report::Output& output,
                                             registry::Language language);
// On standard output; and in the format asked for.
std::unique_ptr<report::Renderer> make_table(const report::Format& format, Context& context);
std::unique_ptr<report::Renderer> make_table(Context& context);

}  // namespace mops::commands
