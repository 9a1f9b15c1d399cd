#include "user.h"

#include <unistd.h>

#include <charconv>
#include <fstream>
#include <functional>
#include <limits>
#include <string_view>
#include <vector>

#include "registry/header.h"
#include "settings.h"

namespace mops::commands {
namespace {

constexpr std::size_t kName = 0, kNumber = 2;  // fields of a line of /etc/passwd and of /etc/group

std::optional<unsigned> number_of(std::string_view text) {
  unsigned number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = fault == std::errc() && end == text.data() + text.size() && !text.empty();
  // The last number means "nobody is meant".
  return whole && number != std::numeric_limits<unsigned>::max() ? std::optional(number) : std::nullopt;
}

// FIELD of the first line of FILE that IS_MEANT; lines for the name services ("+…") are none.
using Fields = std::vector<std::string>;
std::optional<Fields> find_line(const char* file, const std::function<bool(const Fields&)>& is_meant) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const auto fields = registry::split(line, ':');
    if (fields.size() > kNumber && !fields[kName].empty() && fields[kName].front() != '+' && is_meant(fields))
      return fields;
  }
  return std::nullopt;
}

}  // namespace

std::string system_user() {
  const auto number = std::to_string(::geteuid());
  const auto line = find_line("/etc/passwd", [&](const Fields& fields) { return fields[kNumber] == number; });
  return line ? (*line)[kName] : "uid " + number;
}

std::string user_name() {
  const auto caller = environment("SUDO_USER");
  return caller ? *caller : system_user();
}

std::optional<gid_t> group_number(const std::string& group) {
  const auto line = find_line("/etc/group", [&](const Fields& fields) { return fields[kName] == group; });
  return line ? number_of((*line)[kNumber]) : number_of(group);
}

}  // namespace mops::commands
