// row_stream.h -- rows that were read and checked, as lines of JSON on their way from a file to a plan.
//
//     {"rows":1,"entity":"person","file":"a.csv","columns":[{"field":"pesel","heading":"PESEL","no":1},…]}
//     {"entity":"person","pesel":"85020312340",…,"src":{"file":"a.csv","line":2,"record":1}}
//     {"done":true,"files":[{"name":"a.csv",…,"rows":1}]}                                          stream_ends.h
//
// Values stand in the form in which they are stored: dates as in ISO, codes for their labels; references and lists of
// references as the file has them, for only a database knows them.  null is a blank cell.  What `src` says beside the
// place: "found" holds values that the file writes otherwise, for messages; "faults" what is wrong with the row and
// has been told.  A row at fault keeps its text, so that a plan can tell what else is wrong with it.  Rows may be left
// out and changed on their way.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "change/import.h"
#include "change/stream_ends.h"

namespace mops::change {

// Reads SOURCES and checks every value that can be checked without a database; OPTIONS as for an import.  All faults of
// all rows are returned; if one is an error the stream ends with the exit status FAILURE.
std::vector<Diagnostic> parse_rows(std::vector<SourceFile>& sources, const ImportOptions& options, int failure,
                                   const Sink& sink);

// A stream of rows before its rows are read; a stream without first line are rows that somebody typed.
struct RowStream {
  bool parsed = false;            // has its first line
  std::string entity;             // of the first row; empty when none is named
  std::int64_t rows = 0;          // and first lines
  std::vector<InputFile> inputs;  // what the rows were read from
  int failed = 0;                 // exit status that its maker ended with; 0: well
};

// Throws Error(rejected) "plan.cut".
RowStream inspect_rows(SourceFile& source);

// File, line and code of faults that were told when the rows were read.
using ToldFaults = std::set<std::tuple<std::string, std::size_t, std::string>>;

// Puts the rows of an inspected stream as an import does; ENTITY is what those are that do not say so.
ToldFaults import_rows(Writer& writer, SourceFile& source, const RowStream& stream, const registry::Entity* entity);

}  // namespace mops::change
