// monitoring_rows.h -- the participants of a project as a form's rows, and rows as the bytes of its file.
#pragma once

#include <string>
#include <vector>

#include "report/monitoring_form.h"
#include "store/database.h"

namespace mops::report {

struct MonitoringPeriod {
  std::string project;   // key
  std::string from, to;  // ISO; `from` may be empty
};

// Everybody who joined up to period.to, complete or not, by participation.
std::vector<Participant> monitoring_rows(const store::Database& database, const MonitoringForm& form,
                                         const MonitoringPeriod& period);

struct MonitoringStyle {
  bool iso_dates = true;
  bool row_per_support = false;
  bool apostrophe = false;  // before PESEL and phone, for spreadsheets that would take them for numbers
};

// The label, date or number that stands for a canonical VALUE in COLUMN of a file.
std::string monitoring_cell(const FormColumn& column, const std::string& value, const MonitoringStyle& style);

// UTF-8 with a byte-order mark, semicolons, CRLF, a header; supports as lists joined by '|' or a row each.
std::string monitoring_file(const MonitoringForm& form, const std::vector<Participant>& participants,
                            const MonitoringStyle& style);

}  // namespace mops::report
