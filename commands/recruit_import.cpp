// recruit_import.cpp -- files of a round: applications, and what a commission did on paper (checks, points, lists).
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "declare.h"
#include "file_argument.h"
#include "import_options.h"
#include "option_mark.h"
#include "recruit.h"
#include "registry/dictionary.h"
#include "registry/header.h"
#include "work/decision.h"

namespace mops::commands {
namespace {

using change::RecordInput;
using change::Writer;

struct RoundImportOptions {
  FileOptions file;
  std::string entity = "application";
  std::string members;
  DayOptions day;
};

// Reads rows for one round: what a row names is looked for in it, and nothing of another round goes in by it.
class RoundFile {
 public:
  RoundFile(const Round& round, const RoundImportOptions& given, std::string on)
      : round_(round), given_(given), on_(std::move(on)) {}

  change::ImportOptions options(const store::Database& database) {
    change::ImportOptions options;
    options.entity = &registry::registry().at(given_.entity);
    // JSON lines name their own entities, so everything is said to all that have such a field.
    options.constants.emplace_back("round", round_.key);
    for (const auto* field : {"checked_on", "scored_on", "held_on"})
      if (!on_.empty()) options.constants.emplace_back(field, on_);
    meeting_ = work::meeting_of(database, round_.id, given_.members.empty() ? std::string() : on_);
    if (meeting_.empty() && !given_.members.empty()) meeting_ = work::next_meeting(database, round_.id);
    if (!meeting_.empty()) options.constants.emplace_back("meeting", meeting_);
    options.adapt = [this](Writer& writer, const RecordInput& input) { return adapt(writer, input); };
    if (given_.entity == "list_entry")
      options.finish = [this](Writer& writer, const std::string&) {
        if (!writer.failed()) work::follow_lists(writer, round_.id);
        positions_.clear();
      };
    return options;
  }

 private:
  std::optional<RecordInput> adapt(Writer& writer, const RecordInput& input) {
    record_meeting(writer);
    std::optional<RecordInput> record;
    for (std::size_t i = 0; i < input.cells.size(); ++i) {
      const auto& cell = input.cells[i];
      if (cell.target.via != nullptr || cell.text.empty() || cell.text == round_.key || cell.wrong) continue;
      const auto& name = cell.target.field->name;
      if (name != "round" && name != "application" && name != "meeting") continue;
      if (!record) record = input;
      find(writer, record->cells[i], input);
    }
    if (input.entity->name == "list_entry") {
      if (!record) record = input;
      give_position(*record);
    }
    return record;
  }

  // --on and --members say which meeting the lists are of; it is recorded with them.
  void record_meeting(Writer& writer) {
    const auto& entity = registry::registry().at("commission_meeting");
    if (given_.members.empty() || given_.entity != "list_entry" || writer.records().id_of(entity, meeting_)) return;
    RecordInput meeting(entity.name);
    meeting.set("round", round_.key).set("number", meeting_.substr(meeting_.rfind('K') + 1)).set("held_on", on_);
    writer.put(meeting);
    for (const auto& name : registry::split(given_.members, ';'))
      writer.put(RecordInput("meeting_member").set("meeting", meeting_).set("name", name));
  }

  // The round, or an application or meeting of it, by its key or by the part behind the project or the round.
  void find(Writer& writer, change::Cell& cell, const RecordInput& input) const {
    auto& records = writer.records();
    const auto& entity = *cell.target.field->target;
    const bool is_round = cell.target.field->name == "round";
    const auto owner = is_round ? round_.key.substr(0, round_.key.rfind('/')) : round_.key;
    if (!records.id_of(entity, cell.text) && records.id_of(entity, owner + '/' + cell.text))
      cell.text = owner + '/' + cell.text;
    const auto id = records.id_of(entity, cell.text);
    if (!id) return;  // told by the writer
    auto round = cell.text;
    if (!is_round) {
      round = records.text_of(*records.load(entity, *id), "round");
    }
    if (round == round_.key) return;
    auto diagnostic = input.diagnostic("import.round_differs", &cell);
    diagnostic.arguments = {{"round", round_.key}, {"found", round}};
    writer.complain(std::move(diagnostic));
    cell.wrong = true;
  }

  // Lists stand in the order of their rows unless they say a position.
  void give_position(RecordInput& record) {
    const registry::DictionaryEntry* list = nullptr;
    for (const auto& cell : record.cells) {
      if (cell.target.via != nullptr) continue;
      if (cell.target.field->name == "position" && !cell.text.empty()) return;
      if (cell.target.field->name == "list") list = registry::dictionary("recruitment_list").recognise(cell.text);
    }
    if (list == nullptr) return;
    std::erase_if(record.cells, [](const change::Cell& cell) { return cell.target.field->name == "position"; });
    record.set("position", std::to_string(++positions_[list->code]));
  }

  Round round_;
  const RoundImportOptions& given_;
  std::string on_, meeting_;
  std::map<std::string, int> positions_;
};

ExitCode import(const RoundImportOptions& given, Context& context) {
  change::RecordStore records(context.database());
  // What is there already may be corrected from its file whatever the state; what is new is looked at one by one.
  const auto round = require_round(context, records, given.day.round, "round.cannot_import",
                                   {"open", "closed", "scored", "decided", "reopened", "supported", "settled"});
  if (!given.members.empty() && given.day.on.empty())
    throw Error(ErrorKind::usage, "option.required", {{"option", "--on"}});
  RoundFile file(round, given, given.day.on.empty() ? std::string() : day_of(given.day, context));
  return run_import(context, given.file, "recruit.import", file.options(context.database()));
}

}  // namespace

Action declare_recruit_import(CLI::App& app) {
  auto given = std::make_shared<RoundImportOptions>();
  app.add_option("round", given->day.round)->required()->type_name("ROUND");
  declare_files(app, given->file.files);
  app.add_option("--entity", given->entity)
      ->type_name("NAME")
      ->check(CLI::IsMember(
          {"application", "formal_check", "score", "commission_meeting", "meeting_member", "list_entry"}));
  app.add_option("--on", given->day.on)->type_name("DATE");
  add_words(app, "--members", given->members)->type_name("NAMES");
  declare_file_options(app, given->file);
  return [given](Context& context) { return import(*given, context); };
}

}  // namespace mops::commands
