// alias.h -- words of one's own for commands: [alias] late = "attend list --where presence=NN".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mops::commands {

// Words as in a shell, but for quotes and backslashes only: '…' as it stands, "…" with \" and \\.  Nothing is run and
// nothing expanded.  Throws Error(usage) "alias.quote" with NAME for a quote that is never closed, "alias.empty".
std::vector<std::string> alias_words(std::string_view name, std::string_view text);

}  // namespace mops::commands
