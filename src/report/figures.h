// figures.h -- what a count report does with its figures once they are counted: checks equations, lays them out.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace mops::report {

// Throws Error(refused) "report.identity" when an equation "a = b + c" of the report does not hold for women, men or
// total.  A figure that is not there is 0.
void check_identities(const Report& report, const std::vector<Figure>& figures);

// The figures as JSON, for the parameter :figures of table_sql().
std::string figures_json(const std::vector<Figure>& figures);

// The query of the table, over figure(figure, women, men, total).
std::string table_sql(const Report& report);

}  // namespace mops::report
