// named_rows.h -- rows of a report with the name of the person that each of them is about.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "report/report.h"

namespace mops::report {

// Throws Error(usage) "names.nobody" when no column of REPORT that FIELDS shows (all when empty) says whom a row is
// about.
void check_names(const Report& report, std::span<const std::string> fields);

// Passes rows on to INNER with surname and given names behind the first column that says who it is about: a
// participant, an application, a contract or a person.  begin() throws Error(usage) "names.nobody" when there is no
// such column.
std::unique_ptr<Renderer> with_names(std::unique_ptr<Renderer> inner, const store::Database& database,
                                     const std::string& report, registry::Language language);

}  // namespace mops::report
