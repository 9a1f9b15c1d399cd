#include "pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

#include "context.h"
#include "error.h"

namespace mops::commands {
namespace {

namespace fs = std::filesystem;

// Only its owner may look into it; it goes with everything in it.
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
  std::string path_;
};

std::string program_on_path(const std::string& name) {
  std::string path = environment("PATH").value_or("/usr/bin:/bin");
  while (!path.empty()) {
    const auto end = std::min(path.find(':'), path.size());
    const auto file = path.substr(0, end) + '/' + name;
    path.erase(0, end + 1);
    if (file.front() == '/' && ::access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(errno)}});
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// What LibreOffice is started with: nothing of the user's but the way to programs.
struct Surroundings {
  std::vector<std::string> words;
  std::vector<char*> pointers() {
    std::vector<char*> list;
    for (auto& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
  }
};

// In a group of its own, so that it goes with all its children.  False when it took longer than the deadline.
bool run_within(std::vector<std::string> arguments, Surroundings surroundings, std::chrono::seconds limit) {
  Surroundings line{std::move(arguments)};
  auto argv = line.pointers(), envp = surroundings.pointers();
  const pid_t child = ::fork();
  if (child < 0)
    throw Error(ErrorKind::store, "output.file", {{"path", line.words[0]}, {"reason", std::strerror(errno)}});
  if (child == 0) {
    ::setpgid(0, 0);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) ::dup2(nowhere, stream);
    ::execve(argv[0], argv.data(), envp.data());
    ::_exit(127);
  }
  ::setpgid(child, child);
  const auto until = std::chrono::steady_clock::now() + limit;
  for (int state = 0; std::chrono::steady_clock::now() < until;) {
    if (::waitpid(child, &state, WNOHANG) == child) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  ::kill(-child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  return false;
}

constexpr std::string_view kFilter =
    R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}})";

// Converts the jobs from FIRST to LAST in one run of OFFICE.
void convert(std::vector<PdfJob>& jobs, std::size_t first, std::size_t last, const std::string& office,
             const std::string& folder) {
  constexpr std::chrono::seconds kStart{60}, kEach{30};
  std::vector<std::string> words{office,         "-env:UserInstallation=file://" + folder + "/profile",
                                 "--headless",   "--norestore",
                                 "--convert-to", std::string(kFilter),
                                 "--outdir",     folder + "/out"};
  for (auto at = first; at < last; ++at) words.push_back(folder + "/in/" + std::to_string(at) + ".docx");
  Surroundings surroundings{{"HOME=" + folder, "TMPDIR=" + folder, "TZ=UTC", "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
                             "PATH=/usr/local/bin:/usr/bin:/bin", "SAL_USE_VCLPLUGIN=svp"}};
  const bool in_time =
      run_within(std::move(words), std::move(surroundings), kStart + kEach * static_cast<int>(last - first));
  for (auto at = first; at < last; ++at) {
    jobs[at].pdf = read_file(folder + "/out/" + std::to_string(at) + ".pdf");
    jobs[at].fault = !jobs[at].pdf.empty() ? "" : in_time ? "pdf.failed" : "pdf.too_long";
  }
}

}  // namespace

void make_pdfs(std::vector<PdfJob>& jobs, Context& context) {
  const auto office = program_on_path("soffice");
  if (office.empty()) throw Error(ErrorKind::store, "pdf.no_office");
  const PrivateFolder folder;
  fs::create_directory(folder.path() + "/in");
  fs::create_directory(folder.path() + "/out");
  for (std::size_t at = 0; at < jobs.size(); ++at)
    write_file(folder.path() + "/in/" + std::to_string(at) + ".docx", jobs[at].docx);
  constexpr std::size_t kTogether = 50;
  for (std::size_t first = 0; first < jobs.size(); first += kTogether) {
    const auto last = std::min(jobs.size(), first + kTogether);
    convert(jobs, first, last, office, folder.path());
    // One that spoilt the run of others: each that is missing gets a run of its own.
    for (auto at = first; at < last; ++at)
      if (!jobs[at].fault.empty() && last - first > 1) convert(jobs, at, at + 1, office, folder.path());
  }
  (void)context;
}

}  // namespace mops::commands
