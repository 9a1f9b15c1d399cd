// settings.h -- what is said before a command runs: `-c`, the environment and the two configuration files.
//
// The order is: option > -c > environment > user's file > system's file > built in.  Settings are convenience (where,
// who, how it looks); what changes a result lives in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments.h"
#include "diagnostic.h"

namespace mops::commands {

struct Setting {
  std::string key, value;
  std::string origin;  // "~/.config/mops/config:3", "-c", "MOPS_DB", "built-in"
};

// A key that every program of this version knows.
struct SettingKey {
  std::string_view key, environment, built_in;
};

class Settings {
 public:
  // Reads the files (one open() each), unless the line says --no-config.  Faults are kept for telling.
  explicit Settings(const CommandLine& line);

  // What is in force for a key of keys(), options aside; nothing when nobody says it.
  std::optional<Setting> value(std::string_view key) const;
  // The same without the files: what is asked for on purpose.
  std::optional<Setting> asked(std::string_view key) const;

  std::optional<Setting> alias(std::string_view name) const;
  // The path of a database that has a name in the configuration: [db.NAME] path.
  std::optional<Setting> database(std::string_view name) const;

  // Everything in force, in the order of keys(), then names of databases and aliases.
  std::vector<Setting> all() const;

  const std::vector<std::string>& paths() const { return paths_; }  // of the files that were there
  const std::vector<Diagnostic>& faults() const { return faults_; }
  bool failed() const;  // a fault of them is an error

 private:
  void read_file(const std::string& path, bool must_exist);
  void read_text(const std::string& path, const std::string& text);
  void add(Setting setting, const std::string& file, std::size_t line);
  void complain(Severity severity, std::string_view code, const std::string& file, std::size_t line,
                Arguments arguments);
  const Setting* last(const std::vector<Setting>& settings, std::string_view key) const;

  std::vector<Setting> files_, said_;  // of files in their order; of -c
  std::vector<std::string> paths_;
  std::vector<Diagnostic> faults_;
};

// core.db, core.actor …
std::span<const SettingKey> setting_keys();

// The value of an environment variable; set but empty counts as unset.
std::optional<std::string> environment(const char* name);

}  // namespace mops::commands
