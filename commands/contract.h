// contract.h -- what the verbs of a social contract share.
#pragma once

#include <optional>
#include <string_view>

#include "verb.h"
#include "work/contract.h"

namespace mops::commands {

// The contract that the row names; complains when there is none.
std::optional<work::Contract> contract_of(Operation& operation, const VerbRow& row);

// FIELD as OPTION says it; a fault then points at the column of the option.
void give(change::RecordInput& input, std::string_view field, const VerbRow& row, std::string_view option);

}  // namespace mops::commands
