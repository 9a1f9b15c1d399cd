// plan_stream.h -- an operation as a stream: what it was made on, the changes, what it comes to.
//
//     {"plan":1,"kind":"recruit.import","source":"recruit.import","as_of":"2017-06-01",
//      "made_on":{"database":"5c…","op":41,"digest":"ab…"},"inputs":[{"name":"a.csv","sha256":"…","bytes":812,"rows":4}]}
//     {"v":1,"do":"create","ref":"person/P-000123","set":{…},"src":{"file":"a.csv","line":17}}      change_line.h
//     {"done":true,"changes":1,"result":{"rows":4,"added":4,…},"sha256":"…"}        over all bytes before this line
//
// A stream that somebody types has no first and no last line.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "change/change_line.h"
#include "change/stream_ends.h"
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

// A stream, read to its end but for the changes.
struct ChangeStream {
  std::optional<PlanHeader> header;  // nothing: typed by somebody
  std::optional<Result> result;
  std::int64_t changes = 0;  // lines of them
  int failed = 0;            // exit status that its maker ended with; 0: well
};

// Throws Error(rejected) "plan.cut", "plan.changed", "plan.form".
ChangeStream inspect_stream(SourceFile& source);

// Calls VISIT with each line of the inspected STREAM that is a change, and its number in the file.
void each_change_line(SourceFile& source, const ChangeStream& stream,
                      const std::function<void(const std::string&, std::size_t)>& visit);

}  // namespace mops::change
