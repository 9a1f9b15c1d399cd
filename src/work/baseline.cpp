#include "work/baseline.h"

#include <nlohmann/json.hpp>

#include "change/json_lines.h"
#include "error.h"
#include "text/trim.h"

namespace mops::work {

Baseline read_baseline(change::SourceFile& source) {
  Baseline baseline;
  change::each_line(source, [&](const std::string& line, std::size_t number) {
    if (text::trim(line).empty()) return;
    const auto finding = nlohmann::json::parse(line, nullptr, false);
    const auto text = [&](const char* name) {
      const auto at = finding.is_object() ? finding.find(name) : finding.end();
      return at != finding.end() && at->is_string() ? at->get<std::string>() : std::string();
    };
    auto code = text("code"), record = text("record");
    if (code.empty() || record.empty())
      throw Error(ErrorKind::rejected, "baseline.line", {{"path", source.name()}, {"line", std::to_string(number)}});
    baseline.add(std::move(code), std::move(record));
  });
  return baseline;
}

}  // namespace mops::work
