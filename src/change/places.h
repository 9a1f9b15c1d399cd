// places.h -- on which line of which file each record of a batch was met, in little memory.
//
// Rows of a file come in the order of its lines, and the records made of them get ascending ids: a run of both needs 16
// bytes, whatever its length.  Records met in another order need about 16 bytes each.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mops::change {

// A line of one of the files of a batch, as one number; 0 is no line.
using Place = std::uint32_t;

// The files of a batch in the order read.
class PlaceBook {
 public:
  Place place(const std::string& file, std::size_t line);
  // File and line; the file is the last one where PLACE is 0.
  std::pair<std::string, std::size_t> line_of(Place place) const;
  const std::string& last_file() const { return files_.back().name; }

 private:
  struct File {
    std::string name;
    Place base;
  };
  std::vector<File> files_{{"", 0}};
  Place highest_ = 0;
};

// Records with ascending ids.
class PlaceRuns {
 public:
  struct Run {
    std::int64_t first;
    std::uint32_t count;
    Place place;  // of the first; each further one is on the next line
  };
  // ID must be above all before.
  void add(std::int64_t id, Place place);
  bool above_all(std::int64_t id) const { return runs_.empty() || id > last(runs_.back()); }
  std::optional<Place> find(std::int64_t id) const;
  const std::vector<Run>& runs() const { return runs_; }
  static std::int64_t last(const Run& run) { return run.first + run.count - 1; }

 private:
  std::vector<Run> runs_;
};

// Records in any order.
class FirstPlaces {
 public:
  // The place where ID was met first, if it was met before; otherwise remembers PLACE.
  std::optional<Place> add(std::int64_t id, Place place);

 private:
  struct Entry {
    std::uint32_t id_low = 0, id_high = 0;
    Place place = 0;
    bool used = false;
  };
  Entry& entry_of(std::vector<Entry>& entries, std::int64_t id) const;
  void grow();
  PlaceRuns runs_;
  std::vector<Entry> others_;
  std::size_t used_ = 0;
};

}  // namespace mops::change
