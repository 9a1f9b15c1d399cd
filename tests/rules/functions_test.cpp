#include "rules/functions.h"

#include <doctest/doctest.h>

#include <string>

#include "error.h"
#include "store/database.h"

using namespace mops;

namespace {

// What an SQL expression says; "NULL" for nothing.
std::string says(const std::string& expression) {
  auto database = store::Database::in_memory();
  rules::add_functions(database);
  return database.text("SELECT coalesce(" + expression + ", 'NULL')");
}

}  // namespace

TEST_CASE("the length of a session is what lies between its hours, without the break") {
  CHECK(says("minutes_between('09:00', '12:15', NULL)") == "195");
  CHECK(says("minutes_between('09:00', '12:15', 15)") == "180");
  CHECK(says("minutes_between('12:15', '09:00', 0)") == "-195");
  CHECK(says("minutes_between('00:00', '23:59', 0)") == "1439");
  CHECK(says("minutes_between(NULL, '09:00', 0)") == "NULL");
  CHECK(says("minutes_between('9:00', '12:15', 0)") == "NULL");  // is not how a time is stored
}

TEST_CASE("an age is told where both days are known") {
  CHECK(says("age_on('1985-05-14', '2018-05-13')") == "32");
  CHECK(says("age_on('1985-05-14', '2018-05-14')") == "33");
  CHECK(says("age_on('1985-05-14', NULL)") == "NULL");
}

TEST_CASE("numbers are rounded by one law: halves away from zero") {
  CHECK(says("rounded(5, 2)") == "3");
  CHECK(says("rounded(-5, 2)") == "-3");
  CHECK(says("rounded(5, 0)") == "NULL");
  CHECK(says("quotient(1, 8, 2)") == "0.13");
  CHECK(says("quotient(-1, 8, 2)") == "-0.13");
  CHECK(says("quotient(-1, 1000, 2)") == "0.00");
  CHECK(says("quotient(1, 0, 2)") == "x");
  CHECK(says("percent(1710, 2160, 2)") == "79.17");
  CHECK(says("percent(1, 16, 1)") == "6.3");
  CHECK(says("percent(0, 0, 1)") == "x");
  CHECK(says("percent(NULL, 1, 1)") == "NULL");
  CHECK(says("hours(1710, 45)") == "38.00");
  CHECK(says("hours(50, 45)") == "1.11");
  CHECK(says("decimal(-5, 2)") == "-0.05");
  CHECK(says("decimal(1250, 0)") == "1250");
}

TEST_CASE("what no number holds is an error and no figure") {
  CHECK_THROWS_AS(says("percent(9223372036854775807, 2, 2)"), Error);
}
