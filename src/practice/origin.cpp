#include "practice/origin.h"

namespace mops::practice {

change::RecordInput Origin::create(std::string_view entity) const {
  change::RecordInput input(entity);
  input.file = file_;
  input.line = line_;
  input.record = record_;
  return input;
}

change::RecordInput Origin::change(std::string_view entity, const std::string& key) const {
  auto input = create(entity);
  input.presence = change::Presence::must_exist;
  input.set("key", key);
  return input;
}

void Origin::complain(std::string_view code, Arguments arguments, std::string_view column) const {
  Diagnostic fault;
  fault.code = code;
  fault.file = file_;
  fault.line = line_;
  fault.record = record_;
  fault.column = column;
  fault.arguments = std::move(arguments);
  writer_.complain(std::move(fault));
}

void Origin::warn(std::string_view code, Arguments arguments) const {
  Diagnostic warning;
  warning.severity = Severity::warning;
  warning.code = code;
  warning.file = file_;
  warning.line = line_;
  warning.arguments = std::move(arguments);
  writer_.complain(std::move(warning));
}

}  // namespace mops::practice
