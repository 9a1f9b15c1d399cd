// workbook_xml.h -- one pass over an XML part of a workbook, in blocks, so memory does not grow with the part.
//
// Names come without their namespace prefix.  No document type, hence no entities; no deep nesting; no endless tag.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "error.h"
#include "text/csv.h"

namespace mops::text {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  // Empty when there is no such attribute.
  std::string_view operator[](std::string_view name) const;

 private:
  const char* const* pairs_;
};

// What is done with the elements of a part.  May throw.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void begin(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view) {}
  virtual void text(std::string_view) {}  // in any number of pieces
};

class XmlReader {
 public:
  static constexpr std::size_t kDeepest = 64;
  static constexpr std::size_t kLongestToken = std::size_t{1} << 20;  // a tag, a comment

  // PLACE are the arguments of messages; HANDLER must outlive the reader.
  XmlReader(CsvReader::Source source, XmlHandler& handler, Arguments place);
  ~XmlReader();

  // Reads on until the handler pauses, or to the end; false at the end.  Throws Error(rejected): "workbook.damaged",
  // "workbook.document_type", and what source and handler throw.
  bool read();
  // From a handler: read() is to return.
  void pause();

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

// Reads all of a part.
void read_xml(CsvReader::Source source, XmlHandler& handler, Arguments place);

}  // namespace mops::text
