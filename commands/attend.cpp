// attend.cpp -- who came to a session: lists from files, marks by hand, and sessions called off.
#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "declare.h"
#include "error.h"
#include "file_argument.h"
#include "import_options.h"
#include "option_mark.h"
#include "verb.h"
#include "work/attendance.h"

namespace mops::commands {
namespace {

struct PresenceOptions {
  std::string session, excuse, excused_on;
  std::vector<std::string> present, absent, excused, late;
};

struct LateMark {
  std::string participation, minutes;
};

// "WSS-0042=90": somebody late or early gone and the minutes that count.
std::vector<LateMark> read_late(const std::vector<std::string>& words) {
  std::vector<LateMark> marks;
  for (const auto& word : words) {
    const auto equals = word.find('=');
    if (equals == std::string::npos) throw Error(ErrorKind::usage, "mark.late", {{"word", word}});
    marks.push_back({word.substr(0, equals), word.substr(equals + 1)});
  }
  return marks;
}

std::vector<LateMark> whole_session(const std::vector<std::string>& keys) {
  std::vector<LateMark> marks;
  for (const auto& key : keys) marks.push_back({key, ""});
  return marks;
}

// Nobody can be both present and absent.
void refuse_repeated(const std::vector<std::vector<LateMark>>& lists) {
  std::set<std::string> met;
  for (const auto& list : lists)
    for (const auto& mark : list)
      if (!met.insert(mark.participation).second)
        throw Error(ErrorKind::usage, "mark.twice", {{"participation", mark.participation}});
}

// Puts one mark for each of MARKS.  A mark that is corrected loses the minutes and the excuse of the old one.
void put_marks(const PresenceOptions& given, Context& context, Operation& operation, std::string_view meaning,
               const std::vector<LateMark>& marks) {
  if (marks.empty()) return;
  auto& records = operation.writer.records();
  const auto session = context.require(records, "session", given.session);
  const auto code = work::presence_code(records.database(), session, meaning);
  if (!code)
    throw Error(ErrorKind::refused, "presence.no_code",
                {{"meaning", std::string(meaning)}, {"session", given.session}});
  const bool excused = meaning == "excused";
  for (const auto& mark : marks) {
    change::RecordInput input("attendance");
    input.blank_clears = true;
    input.set("session", given.session).set("participation", mark.participation).set("presence", *code);
    input.set("minutes", mark.minutes);
    if (!excused || !given.excuse.empty()) input.set("excuse", excused ? given.excuse : "");
    if (!excused || !given.excused_on.empty()) input.set("excused_on", excused ? given.excused_on : "");
    operation.writer.put(input);
  }
}

ExitCode mark(const PresenceOptions& given, Context& context) {
  const auto present = whole_session(given.present), late = read_late(given.late);
  const auto absent = whole_session(given.absent), excused = whole_session(given.excused);
  refuse_repeated({present, late, absent, excused});
  const auto operation = context.begin("attend.mark");
  put_marks(given, context, *operation, "present", present);
  put_marks(given, context, *operation, "present", late);
  put_marks(given, context, *operation, "absent", absent);
  put_marks(given, context, *operation, "excused", excused);
  work::settle_marks(operation->writer, "");
  return context.finish(*operation, "attend.mark");
}

}  // namespace

Action declare_attend_import(CLI::App& app) {
  struct Files {
    FileOptions file;
    std::string entity = "attendance";
  };
  auto given = std::make_shared<Files>();
  declare_files(app, given->file.files);
  app.add_option("--entity", given->entity)
      ->type_name("NAME")
      ->check(CLI::IsMember({"attendance", "session", "goods_issue"}));
  declare_file_options(app, given->file);
  declare_grid_options(app, given->file.grid);
  return [given](Context& context) {
    change::ImportOptions options;
    options.entity = &registry::registry().at(given->entity);
    options.finish = work::settle_marks;
    return run_import(context, given->file, "attend.import", std::move(options));
  };
}

Action declare_attend_mark(CLI::App& app) {
  auto given = std::make_shared<PresenceOptions>();
  app.add_option("session", given->session)->required()->type_name("SESSION");
  const auto people = [&app](const char* name, std::vector<std::string>& keys) {
    return app.add_option(name, keys)->type_name("K")->delimiter(',');
  };
  people("--present", given->present);
  people("--late", given->late)->type_name("K=MINUTES");
  people("--absent", given->absent);
  auto* excused = people("--excused", given->excused);
  add_words(app, "--excuse", given->excuse)->type_name("REASON")->needs(excused);
  app.add_option("--excused-on", given->excused_on)->type_name("DATE")->needs(excused);
  app.callback([given] {
    if (given->present.empty() && given->late.empty() && given->absent.empty() && given->excused.empty())
      throw CLI::RequiredError("--present|--late|--absent|--excused");
  });
  return [given](Context& context) { return mark(*given, context); };
}

Action declare_attend_cancel(CLI::App& app) {
  const auto cancel =
      declare_verb(app, {"attend.cancel", "session", {}, [](Context&, Operation& operation, const VerbRow& row) {
                           operation.writer.put(row.change("session", row.key).set("state", "cancelled"));
                         }});
  auto reason = std::make_shared<std::string>();
  add_words(app, "--reason", *reason)->type_name("VALUE");
  return [cancel, reason](Context& context) {
    auto& message = context.options.message;
    if (!reason->empty()) message += (message.empty() ? "" : "; ") + *reason;
    return cancel(context);
  };
}

}  // namespace mops::commands
