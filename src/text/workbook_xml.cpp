#include "text/workbook_xml.h"

#include <expat.h>

#include <exception>
#include <utility>

namespace mops::text {
namespace {

constexpr int kXmlBlock = 1 << 16;

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const auto* pair = pairs_; *pair != nullptr; pair += 2)
    if (without_prefix(*pair) == name) return pair[1];
  return {};
}

struct XmlReader::Parser {
  CsvReader::Source source;
  XmlHandler& handler;
  Arguments place;
  XML_Parser expat = XML_ParserCreate(nullptr);
  std::size_t depth = 0;
  std::size_t silent = 0;  // bytes given to expat since it last told anything
  bool paused = false, at_end = false;
  std::exception_ptr failure;  // no exception may pass through expat

  Parser(CsvReader::Source from, XmlHandler& to, Arguments where)
      : source(std::move(from)), handler(to), place(std::move(where)) {}
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { XML_ParserFree(expat); }

  [[noreturn]] void refuse(const char* id) const { throw Error(ErrorKind::rejected, id, place); }

  template <typename Work>
  void guarded(Work work) noexcept {
    if (failure) return;
    silent = 0;
    try {
      work();
    } catch (...) {
      failure = std::current_exception();
      XML_StopParser(expat, XML_FALSE);
    }
  }

  static Parser& of(void* data) { return *static_cast<Parser*>(data); }

  static void begin(void* data, const char* name, const char** attributes) {
    auto& self = of(data);
    self.guarded([&] {
      if (++self.depth > kDeepest) self.refuse("workbook.damaged");
      self.handler.begin(without_prefix(name), XmlAttributes(attributes));
    });
  }
  static void end(void* data, const char* name) {
    auto& self = of(data);
    self.guarded([&] {
      --self.depth;
      self.handler.end(without_prefix(name));
    });
  }
  static void characters(void* data, const char* text, int size) {
    auto& self = of(data);
    self.guarded([&] { self.handler.text({text, static_cast<std::size_t>(size)}); });
  }
  static void document_type(void* data, const char*, const char*, const char*, int) {
    auto& self = of(data);
    self.guarded([&] { self.refuse("workbook.document_type"); });
  }

  XML_Status feed() {
    void* const block = XML_GetBuffer(expat, kXmlBlock);
    if (block == nullptr) throw std::bad_alloc();
    const auto count = source(static_cast<char*>(block), kXmlBlock);
    at_end = count == 0;
    silent += count;
    if (silent > kLongestToken) refuse("workbook.damaged");
    return XML_ParseBuffer(expat, static_cast<int>(count), at_end ? 1 : 0);
  }
};

XmlReader::XmlReader(CsvReader::Source source, XmlHandler& handler, Arguments place)
    : parser_(std::make_unique<Parser>(std::move(source), handler, std::move(place))) {
  auto* const expat = parser_->expat;
  if (expat == nullptr) throw std::bad_alloc();
  XML_SetUserData(expat, parser_.get());
  XML_SetElementHandler(expat, Parser::begin, Parser::end);
  XML_SetCharacterDataHandler(expat, Parser::characters);
  XML_SetStartDoctypeDeclHandler(expat, Parser::document_type);
}

XmlReader::~XmlReader() = default;

bool XmlReader::read() {
  auto& parser = *parser_;
  while (parser.paused || !parser.at_end) {
    const auto status = parser.paused ? (parser.paused = false, XML_ResumeParser(parser.expat)) : parser.feed();
    if (parser.failure) std::rethrow_exception(parser.failure);
    if (status == XML_STATUS_ERROR) parser.refuse("workbook.damaged");
    if (status == XML_STATUS_SUSPENDED) {
      parser.paused = true;
      return true;
    }
  }
  return false;
}

void XmlReader::pause() { XML_StopParser(parser_->expat, XML_TRUE); }

void read_xml(CsvReader::Source source, XmlHandler& handler, Arguments place) {
  XmlReader reader(std::move(source), handler, std::move(place));
  while (reader.read()) {
  }
}

}  // namespace mops::text
