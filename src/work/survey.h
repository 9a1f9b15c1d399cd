// survey.h -- filled-in surveys from a wide file: a row is one participant's sheet, a column one question.
#pragma once

#include <optional>
#include <string>

#include "change/import.h"

namespace mops::work {

struct SurveyImport {
  std::string survey;  // key
  std::string wave;
  std::optional<char> delimiter = std::nullopt;
  std::size_t header_line = 1;
  decltype(change::ImportOptions::mapped) mapped = {};  // what a map makes of the file
};

// Puts a response for every row and an answer for every cell of a question that is not blank.  Columns are
// participation, filled_on, filled_how (or their labels) and the codes of the survey's items; an item is also known by
// its position, as "3", "q3" or "pytanie 3".  All faults are collected in the writer; a fault of the header ends the
// reading.
change::InputFile import_survey(change::Writer& writer, change::SourceFile& source, const SurveyImport& options);

}  // namespace mops::work
