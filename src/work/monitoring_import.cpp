#include "work/monitoring_import.h"

#include <algorithm>
#include <set>

#include "error.h"
#include "registry/header.h"
#include "report/monitoring_check.h"
#include "report/monitoring_rows.h"
#include "work/monitoring_file.h"
#include "work/monitoring_match.h"
#include "work/monitoring_support.h"

namespace mops::work {
namespace {

using change::RecordInput;
using report::Participant;

constexpr std::string_view kPerson = "person.";  // constants of the person, not of the participation

// One file on its way into the writer.
class Import {
 public:
  Import(change::Writer& writer, const MonitoringImport& options)
      : writer_(writer),
        options_(options),
        form_(report::monitoring_form(options.form)),
        ours_(report::monitoring_rows(writer.records().database(), form_, {options.project, "", "9999-12-31"})),
        match_(form_, ours_),
        supports_(writer, form_, options.project) {
    if (!form_.find("joined_on") || !form_.find("surname"))
      throw Error(ErrorKind::usage, "monitoring.not_importable", {{"form", form_.name}});
  }

  std::size_t run(change::SourceFile& source, const change::ImportOptions& reading) {
    auto file = read_monitoring_file(source, form_, Strictness::read, reading.delimiter, reading.header_line);
    leave_out(file, reading.skip);
    for (const auto& fault : file.diagnostics) writer_.complain(fault);
    if (!file.readable) return file.rows;
    for (const auto& fault : report::check_repeated(form_, file.participants)) writer_.complain(fault);
    for (const auto& theirs : file.participants) put(theirs);
    return file.rows;
  }

 private:
  // The persons on LINES; the other rows of such a person are rejected with the first.
  void leave_out(MonitoringFile& file, const std::set<std::size_t>& lines) {
    std::set<std::size_t> gone = lines;
    for (const auto& one : file.participants) {
      const auto more = file.more_lines.find(one.line);
      if (!lines.contains(one.line) || more == file.more_lines.end()) continue;
      for (const auto line : more->second) {
        if (!gone.insert(line).second) continue;
        Diagnostic fault;
        fault.code = "dependency.rejected";
        fault.file = one.file;
        fault.line = line;
        fault.arguments = {{"entity", "person"}};
        writer_.complain(std::move(fault));
      }
    }
    std::erase_if(file.participants, [&](const Participant& one) { return gone.contains(one.line); });
    std::erase_if(file.diagnostics, [&](const Diagnostic& one) { return gone.contains(one.line); });
  }

  const std::string& value(const Participant& one, std::string_view name) const {
    static const std::string nothing;
    const auto column = form_.find(name);
    return column ? one.value(*column) : nothing;
  }

  RecordInput begin(std::string_view entity, const Participant& theirs) const {
    RecordInput input(entity);
    input.file = theirs.file;
    input.line = theirs.line;
    input.record = theirs.record;
    input.merges = true;
    input.alone = true;
    return input;
  }

  // A value of the column's list as the registry keeps it; of main and sub together the finer one.
  std::string kept_value(const Participant& theirs, std::size_t i) const {
    if (form_.columns[i].type != "main") return theirs.value(i);
    for (std::size_t sub = 0; sub < form_.columns.size(); ++sub)
      if (form_.columns[sub].parent == i && !theirs.value(sub).empty()) return theirs.value(sub);
    return theirs.value(i);
  }

  bool says_anew(const Participant& theirs, const Participant* ours, std::size_t i) const {
    if (theirs.value(i).empty()) return false;
    if (ours == nullptr || ours->value(i) != theirs.value(i)) return true;
    for (std::size_t sub = 0; sub < form_.columns.size(); ++sub)
      if (form_.columns[sub].parent == i && !theirs.value(sub).empty() && ours->value(sub) != theirs.value(sub))
        return true;
    return false;
  }

  // What the file says anew about fields of ENTITY.
  void fill(RecordInput& input, const std::string& entity, const Participant& theirs, const Participant* ours) const {
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      const auto& column = form_.columns[i];
      if (!column.target.starts_with(entity + '.') || column.type == "sub" || !says_anew(theirs, ours, i)) continue;
      const auto fields = registry::split(column.target.substr(entity.size() + 1), '|');
      const auto values =
          column.facts ? registry::split(kept_value(theirs, i), '|') : std::vector{kept_value(theirs, i)};
      for (std::size_t at = 0; at < std::min(fields.size(), values.size()); ++at) {
        input.set(fields[at], values[at]);
        input.cells.back().header = column.heading;
        input.cells.back().number = i + 1;
      }
    }
  }

  void put(const Participant& theirs) {
    const auto number = form_.find("project_number");
    const auto* ours = match_.find(theirs);
    if (number && ours != nullptr && !ours->value(*number).empty() && !theirs.value(*number).empty() &&
        ours->value(*number) != theirs.value(*number))
      return writer_.complain(report::monitoring_fault(form_, theirs, *number, "monitoring.other_project"));
    const auto key = put_participation(theirs, ours);
    if (key.empty()) return;
    auto facts = begin("monitoring_facts", theirs);
    fill(facts, "monitoring_facts", theirs, ours);
    if (!facts.cells.empty()) {
      facts.set("participation", key);
      writer_.put(facts);
    }
    supports_.put(theirs, ours, key, value(theirs, "ended_on"));
  }

  // The key of the person, new or known; empty when refused.
  std::string put_person(const Participant& theirs, const Participant* ours) {
    auto person = begin("person", theirs);
    fill(person, "person", theirs, ours);
    if (ours != nullptr) {
      if (!person.cells.empty()) writer_.put(person.set("key", ours->person));
      return ours->person;
    }
    // A column may hold either number; "brak PESEL" says which.  A PESEL says the birth date.
    const bool numbered = value(theirs, "no_pesel") != "yes";
    if (const auto& identifier = value(theirs, "identifier"); !identifier.empty())
      person.set(numbered ? "pesel" : "other_id", identifier);
    for (const auto& [field, text] : options_.constants)
      if (field.starts_with(kPerson) && !(numbered && field == "person.birth_date"))
        person.set(field.substr(kPerson.size()), text);
    const auto outcome = writer_.put(person);
    if (outcome.verdict == change::Verdict::rejected) return {};
    return writer_.records().key_of(*person.entity, outcome.id);
  }

  std::string put_participation(const Participant& theirs, const Participant* ours) {
    const auto person = put_person(theirs, ours);
    if (person.empty()) return {};
    auto participation = begin("participation", theirs);
    if (ours != nullptr) {
      participation.set("key", ours->key);
    } else {
      participation.set("project", options_.project).set("person", person);
      for (const auto& [field, text] : options_.constants)
        if (field != "exit_kind" && !field.starts_with(kPerson)) participation.set(field, text);
    }
    fill(participation, "participation", theirs, ours);
    if (!value(theirs, "ended_on").empty() && (ours == nullptr || value(*ours, "ended_on").empty()))
      close(participation, theirs);
    const auto outcome = writer_.put(participation);
    if (outcome.verdict == change::Verdict::rejected) return {};
    return writer_.records().key_of(*participation.entity, outcome.id);
  }

  // An import states the state it gives.
  void close(RecordInput& participation, const Participant& theirs) {
    const auto column = form_.find("by_plan");
    if (!column) return;
    const auto& by_plan = theirs.value(*column);
    if (by_plan.empty())
      return writer_.complain(report::monitoring_fault(form_, theirs, *column, "monitoring.missing"));
    participation.set("state", by_plan == "yes" ? "completed" : "interrupted");
    if (by_plan == "yes") participation.set("exit_kind", "Z");
    for (const auto& [field, text] : options_.constants)
      if (by_plan != "yes" && field == "exit_kind") participation.set("exit_kind", text);
  }

  change::Writer& writer_;
  const MonitoringImport& options_;
  const report::MonitoringForm& form_;
  std::vector<Participant> ours_;
  MonitoringMatch match_;
  MonitoringSupports supports_;
};

}  // namespace

change::InputFile import_monitoring(change::Writer& writer, change::SourceFile& source, const MonitoringImport& options,
                                    const change::ImportOptions& reading) {
  change::InputFile facts;
  facts.name = source.name();
  facts.bytes = source.bytes();
  writer.allow_any_state();
  facts.rows = static_cast<std::int64_t>(Import(writer, options).run(source, reading));
  facts.sha256 = source.sha256();
  return facts;
}

}  // namespace mops::work
