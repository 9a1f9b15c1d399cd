// command_files.h -- the files that a command has to do with, known before any of them is touched.
//
// Nothing that is read or kept may be written over: not under another name, through a link, by `..` or by an open
// descriptor.  So a command's outputs are said when its options are declared (option_mark.h), and an output file cannot
// be made past this list (output_file.h).
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mops::commands {

class CommandFiles {
 public:
  CommandFiles();  // with the standard streams
  // The database at PATH with its log, its locks and its journal, those that do not exist among them.
  // Throws Error(usage) "stream.database" when standard output or error is one of them.
  void use_database(const std::string& path);
  void use_input(const std::string& path);
  // OPTION names PATH as a file to be written.  Throws Error(usage) "output.in_use" when it is one of those above or
  // another output; so it comes after them.
  void add_output(const std::string& option, const std::string& path);

  bool writes() const { return !outputs_.empty(); }
  // The same once more, for files that came into being since.  An output that no option named is a mistake of ours.
  void require_output(const std::string& path) const;

 private:
  struct Identity {
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const Identity&) const = default;
  };
  enum class Use { database, input, standard_stream, output };
  struct File {
    Use use = Use::input;
    std::string option, path;
    std::optional<Identity> itself;
    std::optional<Identity> folder;  // with the name: a file that does not exist yet
    std::string name;
    int descriptor = -1;
  };
  static Identity identity(const struct stat& facts) { return {facts.st_dev, facts.st_ino}; }
  static bool same(const File& one, const File& other);
  static File output(const std::string& option, const std::string& path);
  void require_apart(const File& output) const;

  std::vector<File> used_, outputs_;
};

}  // namespace mops::commands
