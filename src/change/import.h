// import.h -- a file of records into a writer: CSV, JSON lines, and project files.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "change/source_file.h"
#include "change/writer.h"

namespace mops::change {

// The records of a table one after the other, the header first; false at the end.
using Records = std::function<bool(text::CsvRecord&)>;

struct ImportOptions {
  const registry::Entity* entity = nullptr;                    // what a row is; JSON lines may name their own
  std::vector<std::pair<std::string, std::string>> constants;  // field=text for every row that does not say it
  std::optional<char> delimiter;
  std::size_t header_line = 1;  // line of the header; what stands above are titles, which only a map understands
  // What a map makes of the records of FILE before they are understood; without it they are as they come.
  std::function<Records(Writer&, Records, const std::string& file)> mapped;
  std::set<std::size_t> skip;                      // lines of records left out, because they were rejected before
  // What is to be put in the place of a record; nothing for one that is right as it came.
  std::function<std::optional<RecordInput>(Writer&, const RecordInput&)> adapt;
  std::function<void(Writer&, RecordInput)> take;  // what becomes of a record; without it the writer puts it
  std::function<void(Writer&, const std::string& file)> finish;  // what follows the last record of a file
  // What reads a file that is no table of one entity's records, in place of import_file(); `skip` and `delimiter` hold.
  std::function<InputFile(Writer&, SourceFile&, const ImportOptions&)> read;
};

// Puts every record of SOURCE, as OPTIONS say that it is read.  All faults are collected in the writer; a fault of the
// header ends the reading. Returns what the journal keeps of the file.
InputFile import_file(Writer& writer, SourceFile& source, const ImportOptions& options);

// The header of SOURCE and the records that start on LINES, as their original bytes (rows of a workbook as CSV), so
// that the mended file can go straight back.
std::string rejected_bytes(SourceFile& source, const ImportOptions& options, const std::set<std::size_t>& lines);

// Gives a record that was read to whom OPTIONS names.
void hand_over(Writer& writer, const RecordInput& input, const ImportOptions& options);

// Whether WORD heads a column of ENTITY's records, or one that says nothing.
bool knows_heading(const registry::Entity& entity, std::string_view word);

// A header line as targets.  Faults go to the writer; a column nobody knows has no field, and its cells are passed
// over, as are those of a column that says nothing, so that the rows can still be checked.
std::vector<Cell> read_header(Writer& writer, const registry::Entity& entity, const text::CsvRecord& record,
                              const std::string& file);

}  // namespace mops::change
