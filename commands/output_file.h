// output_file.h -- a result that replaces a file all at once or not at all.
#pragma once

#include <optional>
#include <string>

#include "report/rows.h"
#include "signals.h"

namespace mops::commands {

// A file for its owner alone that stands beside PATH until it is whole; it goes away unless it takes PATH's place.
// Nobody interrupts the program meanwhile.  A link stays one and leads to the new file; pipes and devices cannot be
// replaced and are written to at once.
// Throws Error(store) "output.file"; PATH is untouched then.
class NewFile : public report::Output {
 public:
  explicit NewFile(const std::string& path);
  ~NewFile() override;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) override;
  // Flushed, renamed, the folder flushed.  A file that stood there may hand on its mode and owner.
  void take_place(bool keep_mode);

 private:
  std::optional<SignalsHeld> held_;
  std::string path_, temporary_;
  int descriptor_ = -1;
  bool renamed_ = false, passes_through_ = false;
};

// Replaces PATH by BYTES: a temporary file beside it, flushed, renamed, the folder flushed; the mode of an old file is
// kept, a new one is for its owner alone.  With `if_changed` an equal file and its time are left alone.
// Returns whether the file was written.  Throws Error(store) "output.file"; PATH is untouched then.
bool replace_file(const std::string& path, std::string_view bytes, bool if_changed);

}  // namespace mops::commands
