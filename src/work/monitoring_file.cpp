#include "work/monitoring_file.h"

#include <algorithm>

#include "change/reading_notes.h"
#include "change/table.h"
#include "report/monitoring_check.h"
#include "text/fold.h"
#include "text/trim.h"
#include "work/monitoring_cell.h"

namespace mops::work {
namespace {

using report::FormColumn;
using report::MonitoringForm;
using report::Participant;

std::vector<std::string> parts_of(std::string_view cell) {
  std::vector<std::string> parts;
  while (true) {
    const auto bar = cell.find('|');
    parts.emplace_back(text::trim(cell.substr(0, bar)));
    if (bar == std::string_view::npos) return parts;
    cell.remove_prefix(bar + 1);
  }
}

bool is_heading(const FormColumn& column, std::string_view text) {
  const auto folded = text::fold(text);
  return folded == text::fold(column.heading) ||
         std::ranges::any_of(column.also, [&](const auto& other) { return folded == text::fold(other); });
}

// What a spreadsheet took a text for, such as a house number for a day.
std::string_view made_of_text(text::CellKind kind) {
  switch (kind) {
    case text::CellKind::day:
      return "text.day";
    case text::CellKind::clock:
      return "text.hour";
    case text::CellKind::truth:
      return "text.truth";
    default:
      return {};
  }
}

// One file on its way into participants.
class Reading {
 public:
  Reading(change::SourceFile& source, const MonitoringForm& form, Strictness strictness)
      : source_(source), form_(form), strictness_(strictness) {}

  MonitoringFile run(std::optional<char> delimiter, std::size_t header_line) {
    const auto tell = [this](Diagnostic fault) { result_.diagnostics.push_back(std::move(fault)); };
    change::tell_encoding(source_, tell);
    const auto knows = [this](std::string_view word) {
      return std::ranges::any_of(form_.columns, [&](const FormColumn& column) { return is_heading(column, word); });
    };
    change::Table table(source_, {delimiter, header_line, false, nullptr}, knows, [&](Diagnostic fault) {
      // A row that does not fit is one row less; what ends the reading leaves nothing to rely on.
      if (fault.severity == Severity::error && !fault.code.starts_with("row.")) result_.readable = false;
      tell(std::move(fault));
    });
    text::CsvRecord record;
    while (result_.readable && table.next(record)) {
      if (record.number == 0) {
        read_header(record);
      } else {
        read_row(record);
      }
    }
    result_.rows = table.rows();
    change::tell_invisible(source_, tell);
    return std::move(result_);
  }

 private:
  void tell_line(std::string code, std::size_t line, Arguments arguments) {
    Diagnostic fault;
    fault.code = std::move(code);
    fault.file = source_.name();
    fault.line = line;
    fault.arguments = std::move(arguments);
    result_.diagnostics.push_back(std::move(fault));
  }

  // An authority's importer goes by position: a heading out of place would put every cell below it elsewhere.
  void read_header(const text::CsvRecord& record) {
    width_ = record.cells.size();
    if (width_ != form_.columns.size()) {
      tell_line("monitoring.columns", record.line,
                {{"found", std::to_string(width_)},
                 {"expected", std::to_string(form_.columns.size())},
                 {"form", form_.name}});
      result_.readable = false;
      return;
    }
    Participant header;
    header.file = source_.name();
    header.line = record.line;
    for (std::size_t i = 0; i < width_; ++i) {
      if (is_heading(form_.columns[i], record.cells[i])) continue;
      result_.diagnostics.push_back(report::monitoring_fault(form_, header, i, "monitoring.heading"));
      result_.readable = false;
    }
  }

  void read_row(const text::CsvRecord& record) {
    Participant participant;
    participant.file = source_.name();
    participant.line = record.line;
    participant.record = record.number;
    for (std::size_t i = 0; i < width_; ++i) read_column(participant, i, record.cells[i], record.kind(i));
    if (const auto type = form_.find("row_type"); type && participant.value(*type) == "institution") return;
    check_lists(participant);
    add(std::move(participant));
  }

  void read_column(Participant& participant, std::size_t i, std::string_view cell, text::CellKind kind) {
    const auto& column = form_.columns[i];
    if (const auto made = made_of_text(kind); column.type == "text" && !made.empty()) {
      participant.values.emplace_back();
      return result_.diagnostics.push_back(report::monitoring_fault(form_, participant, i, std::string(made)));
    }
    if (cell.size() > 1 && cell.front() == '\'') cell.remove_prefix(1);  // keeps digits text in a spreadsheet
    auto& values = participant.values.emplace_back();
    if (column.empty()) return;
    if (column.facts) return values.push_back(read_facts(participant, i, cell));
    if (!column.repeats && column.type != "text" && cell.find('|') != std::string_view::npos)
      return result_.diagnostics.push_back(report::monitoring_fault(form_, participant, i, "monitoring.not_a_list"));
    if (!column.repeats) return values.push_back(read_one(participant, i, cell, 0));
    const auto parts = cell.empty() ? std::vector<std::string>{} : parts_of(cell);
    for (std::size_t at = 0; at < parts.size(); ++at) values.push_back(read_one(participant, i, parts[at], at));
  }

  std::string read_facts(const Participant& participant, std::size_t i, std::string_view cell) {
    std::string joined;
    for (const auto& part : parts_of(cell)) {
      const auto code = read_one(participant, i, part, 0);
      if (!code.empty()) joined += (joined.empty() ? "" : "|") + code;
    }
    return joined;
  }

  std::string read_one(const Participant& participant, std::size_t i, std::string_view text, std::size_t at) {
    const auto& column = form_.columns[i];
    std::string_view main;
    if (column.parent && at < participant.values[*column.parent].size()) main = participant.values[*column.parent][at];
    auto reading = read_cell(form_, column, text, main);
    if (reading.fault.empty()) return reading.value;
    const bool lenient = reading.tolerable || (reading.understood && strictness_ == Strictness::read);
    Arguments arguments{{"dictionary", column.dictionary}};
    if (!column.dictionary.empty() && !reading.value.empty())
      arguments.emplace_back("label", registry::dictionary(column.dictionary).label(reading.value, true));
    if (!lenient || strictness_ == Strictness::read || reading.tolerable)
      result_.diagnostics.push_back(report::monitoring_fault(
          form_, participant, i, reading.fault, lenient ? Severity::warning : Severity::error, std::move(arguments)));
    return reading.value;
  }

  // Place N of each list speaks of the same support.  A list that is empty as a whole is one of empty places.
  void check_lists(Participant& participant) {
    const auto count = participant.supports(form_);
    for (std::size_t i = 0; i < width_; ++i) {
      auto& values = participant.values[i];
      if (!form_.columns[i].repeats || form_.columns[i].distinct || values.size() == count) continue;
      if (!values.empty())
        result_.diagnostics.push_back(
            report::monitoring_fault(form_, participant, i, "monitoring.list_length", Severity::error,
                                     {{"found", std::to_string(values.size())}, {"expected", std::to_string(count)}}));
      values.resize(count);
    }
  }

  // The next row of a person whose plain columns are the same brings another support.
  void add(Participant participant) {
    if (result_.participants.empty() || participant.supports(form_) != 1)
      return result_.participants.push_back(std::move(participant));
    auto& last = result_.participants.back();
    bool same_person = true, same_support = true;
    for (std::size_t i = 0; i < width_; ++i) {
      if (form_.columns[i].repeats) {
        same_support = same_support && last.values[i] == participant.values[i];
      } else {
        same_person = same_person && last.values[i] == participant.values[i];
      }
    }
    if (!same_person || same_support) return result_.participants.push_back(std::move(participant));
    result_.more_lines[last.line].push_back(participant.line);
    for (std::size_t i = 0; i < width_; ++i)
      if (form_.columns[i].repeats) last.values[i].push_back(participant.values[i].front());
  }

  change::SourceFile& source_;
  const MonitoringForm& form_;
  Strictness strictness_;
  MonitoringFile result_;
  std::size_t width_ = 0;
};

}  // namespace

MonitoringFile read_monitoring_file(change::SourceFile& source, const report::MonitoringForm& form,
                                    Strictness strictness, std::optional<char> delimiter, std::size_t header_line) {
  return Reading(source, form, strictness).run(delimiter, header_line);
}

}  // namespace mops::work
