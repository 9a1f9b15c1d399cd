#include "template_files.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "context.h"
#include "error.h"
#include "schema.h"
#include "text/suggest.h"

namespace mops::commands {
namespace {

constexpr const char* kSystemTemplates = "/etc/mops/templates";

// What a template does, not what it says: such a file is not to be used at all.
bool is_unsafe(const Diagnostic& fault) {
  constexpr std::string_view kUnsafe[] = {"template.outside", "template.embedded", "template.doctype",
                                          "template.tracked", "template.code",     "template.part"};
  return std::ranges::find(kUnsafe, std::string_view(fault.code)) != std::end(kUnsafe);
}

}  // namespace

std::string own_template_folder() {
  if (const auto folder = environment("XDG_CONFIG_HOME")) return *folder + "/mops/templates";
  return environment("HOME").value_or("") + "/.config/mops/templates";
}

std::string read_template_bytes(const std::string& path) {
  const auto refuse = [&](const char* id) {
    throw Error(ErrorKind::store, id, {{"path", path}, {"reason", std::strerror(errno)}});
  };
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored))
    throw Error(ErrorKind::store, "file.directory", {{"path", path}});
  const std::unique_ptr<std::FILE, Close> file(path == "-" ? ::fdopen(0, "rb") : std::fopen(path.c_str(), "rbe"));
  if (!file) refuse(errno == ENOENT ? "file.missing" : "file.unreadable");
  std::string bytes;
  char block[1 << 16];
  while (const auto count = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, count);
    if (bytes.size() > paper::Package::kLargest)
      throw Error(ErrorKind::rejected, "template.too_large", {{"path", path}, {"part", ""}});
  }
  if (std::ferror(file.get()) != 0) refuse("file.unreadable");
  return bytes;
}

TemplateFile template_file(const paper::Paper& paper, const std::string& file) {
  if (!file.empty()) return {file, read_template_bytes(file), false};
  for (const auto& folder : {std::string(kSystemTemplates), own_template_folder()}) {
    const auto path = folder + '/' + paper.name + ".docx";
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) return {path, read_template_bytes(path), false};
  }
  const auto bytes = schema::find("papers/" + paper.name + ".docx");
  if (!bytes) throw Error(ErrorKind::bug, "bug.schema", {{"reason", "papers/" + paper.name + ".docx"}});
  return {"built-in", std::string(*bytes), true};
}

std::optional<paper::Picture> marks_of(const paper::Values& values) {
  const auto* project = values.find("projekt");
  if (project == nullptr || project->rows.empty()) return std::nullopt;
  const auto* column = project->section->find("skrot");
  if (column == nullptr) return std::nullopt;
  const auto key = project->rows.front().cells[static_cast<std::size_t>(column - project->section->columns.data())];
  if (!key || key->find('/') != std::string::npos) return std::nullopt;
  for (const auto& folder : {std::string(kSystemTemplates), own_template_folder()})
    for (const auto* suffix : {".png", ".jpg", ".jpeg"}) {
      const auto path = folder + "/marks/" + *key + suffix;
      std::error_code ignored;
      if (std::filesystem::exists(path, ignored)) return paper::read_picture(read_template_bytes(path), path);
    }
  return std::nullopt;
}

const paper::Paper& paper_at(const std::string& name) {
  if (const auto* found = paper::find_paper(name)) return *found;
  std::vector<std::string> names;
  for (const auto& one : paper::papers()) {
    names.push_back(one.name);
    if (!one.code.empty()) names.push_back(one.code);
  }
  const auto guess = text::closest(name, names);
  throw Error(ErrorKind::usage, guess ? "paper.unknown.suggest" : "paper.unknown",
              {{"name", name}, {"suggestion", guess.value_or("")}});
}

paper::Template require_template(const TemplateFile& file, const paper::Paper& paper, Context& context) {
  auto read = paper::read_template(file.bytes, file.path, paper);
  if (read.ready) return std::move(*read.ready);
  const bool unsafe = std::ranges::any_of(read.faults, is_unsafe);
  context.console.tell_all(std::move(read.faults));
  throw Error(unsafe ? ErrorKind::rejected : ErrorKind::usage, unsafe ? "template.unsafe" : "template.faults",
              {{"path", file.path}, {"paper", paper.name}});
}

}  // namespace mops::commands
