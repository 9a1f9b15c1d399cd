// project -- any bytes as a project file (TOML), written into the database up to the rules.
#include "change/project_file.h"
#include "fuzz/fuzz.h"

using namespace mops;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::NamelessFile file(fuzz::text_of(data, size));
  fuzz::attempt([&](change::Writer& writer) {
    auto source = change::SourceFile::open(file.path());
    change::load_project_file(writer, source);
  });
  return 0;
}
