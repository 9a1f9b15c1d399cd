// stream -- any lines between the header and the trailer of a fast-export: refused with words and nothing written, or
// the restored state is exported as the same records, and fsck can judge it.
#include "change/stream.h"

#include <algorithm>

#include "change/fsck.h"
#include "change/migrate.h"
#include "fuzz/fuzz.h"
#include "rules/functions.h"
#include "text/digest.h"

using namespace mops;

namespace {

// A stream whose digest and count are right, so that its lines are what is judged.
std::string sealed(std::string_view lines) {
  std::string stream = "{\"mops\":1,\"schema\":" + std::to_string(change::schema_version()) + "}\n";
  stream += lines;
  if (!stream.ends_with('\n')) stream += '\n';
  std::size_t records = 0;
  for (auto at = stream.find("\"fields\""); at != std::string::npos; at = stream.find("\"fields\"", at + 1)) ++records;
  text::Sha256 digest;
  digest.update(stream);
  return stream + "{\"done\":true,\"records\":" + std::to_string(records) + ",\"sha256\":\"" + digest.hex() + "\"}\n";
}

std::string exported(const store::Database& database) {
  std::string bytes;
  change::export_state(database, [&](std::string_view block) { bytes += block; });
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  static auto trial = [] {
    auto made = store::Database::in_memory();
    change::create_schema(made);
    return made;
  }();
  const fuzz::NamelessFile file(text.starts_with("{\"mops\"") ? std::string(text) : sealed(text));
  const bool taken = fuzz::tolerates([&] {
    auto source = change::SourceFile::open(file.path());
    change::import_state(trial, source, false);
  });
  fuzz::require(trial.integer("SELECT (SELECT count(*) FROM op) + (SELECT count(*) FROM person)") == 0,
                "nothing is written");
  if (!taken) return 0;

  auto kept = store::Database::in_memory();
  change::create_schema(kept);
  rules::add_functions(kept);
  auto source = change::SourceFile::open(file.path());
  change::import_state(kept, source, true);
  fuzz::tolerates([&] { change::check_database(kept, "2017-06-01", [](const change::Fault&) {}); });
  fuzz::tolerates([&] {
    const auto first = exported(kept);
    const fuzz::NamelessFile again(first);
    auto restored = store::Database::in_memory();
    change::create_schema(restored);
    auto stream = change::SourceFile::open(again.path());
    change::import_state(restored, stream, true);
    fuzz::require(exported(restored) == first, "an export restores to an equal export");
  });
  return 0;
}
