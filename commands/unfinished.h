// unfinished.h -- a database file in the making, under a name beside its own.
#pragma once

#include <string>

#include "signals.h"

namespace mops::commands {

// It gets its own name at the end: nobody meets half a database, of two who make the same one, one is refused, and
// nothing is ever replaced.  Nobody interrupts the program meanwhile.
class Unfinished {
 public:
  // Throws Error(refused) "store.exists" when PATH is there.
  explicit Unfinished(std::string path);
  ~Unfinished() { remove(); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  const std::string& name() const { return name_; }  // to make it under
  const std::string& path() const { return path_; }
  // On the disk and under its own name.  Throws Error(refused) "store.exists", Error(store) "store.unreadable".
  void finish() const;

 private:
  void remove() const;

  SignalsHeld held_;
  std::string path_, name_;
};

[[noreturn]] void refuse_database_file(const std::string& path);  // with what errno says

}  // namespace mops::commands
