// report_verify.cpp -- years later: what was handed in is built again from the records of that time.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "change/past_state.h"
#include "declare.h"
#include "error.h"
#include "headings.h"
#include "option_mark.h"
#include "report/difference.h"
#include "report/line_difference.h"
#include "report_choice.h"
#include "submission.h"
#include "text/digest.h"

namespace mops::commands {
namespace {

using report::Cell;
using report::Column;
using report::Kind;

struct VerifyOptions {
  std::vector<std::string> names;
  std::string output, against;
  bool now = false;
};

// One thing that is verified: a submission, or a file that may be one.
struct Claim {
  std::optional<Submission> submission;
  std::string file, sha256;  // as it is said to be
};

std::string file_bytes(const std::string& path) {
  if (!std::filesystem::exists(path)) throw Error(ErrorKind::store, "file.missing", {{"path", path}});
  if (std::filesystem::is_directory(path)) throw Error(ErrorKind::store, "file.directory", {{"path", path}});
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (file.fail()) throw Error(ErrorKind::store, "file.unreadable", {{"path", path}, {"reason", std::strerror(errno)}});
  return bytes;
}

std::vector<Claim> claims_of(const std::vector<std::string>& names, Context& context) {
  const auto& database = context.database();
  std::vector<Claim> claims;
  const auto all = stored_submissions(database, {});
  if (names.empty())
    for (const auto& one : all) claims.push_back({one, "", one.sha256});
  for (const auto& name : names) {
    const auto known = std::ranges::find(all, name, &Submission::key);
    if (known != all.end()) {
      claims.push_back({*known, "", known->sha256});
    } else if (std::filesystem::exists(name)) {
      const auto digest = text::sha256_hex(file_bytes(name));
      const auto same = std::ranges::find(all, digest, &Submission::sha256);
      claims.push_back({same == all.end() ? std::nullopt : std::optional(*same), name, digest});
    } else {
      throw Error(ErrorKind::refused, "submission.none", {{"name", name}});
    }
  }
  return claims;
}

std::string rebuilt(const Submission& submission, Context& context) {
  const change::PastState past(context.database(), submission.made_at);
  return submission_bytes(submission, context, false);
}

ExitCode tell_claims(const std::vector<Claim>& claims, const std::string& output, Context& context) {
  const std::vector<Column> columns{
      {"submission", "column.verify.submission", Kind::text}, {"file", "column.verify.file", Kind::text},
      {"report", "column.verify.report", Kind::text},         {"made_at", "column.verify.made_at", Kind::number},
      {"equal", "column.verify.equal", Kind::flag},           {"sha256", "column.verify.sha256", Kind::text},
      {"rebuilt", "column.verify.rebuilt", Kind::text}};
  const auto renderer = make_table(context);
  renderer->begin(columns);
  bool all_equal = true;
  for (const auto& claim : claims) {
    std::string bytes, digest, made_at;
    if (claim.submission) {
      bytes = rebuilt(*claim.submission, context);
      digest = text::sha256_hex(bytes);
      made_at = std::to_string(claim.submission->made_at);
    }
    const bool equal = digest == claim.sha256;
    all_equal = all_equal && equal;
    if (claim.submission && !output.empty()) replace_file(context.files, output, bytes, true);
    const auto cell = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
    const Cell cells[] = {claim.submission ? Cell(claim.submission->key) : Cell(),
                          cell(claim.file),
                          claim.submission ? Cell(claim.submission->report) : Cell(),
                          cell(made_at),
                          equal ? "yes" : "no",
                          claim.sha256,
                          cell(digest)};
    renderer->row(cells);
  }
  renderer->end();
  return all_equal ? ExitCode::ok : ExitCode::no;
}

// What the same report would say otherwise if it were made from the records as they are now.
ExitCode tell_since(const Claim& claim, Context& context) {
  if (!claim.submission) throw Error(ErrorKind::refused, "submission.none", {{"name", claim.file}});
  const auto& submission = *claim.submission;
  const auto& database = context.database();
  const auto renderer = make_table(context);
  const report::Stretch stretch{submission.made_at, change::last_operation(database)};
  if (submission.report == "monitoring")
    throw Error(ErrorKind::usage, "submission.no_figures", {{"key", submission.key}});
  const bool differs = report::difference(database, report_at(submission.report), submission.arguments, stretch,
                                          report::Detail::figures, context.language(), *renderer);
  return differs ? ExitCode::no : ExitCode::ok;
}

// FILE line by line against what KEY was.  Lines of a file for the authority hold personal data: they are only counted.
ExitCode tell_lines(const std::string& file, const std::string& key, Context& context) {
  const auto submission = stored_submissions(context.database(), {key}).front();
  const auto handed_in = rebuilt(submission, context);
  const auto bytes = file_bytes(file);
  const auto differences = report::line_differences(bytes, handed_in);
  const bool shown = submission.report != "monitoring";
  const std::vector<Column> columns{{"line", "column.lines.line", Kind::number},
                                    {"file", "column.lines.file", Kind::text},
                                    {"rebuilt", "column.lines.rebuilt", Kind::text}};
  const auto renderer = make_table(context);
  renderer->begin(columns);
  for (const auto& one : differences) {
    const auto line = std::to_string(one.line);
    const auto cell = [&](std::string_view text) { return shown && !text.empty() ? Cell(text) : Cell(); };
    const Cell cells[] = {line, cell(one.first), cell(one.second)};
    renderer->row(cells);
  }
  renderer->end();
  return bytes == handed_in ? ExitCode::ok : ExitCode::no;
}

ExitCode verify_submission(const VerifyOptions& given, Context& context) {
  const auto& database = context.database();
  change::PastState::keep_in_memory(database);
  const store::ReadTransaction snapshot(database);
  if (!given.against.empty()) {
    if (given.names.size() != 1)
      throw Error(ErrorKind::usage, "submission.one_file", {{"count", std::to_string(given.names.size())}});
    return tell_lines(given.names.front(), given.against, context);
  }
  const auto claims = claims_of(given.names, context);
  if ((given.now || !given.output.empty()) && claims.size() != 1)
    throw Error(ErrorKind::usage, "submission.one", {{"count", std::to_string(claims.size())}});
  return given.now ? tell_since(claims.front(), context) : tell_claims(claims, given.output, context);
}

}  // namespace

Action declare_report_verify(CLI::App& app) {
  auto given = std::make_shared<VerifyOptions>();
  app.add_option("names", given->names)->type_name("SUBMISSION|FILE");
  mark(app.add_option("-o,--output", given->output)->type_name("FILE"), Mark::output);
  app.add_option("--against", given->against)->type_name("SUBMISSION");
  app.add_flag("--now", given->now)->excludes("--output")->excludes("--against");
  return [given](Context& context) { return verify_submission(*given, context); };
}

}  // namespace mops::commands
