// mops-pdf -- .docx files that mops has filled, as tagged PDF/A files.
//
//     mops-pdf PROFILE_FOLDER
//     mops-pdf --join OUT IN...           one file of several, for the printer: it is no PDF/A any more
//
// Each line of standard input asks for one file: SECONDS TAB IN TAB OUT, the clock of the file and two paths. The
// answer is a line: `ok`, or `bad` and why.  Exit status 7: no LibreOffice.  Same input, same bytes: the clock is the
// caller's, the zone is UTC, and what LibreOffice still makes differently (identifiers, order) is put in order by
// libqpdf. No network: the process leaves it before it loads anything.
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>

#define LOK_USE_UNSTABLE_API
#define POINTERHOLDER_TRANSITION 4
#include <LibreOfficeKit/LibreOfficeKit.hxx>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <string_view>
#include <vector>

#include "clock.h"

namespace {

constexpr int kNoOffice = 7;

constexpr const char* kOptions =
    R"({"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"},)"
    R"("UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}})";

const char* office_folder() {
  constexpr std::array kFolders = {"/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program",
                                   "/opt/libreoffice/program"};
  for (const auto* folder : kFolders)
    if (::access((std::string(folder) + "/versionrc").c_str(), R_OK) == 0 ||
        ::access((std::string(folder) + "/libmergedlo.so").c_str(), R_OK) == 0)
      return folder;
  return nullptr;
}

void leave_the_world() {
  // Where that is not allowed, the templates were still refused that lead outside.
  [[maybe_unused]] const int left = ::unshare(CLONE_NEWUSER | CLONE_NEWNET);
  const rlimit none{0, 0}, large{rlim_t{1} << 30, rlim_t{1} << 30};
  ::setrlimit(RLIMIT_CORE, &none);
  ::setrlimit(RLIMIT_FSIZE, &large);
  ::setenv("TZ", "UTC", 1);
  ::setenv("SAL_USE_VCLPLUGIN", "svp", 1);
}

void write_pdf(QPDF& pdf, const std::string& to) {
  QPDFWriter writer(pdf, to.c_str());
  writer.setDeterministicID(true);
  writer.setNewlineBeforeEndstream(true);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.write();
}

// What differs between two runs of LibreOffice over the same document goes; the rest keeps what PDF/A asks for.
void put_in_order(const std::string& from, const std::string& to) {
  QPDF pdf;
  pdf.processFile(from.c_str());
  pdf.getTrailer().removeKey("/DocChecksum");
  write_pdf(pdf, to);
}

int join(int count, char** names) {
  QPDF joined;
  joined.emptyPDF();
  std::vector<std::unique_ptr<QPDF>> open;  // pages are read when the whole is written
  for (int at = 1; at < count; ++at) {
    auto& one = *open.emplace_back(std::make_unique<QPDF>());
    one.processFile(names[at]);
    for (auto& page : QPDFPageDocumentHelper(one).getAllPages()) QPDFPageDocumentHelper(joined).addPage(page, false);
  }
  write_pdf(joined, names[0]);
  return 0;
}

struct Job {
  std::time_t moment = 0;
  std::string in, out;
};

bool read_job(const std::string& line, Job& job) {
  const auto first = line.find('\t'), second = line.find('\t', first + 1);
  if (first == std::string::npos || second == std::string::npos) return false;
  job.moment = static_cast<std::time_t>(std::strtoll(line.c_str(), nullptr, 10));
  job.in = line.substr(first + 1, second - first - 1);
  job.out = line.substr(second + 1);
  return true;
}

std::string convert(lok::Office& office, const Job& job) {
  mops::pdf::set_clock(job.moment);
  const std::unique_ptr<lok::Document> document(office.documentLoad(("file://" + job.in).c_str()));
  if (!document) return "bad load";
  const auto raw = job.out + ".raw";
  if (!document->saveAs(("file://" + raw).c_str(), "pdf", kOptions)) return "bad save";
  put_in_order(raw, job.out);
  ::unlink(raw.c_str());
  return "ok";
}

int serve(const std::string& profile) {
  const auto* folder = office_folder();
  if (folder == nullptr) return kNoOffice;
  const std::unique_ptr<lok::Office> office(lok::lok_cpp_init(folder, ("file://" + profile).c_str()));
  if (!office) return kNoOffice;
  Job job;
  for (std::string line; std::getline(std::cin, line);) {
    std::string answer = "bad line";
    try {
      if (read_job(line, job)) answer = convert(*office, job);
    } catch (const std::exception& fault) {
      answer = std::string("bad ") + fault.what();
    }
    std::cout << answer << '\n' << std::flush;
  }
  std::cout.flush();
  std::_Exit(0);  // LibreOffice's own ending is slow and has nothing to save
}

}  // namespace

int main(int count, char** arguments) {
  leave_the_world();
  if (count > 3 && std::string_view(arguments[1]) == "--join") {
    try {
      return join(count - 2, arguments + 2);
    } catch (const std::exception& fault) {
      std::cerr << fault.what() << '\n';
      return 1;
    }
  }
  return count == 2 ? serve(arguments[1]) : 2;
}
