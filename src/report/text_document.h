// text_document.h -- the figures of a report as a text for the public, from a template in schema/documents.
//
// The template language is described in docs/reports.md: {name}, plural forms, [figure] and [each prefix.] blocks.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "registry/messages.h"
#include "report/report.h"

namespace mops::report {

struct DocumentData {
  std::vector<Figure> figures;
  std::map<std::string, std::string, std::less<>> fields;  // "project.title" → text; missing = no record
  std::map<std::string, std::string, std::less<>> labels;  // figure → human name of its last part
  registry::Language language = registry::Language::polish;
};

// The finished text, ending with one line break.  A line with an unknown required field prints dots in its place, so
// that the gap is seen (law 8); a line with an empty optional field is left out.
std::string fill_document(std::string_view document, const DocumentData& data);

// Fields and labels of PROJECT for the figures of a report.
DocumentData gather_document(const store::Database& database, std::string_view project, std::string_view as_of,
                             std::vector<Figure> figures, registry::Language language);

}  // namespace mops::report
