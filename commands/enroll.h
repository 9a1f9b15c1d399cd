// enroll.h -- what the commands about enrollments share.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "verb.h"

namespace mops::commands {

// The code that OPTION means as a value of ENTITY/FIELD; complains and answers "" when it is none of CODES.
std::string code_of(Operation& operation, const VerbRow& row, std::string_view option, std::string_view entity,
                    std::string_view field, std::initializer_list<std::string_view> codes);

// Ends the enrollment INPUT names: state, day and reason of ROW; what else the end says stands in INPUT already.
change::Outcome end_enrollment(Operation& operation, const VerbRow& row, change::RecordInput input,
                               const std::string& state, const std::string& on);

}  // namespace mops::commands
