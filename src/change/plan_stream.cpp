#include "change/plan_stream.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "text/json.h"

namespace mops::change {
namespace {

using nlohmann::json;

constexpr std::size_t kPlanBlock = std::size_t{1} << 16;

// The counts of a result, by their names in a stream.
constexpr std::pair<const char*, std::int64_t Result::*> kCounts[] = {
    {"rows", &Result::rows},           {"added", &Result::added},         {"changed", &Result::changed},
    {"dropped", &Result::dropped},     {"unchanged", &Result::unchanged}, {"kept", &Result::kept},
    {"conflicts", &Result::conflicts}, {"rejected", &Result::rejected}};

void append_text(std::string& out, std::string_view name, const std::string& text) {
  if (text.empty()) return;
  out += ',';
  text::append_json_name(out, name);
  text::append_json_string(out, text);
}

std::string header_line(const PlanHeader& header) {
  std::string line = "{\"plan\":1";
  append_text(line, "kind", header.kind);
  append_text(line, "source", header.source);
  append_text(line, "message", header.message);
  append_text(line, "as_of", header.as_of);
  if (header.reverts) line += ",\"reverts\":" + std::to_string(*header.reverts);
  if (header.restores) line += ",\"restores\":true";
  line += ",\"made_on\":{\"op\":" + std::to_string(header.made_on.op);
  append_text(line, "digest", header.made_on.digest);
  append_text(line, "database", header.made_on.database);
  line += "},\"inputs\":[";
  for (const auto& input : header.inputs) {
    if (&input != &header.inputs.front()) line += ',';
    append_input(line, input);
  }
  return line + "]}\n";
}

PlanHeader read_header(const json& object) {
  PlanHeader header;
  header.kind = text_in(object, "kind");
  header.source = text_in(object, "source");
  header.message = text_in(object, "message");
  header.as_of = text_in(object, "as_of");
  if (const auto op = number_in(object, "reverts"); op != 0) header.reverts = op;
  header.restores = object.value("restores", json()) == true;
  if (const auto mark = object.find("made_on"); mark != object.end() && mark->is_object())
    header.made_on = {text_in(*mark, "database"), number_in(*mark, "op"), text_in(*mark, "digest")};
  if (const auto inputs = object.find("inputs"); inputs != object.end() && inputs->is_array())
    for (const auto& input : *inputs) header.inputs.push_back(read_input(input));
  return header;
}

[[noreturn]] void reject(const char* id, const SourceFile& source) {
  throw Error(ErrorKind::rejected, id, {{"file", source.name()}});
}

// What the last line says.  DIGEST is of everything before it.
void read_trailer(const json& trailer, const std::string& digest, const SourceFile& source, ChangeStream& stream) {
  if (!stream.header) reject("plan.cut", source);
  if (text_in(trailer, "sha256") != digest || number_in(trailer, "changes") != stream.changes)
    reject("plan.changed", source);
  const auto result = trailer.find("result");
  if (result == trailer.end() || !result->is_object()) return;
  stream.result.emplace();
  for (const auto& [name, count] : kCounts) (*stream.result).*count = number_in(*result, name);
}

}  // namespace

JournalMark journal_mark(const store::Database& database, std::int64_t op) {
  JournalMark mark;
  mark.op = op;
  auto query = database.prepare("SELECT digest FROM op_digest WHERE op = ?1");
  if (query.bind(1, op).step()) mark.digest = query.text(0);
  query.reset();
  if (op > 0 && query.bind(1, std::int64_t{1}).step()) mark.database = query.text(0);
  return mark;
}

PlanWriter::PlanWriter(const PlanHeader& header, Sink sink) : sink_(std::move(sink)), block_(header_line(header)) {}

void PlanWriter::flush() {
  digest_.update(block_);
  sink_(block_);
  block_.clear();
}

void PlanWriter::put(const ChangeLine& change) {
  append_change_line(block_, change);
  ++changes_;
  if (block_.size() >= kPlanBlock) flush();
}

void PlanWriter::finish(const Result* result) {
  flush();
  std::string line = "{\"done\":true,\"changes\":" + std::to_string(changes_);
  if (result != nullptr) {
    line += ",\"result\":{";
    for (const auto& [name, count] : kCounts) {
      if (line.back() != '{') line += ',';
      text::append_json_name(line, name);
      line += std::to_string(result->*count);
    }
    line += '}';
  }
  sink_(line + ",\"sha256\":\"" + digest_.hex() + "\"}\n");
}

ChangeStream inspect_stream(SourceFile& source) {
  const auto ends = read_ends(source);
  const auto first = json::parse(ends.first, nullptr, false), last = json::parse(ends.last, nullptr, false);
  ChangeStream stream;
  stream.changes = ends.lines;
  if (first.is_object() && first.contains("plan")) {
    if (first.value("plan", json()) != 1) reject("plan.form", source);
    stream.header = read_header(first);
    --stream.changes;
    if (!is_last_line(last)) reject("plan.cut", source);
  }
  if (!is_last_line(last)) return stream;
  --stream.changes;
  stream.failed = failure_in(last, source);
  if (stream.failed == 0) read_trailer(last, ends.sha256, source, stream);
  return stream;
}

void each_change_line(SourceFile& source, const ChangeStream& stream,
                      const std::function<void(const std::string&, std::size_t)>& visit) {
  const bool planned = stream.header.has_value();
  each_line_between(source, {planned, planned}, visit);
}

}  // namespace mops::change
