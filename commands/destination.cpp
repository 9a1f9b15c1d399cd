#include "destination.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string_view>

#include "error.h"

namespace mops::commands {
namespace {

constexpr int kLongest = 40;  // chain of links

[[noreturn]] void refuse_destination(const std::string& path, int code) {
  throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(code)}});
}

void put_before(std::deque<std::string>& rest, std::string_view path) {
  std::deque<std::string> parts;
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    if (end > 0) parts.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  rest.insert(rest.begin(), parts.begin(), parts.end());
}

bool is_trusted(uid_t owner, uid_t folder_owner) { return owner == ::geteuid() || owner == 0 || owner == folder_owner; }

std::string target_of(const std::string& link, const std::string& path) {
  std::array<char, PATH_MAX> target{};
  const auto size = ::readlink(link.c_str(), target.data(), target.size());
  if (size < 0) refuse_destination(path, errno);
  return {target.data(), static_cast<std::size_t>(size)};
}

// The links in /proc/PID/fd are no paths: they are the open files themselves, be they pipes or deleted.
int own_descriptor(const std::string& folder, const std::string& name) {
  if (folder != "/proc/" + std::to_string(::getpid()) + "/fd") return -1;
  if (name.empty() || name.size() > 6 || name.find_first_not_of("0123456789") != std::string::npos) return -1;
  return std::atoi(name.c_str());
}

}  // namespace

bool Destination::trusts(uid_t owner) const { return is_trusted(owner, folder_facts.st_uid); }

Destination destination_of(const std::string& path) {
  Destination found;
  if (path == "-") {
    found.descriptor = STDOUT_FILENO;
    return found;
  }
  if (path.empty()) refuse_destination(path, ENOENT);
  if (path.back() == '/') refuse_destination(path, EISDIR);
  found.folder = path.front() == '/' ? "" : ".";
  std::deque<std::string> rest;
  put_before(rest, path);
  int links = 0;
  while (!rest.empty()) {
    const auto name = rest.front();
    rest.pop_front();
    if (::stat((found.folder + '/').c_str(), &found.folder_facts) != 0) refuse_destination(path, errno);
    if (rest.empty() && (found.descriptor = own_descriptor(found.folder, name)) >= 0) return found;
    const auto here = found.folder + '/' + name;
    struct stat facts {};
    if (::lstat(here.c_str(), &facts) != 0) {
      if (errno != ENOENT || !rest.empty()) refuse_destination(path, errno);
      found.name = name;
      return found;
    }
    if (S_ISLNK(facts.st_mode)) {
      if (++links > kLongest) refuse_destination(path, ELOOP);
      if (!is_trusted(facts.st_uid, found.folder_facts.st_uid))
        throw Error(ErrorKind::refused, "output.link", {{"path", path}, {"link", here}});
      const auto target = target_of(here, path);
      if (target.starts_with('/')) found.folder = "";
      put_before(rest, target);
      if (rest.empty()) refuse_destination(path, EISDIR);
    } else if (rest.empty()) {
      if (S_ISDIR(facts.st_mode)) refuse_destination(path, EISDIR);
      // Somebody else's pipe would lead what is written to them.
      const bool leads_away = S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode);
      if (leads_away && !is_trusted(facts.st_uid, found.folder_facts.st_uid))
        throw Error(ErrorKind::refused, "output.link", {{"path", path}, {"link", here}});
      found.name = name;
      found.facts = facts;
    } else {
      found.folder = here;
    }
  }
  return found;
}

}  // namespace mops::commands
