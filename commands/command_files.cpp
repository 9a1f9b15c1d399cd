#include "command_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "destination.h"
#include "error.h"
#include "store/database.h"

namespace mops::commands {

CommandFiles::CommandFiles() {
  struct stat facts {};
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fstat(stream, &facts) != 0 || !S_ISREG(facts.st_mode)) continue;
    used_.push_back({stream == STDIN_FILENO ? Use::input : Use::standard_stream,
                     "",
                     "",
                     identity(facts),
                     {},
                     "",
                     stream == STDIN_FILENO ? -1 : stream});
  }
}

void CommandFiles::use_database(const std::string& path) {
  char* real = ::realpath(path.c_str(), nullptr);
  const std::string whole = real != nullptr ? real : path;
  std::free(real);
  const auto slash = whole.rfind('/');
  const auto folder = slash == std::string::npos ? "." : whole.substr(0, slash + 1);
  struct stat facts {};
  const auto in_folder = ::stat(folder.c_str(), &facts) == 0 ? std::optional(identity(facts)) : std::nullopt;
  for (const auto suffix : store::kSideFiles) {
    const auto name = whole + std::string(suffix);
    const auto itself = ::stat(name.c_str(), &facts) == 0 ? std::optional(identity(facts)) : std::nullopt;
    const File file{Use::database, "", name, itself, in_folder, name.substr(slash + 1), -1};
    for (const auto& one : used_) {
      if (one.use != Use::standard_stream || !same(one, file)) continue;
      // Not even the message may go there.
      if (one.descriptor == STDERR_FILENO) ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
      throw Error(ErrorKind::usage, "stream.database", {{"path", name}});
    }
    used_.push_back(file);
  }
}

void CommandFiles::use_input(const std::string& path) {
  struct stat facts {};
  if (path != "-" && ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode))
    used_.push_back({Use::input, "", path, identity(facts), {}, "", -1});
}

bool CommandFiles::same(const File& one, const File& other) {
  if (one.descriptor >= 0 && one.descriptor == other.descriptor) return true;
  if (one.itself && one.itself == other.itself) return true;
  return one.folder && one.folder == other.folder && one.name == other.name;
}

CommandFiles::File CommandFiles::output(const std::string& option, const std::string& path) {
  const auto where = destination_of(path);
  File file{Use::output, option, path, {}, {}, where.name, where.descriptor};
  struct stat facts {};
  if (where.descriptor >= 0) {
    if (::fstat(where.descriptor, &facts) == 0 && S_ISREG(facts.st_mode)) file.itself = identity(facts);
    return file;
  }
  file.folder = identity(where.folder_facts);
  if (where.facts && S_ISREG(where.facts->st_mode)) file.itself = identity(*where.facts);
  return file;
}

void CommandFiles::require_apart(const File& output) const {
  const auto refuse = [&](const File& other, std::string_view how) {
    throw Error(ErrorKind::usage, "output.in_use." + std::string(how),
                {{"option", output.option}, {"path", output.path}, {"other", other.option}});
  };
  for (const auto& one : used_) {
    // An output may be standard output itself, but not its file by another name.
    if (one.use == Use::standard_stream && output.descriptor >= 0) continue;
    if (!same(one, output)) continue;
    refuse(one, one.use == Use::database ? "database" : one.use == Use::input ? "input" : "stream");
  }
  for (const auto& one : outputs_)
    if (one.option != output.option && same(one, output)) refuse(one, "output");
}

void CommandFiles::add_output(const std::string& option, const std::string& path) {
  auto file = output(option, path);
  require_apart(file);
  outputs_.push_back(std::move(file));
}

void CommandFiles::require_output(const std::string& path) const {
  const auto declared = std::ranges::find(outputs_, path, &File::path);
  if (declared == outputs_.end())
    throw Error(ErrorKind::bug, "bug.unexpected", {{"reason", "an output that no option declares: " + path}});
  require_apart(output(declared->option, path));
}

}  // namespace mops::commands
