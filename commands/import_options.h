// import_options.h -- options that every import takes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "change/import.h"
#include "command.h"
#include "work/mapped_table.h"

namespace mops::commands {

struct FileOptions {
  std::vector<std::string> files;
  std::string encoding, delimiter, sheet, source, project;
  std::string on_conflict = "report", rejects, report, max_rejects;
  bool keep_going = false;
  std::string map;
  std::string header_line;  // as typed; empty = where the map says, else the first
  work::GridWords grid;
};

// The encoding that --encoding names; nothing when it is to be recognised.
std::optional<text::Encoding> encoding_of(const std::string& name);

void declare_sheet(CLI::App& app, std::string& sheet);
// What --delimiter, --header-line (or else OTHERWISE) and --on-conflict say.  Throw Error(usage) "delimiter.form" and
// "header_line.form".
std::optional<char> delimiter_of(const FileOptions& given);
std::size_t header_line_of(const FileOptions& given, std::size_t otherwise = 1);
change::OnConflict on_conflict_of(const FileOptions& given);

// How bytes become cells, without a map and with; what the values are weighed against; all that an import takes.
void declare_table(CLI::App& app, FileOptions& given);
void declare_reading(CLI::App& app, FileOptions& given);
void declare_merging(CLI::App& app, FileOptions& given);
void declare_file_options(CLI::App& app, FileOptions& given);
// What the list of a month does not say of itself (src/work/month_grid.h).
void declare_grid_options(CLI::App& app, work::GridWords& given);

// Reads the map that --map names, if any: what it says of files goes into GIVEN where nothing was said, and OPTIONS
// learn how to read them.  Throws Error(usage) when the map is for other records, Error(rejected) when it contradicts
// itself.  What the files name is looked for among RECORDS; without them, in the writer that reads the files.
void use_map(Context& context, FileOptions& given, change::ImportOptions& options,
             std::shared_ptr<change::RecordStore> records = nullptr);

// Opens all files, puts their records in one operation and finishes it.
ExitCode run_import(Context& context, const FileOptions& given, const std::string& kind, change::ImportOptions options);

// The form of an authority whose export the map NAME stands for: "smefs-export"; such a map is no record.
std::optional<std::string> exported_form(const std::string& map);
// Reads exports of FORM; CONSTANTS are FIELD=VALUE of new participations (--set).
ExitCode import_export(Context& context, const FileOptions& given, const std::string& form,
                       const std::vector<std::string>& constants);
void declare_constants(CLI::App& app, std::vector<std::string>& constants);

}  // namespace mops::commands
