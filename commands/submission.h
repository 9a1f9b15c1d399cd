// submission.h -- a report that is handed in: what it is made from, and its bytes made from that, now or years later.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "context.h"

namespace mops::commands {

struct Submission {
  std::string key;  // empty: not stored yet
  std::string report;
  std::map<std::string, std::string, std::less<>> arguments;  // parameters, "as_of", and the options of monitoring
  std::string file_format, language, columns;
  std::string sha256;
  std::int64_t made_at = 0;
};

std::string arguments_json(const Submission& submission);

// Those named KEYS (all when there are none) in the order of their keys.  Throws Error(refused) "record.none".
std::vector<Submission> stored_submissions(const store::Database& database, const std::vector<std::string>& keys);

// The bytes of the report from the records as the database shows them.  With TELL the people whom a file for the
// authority leaves out are told.
std::string submission_bytes(const Submission& submission, Context& context, bool tell);

}  // namespace mops::commands
