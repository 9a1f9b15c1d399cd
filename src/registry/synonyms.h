// synonyms.h -- headings that offices use beside our labels.
//
// schema/synonyms.csv says under which headings a field stands; the field "-" is a column that says nothing, such as a
// running number.  A heading stands there only if it can mean nothing else.  (Words for codes are in
// schema/code_words.csv, see dictionary.h.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "registry/registry.h"

namespace mops::registry {

// The field of ENTITY that FOLDED (text::fold) is an everyday heading of, or null.
const Field* field_called(const Entity& entity, std::string_view folded);
// Whether FOLDED heads a column that says nothing of anything.
bool says_nothing(std::string_view folded);
// All everyday headings of ENTITY, as they are written.
std::vector<std::string> headings_of(const Entity& entity);

}  // namespace mops::registry
