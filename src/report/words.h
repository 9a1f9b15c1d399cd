// words.h -- codes, days and names of figures as people say them.  What each code is called is data: dictionaries,
// labels of the registry, and schema/words.csv for what neither of them holds.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "registry/messages.h"
#include "registry/registry.h"
#include "report/rows.h"

namespace mops::report {

// How the values of FIELD are read, as a type for Words; empty when people read them as they are.
std::string reading_of(const registry::Field& field);

// Names of the figures of all count reports.
constexpr const char* kFigureWords =
    "figure:outcome_kind,flow_pefs2007,indicator_coverage,indicators_project_2014_pi_9i,indicators_project_pokl_711,"
    "indicators_esf_common_2014,indicators_esfplus_common_2021";

class Words {
 public:
  // Machines get words in the place of codes, but days and lists as they always have them.
  Words(registry::Language language, std::shared_ptr<const Names> names, bool for_machines)
      : polish_(language == registry::Language::polish), for_machines_(for_machines), names_(std::move(names)) {}

  // VALUE as TYPE says:
  //   code:A,B       a code of one of these dictionaries
  //   list:NAME      a word of schema/words.csv
  //   figure:A,B     name of a figure: a list `figure` of words.csv, in parts, and codes of these dictionaries
  //   field:E,F      name of a field of one of these entities
  //   entity         a kind of records
  //   report         a report by its title
  //   column:REPORT  a column of it by its heading
  //   named:ENTITY   a record that people know by its name
  //   date           a day
  //   condition:S    a condition over the subject S
  //   each:T bars:T blanks:T    several, joined by ", ", "|" or blanks, each read by T
  //   last:T         what stands behind the last "/"
  //   moment         a day and an hour
  //   years          "18-24", an age
  //   as_is          anything
  //   T; T           several parts joined by "; ", each in its own way, the last one for all that follow
  //   T|T            the first that knows
  // Nothing when the value is not one of those.
  std::optional<std::string> read(std::string_view type, std::string_view value) const;
  // The same; VALUE itself when it is not.
  std::string text(std::string_view type, std::string_view value) const;
  // The value of a cell of a report, and that of a field of ENTITY.
  std::string cell_of(std::string_view report, std::string_view column, std::string_view value) const;
  std::string value_of(std::string_view entity, std::string_view field, std::string_view value) const;

  // The arguments of a message: days, and the codes of those that schema/arguments.csv names.
  Arguments arguments(std::string_view message, const Arguments& given) const;

 private:
  std::optional<std::string> read_one(std::string_view type, std::string_view value) const;
  std::optional<std::string> code(std::string_view dictionaries, std::string_view value) const;
  std::optional<std::string> listed(std::string_view list, std::string_view value) const;
  std::optional<std::string> figure(std::string_view dictionaries, std::string_view value) const;
  std::optional<std::string> field(std::string_view entities, std::string_view value) const;
  std::optional<std::string> date(std::string_view value) const;
  std::optional<std::string> years(std::string_view value) const;
  std::optional<std::string> condition(std::string_view subject, std::string_view value) const;
  std::optional<std::string> several(std::string_view type, std::string_view value, std::string_view joint) const;
  std::optional<std::string> parts(std::string_view types, std::string_view value) const;

  bool polish_, for_machines_;
  std::shared_ptr<const Names> names_;
};

}  // namespace mops::report
