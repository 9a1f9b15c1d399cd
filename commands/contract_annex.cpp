// contract_annex.cpp -- a signed change of a contract: what it gives up of the path and what it brings.
#include <CLI/CLI.hpp>
#include <memory>

#include "contract.h"
#include "declare.h"

namespace mops::commands {
namespace {

using work::Contract;

void raise_version(Operation& operation, const VerbRow& row, const Contract& contract) {
  auto input = row.change("social_contract", contract.key);
  input.set("version", std::to_string(contract.version + 1));
  // Two annexes of one contract in a file change it twice; without its line the record does not count as given twice.
  if (contract.op == operation.writer.journal().op()) input.line = 0;
  operation.writer.put(input);
}

void abandon(Operation& operation, const VerbRow& row, const Contract& contract, const std::string& position,
             const std::string& annex) {
  const auto item = work::find_path_item(operation.write.database(), contract.id, position);
  if (!item)
    return row.complain(operation, "record.missing", {{"entity", "path_item"}, {"key", contract.key + '/' + position}},
                        "drop");
  if (item->state == "abandoned" && !item->annex.empty() && item->annex != annex)
    return row.complain(operation, "path_item.already_dropped", {{"item", item->key}, {"annex", item->annex}}, "drop");
  auto input = row.change("path_item", item->key);
  input.set("state", "abandoned").set("annex", annex);
  for (auto& cell : input.cells) cell.header = "drop";
  operation.writer.put(input);
}

// PATH, if any, holds the path items that the annex brings.
void annex(Operation& operation, const VerbRow& row, change::SourceFile* path) {
  const auto contract = contract_of(operation, row);
  if (!contract) return;
  auto& writer = operation.writer;
  auto input = row.create("contract_annex").set("contract", contract->key);
  give(input, "number", row, "number");
  if (!row.has("number"))
    input.set("number", std::to_string(work::next_annex_number(operation.write.database(), contract->id)));
  give(input, "effective_on", row, "on");
  give(input, "signed_by_person_on", row, "person_on");
  give(input, "signed_by_centre_on", row, "centre_on");
  give(input, "change", row, "change");
  give(input, "reason", row, "reason");
  const auto outcome = writer.put(input);
  if (outcome.verdict == change::Verdict::rejected) return;
  const auto key = writer.records().key_of(*input.entity, outcome.id);
  if (outcome.verdict == change::Verdict::updated)
    return row.complain(operation, "contract_annex.differs", {{"annex", key}}, "number");
  if (outcome.verdict == change::Verdict::created) {
    if (!contract->in_force())
      return row.complain(operation, "contract.not_active", {{"contract", contract->key}, {"state", contract->state}},
                          "contract");
    raise_version(operation, row, *contract);
  }
  for (const auto& position : change::split_list(row.value("drop"))) abandon(operation, row, *contract, position, key);
  if (path == nullptr) return;
  change::ImportOptions options;
  options.entity = &registry::registry().at("path_item");
  options.constants = {{"contract", contract->key}, {"annex", key}};
  operation.inputs.push_back(change::import_file(writer, *path, options));
}

}  // namespace

Action declare_contract_annex(CLI::App& app) {
  struct Path {
    std::string name;
    std::optional<change::SourceFile> file;
  };
  auto path = std::make_shared<Path>();
  const auto apply = [path](Context&, Operation& operation, const VerbRow& row) {
    annex(operation, row, path->file ? &*path->file : nullptr);
  };
  auto run = declare_verb(app, {"contract.annex",
                                "social_contract",
                                {{"number"},
                                 {"on", true},
                                 {"person_on", true},
                                 {"centre_on", true},
                                 {"change", true, Says::words},
                                 {"reason", true, Says::words},
                                 {"drop"}},
                                apply});
  app.add_option("--path", path->name)->type_name("FILE")->excludes(app.get_option("--batch"));
  return [path, run, sheet = app.get_option("--sheet")](Context& context) {
    if (!path->name.empty())
      path->file = context.open_source(path->name, std::nullopt, sheet->count() > 0 ? sheet->as<std::string>() : "");
    return run(context);
  };
}

}  // namespace mops::commands
