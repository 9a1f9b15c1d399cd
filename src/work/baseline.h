// baseline.h -- findings that were there before: the result of an earlier `mops check --format=jsonl`.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "change/source_file.h"

namespace mops::work {

// A finding is known by its rule and its record: another wording or language is the same finding.
class Baseline {
 public:
  void add(std::string code, std::string record) { findings_.emplace(std::move(code), std::move(record)); }
  bool holds(const std::string& code, const std::string& record) const { return findings_.contains({code, record}); }

 private:
  std::set<std::pair<std::string, std::string>> findings_;
};

// Throws Error(rejected) "baseline.line" for the first line that is not a finding, such as one that was cut off.
Baseline read_baseline(change::SourceFile& source);

}  // namespace mops::work
