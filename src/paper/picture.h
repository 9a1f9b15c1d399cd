// picture.h -- a picture that is put into a paper: the strip of marks of a project.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mops::paper {

struct Picture {
  std::string bytes;
  std::string suffix;  // "png", "jpeg"
  std::uint32_t width = 0, height = 0;
};

// PATH is for messages.  Throws Error(rejected) "picture.form" for what is neither PNG nor JPEG.
Picture read_picture(std::string bytes, const std::string& path);

// The picture as the content of a run, at most as large as the head of a page has room for; ALT is read out to those
// who do not see it.
std::string picture_xml(const Picture& picture, std::string_view alt, std::string_view relation);

}  // namespace mops::paper
