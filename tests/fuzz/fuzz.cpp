#include "fuzz/fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "change/json_lines.h"
#include "change/migrate.h"
#include "error.h"
#include "registry/messages.h"
#include "rules/functions.h"

namespace fuzz {

using namespace mops;

void require(bool kept, std::string_view what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

bool tolerates(const std::function<void()>& work) {
  try {
    work();
    return true;
  } catch (const Error& error) {
    require(error.kind() != ErrorKind::bug,
            registry::message(registry::Language::english, error.id(), error.arguments()));
    return false;
  }
}

Choice::Choice(const std::uint8_t* data, std::size_t size)
    : bits_(size == 0 ? 0 : data[0]), rest_(text_of(data, size).substr(size == 0 ? 0 : 1)) {}

unsigned Choice::among(unsigned count) {
  const auto chosen = bits_ % count;
  bits_ /= count;
  return chosen;
}

NamelessFile::NamelessFile(std::string_view bytes) : descriptor_(::memfd_create("fuzz", 0)) {
  require(descriptor_ >= 0 && ::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
          "the machine has memory for the input");
}
NamelessFile::~NamelessFile() { ::close(descriptor_); }
std::string NamelessFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

std::string NamelessFile::bytes() const {
  std::ifstream file(path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

namespace {

change::OperationFacts facts(const char* source) {
  return {"2017-06-01T09:00:00Z", "anna", "", "mops", "fuzz", "fuzz", source, "", {}};
}

void load_project(store::Database& database) {
  auto write = database.begin_write();
  change::Writer writer(write, facts(""), "2017-06-01");
  writer.allow_any_state();
  std::ifstream file(std::string(MOPS_SOURCE_DIR) + "/tests/rules/base.jsonl");
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    change::RecordInput input;
    require(change::read_json_record(writer, line, number, "base.jsonl", nullptr, input), line);
    input.line = 0;  // the file tells some records in two steps
    const auto outcome = writer.put(input);
    if (input.entity->name == "project") writer.use_project(outcome.id);
  }
  writer.finish();
  require(!writer.failed(), "the test project loads");
  write.commit();
}

// The same fault is worded once: a run meets it millions of times.
void require_words(const std::string& code) {
  static std::set<std::string> known;
  if (!known.insert(code).second) return;
  for (const auto language : {registry::Language::english, registry::Language::polish})
    require(registry::find_message(language, code).has_value(), code);
}

}  // namespace

store::Database& centre() {
  static store::Database database = [] {
    auto made = store::Database::in_memory();
    change::create_schema(made);
    rules::add_functions(made);
    load_project(made);
    return made;
  }();
  return database;
}

Attempt attempt(const std::function<void(change::Writer&)>& work) {
  Attempt done;
  auto write = centre().begin_write();
  tolerates([&] {
    change::Writer writer(write, facts("fuzz"), "2017-06-01");
    work(writer);
    done.result = writer.finish();
    for (const auto& fault : writer.diagnostics()) {
      require_words(fault.code);
      if (fault.severity == Severity::error) ++done.faults;
    }
    require(writer.failed() == (done.faults > 0), "an operation fails when it has faults, and only then");
  });
  write.rollback();
  return done;
}

}  // namespace fuzz
