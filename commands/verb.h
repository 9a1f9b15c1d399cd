// verb.h -- verbs that act on records: one key, many keys or a batch, and one operation of it all.
//
// A verb says which entity its keys are of, which options it has, and what it does to one record; reading keys from the
// command line or a batch file (CSV or JSON lines: a column named after the entity, then the options) is done here.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "context.h"

namespace mops::commands {

enum class Says { facts, words };  // words may speak of a person: the journal does not keep them

struct VerbOption {
  std::string_view name;  // "person_on": option --person-on, batch column person_on; schema/options.csv describes it
  bool required = false;
  Says says = Says::facts;
};

// One record to act on, with where it stood.
struct VerbRow {
  std::string key;
  std::map<std::string, std::string, std::less<>> values;  // options given, not blank
  std::string file;
  std::size_t line = 0, record = 0;

  bool has(std::string_view option) const { return values.contains(option); }
  std::string value(std::string_view option) const;  // empty when not given

  // A change of the record ENTITY/KEY with this row's place; the record must exist.
  change::RecordInput change(std::string_view entity, const std::string& key) const;
  change::RecordInput create(std::string_view entity) const;
  void complain(Operation& operation, std::string_view code, Arguments arguments = {}, std::string column = {}) const;
};

struct Verb {
  std::string_view kind;    // "contract.sign"
  std::string_view entity;  // what the keys are of
  std::vector<VerbOption> options;
  std::function<void(Context&, Operation&, const VerbRow&)> apply;
};

Action declare_verb(CLI::App& app, Verb verb);

// "2016-03-01" from any accepted form of a date; complains and answers "" otherwise.
std::string date_of(Operation& operation, const VerbRow& row, std::string_view option);

}  // namespace mops::commands
