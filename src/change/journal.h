// journal.h -- one operation being written: its row, its inputs, its before-images and its counts.
//
// The operation's row appears with the first change; if nothing changes there is no operation.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "change/record_store.h"

namespace mops::change {

// Who did what, with what; given by the command, never asked here.
struct OperationFacts {
  std::string at;  // UTC, 2016-03-01T09:00:00Z
  std::string actor;
  std::string host;
  std::string program;  // mops 0.1.0
  std::string command;  // as typed, values of sensitive fields masked
  std::string kind;     // recruit.import
  std::string source;   // name under which a file's values are remembered; empty = typed by hand
  std::string message;
  std::optional<std::int64_t> reverts;
  bool clock_given = false;  // `at` was set by hand, and the journal keeps that
  std::string account = {};  // of the system; beside whatever name the actor has
};

struct InputFile {
  std::string name;
  std::string sha256;  // hexadecimal
  std::int64_t bytes = 0;
  std::int64_t rows = 0;
};

struct Counts {
  std::int64_t created = 0, updated = 0, deleted = 0;
};

class Journal {
 public:
  Journal(const store::Transaction& write, OperationFacts facts);

  // The operation's number; writes its row when asked for the first time.
  std::int64_t op();
  bool begun() const { return op_.has_value(); }
  const OperationFacts& facts() const { return facts_; }
  // Said before the first change.  Of several operations (the last first) `reverts` names the first one given, and
  // `source`, which a revert has no other use for, all of them: "7 6 5".
  void set_reverts(std::int64_t op) {
    if (!facts_.reverts) facts_.reverts = op;
  }
  void set_reverts(std::span<const std::int64_t> ops);

  void created(const registry::Entity& entity) { ++counts_[&entity].created; }
  // Keeps the version that is being replaced; `before` is JSON of the changed fields in the external form.
  void updated(const registry::Entity& entity, const Row& old, const std::string& key, const std::string& before);
  void deleted(const registry::Entity& entity, const Row& old, const std::string& key, const std::string& before);

  // Writes counts and inputs and seals the operation (digest_chain.h); nothing when none was begun.
  void finish(std::int64_t unchanged, const std::vector<InputFile>& inputs);
  Counts totals() const;

 private:
  void keep(const registry::Entity& entity, const Row& old, std::string_view verb, const std::string& key,
            const std::string& before);

  const store::Transaction& write_;
  OperationFacts facts_;
  std::optional<std::int64_t> op_;
  std::optional<store::Statement> keep_;
  std::map<const registry::Entity*, Counts> counts_;
};

}  // namespace mops::change
