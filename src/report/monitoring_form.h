// monitoring_form.h -- the files that an authority takes, as data: schema/forms.
//
// forms.csv lists the forms; <form>.csv has one row for each column of the file, in order.  The names of columns are
// those of the form's query (participants.sql); a column without one stays empty.  The checks know these names:
// pesel, identifier, no_pesel, sex, age, joined_on, ended_on, by_plan, support_from, support_to, project_start,
// project_end, row_type.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/dictionary.h"

namespace mops::report {

// "name=code", "name" (filled) or "!name" (empty).
struct FormCondition {
  std::size_t column = 0;
  bool filled = true;
  std::string code;  // empty: any
};

struct FormColumn {
  std::string number, heading, name;
  std::string type;        // text integer date money pesel phone email postal system; code, digit; main and sub
  std::string dictionary;  // of code, digit, main and sub
  char need = 'O';         // R required, C required when, E when the participation is over, O optional
  std::optional<FormCondition> when, only;  // required when; allowed only when
  bool repeats = false;                     // one value for each support
  bool distinct = false;                    // the same value of several supports is written once
  bool facts = false;                       // several codes, joined by '|' in the canonical value too
  std::string target;                       // registry field that it fills when read back; "a|b": see the importer
  std::vector<std::string> also;            // other headings met in files
  std::optional<std::size_t> parent;        // of a sub column: the main one
  bool empty() const { return name.empty(); }
};

struct MonitoringForm {
  std::string name, rows, title_pl, title_en;
  bool iso_dates = true;
  bool row_per_support = false;
  std::vector<FormColumn> columns;

  std::optional<std::size_t> find(std::string_view column) const;  // the first of that name
};

const std::vector<MonitoringForm>& monitoring_forms();
// Throws Error(usage) "monitoring.form_unknown".
const MonitoringForm& monitoring_form(std::string_view name);

// One participant as a form sees one: canonical values (codes, ISO dates, digits), empty = nothing.  A plain column has
// one value, a repeated one as many as there are supports.
struct Participant {
  std::string key, person;  // of the participation and the person; empty for a row of a file
  std::string file;
  std::size_t line = 0, record = 0;
  std::vector<std::vector<std::string>> values;  // by column

  const std::string& value(std::size_t column) const;
  std::size_t supports(const MonitoringForm& form) const;
};

bool holds(const FormCondition& condition, const Participant& participant);

// The rows of schema/forms/NAME.csv without the header; every row has as many cells.
std::vector<std::vector<std::string>> form_table(const std::string& name);

// The code of DICTIONARY for what the office keeps (codes.csv, "*/GROUP" for any kind); nothing when there is none.
std::optional<std::string> form_code(const std::string& dictionary, const std::string& value);

}  // namespace mops::report
