#include "external.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <set>
#include <string_view>

#include "arguments.h"
#include "error.h"

namespace mops::commands {
namespace {

constexpr std::string_view kPrefix = "mops-";

// Letters, digits, hyphens and underscores: no way into another folder.
bool is_name(std::string_view name) {
  constexpr std::string_view kGood = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  return !name.empty() && name.front() != '-' && name.find_first_not_of(kGood) == std::string_view::npos;
}

bool is_program(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

// Folders of PATH; only absolute ones, so that nothing lying in the current folder is run.
std::vector<std::string> search_path() {
  const char* value = std::getenv("PATH");
  std::string_view rest = value == nullptr ? "" : value;
  std::vector<std::string> folders;
  while (!rest.empty()) {
    const auto folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(rest.size(), folder.size() + 1));
    if (folder.starts_with('/')) folders.emplace_back(folder);
  }
  return folders;
}

}  // namespace

bool is_built_in(const std::string& name) {
  return std::ranges::any_of(command_table(), [&](const Command& command) {
    return command.name == name || command.name.starts_with(name + ' ');
  });
}

std::string find_external(const std::string& name) {
  if (!is_name(name)) return {};
  for (const auto& folder : search_path())
    if (auto path = folder + '/' + std::string(kPrefix) + name; is_program(path)) return path;
  return {};
}

std::vector<std::string> external_commands() {
  std::set<std::string> names;
  for (const auto& folder : search_path()) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
      const auto file = entry.path().filename().string();
      if (!file.starts_with(kPrefix)) continue;
      const auto name = file.substr(kPrefix.size());
      if (is_name(name) && !is_built_in(name) && is_program(entry.path().string())) names.insert(name);
    }
  }
  return {names.begin(), names.end()};
}

void run_external(const std::string& path, char** argv, const Surroundings& surroundings) {
  for (const auto& [name, value] : surroundings) ::setenv(name.c_str(), value.c_str(), 1);
  std::error_code ignored;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", ignored).string();
  ::setenv("MOPS_EXEC", self.empty() ? "mops" : self.c_str(), 1);
  ::setenv("MOPS_API", "1", 1);
  std::string program = path;
  argv[0] = program.data();
  ::execv(path.c_str(), argv);
  throw Error(ErrorKind::store, "external.failed", {{"path", path}, {"reason", std::strerror(errno)}});
}

}  // namespace mops::commands
