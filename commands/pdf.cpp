#include "pdf.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
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
#include <thread>

#include "context.h"
#include "error.h"
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

// Ends the work; what waits acts when the folder is gone.
void give_way() {
  if (interrupt_waits()) throw Error(ErrorKind::store, "store.interrupted");
}

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

void write_whole(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw Error(ErrorKind::store, "output.file", {{"path", path}, {"reason", std::strerror(errno)}});
}

std::string read_whole(const std::string& path) {
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

// A child in a group of its own, so that it goes with all its children.
class Child {
 public:
  Child(std::vector<std::string> arguments, Surroundings surroundings, bool talks) {
    Surroundings line{std::move(arguments)};
    auto argv = line.pointers(), envp = surroundings.pointers();
    std::array<int, 2> to{-1, -1}, from{-1, -1};
    if (talks && (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0)) fail(line.words[0]);
    id_ = ::fork();
    if (id_ < 0) fail(line.words[0]);
    if (id_ == 0) {
      ::setpgid(0, 0);
      sigset_t none;
      sigemptyset(&none);
      ::sigprocmask(SIG_SETMASK, &none, nullptr);
      std::signal(SIGPIPE, SIG_DFL);
      const int nowhere = ::open("/dev/null", O_RDWR);
      ::dup2(talks ? to[0] : nowhere, STDIN_FILENO);
      ::dup2(talks ? from[1] : nowhere, STDOUT_FILENO);
      ::dup2(nowhere, STDERR_FILENO);
      ::execve(argv[0], argv.data(), envp.data());
      ::_exit(127);
    }
    ::setpgid(id_, id_);
    if (talks) {
      ::close(to[0]);
      ::close(from[1]);
      in_ = to[1];
      out_ = from[0];
    }
  }
  ~Child() {
    if (in_ >= 0) ::close(in_);
    if (out_ >= 0) ::close(out_);
    if (id_ > 0) {
      ::kill(-id_, SIGKILL);
      ::waitpid(id_, nullptr, 0);
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Waits for its end; false when that took longer.
  bool ends_within(std::chrono::seconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    do {
      if (::waitpid(id_, &state_, WNOHANG) == id_) {
        id_ = -1;
        return true;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      give_way();
    } while (std::chrono::steady_clock::now() < until);
    return false;
  }
  int exit_status() const { return WIFEXITED(state_) ? WEXITSTATUS(state_) : -1; }

  bool tell(const std::string& line) const {
    return ::write(in_, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  }

  enum class Heard { line, nothing, end };
  // The next line that it says, within the limit.
  Heard hear(std::string& line, std::chrono::seconds limit) {
    const auto until = std::chrono::steady_clock::now() + limit;
    for (;;) {
      if (const auto end = heard_.find('\n'); end != std::string::npos) {
        line = heard_.substr(0, end);
        heard_.erase(0, end + 1);
        return Heard::line;
      }
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
      if (left.count() <= 0) return Heard::nothing;
      give_way();
      constexpr int kGlance = 100;  // milliseconds until the next look for interrupts
      pollfd waiting{out_, POLLIN, 0};
      if (::poll(&waiting, 1, kGlance) == 0) continue;
      std::array<char, 512> block{};
      const auto count = ::read(out_, block.data(), block.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return Heard::end;
      heard_.append(block.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  [[noreturn]] static void fail(const std::string& program) {
    throw Error(ErrorKind::store, "output.file", {{"path", program}, {"reason", std::strerror(errno)}});
  }
  pid_t id_ = -1;
  int in_ = -1, out_ = -1, state_ = 0;
  std::string heard_;
};

constexpr std::chrono::seconds kStart{90}, kEach{30};

Surroundings surroundings_in(const std::string& folder) {
  return {{"HOME=" + folder, "TMPDIR=" + folder, "TZ=UTC", "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
           "PATH=/usr/local/bin:/usr/bin:/bin", "SAL_USE_VCLPLUGIN=svp"}};
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
