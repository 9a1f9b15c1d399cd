// schema_folder.cpp -- the schema from the folder MOPS_SCHEMA_DIR instead of the one in the binary, for the programs of
// the tests: so a test can give the registry another field without building anything.
#include <algorithm>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "schema.h"

namespace mops::schema {
namespace {

struct Folder {
  std::deque<std::string> texts;
  std::vector<File> files;

  Folder() {
    const auto* path = std::getenv("MOPS_SCHEMA_DIR");
    const std::filesystem::path root(path == nullptr ? "" : path);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const auto kind = entry.path().extension();
      if (kind != ".csv" && kind != ".sql" && kind != ".txt" && kind != ".toml" && kind != ".docx") continue;
      if (entry.path().filename() == "CMakeLists.txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const auto& name = texts.emplace_back(entry.path().lexically_relative(root).generic_string());
      const auto& text = texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
      files.push_back({name, text});
    }
    std::ranges::sort(files, {}, &File::name);
  }
};

const Folder& folder() {
  static const Folder read;
  return read;
}

}  // namespace

std::span<const File> files() { return folder().files; }

std::optional<std::string_view> find(std::string_view name) {
  const auto at = std::ranges::lower_bound(files(), name, {}, &File::name);
  if (at == files().end() || at->name != name) return std::nullopt;
  return at->text;
}

}  // namespace mops::schema
