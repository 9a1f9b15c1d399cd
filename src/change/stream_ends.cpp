#include "change/stream_ends.h"

#include <nlohmann/json.hpp>

#include "error.h"
#include "text/digest.h"
#include "text/json.h"
#include "text/lines.h"
#include "text/trim.h"

namespace mops::change {

using nlohmann::json;

StreamEnds read_ends(SourceFile& source) {
  StreamEnds ends;
  text::Lines lines(source.blocks());
  text::Sha256 digest;
  std::string line;
  for (bool first = true; lines.next(line); ends.last.swap(line)) {
    if (!text::trim(line).empty()) ++ends.lines;
    if (first) {
      ends.first = line;
      first = false;
    } else {
      digest.update(ends.last += '\n');
    }
  }
  ends.sha256 = digest.hex();
  return ends;
}

void each_line_between(SourceFile& source, SkippedEnds skip,
                       const std::function<void(const std::string&, std::size_t)>& visit) {
  text::Lines lines(source.utf8_blocks());
  std::string line, before;
  std::size_t number = 0;
  const auto tell = [&] {
    if (number > (skip.first ? 1U : 0U) && !text::trim(before).empty()) visit(before, number);
  };
  for (; lines.next(line); before.swap(line), ++number) tell();
  if (!skip.last) tell();
}

bool is_last_line(const json& object) { return object.is_object() && object.contains("done"); }

int failure_in(const json& last, const SourceFile& source) {
  if (last.value("done", json()) != false) return 0;
  const auto code = number_in(last, "exit");
  if (code < 1 || code > 255) throw Error(ErrorKind::rejected, "plan.form", {{"file", source.name()}});
  return static_cast<int>(code);
}

std::string failure_line(int code) { return "{\"done\":false,\"exit\":" + std::to_string(code) + "}\n"; }

std::string text_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_in(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

void append_input(std::string& out, const InputFile& input) {
  out += "{\"name\":";
  text::append_json_string(out, input.name);
  out += ",\"sha256\":";
  text::append_json_string(out, input.sha256);
  out += ",\"bytes\":" + std::to_string(input.bytes) + ",\"rows\":" + std::to_string(input.rows) + '}';
}

InputFile read_input(const json& object) {
  if (!object.is_object()) return {};
  return {text_in(object, "name"), text_in(object, "sha256"), number_in(object, "bytes"), number_in(object, "rows")};
}

}  // namespace mops::change
