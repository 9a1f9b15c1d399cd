#include "change/places.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace mops::change;

TEST_CASE("a place names its file and line again") {
  PlaceBook book;
  const auto first = book.place("a.csv", 2);
  const auto last = book.place("a.csv", 900);
  const auto other = book.place("b.csv", 2);
  CHECK(book.line_of(first) == std::pair<std::string, std::size_t>("a.csv", 2));
  CHECK(book.line_of(last) == std::pair<std::string, std::size_t>("a.csv", 900));
  CHECK(book.line_of(other) == std::pair<std::string, std::size_t>("b.csv", 2));
  CHECK(book.place("b.csv", 0) == 0);
}

TEST_CASE("consecutive rows are one run") {
  PlaceRuns runs;
  for (std::int64_t id = 100; id < 200; ++id) runs.add(id, static_cast<Place>(id - 98));
  runs.add(200, 500);
  CHECK(runs.runs().size() == 2);
  CHECK(runs.find(150) == Place{52});
  CHECK(runs.find(200) == Place{500});
  CHECK(!runs.find(99));
  CHECK(!runs.find(201));
}

TEST_CASE("the first place of each record is kept, whatever the order") {
  FirstPlaces places;
  std::map<std::int64_t, Place> model;
  std::mt19937 random(7);
  for (Place place = 2; place < 4'000; ++place) {
    const auto id = place < 500 ? std::int64_t{place} : static_cast<std::int64_t>(random() % 3'000) + (1LL << 33);
    const auto known = model.find(id);
    const auto told = places.add(id, place);
    REQUIRE(told.has_value() == (known != model.end()));
    if (told) REQUIRE(*told == known->second);
    model.try_emplace(id, place);
  }
}
