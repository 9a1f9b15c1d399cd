// destination.h -- where a file that is to be written really goes: links followed, but not those that lead astray.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>

namespace mops::commands {

struct Destination {
  std::string folder, name;          // of the file that is replaced or made
  struct stat folder_facts {};       // of the folder
  std::optional<struct stat> facts;  // of the file; nothing when there is none yet
  int descriptor = -1;               // it is one of our open files: "-", /dev/stdout, /proc/self/fd/3

  // A pipe or a device cannot be replaced, and neither can an open file: bytes go through.
  bool passes_through() const { return descriptor >= 0 || (facts && !S_ISREG(facts->st_mode)); }
  std::string path() const { return folder + '/' + name; }
  // Whether somebody who must not decide for us could have put a file of OWNER into the folder.
  bool trusts(uid_t owner) const;
};

// Every link on the way is followed if it is ours, root's, or of the owner of the folder it stands in, who could as
// well have put the file itself there; one that somebody else put into a shared folder is not. Throws Error(refused)
// "output.link", Error(store) "output.file".
Destination destination_of(const std::string& path);

}  // namespace mops::commands
