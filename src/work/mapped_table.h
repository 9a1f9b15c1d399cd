// mapped_table.h -- a file of some office seen through a map: its records as if it had been written in our words.
//
// What comes out is again a header and records, in the words of the registry, so that everything that reads tables can
// read them.  Each cell remembers the column it came from; faults of the map are told with line and column, and a cell
// at fault goes on as `wrong`, so that its row is refused and its other faults are still found.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/import.h"
#include "work/import_map.h"
#include "work/participant_finder.h"

namespace mops::work {

using Complain = std::function<void(Diagnostic)>;

// What was said on the command line for a month's grid; empty = nothing.
struct GridWords {
  std::string form, month, starts_at;
};

class MappedTable {
 public:
  // A column of the file and what the map, or else the registry, says of it.
  struct Column {
    std::string header;
    std::size_t number = 0;
    std::vector<const MapColumn*> meanings;
    bool known = true;    // to the map or to the registry; the others are passed over
    std::string meaning;  // for people: fields, or the day
  };

  MappedTable(const ImportMap& map, change::Records source, change::RecordStore& records, Complain complain,
              std::string file);
  virtual ~MappedTable() = default;
  MappedTable(const MappedTable&) = delete;
  MappedTable& operator=(const MappedTable&) = delete;

  // The header first, then the records; false at the end, or when the header lacks what nothing can be read without.
  bool next(text::CsvRecord& record);
  const std::vector<Column>& columns() const { return columns_; }

 protected:
  // One record that comes out.
  struct Line {
    std::vector<std::string> cells;
    std::vector<text::CellOrigin> origins;
  };

  virtual void read_title(std::string_view) {}
  // What a column means that the map does not name, if that can be known; else a guess at what was meant.
  virtual std::optional<std::string> meaning_of(const std::string& header, std::string& guess) const;
  // Columns are known: says what comes out, in words_ and word_origins_; false when nothing can be read.
  virtual bool lay_out() = 0;
  // Adds what a row of the file becomes, by add_line().
  virtual void read_row(const std::vector<std::string>& cells) = 0;

  Line& add_line();
  // What a spreadsheet holds a cell of the row at hand for.
  text::CellKind kind(std::size_t column) const { return raw_.kind(column); }
  void complain(std::string_view code, const Column* column, Arguments arguments = {},
                Severity severity = Severity::error);
  // With the value found, unless FIELD speaks of a person.
  void complain(std::string_view code, const Column& column, const change::Target& target, const std::string& found,
                Arguments arguments = {});

  const ImportMap& map_;
  const registry::Entity& entity_;
  change::RecordStore& records_;
  std::string file_;
  std::vector<Column> columns_;
  std::vector<std::string> words_;
  std::vector<text::CellOrigin> word_origins_;

 private:
  struct Skip {
    std::size_t column;
    std::string test, value;  // folded
  };
  bool read_header(text::CsvRecord& record);
  bool match_columns();
  void match_unlisted(Column& column, std::vector<std::string>& missing);
  void find_skips(std::vector<std::string>& missing);
  bool is_skipped() const;
  bool repeats_headings() const;
  bool take_row();

  change::Records source_;
  Complain tell_;
  text::CsvRecord raw_;
  std::size_t header_number_ = 0, header_at_ = 0;
  bool header_read_ = false;
  std::vector<Skip> skips_;
  std::vector<std::string> cells_;  // of the row at hand, cleaned
  std::vector<Line> lines_;         // kept for their memory; lines_made_ of them are of the row at hand
  std::size_t lines_made_ = 0, lines_given_ = 0;
  std::string scratch_;
};

// The table that MAP asks for.  MAP, RECORDS must outlive it.
std::unique_ptr<MappedTable> lay_over(const ImportMap& map, const GridWords& words, change::Records source,
                                      change::RecordStore& records, Complain complain, const std::string& file);

}  // namespace mops::work
