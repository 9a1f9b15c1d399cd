// record_names.h -- records as people write them, from the ids that a query yields.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "change/record_store.h"

namespace mops::report {

class RecordNames {
 public:
  explicit RecordNames(const store::Database& database) : records_(database) {}

  bool exists(std::string_view entity, std::int64_t id);
  // "participation/WSS-0042".
  std::string name(std::string_view entity, std::int64_t id);
  // What the record says in FIELD; nothing when it says nothing, and for a field that is sensitive or a list.
  std::optional<std::string> value(std::string_view entity, std::int64_t id, std::string_view field);

 private:
  change::RecordStore records_;
};

}  // namespace mops::report
