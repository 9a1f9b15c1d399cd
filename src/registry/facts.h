// facts.h -- the named common tables of schema/facts/: what several queries rest on is said once, and used by name.
//
// A file of schema/facts/ is a header, a remark that says what the fact is, and one SELECT:
//
//   -- fact: attended
//   -- uses-fact: attendance_mark
//   --
//   -- …
//   SELECT …
//
// A query uses facts by a line `uses-fact: NAME NAME …` of its header.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mops::registry {

std::vector<std::string> fact_names();  // sorted

// NAMES and the facts that those rest on, each behind what it rests on.  Throws Error(bug) for a name without a file.
std::vector<std::string> facts_behind(std::span<const std::string> names);

// The common tables of exactly these facts, ready to stand behind WITH; each ends with a comma.  No line of them begins
// with a word.
std::string common_tables(std::span<const std::string> names);

// SQL, a query, with the common tables of facts before its own.
std::string with_facts(std::span<const std::string> names, std::string_view sql);
std::string with_facts(std::string_view names, std::string_view sql);  // "session_held attended"

}  // namespace mops::registry
