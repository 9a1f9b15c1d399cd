// output_file.h -- a result that replaces a file all at once or not at all; every file of results is made here.
#pragma once

#include <optional>
#include <string>

#include "command_files.h"
#include "destination.h"
#include "report/rows.h"
#include "signals.h"
#include "spool.h"

namespace mops::commands {

// A file for its owner alone that stands beside PATH until it is whole; it goes away unless it takes PATH's place.
// Nobody interrupts the program meanwhile.  A link stays one and leads to the new file; what cannot be replaced (a
// pipe, a device, "-") is kept aside and written to when it would take its place.
// Throws as destination_of() and CommandFiles do, and Error(store) "output.file"; PATH is untouched then.
class NewFile : public report::Output {
 public:
  NewFile(const CommandFiles& files, const std::string& path);
  ~NewFile() override;
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) override;
  // It is whole and on the disk: what may still go wrong needs no room.
  void complete(bool keep_mode);
  // Completed, renamed, the folder flushed.  A file that stood there may hand on its mode and owner.
  void take_place(bool keep_mode);

 private:
  void inherit();
  void pass_through();

  std::optional<SignalsHeld> held_;
  std::string path_;  // as given
  Destination where_;
  std::string temporary_;  // in the folder
  int folder_ = -1, descriptor_ = -1;
  bool renamed_ = false, complete_ = false;
  Spool aside_;
};

// Replaces PATH by BYTES: a temporary file beside it, flushed, renamed, the folder flushed; the mode of an old file is
// kept, a new one is for its owner alone.  With `if_changed` an equal file and its time are left alone.
// Returns whether the file was written.  Throws as NewFile does; PATH is untouched then.
bool replace_file(const CommandFiles& files, const std::string& path, std::string_view bytes, bool if_changed);

}  // namespace mops::commands
