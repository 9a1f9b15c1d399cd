// record_page.h -- one record for people, with all that belongs to it: a field a line, then its parts as tables
// (schema/pages.csv).
#pragma once

#include <string>

#include "context.h"

namespace mops::commands {

struct RecordPage {
  const registry::Entity& entity;
  const std::string& key;
  report::Selection selection;  // its fields; the record is chosen here
};

// Throws Error(refused) "record.none".  Returns how many fields are hidden as sensitive.
std::size_t print_record_page(const RecordPage& page, Context& context);

}  // namespace mops::commands
