#include "change/plan_stream.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "text/json.h"
#include "text/lines.h"
#include "text/trim.h"

namespace mops::change {
namespace {

using nlohmann::json;

constexpr std::size_t kBlock = std::size_t{1} << 16;

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

std::string string_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

PlanHeader read_header(const json& object) {
  PlanHeader header;
  header.kind = string_in(object, "kind");
  header.source = string_in(object, "source");
  header.message = string_in(object, "message");
  header.as_of = string_in(object, "as_of");
  if (const auto op = number_in(object, "reverts"); op != 0) header.reverts = op;
  header.restores = object.value("restores", json()) == true;
  if (const auto mark = object.find("made_on"); mark != object.end() && mark->is_object())
    header.made_on = {string_in(*mark, "database"), number_in(*mark, "op"), string_in(*mark, "digest")};
  if (const auto inputs = object.find("inputs"); inputs != object.end() && inputs->is_array())
    for (const auto& input : *inputs) header.inputs.push_back(read_input(input));
  return header;
}

[[noreturn]] void reject(const char* id, const SourceFile& source) {
  throw Error(ErrorKind::rejected, id, {{"file", source.name()}});
}

// What the last line says.  DIGEST is of everything before it.
void read_trailer(const json& trailer, const std::string& digest, const SourceFile& source, ChangeStream& stream) {
  if (trailer.value("done", json()) == false) {
    stream.failed = static_cast<int>(number_in(trailer, "exit"));
    if (stream.failed < 1 || stream.failed > 255) reject("plan.form", source);
    return;
  }
  if (!stream.header) reject("plan.cut", source);
  if (string_in(trailer, "sha256") != digest || number_in(trailer, "changes") != stream.changes)
    reject("plan.changed", source);
  const auto result = trailer.find("result");
  if (result == trailer.end() || !result->is_object()) return;
  stream.result.emplace();
  for (const auto& [name, count] : kCounts) (*stream.result).*count = number_in(*result, name);
}

bool is_end(const json& object) { return object.is_object() && object.contains("done"); }

}  // namespace

void append_input(std::string& out, const InputFile& input) {
  out += "{\"name\":";
  text::append_json_string(out, input.name);
  append_text(out, "sha256", input.sha256);
  out += ",\"bytes\":" + std::to_string(input.bytes) + ",\"rows\":" + std::to_string(input.rows) + '}';
}

InputFile read_input(const json& object) {
  if (!object.is_object()) return {};
  return {string_in(object, "name"), string_in(object, "sha256"), number_in(object, "bytes"),
          number_in(object, "rows")};
}

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
  if (block_.size() >= kBlock) flush();
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

std::string failure_line(int code) { return "{\"done\":false,\"exit\":" + std::to_string(code) + "}\n"; }

ChangeStream inspect_stream(SourceFile& source) {
  ChangeStream stream;
  text::Lines lines(source.blocks());
  text::Sha256 digest;
  std::string line, last;
  for (bool first = true; lines.next(line); last.swap(line)) {
    if (first) {
      const auto object = json::parse(line, nullptr, false);
      if (object.is_object() && object.contains("plan")) {
        if (object.value("plan", json()) != 1) reject("plan.form", source);
        stream.header = read_header(object);
      }
      first = false;
      continue;
    }
    digest.update(last += '\n');
    if (!text::trim(last).empty()) ++stream.changes;
  }
  if (stream.header && stream.changes > 0) --stream.changes;  // the first line
  const auto trailer = json::parse(last, nullptr, false);
  if (is_end(trailer)) {
    read_trailer(trailer, digest.hex(), source, stream);
  } else if (stream.header) {
    reject("plan.cut", source);
  } else if (!text::trim(last).empty()) {
    ++stream.changes;
  }
  return stream;
}

void each_change(SourceFile& source, const std::function<void(const std::string&, std::size_t)>& visit) {
  text::Lines lines(source.blocks());
  std::string line, last;
  std::size_t number = 0;
  bool planned = false;
  while (lines.next(line)) {
    if (number == 1) planned = json::parse(last, nullptr, false).contains("plan");
    if (number > (planned ? 1U : 0U) && !text::trim(last).empty()) visit(last, number);
    last.swap(line);
    ++number;
  }
  if (number > 0 && !is_end(json::parse(last, nullptr, false)) && !text::trim(last).empty()) visit(last, number);
}

}  // namespace mops::change
