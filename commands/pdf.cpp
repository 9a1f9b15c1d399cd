#include "pdf.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "child.h"
#include "context.h"
#include "error.h"
#include "paper/fonts.h"
#include "signals.h"

namespace mops::commands {
namespace {

namespace fs = std::filesystem;

// A helper that died is an error of writing, not a death.
class PipesHeld {
 public:
  PipesHeld() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  ~PipesHeld() { std::signal(SIGPIPE, before_); }
  PipesHeld(const PipesHeld&) = delete;
  PipesHeld& operator=(const PipesHeld&) = delete;

 private:
  void (*before_)(int);
};

// Only its owner may look into it; it goes with everything in it, also when the program is interrupted.
class PrivateFolder {
 public:
  PrivateFolder() {
    const auto parent = environment("TMPDIR").value_or("/tmp");
    auto pattern = parent + "/mops-pdf.XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr)
      throw Error(ErrorKind::store, "output.file", {{"path", parent}, {"reason", std::strerror(errno)}});
    path_ = pattern;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  SignalsHeld held_;  // let go when the folder is gone
  std::string path_;
};

void write_whole(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(errno)}});
}

std::string read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

constexpr std::chrono::seconds kStart{90}, kEach{30};

std::vector<std::string> surroundings_in(const std::string& folder) {
  return {"HOME=" + folder,       "TMPDIR=" + folder, "TZ=UTC",
          "LANG=C.UTF-8",         "LC_ALL=C.UTF-8",   "PATH=/usr/local/bin:/usr/bin:/bin",
          "SAL_USE_VCLPLUGIN=svp"};
}

std::string docx_path(const std::string& folder, std::size_t at) {
  return folder + "/in/" + std::to_string(at) + ".docx";
}
std::string pdf_path(const std::string& folder, std::size_t at) {
  return folder + "/out/" + std::to_string(at) + ".pdf";
}

void take_result(PdfJob& job, const std::string& path, bool in_time) {
  job.pdf = read_whole(path);
  job.fault = !job.pdf.empty() ? "" : in_time ? "pdf.failed" : "pdf.too_long";
}

// Beside the program, or where an installation puts it.
std::string helper_path() {
  std::error_code fault;
  const auto program = fs::read_symlink("/proc/self/exe", fault);
  if (fault) return {};
  for (const auto* place : {"libexec/mops/mops-pdf", "../libexec/mops/mops-pdf"}) {
    const auto path = (program.parent_path() / place).lexically_normal().string();
    if (::access(path.c_str(), X_OK) == 0) return path;
  }
  return {};
}

// One warm process for all; one that dies or hangs is started again with the rest.  False when there is no LibreOffice
// for it.
bool convert_by_helper(std::vector<PdfJob>& jobs, const std::string& helper, const std::string& folder) {
  std::size_t at = 0;
  while (at < jobs.size()) {
    Child child({helper, folder + "/profile"}, surroundings_in(folder), true);
    for (bool first = true; at < jobs.size(); first = false) {
      const auto out = pdf_path(folder, at);
      std::string answer;
      auto heard = Child::Heard::end;
      if (child.tell(std::to_string(jobs[at].moment) + '\t' + docx_path(folder, at) + '\t' + out + '\n'))
        heard = child.hear(answer, first ? kStart : kEach);
      constexpr int kNoOffice = 7;
      if (heard == Child::Heard::end && first && child.ends_within(std::chrono::seconds(5)) &&
          child.exit_status() == kNoOffice)
        return false;
      if (heard == Child::Heard::line && answer == "ok") {
        take_result(jobs[at++], out, true);
        continue;
      }
      jobs[at++].fault = heard == Child::Heard::nothing ? "pdf.too_long" : "pdf.failed";
      if (heard != Child::Heard::line) break;
    }
  }
  return true;
}

constexpr std::string_view kFilter =
    R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}})";

// Without the helper: the jobs from FIRST to LAST in one run of LibreOffice itself.
void convert_by_office(std::vector<PdfJob>& jobs, std::size_t first, std::size_t last, const std::string& office,
                       const std::string& folder) {
  std::vector<std::string> words{office,         "-env:UserInstallation=file://" + folder + "/profile",
                                 "--headless",   "--norestore",
                                 "--convert-to", std::string(kFilter),
                                 "--outdir",     folder + "/out"};
  for (auto at = first; at < last; ++at) words.push_back(docx_path(folder, at));
  Child child(std::move(words), surroundings_in(folder), false);
  const bool in_time = child.ends_within(kStart + kEach * static_cast<int>(last - first));
  for (auto at = first; at < last; ++at) take_result(jobs[at], pdf_path(folder, at), in_time);
}

void convert_all_by_office(std::vector<PdfJob>& jobs, const std::string& folder) {
  const auto office = program_on_path("soffice");
  if (office.empty()) throw Error(ErrorKind::store, "pdf.no_office");
  constexpr std::size_t kTogether = 50;
  for (std::size_t first = 0; first < jobs.size(); first += kTogether) {
    const auto last = std::min(jobs.size(), first + kTogether);
    convert_by_office(jobs, first, last, office, folder);
    // One that spoilt the run of others: each that is missing gets a run of its own.
    for (auto at = first; at < last; ++at)
      if (!jobs[at].fault.empty() && last - first > 1) convert_by_office(jobs, at, at + 1, office, folder);
  }
}

std::string joined_pdf(const std::vector<PdfJob>& jobs, const std::string& helper, const std::string& folder) {
  const auto out = folder + "/joined.pdf";
  std::vector<std::string> words{helper, "--join", out};
  for (std::size_t at = 0; at < jobs.size(); ++at)
    if (jobs[at].fault.empty()) words.push_back(pdf_path(folder, at));
  if (words.size() == 3) return {};
  Child child(std::move(words), surroundings_in(folder), false);
  if (!child.ends_within(kStart + kEach)) return {};
  return read_whole(out);
}

}  // namespace

std::vector<MissingFont> missing_fonts(const std::vector<std::string>& fonts) {
  std::vector<MissingFont> missing;
  const auto matcher = program_on_path("fc-match");
  if (matcher.empty()) return missing;
  const PipesHeld pipes;
  const SignalsHeld held;
  for (const auto& font : fonts) {
    const auto stand_in = paper::stand_in_for(font);
    Child child({matcher, "-f", "%{family}\n", font}, {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"}, true);
    std::string found;
    if (child.hear(found, std::chrono::seconds(10)) != Child::Heard::line) continue;
    // One font may go by several names.
    const auto goes_by = [&](std::string_view name) {
      return (',' + found + ',').find(',' + std::string(name) + ',') != std::string::npos;
    };
    if (!goes_by(font) && (stand_in.font.empty() || !goes_by(stand_in.font)))
      missing.push_back({font, found, stand_in.package});
  }
  return missing;
}

std::string make_pdfs(std::vector<PdfJob>& jobs, bool join) {
  const auto helper = helper_path();
  if (join && helper.empty()) throw Error(ErrorKind::store, "pdf.no_helper");
  const PipesHeld pipes;
  const PrivateFolder folder;
  fs::create_directory(folder.path() + "/in");
  fs::create_directory(folder.path() + "/out");
  for (std::size_t at = 0; at < jobs.size(); ++at) write_whole(docx_path(folder.path(), at), jobs[at].docx);
  if (helper.empty() || !convert_by_helper(jobs, helper, folder.path())) convert_all_by_office(jobs, folder.path());
  return join ? joined_pdf(jobs, helper, folder.path()) : std::string();
}

}  // namespace mops::commands
