// error.h -- a situation in which a command cannot go on.
//
// An error is a kind, a message id with its arguments, and no text: the text is made in one place, in the reader's
// language (commands/), from schema/messages.csv.  Bad rows are not errors; they are diagnostics (diagnostic.h).
#pragma once

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace mops {

// Named arguments of a message.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// What the exit code will say (see ExitCode in commands/command.h).
enum class ErrorKind { usage, rejected, refused, busy, store, bug };

class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string id, Arguments arguments = {})
      : kind_(kind), id_(std::move(id)), arguments_(std::move(arguments)) {}

  ErrorKind kind() const { return kind_; }
  const std::string& id() const { return id_; }  // stable dotted code, such as "store.missing"
  const Arguments& arguments() const { return arguments_; }
  const char* what() const noexcept override { return id_.c_str(); }

 private:
  ErrorKind kind_;
  std::string id_;
  Arguments arguments_;
};

}  // namespace mops
