#include "paper/picture.h"

#include <algorithm>

#include "error.h"

namespace mops::paper {
namespace {

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char c : bytes) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

bool read_png(Picture& picture) {
  const std::string_view bytes = picture.bytes;
  constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  if (!bytes.starts_with(kSignature) || bytes.size() < 24) return false;
  picture.suffix = "png";
  picture.width = big_endian(bytes.substr(16, 4));
  picture.height = big_endian(bytes.substr(20, 4));
  return true;
}

// The size stands in the segment that begins a frame; the others are passed over.
bool read_jpeg(Picture& picture) {
  const std::string_view bytes = picture.bytes;
  if (!bytes.starts_with("\xFF\xD8\xFF")) return false;
  for (std::size_t at = 2; at + 9 < bytes.size() && bytes[at] == '\xFF';) {
    const auto kind = static_cast<unsigned char>(bytes[at + 1]);
    const bool frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    if (frame) {
      picture.suffix = "jpeg";
      picture.height = big_endian(bytes.substr(at + 5, 2));
      picture.width = big_endian(bytes.substr(at + 7, 2));
      return true;
    }
    at += 2 + big_endian(bytes.substr(at + 2, 2));
  }
  return false;
}

std::string attribute_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
  return out;
}

}  // namespace

Picture read_picture(std::string bytes, const std::string& path) {
  Picture picture;
  picture.bytes = std::move(bytes);
  constexpr std::uint32_t kMost = 20000;
  const bool read = read_png(picture) || read_jpeg(picture);
  if (!read || picture.width == 0 || picture.height == 0 || picture.width > kMost || picture.height > kMost)
    throw Error(ErrorKind::rejected, "picture.form", {{"path", path}});
  return picture;
}

std::string picture_xml(const Picture& picture, std::string_view alt, std::string_view relation) {
  constexpr std::uint64_t kMillimetre = 36000, kWidest = 160 * kMillimetre, kHighest = 15 * kMillimetre;
  auto width = kWidest, height = kWidest * picture.height / picture.width;
  if (height > kHighest) {
    height = kHighest;
    width = kHighest * picture.width / picture.height;
  }
  const auto size = "cx=\"" + std::to_string(width) + "\" cy=\"" + std::to_string(height) + "\"";
  const auto words = attribute_text(alt);
  return "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
         "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " +
         size + "/><wp:docPr id=\"9001\" name=\"marks\" descr=\"" + words +
         "\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
         "uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic "
         "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"9001\" "
         "name=\"marks\" descr=\"" +
         words +
         "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
         "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"" +
         std::string(relation) +
         "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " +
         size +
         "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
         "</wp:inline></w:drawing>";
}

}  // namespace mops::paper
