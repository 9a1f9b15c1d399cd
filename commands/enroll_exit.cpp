// enroll_exit.cpp -- somebody leaves the project: one command closes all that is open, whatever the kind of exit
//
#include <algorithm>

#include "change/value.h"
#include "declare.h"
#include "enroll.h"
#include "practice/leaving.h"
#include "work/contract.h"

namespace mops::commands {
namespace {

std::string joined_keys(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// The state that --contract names; complains and answers "" when no contract ends so.
std::string final_state(Operation& operation, const VerbRow& row) {
  const auto parsed =
      change::parse_value(*registry::registry().at("social_contract").find("state"), row.value("contract"));
  const auto* state = std::get_if<std::string>(&parsed.value);
  const auto finals = work::final_contract_states();
  if (state != nullptr && std::ranges::find(finals, *state) != finals.end()) return *state;
  row.complain(operation, "contract.kind_not_final", {{"kind", row.value("contract")}, {"kinds", joined_keys(finals)}},
               "contract");
  return {};
}

// What the row asks for; nothing after a complaint.
std::optional<practice::Exit> read_exit(Operation& operation, const VerbRow& row) {
  practice::Exit exit;
  exit.participation = row.key;
  exit.on = date_of(operation, row, "on");
  exit.kind = code_of(operation, row, "kind", "participation", "exit_kind", {"Z", "ZP", "PR", "PS", "PL"});
  bool good = !exit.on.empty() && !exit.kind.empty();
  if (row.has("result")) {
    exit.result = code_of(operation, row, "result", "contract_review", "result", {"done", "partly", "not_done"});
    good = good && !exit.result.empty();
  }
  if (row.has("contract")) {
    exit.contract = final_state(operation, row);
    good = good && !exit.contract.empty();
  }
  exit.reviewed_on = row.has("review_on") ? date_of(operation, row, "review_on") : exit.on;
  exit.conclusions = row.value("conclusions");
  exit.reason = row.value("reason");
  if (!good || exit.reviewed_on.empty()) return std::nullopt;
  return exit;
}

void leave(Context&, Operation& operation, const VerbRow& row) {
  if (auto exit = read_exit(operation, row))
    practice::Leaving(operation.writer, std::move(*exit), row.create("participation")).run();
}

}  // namespace

Action declare_enroll_exit(CLI::App& app) {
  return declare_verb(app, {"enroll.exit",
                            "participation",
                            {{"on", true},
                             {"kind", true},
                             {"result"},
                             {"conclusions", false, Says::words},
                             {"review_on"},
                             {"contract"},
                             {"reason", false, Says::words}},
                            leave});
}

}  // namespace mops::commands
