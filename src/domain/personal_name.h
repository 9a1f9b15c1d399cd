// personal_name.h -- names of people as they are compared: NOWAK Anna is Anna Nowak, Diz is part of Diz-Parada.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mops::domain {

// The parts of a name, folded (text/fold.h) and sorted, each once: blanks, hyphens and full stops part them.
std::vector<std::string> name_parts(std::string_view name);

// One word for each part of a surname with each part of the given names, whichever of the two comes first: people who
// share a word may be one person whose columns changed places, or who has taken a second surname.  Sorted, each once;
// of very long names the first parts only, so there are at most 16.
std::vector<std::string> name_pairs(std::string_view surname, std::string_view given_names);

}  // namespace mops::domain
