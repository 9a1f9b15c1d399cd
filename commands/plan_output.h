// plan_output.h -- a plan on its way out: put aside while the write lock is held, handed over when it is free.
#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "console.h"

namespace mops::commands {

// Plans hold personal data: they wait in an unnamed file that nobody else can open, and a file of one is for its owner
// alone.
class PlanOutput {
 public:
  PlanOutput();
  void write(std::string_view bytes);
  // To PATH, which is replaced at once or not at all; "-" is standard output.
  void hand_over(const std::string& path, Console& console);

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Closer> aside_;
};

}  // namespace mops::commands
