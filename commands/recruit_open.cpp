// recruit_open.cpp -- a round opens with its days and places.
#include <CLI/CLI.hpp>
#include <memory>

#include "declare.h"
#include "recruit.h"

namespace mops::commands {
namespace {

using change::RecordInput;

struct OpenOptions {
  std::string round, opens, closes, limit, women, men, reserve;
  std::vector<std::string> units;
};

ExitCode open(const OpenOptions& given, Context& context) {
  const auto operation = context.begin("recruit.open");
  auto& writer = operation->writer;
  RecordInput input("recruitment_round");
  const auto slash = given.round.rfind('/');
  if (!writer.records().id_of(*input.entity, given.round)) {
    if (slash == std::string::npos) throw Error(ErrorKind::usage, "round.form", {{"round", given.round}});
    input.set("project", given.round.substr(0, slash)).set("number", given.round.substr(slash + 1));
  } else {
    require_round(context, writer.records(), given.round, "round.cannot_open", {"planned", "open"});
    input.set("key", given.round);
  }
  const std::pair<std::string_view, const std::string&> values[] = {
      {"opens_on", given.opens},     {"closes_on", given.closes}, {"limit_total", given.limit},
      {"target_women", given.women}, {"target_men", given.men},   {"reserve_limit", given.reserve}};
  for (const auto& [field, text] : values)
    if (!text.empty()) input.set(field, text);
  input.set("state", "open");
  writer.put(input);
  for (const auto& unit : given.units) {
    const auto equals = unit.find('=');
    if (equals == std::string::npos) throw Error(ErrorKind::usage, "word.form", {{"word", unit}});
    writer.put(RecordInput("round_unit")
                   .set("round", given.round)
                   .set("unit", unit.substr(0, equals))
                   .set("places", unit.substr(equals + 1)));
  }
  return context.finish(*operation, "recruit.open");
}

}  // namespace

Action declare_recruit_open(CLI::App& app) {
  auto given = std::make_shared<OpenOptions>();
  app.add_option("round", given->round)->required()->type_name("ROUND");
  app.add_option("--opens", given->opens)->type_name("DATE");
  app.add_option("--closes", given->closes)->type_name("DATE");
  app.add_option("--limit", given->limit)->type_name("N");
  app.add_option("--women", given->women)->type_name("N");
  app.add_option("--men", given->men)->type_name("N");
  app.add_option("--reserve", given->reserve)->type_name("N");
  app.add_option("--unit", given->units)->type_name("UNIT=N");
  return [given](Context& context) { return open(*given, context); };
}

}  // namespace mops::commands
