// pdf.h -- papers as PDF, made by LibreOffice in a process of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mops::commands {

struct PdfJob {
  std::string docx;         // bytes that our own filler made
  std::int64_t moment = 0;  // seconds since 1970: the clock of the one who makes it
  std::string pdf;          // made; empty when FAULT says why not
  std::string fault;
};

// A font that a paper asks for and this machine has not, nor one of the same measures: lines and pages would break
// elsewhere.
struct MissingFont {
  std::string name, instead, package;  // package that has it; empty when we know none
};
// Nothing where fontconfig's tools are missing: nobody can say.
std::vector<MissingFont> missing_fonts(const std::vector<std::string>& fonts);

// Makes the PDF of each job, in a private folder that is gone afterwards: by libexec/mops/mops-pdf, which makes equal
// bytes of equal papers, or by LibreOffice alone.  One that fails or takes too long spoils
// no other.  Throws Error(store) "pdf.no_office" where LibreOffice is missing.
//
// With JOIN all that were made come back as one file, for the printer; Error(store) "pdf.no_helper" where the helper is
// missing that does it.
std::string make_pdfs(std::vector<PdfJob>& jobs, bool join);

}  // namespace mops::commands
