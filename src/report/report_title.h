// report_title.h -- what stands over a report: its name and what it is of, as people say it.
#pragma once

#include <string>

#include "report/report.h"

namespace mops::report {

// "Przepływ uczestników, Włącz się społecznie!, 1 kwietnia – 30 czerwca 2009": records by their titles or numbers, the
// period, never a person's name.
std::string title_of(const store::Database& database, const Report& report, const ParameterValues& arguments,
                     registry::Language language);

// "31.12.2024" for Polish readers, "2024-12-31" for others.
std::string day_in(registry::Language language, const std::string& iso);

// "1 kwietnia – 30 czerwca 2009"; one of the days may be empty.
std::string period_in(registry::Language language, const std::string& from, const std::string& to);

}  // namespace mops::report
