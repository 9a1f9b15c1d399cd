// schema.h -- the files of schema/ as they stand in the binary.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace mops::schema {

struct File {
  std::string_view name;  // path below schema/, such as "rules/enrollment.capacity.sql"
  std::string_view text;
};

// Every file, sorted by name.
std::span<const File> files();

// The text of one file; nothing if there is no such file.
std::optional<std::string_view> find(std::string_view name);

}  // namespace mops::schema
