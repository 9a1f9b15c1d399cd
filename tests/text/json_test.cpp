#include "text/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "text/json_reader.h"

using namespace mops;

namespace {

std::string as_json(std::string_view value) {
  std::string json;
  text::append_json_string(json, value);
  return json;
}

// "name=text;name=3;" of a flat object, or "failed".
std::string members(std::string_view json) {
  text::JsonReader reader(json);
  std::string found;
  std::string_view name;
  reader.begin_object();
  while (reader.next(name)) {
    found += name;
    found += '=';
    found += reader.at_text() ? std::string(reader.text()) : std::to_string(reader.number());
    found += ';';
  }
  return reader.at_end() ? found : "failed";
}

}  // namespace

TEST_CASE("text as JSON escapes what has to be escaped, wherever it stands") {
  for (std::size_t size = 0; size < 20; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (const char special : {'"', '\\', '\n', '\t', '\x01', '\x1f', ' ', '!', '#', '[', '\x7f'}) {
        std::string value(size, 'a');
        value[at] = special;
        CHECK(as_json(value) == nlohmann::json(value).dump());
      }
    }
  }
  CHECK(as_json("Żółć \"x\"") == "\"Żółć \\\"x\\\"\"");
  CHECK(as_json("a\xC5") == "\"a\xEF\xBF\xBD\"");
  CHECK(as_json("") == "\"\"");
}

TEST_CASE("members of an object are read back as they were written") {
  CHECK(members("{}") == "");
  CHECK(members("{\"a\":1,\"b\":\"x, {\\\"y\\\"}\"}\r") == "a=1;b=x, {\"y\"};");
  CHECK(members("{ \"a\" : -12 , \"b\" : \"\" }") == "a=-12;b=;");
  CHECK(members("{\"\\u0142\":\"\\n\\t\\u0001\\/\"}") == "ł=\n\t\x01/;");
  for (int code = 1; code < 128; ++code) {
    const std::string value = std::string("ę") + static_cast<char>(code);
    CHECK(members("{\"v\":" + as_json(value) + '}') == "v=" + value + ';');
  }
}

TEST_CASE("an object within an object is read with it") {
  text::JsonReader json("{\"a\":{\"b\":1,\"c\":\"2\"},\"d\":3}");
  std::string_view name;
  REQUIRE(json.begin_object());
  REQUIRE(json.next(name));
  REQUIRE(json.begin_object());
  REQUIRE(json.next(name));
  CHECK(json.number() == 1);
  REQUIRE(json.next(name));
  CHECK(json.text() == "2");
  REQUIRE(!json.next(name));
  REQUIRE(json.next(name));
  CHECK(name == "d");
  CHECK(json.number() == 3);
  CHECK(!json.next(name));
  CHECK(json.at_end());
}

TEST_CASE("what is not such an object is noticed") {
  for (const char* json : {"", "{", "[1]", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1,}", "{\"a\":1.5}",
                           "{\"a\":true}", "{\"a\":\"x}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\ud800\"}",
                           "{\"a\":1}x", "{\"a\":1 \"b\":2}", "{a:1}", "{\"a\":99999999999999999999}"})
    CHECK_MESSAGE(members(json) == "failed", json);
}
