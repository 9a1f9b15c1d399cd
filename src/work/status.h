// status.h -- where a project, a round, a participant or a form stands, what is open and what comes next: the questions
// and the sentences are files of schema/status, one for each kind of record.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "registry/messages.h"
#include "store/database.h"

namespace mops::work {

struct StatusLine {
  std::string kind;     // head, now, open or next
  std::string id;       // of the sentence
  std::string text;     // the sentence
  std::string command;  // that does it or shows it; may be empty
};

// The kind of record that KEY names: one that has a file in schema/status.  Nothing when there is none.
std::optional<std::string> status_subject(const store::Database& database, std::string_view key);

// KEY itself, when it names what has a status; the participations of the person, application or contract that it names.
std::vector<std::string> keys_with_status(const store::Database& database, const std::string& key);

// Keys of all projects: what is told of when nothing is named.
std::vector<std::string> all_projects(const store::Database& database);

std::vector<StatusLine> status_of(const store::Database& database, std::string_view subject, std::string_view key,
                                  std::string_view as_of, registry::Language language);

}  // namespace mops::work
