// plan_stream.h -- an operation as a stream: what it was made on, the changes, what it comes to.
//
//     {"plan":1,"kind":"recruit.import","source":"recruit.import","as_of":"2017-06-01",
//      "made_on":{"database":"5c…","op":41,"digest":"ab…"},"inputs":[{"name":"a.csv","sha256":"…","bytes":812,"rows":4}]}
//     {"v":1,"do":"create","ref":"person/P-000123","set":{…},"src":{"file":"a.csv","line":17}}      change_line.h
//     {"done":true,"changes":1,"result":{"rows":4,"added":4,…},"sha256":"…"}        over all bytes before this line
//
// A stream that somebody types has no first and no last line.  A command that failed ends its stream with
// {"done":false,"exit":3}: whoever reads it knows that the fault has been told, and fails in the same way.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/change_line.h"
#include "change/source_file.h"
#include "change/writer.h"
#include "text/digest.h"

namespace mops::change {

// Where the journal of a database stands.  A database is known by the digest of its first operation; an empty one is
// known by nothing.
struct JournalMark {
  std::string database;
  std::int64_t op = 0;  // the last one, and its digest
  std::string digest;
};

// After operation OP.
JournalMark journal_mark(const store::Database& database, std::int64_t op);

struct PlanHeader {
  std::string kind, source, message;  // of the operation that is to be made
  std::string as_of;                  // the business date it was judged by
  std::optional<std::int64_t> reverts;
  bool restores = false;  // puts versions back that were there before
  JournalMark made_on;
  std::vector<InputFile> inputs;
};

using Sink = std::function<void(std::string_view)>;

class PlanWriter {
 public:
  PlanWriter(const PlanHeader& header, Sink sink);
  void put(const ChangeLine& change);
  // RESULT is what the whole operation comes to, if it is known.
  void finish(const Result* result);
  std::int64_t changes() const { return changes_; }

 private:
  void flush();
  Sink sink_;
  std::string block_;
  text::Sha256 digest_;
  std::int64_t changes_ = 0;
};

// The last line of a stream whose command failed with the exit status CODE.
std::string failure_line(int code);

// A stream, read to its end but for the changes.
struct ChangeStream {
  std::optional<PlanHeader> header;  // nothing: typed by somebody
  std::optional<Result> result;
  std::int64_t changes = 0;  // lines, the blank ones left out
  int failed = 0;            // exit status that its maker ended with; 0: well
};

// Throws Error(rejected) "plan.cut", "plan.changed", "plan.form".
ChangeStream inspect_stream(SourceFile& source);

// A file that an operation read, as one object.
void append_input(std::string& out, const InputFile& input);
InputFile read_input(const nlohmann::json& object);

// Calls VISIT with each line that is no first or last one, and its number in the file.
void each_change(SourceFile& source, const std::function<void(const std::string&, std::size_t)>& visit);

}  // namespace mops::change
