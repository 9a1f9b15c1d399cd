// heading.h -- headings of tables that reports bring along: the messages "column.ID".
#pragma once

#include <string>

#include "registry/messages.h"

namespace mops::report {

inline std::string heading(bool polish, const std::string& id) {
  return registry::message(polish ? registry::Language::polish : registry::Language::english, "column." + id);
}

}  // namespace mops::report
