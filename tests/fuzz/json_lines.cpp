// json_lines -- any bytes as lines of JSON records, written into a project with people, up to the rules.
#include "change/json_lines.h"

#include "fuzz/fuzz.h"

using namespace mops;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::NamelessFile file(fuzz::text_of(data, size));
  fuzz::attempt([&](change::Writer& writer) {
    auto source = change::SourceFile::open(file.path());
    change::ImportOptions options;
    change::InputFile facts;
    change::import_json_lines(writer, source, options, facts);
  });
  return 0;
}
