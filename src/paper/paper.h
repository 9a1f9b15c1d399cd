// paper.h -- the catalogue of papers, schema/papers/NAME.sql: what a paper is about and which fields it may print.
//
// A paper is a header and queries.  `-- one NAME` gives the fields of a section, `-- many NAME` a list of such; their
// columns are the fields, so a template can be checked against the queries alone.  Described in docs/architecture.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/registry.h"
#include "store/database.h"

namespace mops::paper {

// Minutes are shown as hours of sixty of them; hours are kept in hundredths.
enum class Shown { text, date, time, number, money, minutes, hours, phone, code, per_cent };

struct Column {
  std::string name;     // as fields are compared
  std::string written;  // as it is printed in a list of fields
  int at = 0;           // in the query
  Shown shown = Shown::text;
  std::string dictionary;                  // of a code
  const registry::Field* field = nullptr;  // that it shows as it is
  bool optional = false;                   // nothing there is nothing amiss
  bool sensitive = false;
};

// The record behind a row: the column "@person" holds the id of a person.
struct Anchor {
  const registry::Entity* entity = nullptr;
  int at = 0;
};

struct Section {
  std::string name, written;
  bool many = false;
  bool blank = false;  // also on a blank paper
  std::string_view sql;
  std::vector<Column> columns;  // filled by read_columns()
  std::vector<Anchor> anchors;

  const Column* find(std::string_view column) const;
};

// :person and the like: the record at the end of references.
struct Binding {
  std::string name, path;
};

struct Paper {
  std::string name, code, title_pl, title_en;
  const registry::Entity* entity = nullptr;  // whose keys it takes
  const registry::Entity* blank = nullptr;   // whose keys a blank one takes; null: there is none
  std::string date;                          // field that says the day of the event
  std::string only;                          // asks whether it is for the record :id; empty: for any
  std::string months;                        // asks for the months that it is made for; empty: one paper a record
  std::string file;                          // asks for the records whose paper belongs to a person's file
  std::vector<Binding> bindings;
  std::vector<Section> sections;

  const Section* find(std::string_view section) const;
  std::string_view title(bool polish) const { return polish ? title_pl : title_en; }
};

const std::vector<Paper>& papers();  // by code, then by name
// By name or code, forgiving.
const Paper* find_paper(std::string_view name);

// The paper with the columns that its queries have on DATABASE, which needs tables and no records.
Paper with_columns(const Paper& paper, const store::Database& database);

}  // namespace mops::paper
