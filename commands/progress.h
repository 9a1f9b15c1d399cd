// progress.h -- how far a long reading has come: one line on the terminal, drawn anew, gone before anything else is
// said.
//
// Nothing in the first second.  It is talk: it goes to stderr, and no result depends on it.
#pragma once

#include <chrono>
#include <string>

#include "change/source_file.h"
#include "registry/messages.h"

namespace mops::commands {

class Progress {
 public:
  enum class Mode {
    off,
    bar,   // a terminal
    lines  // asked for without one: a line every few seconds
  };

  explicit Progress(registry::Language language) : language_(language) {}
  void set_mode(Mode mode) { mode_ = mode; }
  bool off() const { return mode_ == Mode::off; }

  void show(const change::ReadingProgress& reading);
  // All is read; what follows cannot be measured.
  void show_checking();
  void clear();
  // The same from a signal handler.
  static void clear_at_once() noexcept;

 private:
  using Clock = std::chrono::steady_clock;

  bool is_due(Clock::time_point now) const;
  void draw(const std::string& text, Clock::time_point now);

  registry::Language language_;
  Mode mode_ = Mode::off;
  Clock::time_point begun_ = Clock::now();  // when the program started
  Clock::time_point reading_since_{}, drawn_{};
  std::size_t rows_ = 0;
};

}  // namespace mops::commands
