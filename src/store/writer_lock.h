// writer_lock.h -- who writes to a database just now: an advisory lock on a file beside it, whose content says.
//
// SQLite's own lock is the one that protects; this one stands before it, so that who has to wait can be told for whom.
// Whoever cannot have the file (it is somebody's own, or no plain file) goes on without it.
#pragma once

#include <functional>
#include <string>

namespace mops::store {

inline constexpr const char* kLockSuffix = ".lock";

struct LockHolder {
  std::string actor, command;
  std::string since;  // UTC
};

class WriterLock {
 public:
  // Of the database PATH, for HOLDER.  WAIT rests for a moment and says whether to try once more.
  // Throws Error(busy) "store.busy.held" with actor, pid, command and since of the one who has it.
  WriterLock(const std::string& path, const LockHolder& holder, const std::function<bool()>& wait);
  WriterLock(WriterLock&& other) noexcept;
  WriterLock& operator=(WriterLock&&) = delete;
  ~WriterLock();

 private:
  int file_ = -1;
};

}  // namespace mops::store
