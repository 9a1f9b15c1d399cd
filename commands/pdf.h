// pdf.h -- papers as PDF, made by LibreOffice in a process of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mops::commands {

class Context;

struct PdfJob {
  std::string name;  // for messages
  std::string docx;  // bytes that our own filler made
  std::string title;
  std::int64_t moment = 0;  // seconds since 1970: the clock of the one who makes it
  std::string pdf;          // made; empty when FAULT says why not
  std::string fault;
};

// Makes the PDF of each job, in a private folder that is gone afterwards.  One that fails or takes too long spoils
// no other.  Throws Error(store) "pdf.no_office" where LibreOffice is missing.
void make_pdfs(std::vector<PdfJob>& jobs, Context& context);

}  // namespace mops::commands
