#include "work/status.h"

#include <algorithm>
#include <map>

#include "error.h"
#include "registry/header.h"
#include "report/words.h"
#include "schema.h"

namespace mops::work {
namespace {

// "to_score | Do punktacji: {count} | To be scored: {count} | mops recruit score {key}"
struct StatusSentence {
  std::string kind, pl, en, command;
};

struct StatusFile {
  registry::Header header;
  std::map<std::string, StatusSentence, std::less<>> sentences;
  std::map<std::string, std::string, std::less<>> readings;  // of an argument; days are read as days
};

StatusFile read_status_file(std::string_view subject) {
  const auto path = "status/" + std::string(subject) + ".sql";
  const auto text = schema::find(path);
  if (!text) throw Error(ErrorKind::bug, "bug.schema", {{"reason", path}});
  StatusFile file{registry::read_header(*text), {}, {}};
  for (const char* kind : {"head", "now", "open", "next"})
    for (const auto line : file.header.all(kind)) {
      const auto parts = registry::split(line, '|');
      file.sentences.emplace(parts.at(0),
                             StatusSentence{kind, parts.at(1), parts.at(2), parts.size() > 3 ? parts[3] : ""});
    }
  for (const auto line : file.header.all("words")) {
    const auto parts = registry::split(line, '=');
    file.readings.emplace(parts.at(0), parts.at(1));
  }
  return file;
}

// Of whom a person, an application or a contract speaks.
constexpr std::string_view kParticipations = R"sql(
  SELECT p.key FROM participation p JOIN person x ON x.id = p.person_id WHERE x.key = ?1
  UNION SELECT p.key FROM participation p JOIN application a ON a.id = p.application_id WHERE a.key = ?1
  UNION SELECT p.key FROM participation p JOIN social_contract c ON c.participation_id = p.id WHERE c.key = ?1
  ORDER BY 1
)sql";

// What a sentence says in words, a command says in keys and ISO days.
struct SpokenLine {
  Arguments words, codes;
};

SpokenLine arguments_of(const store::Statement& query, const StatusFile& file, const report::Words& words) {
  SpokenLine spoken;
  for (int i = 0; i < query.columns(); ++i) {
    if (query.is_null(i)) continue;
    const std::string name(query.column_name(i)), value(query.text(i));
    const auto reading = file.readings.find(name);
    spoken.words.emplace_back(name, words.text(reading == file.readings.end() ? "date" : reading->second, value));
    spoken.codes.emplace_back(name, value);
  }
  return spoken;
}

}  // namespace

std::optional<std::string> status_subject(const store::Database& database, std::string_view key) {
  for (const auto& file : schema::files()) {
    if (!file.name.starts_with("status/")) continue;
    const std::string subject(registry::read_header(file.text).first("subject"));
    auto found = database.prepare("SELECT 1 FROM " + subject + " WHERE key = ?1");
    if (found.bind(1, key).first_integer()) return subject;
  }
  return std::nullopt;
}

std::vector<std::string> keys_with_status(const store::Database& database, const std::string& key) {
  if (status_subject(database, key)) return {key};
  std::vector<std::string> found;
  auto query = database.prepare(kParticipations);
  query.bind(1, std::string_view(key));
  while (query.step()) found.emplace_back(query.text(0));
  return found;
}

std::vector<std::string> all_projects(const store::Database& database) {
  std::vector<std::string> projects;
  auto query = database.prepare("SELECT key FROM project ORDER BY key");
  while (query.step()) projects.emplace_back(query.text(0));
  return projects;
}

std::vector<StatusLine> status_of(const store::Database& database, std::string_view subject, std::string_view key,
                                  std::string_view as_of, registry::Language language) {
  const auto file = read_status_file(subject);
  const report::Words words(language, {}, false);
  auto query = database.prepare(file.header.sql);
  query.bind(":key", key);
  query.bind(":as_of", as_of);
  std::vector<StatusLine> lines;
  while (query.step()) {
    const auto spoken = arguments_of(query, file, words);
    const auto says = std::ranges::find(spoken.codes, "says", [](const auto& one) { return one.first; });
    if (says == spoken.codes.end()) throw Error(ErrorKind::bug, "bug.schema", {{"reason", std::string(subject)}});
    const auto sentence = file.sentences.find(says->second);
    if (sentence == file.sentences.end()) throw Error(ErrorKind::bug, "bug.schema", {{"reason", says->second}});
    const auto& [kind, pl, en, command] = sentence->second;
    const bool polish = language == registry::Language::polish;
    lines.push_back(
        {kind, sentence->first, registry::fill(polish ? pl : en, spoken.words), registry::fill(command, spoken.codes)});
  }
  return lines;
}

}  // namespace mops::work
