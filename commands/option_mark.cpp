#include "option_mark.h"

namespace mops::commands {
namespace {

// A mark is a check that everything passes, known by its name: options have no other place for a property of ours.
const char* name_of(Mark mark) { return mark == Mark::output ? "mops:output" : "mops:personal"; }

}  // namespace

CLI::Option* mark(CLI::Option* option, Mark mark) {
  return option->check([](const std::string&) { return std::string(); }, "", name_of(mark));
}

bool has_mark(CLI::Option& option, Mark mark) {
  try {
    return option.get_validator(name_of(mark)) != nullptr;
  } catch (const CLI::OptionNotFound&) {
    return false;
  }
}

CLI::Option* add_words(CLI::App& app, const std::string& name, std::string& words) {
  return mark(app.add_option(name, words)->type_name("TEXT"), Mark::personal);
}

}  // namespace mops::commands
