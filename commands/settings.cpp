#include "settings.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "external.h"
#include "text/suggest.h"
#include "text/toml.h"

namespace mops::commands {
namespace {

constexpr std::string_view kSystemFile = "/etc/mops/config";
constexpr std::string_view kDatabase = "db.", kPath = ".path", kAlias = "alias.";

constexpr std::size_t kConfigLimit = std::size_t{1} << 20;

constexpr auto kKeys = std::to_array<SettingKey>({{"core.db", "MOPS_DB", ""},
                                                  {"core.actor", "MOPS_ACTOR", ""},
                                                  {"core.lang", "MOPS_LANG", ""},
                                                  {"core.wait", "MOPS_WAIT", "10"},
                                                  {"core.diag", "MOPS_DIAG", "text"},
                                                  {"core.color", "", "auto"}});

// What a value may be; empty = any text.
std::vector<std::string> choices_of(std::string_view key) {
  if (key == "core.lang") return {"en", "pl"};
  if (key == "core.diag") return {"text", "jsonl"};
  if (key == "core.color") return {"auto", "always", "never"};
  return {};
}

bool is_path(std::string_view key) { return key == "core.db" || key.starts_with(kDatabase); }

bool is_seconds(const std::string& text) {
  char* end = nullptr;
  return !text.empty() && std::strtod(text.c_str(), &end) >= 0 && *end == '\0';
}

// "db.NAME.path" and "alias.NAME"; names hold no dots.
bool has_name(std::string_view key, std::string_view front, std::string_view back) {
  if (!key.starts_with(front) || !key.ends_with(back) || key.size() <= front.size() + back.size()) return false;
  return key.substr(front.size(), key.size() - front.size() - back.size()).find('.') == std::string_view::npos;
}

bool is_known_setting(std::string_view key) {
  return std::ranges::find(kKeys, key, &SettingKey::key) != kKeys.end() || has_name(key, kDatabase, kPath) ||
         has_name(key, kAlias, "");
}

std::string home() { return environment("HOME").value_or(""); }

std::string user_file() {
  if (const auto folder = environment("XDG_CONFIG_HOME")) return *folder + "/mops/config";
  return home().empty() ? "" : home() + "/.config/mops/config";
}

// "core" → { "db" → … } as "core.db".
void flatten(const text::TomlNode& node, const std::string& key,
             std::vector<std::pair<std::string, const text::TomlNode*>>& out) {
  if (node.kind != text::TomlNode::Kind::table) return out.emplace_back(key, &node), void();
  for (const auto& entry : node.entries) flatten(entry.node, key.empty() ? entry.name : key + '.' + entry.name, out);
}

}  // namespace

std::span<const SettingKey> setting_keys() { return kKeys; }

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

Settings::Settings(const CommandLine& line) {
  if (const auto file = environment("MOPS_CONFIG"); file && !line.no_config) {
    read_file(*file, true);
  } else if (!line.no_config) {
    read_file(std::string(kSystemFile), false);
    if (const auto path = user_file(); !path.empty()) read_file(path, false);
  }
  for (const auto& word : line.settings) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      complain(Severity::error, "config.word", "", 0, {{"word", word}});
      continue;
    }
    add({word.substr(0, equals), word.substr(equals + 1), "-c"}, "", 0);
  }
}

void Settings::read_file(const std::string& path, bool must_exist) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    const int code = errno;
    const bool absent = code == ENOENT || code == ENOTDIR;
    if (must_exist || !absent)
      complain(must_exist ? Severity::error : Severity::warning, "config.unreadable", path, 0,
               {{"reason", std::strerror(code)}});
    return;
  }
  paths_.push_back(path);
  struct stat facts {};
  std::string text;
  bool readable = ::fstat(file, &facts) == 0 && !S_ISDIR(facts.st_mode);
  const bool foreign = facts.st_uid != 0 && facts.st_uid != ::geteuid();
  if (S_ISREG(facts.st_mode) && ((facts.st_mode & S_IWOTH) != 0 || foreign)) {
    ::close(file);
    return complain(Severity::warning, "config.writable", path, 0, {});
  }
  std::array<char, 4096> block;
  while (readable) {
    const auto count = ::read(file, block.data(), block.size());
    if (count <= 0) {
      readable = count == 0;
      break;
    }
    text.append(block.data(), static_cast<std::size_t>(count));
    if (text.size() <= kConfigLimit) continue;
    ::close(file);
    return complain(Severity::error, "config.too_large", path, 0, {});
  }
  ::close(file);
  if (readable) return read_text(path, text);
  complain(Severity::error, "config.unreadable", path, 0, {{"reason", std::strerror(errno)}});
}

void Settings::read_text(const std::string& path, const std::string& text) {
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return;
  const auto parsed = text::parse_toml(text);
  if (parsed.fault)
    return complain(Severity::error, "config.form", path, parsed.fault->line, {{"reason", parsed.fault->reason}});
  std::vector<std::pair<std::string, const text::TomlNode*>> entries;
  flatten(parsed.root, "", entries);
  using Kind = text::TomlNode::Kind;
  for (const auto& [key, node] : entries) {
    const bool seconds = key == "core.wait";
    const bool fits = seconds ? node->kind == Kind::integer || node->kind == Kind::real : node->kind == Kind::text;
    if (is_known_setting(key) && !fits) {
      complain(Severity::error, seconds ? "config.seconds" : "config.text", path, node->line, {{"key", key}});
    } else {
      add({key, node->text, path + ':' + std::to_string(node->line)}, path, node->line);
    }
  }
}

void Settings::add(Setting setting, const std::string& file, std::size_t line) {
  const auto& key = setting.key;
  if (!is_known_setting(key)) {
    std::vector<std::string> names;
    for (const auto& one : kKeys) names.emplace_back(one.key);
    const auto guess = text::closest(key, names);
    return complain(Severity::warning, guess ? "config.unknown.suggest" : "config.unknown", file, line,
                    {{"key", key}, {"suggestion", guess.value_or("")}});
  }
  if (const auto name = key.substr(std::min(key.size(), kAlias.size())); key.starts_with(kAlias) && is_built_in(name))
    complain(Severity::warning, "alias.built_in", file, line, {{"name", name}});
  const auto choices = choices_of(key);
  if (!choices.empty() && std::ranges::find(choices, setting.value) == choices.end()) {
    std::string list;
    for (const auto& choice : choices) list += (list.empty() ? "" : ", ") + choice;
    return complain(Severity::error, "config.choice", file, line, {{"key", key}, {"choices", list}});
  }
  if (key == "core.wait" && !is_seconds(setting.value))
    return complain(Severity::error, "config.seconds", file, line, {{"key", key}});
  if (is_path(key) && setting.value.starts_with("~/")) setting.value.replace(0, 1, home());
  // In a file a path that depends on the current folder would mean another database every time.
  if (is_path(key) && !file.empty() && !setting.value.starts_with('/'))
    return complain(Severity::error, "config.relative", file, line, {{"key", key}});
  (file.empty() ? said_ : files_).push_back(std::move(setting));
}

void Settings::complain(Severity severity, std::string_view code, const std::string& file, std::size_t line,
                        Arguments arguments) {
  Diagnostic fault;
  fault.severity = severity;
  fault.code = code;
  fault.file = file;
  fault.line = line;
  fault.arguments = std::move(arguments);
  faults_.push_back(std::move(fault));
}

bool Settings::failed() const {
  return std::ranges::any_of(faults_, [](const Diagnostic& fault) { return fault.severity == Severity::error; });
}

const Setting* Settings::last(const std::vector<Setting>& settings, std::string_view key) const {
  const auto found = std::ranges::find(settings.rbegin(), settings.rend(), key, &Setting::key);
  return found == settings.rend() ? nullptr : &*found;
}

std::optional<Setting> Settings::asked(std::string_view key) const {
  if (const auto* said = last(said_, key)) return *said;
  const auto* known = std::ranges::find(kKeys, key, &SettingKey::key);
  if (known == kKeys.end() || known->environment.empty()) return std::nullopt;
  const std::string name(known->environment);
  if (const auto value = environment(name.c_str())) return Setting{std::string(key), *value, name};
  return std::nullopt;
}

std::optional<Setting> Settings::value(std::string_view key) const {
  if (auto setting = asked(key)) return setting;
  if (const auto* said = last(files_, key)) return *said;
  const auto* known = std::ranges::find(kKeys, key, &SettingKey::key);
  if (known == kKeys.end() || known->built_in.empty()) return std::nullopt;
  return Setting{std::string(key), std::string(known->built_in), "built-in"};
}

std::optional<Setting> Settings::alias(std::string_view name) const {
  return value(std::string(kAlias) + std::string(name));
}

std::optional<Setting> Settings::database(std::string_view name) const {
  if (name.find_first_of("/.") != std::string_view::npos) return std::nullopt;
  return value(std::string(kDatabase) + std::string(name) + std::string(kPath));
}

std::vector<Setting> Settings::all() const {
  std::vector<Setting> all;
  for (const auto& known : kKeys)
    if (auto setting = value(known.key)) all.push_back(std::move(*setting));
  std::vector<std::string> named;
  for (const auto* settings : {&files_, &said_})
    for (const auto& setting : *settings)
      if (has_name(setting.key, kDatabase, kPath) || has_name(setting.key, kAlias, "")) named.push_back(setting.key);
  std::ranges::sort(named, std::ranges::greater());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  std::ranges::reverse(named);
  std::ranges::stable_partition(named, [](const std::string& key) { return key.starts_with(kDatabase); });
  for (const auto& key : named) all.push_back(*value(key));
  return all;
}

}  // namespace mops::commands
