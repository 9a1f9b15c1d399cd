#include "plan_output.h"

#include <array>
#include <cerrno>
#include <cstring>

#include "error.h"
#include "output_file.h"

namespace mops::commands {
namespace {

[[noreturn]] void refuse(int code) {
  throw Error(ErrorKind::store, "output.file", {{"path", "plan"}, {"reason", std::strerror(code)}});
}

void copy(std::FILE* from, report::Output& to) {
  std::array<char, 1 << 16> block;
  while (const auto count = std::fread(block.data(), 1, block.size(), from)) to.write({block.data(), count});
  if (std::ferror(from) != 0) refuse(errno);
}

}  // namespace

PlanOutput::PlanOutput() : aside_(std::tmpfile()) {
  if (!aside_) refuse(errno);
}

void PlanOutput::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), aside_.get()) != bytes.size()) refuse(errno);
}

void PlanOutput::hand_over(const std::string& path, Console& console) {
  if (std::fflush(aside_.get()) != 0) refuse(errno);
  std::rewind(aside_.get());
  if (path == "-") return copy(aside_.get(), console);
  NewFile file(path);
  copy(aside_.get(), file);
  file.take_place(false);
}

}  // namespace mops::commands
