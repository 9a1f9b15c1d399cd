// stream_ends.h -- a stream of lines whose last line says that it is whole.
//
// Plans (plan_stream.h) and checked rows (row_stream.h) begin with a line that says what they are and end with
// {"done":true,…}.  A command that failed ends its stream with
// {"done":false,"exit":3}: whoever reads it knows that the fault has been told, and fails in the same way.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "change/source_file.h"
#include "change/writer.h"

namespace mops::change {

using Sink = std::function<void(std::string_view)>;

struct StreamEnds {
  std::string first, last;  // lines
  std::string sha256;       // of everything before the last
  std::int64_t lines = 0;   // that are not blank
};

// Reads a stream from end to end.
StreamEnds read_ends(SourceFile& source);

// Calls VISIT with each line that is not blank, and its number; without the first, or the last, when SKIP says so.
struct SkippedEnds {
  bool first = false, last = false;
};
void each_line_between(SourceFile& source, SkippedEnds skip,
                       const std::function<void(const std::string&, std::size_t)>& visit);

// Whether a line is the last one of a stream.
bool is_last_line(const nlohmann::json& object);
// The exit status that a last line tells; 0 when all went well.  Throws Error(rejected) "plan.form".
int failure_in(const nlohmann::json& last, const SourceFile& source);
// The last line of a stream whose command failed with the exit status CODE.
std::string failure_line(int code);

// Members of an object, and what stands for them when they are missing or of another type: "" and 0.
std::string text_in(const nlohmann::json& object, const char* name);
std::int64_t number_in(const nlohmann::json& object, const char* name);

// A file that an operation read, as one object.
void append_input(std::string& out, const InputFile& input);
InputFile read_input(const nlohmann::json& object);

}  // namespace mops::change
