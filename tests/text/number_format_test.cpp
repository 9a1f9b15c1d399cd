#include "text/number_format.h"

#include <doctest/doctest.h>

#include <utility>

using namespace mops::text;
using Kind = NumberFormat::Kind;

namespace {

std::string shown(std::string_view number, std::string_view code) {
  return number_text(number, parse_format(code), false);
}
std::string plain(std::string_view number) { return number_text(number, {}, false); }

}  // namespace

TEST_CASE("a number without a format is given as it is kept") {
  for (const char* same : {"0", "5", "85020312340", "2270803624", "12.5", "-3.25", "1234567890123456", "abc", ""})
    CHECK(plain(same) == same);
}

TEST_CASE("an integer in scientific form is written out when no digit of it is lost") {
  CHECK(plain("9.0010112345E10") == "90010112345");
  CHECK(plain("9.0010112345E+10") == "90010112345");
  CHECK(plain("1E2") == "100");
  CHECK(plain("-1.5e1") == "-15");
  CHECK(plain("1.2345678901234567E+25") == "1.2345678901234567E+25");  // an account number whose end is lost
}

TEST_CASE("programs that keep every number as a fraction mean the integer") {
  CHECK(plain("5.0") == "5");
  CHECK(plain("85020312340.0") == "85020312340");
  CHECK(plain("0.0") == "0");
  CHECK(plain("-0") == "0");
}

TEST_CASE("the noise behind the fifteenth digit is dropped") {
  CHECK(plain("1234.0999999999999") == "1234.1");
  CHECK(plain("0.30000000000000004") == "0.3");
  CHECK(plain("5.0000000000000003E-2") == "0.05");
  CHECK(plain("12.300000000000001") == "12.3");
}

TEST_CASE("days and times are recognised by built-in formats") {
  for (const int id : {14, 15, 16, 17, 27, 36, 50, 58}) CHECK(builtin_format(id).kind == Kind::date);
  for (const int id : {18, 19, 20, 21, 45, 47}) CHECK(builtin_format(id).kind == Kind::time);
  CHECK(builtin_format(22).kind == Kind::date_and_time);
  CHECK(builtin_format(46).kind == Kind::elapsed);
  for (const int id : {9, 10}) CHECK(builtin_format(id).kind == Kind::percent);
  for (const int id : {0, 1, 2, 4, 11, 37, 44, 48, 49, 164}) CHECK(builtin_format(id).kind == Kind::number);
}

TEST_CASE("days and times are recognised by codes") {
  for (const char* code : {"yyyy-mm-dd", "d.m.yy", "[$-415]d mmmm yyyy", "mmm", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                           "dd/mm/yyyy;@", "\"dnia\" dd.mm.yyyy"})
    CHECK_MESSAGE(parse_format(code).kind == Kind::date, code);
  for (const char* code : {"hh:mm", "h:mm AM/PM", "mm:ss", "[$-F400]h:mm:ss\\ AM/PM"})
    CHECK_MESSAGE(parse_format(code).kind == Kind::time, code);
  for (const char* code : {"yyyy-mm-dd hh:mm", "d/m/yy\\ h:mm;@"})
    CHECK_MESSAGE(parse_format(code).kind == Kind::date_and_time, code);
  for (const char* code : {"[h]:mm", "[mm]:ss", "[HH]:MM:SS"})
    CHECK_MESSAGE(parse_format(code).kind == Kind::elapsed, code);
}

TEST_CASE("letters in quotes, colours and units are no dates") {
  for (const char* code : {"General", "0", "0.00", "#,##0.00\\ \"zł\"", "[Red]0.00;[Blue]-0.00", "0\" dni\"", "@",
                           "0.00E+00", "#,##0.00\\ [$zł-415];[Red]\\-#,##0.00\\ [$zł-415]", "_-* #,##0.00_-", "\\d0",
                           "", "\"unclosed", "[unclosed", "\\"})
    CHECK_MESSAGE(parse_format(code).kind == Kind::number, code);
}

TEST_CASE("a day is counted from 1900 as spreadsheets count, with its day that never was") {
  CHECK(shown("42454", "yyyy-mm-dd") == "2016-03-25");
  CHECK(shown("1", "yyyy-mm-dd") == "1900-01-01");
  CHECK(shown("59", "yyyy-mm-dd") == "1900-02-28");
  CHECK(shown("60", "yyyy-mm-dd") == "1900-02-29");  // found wrong later
  CHECK(shown("61", "yyyy-mm-dd") == "1900-03-01");
  CHECK(shown("0", "yyyy-mm-dd") == "1900-01-00");
  CHECK(shown("2958465", "yyyy-mm-dd") == "9999-12-31");
  CHECK(shown("2958466", "yyyy-mm-dd") == "2958466");
  CHECK(shown("-1", "yyyy-mm-dd") == "-1");
  CHECK(shown("1E300", "yyyy-mm-dd") == "1E300");
  CHECK(shown("nan", "yyyy-mm-dd") == "nan");
}

TEST_CASE("a day is counted from 1904 where the workbook says so") {
  const NumberFormat date{Kind::date, ""};
  CHECK(number_text("0", date, true) == "1904-01-01");
  CHECK(number_text("40992", date, true) == "2016-03-25");
  CHECK(number_text("2957003", date, true) == "9999-12-31");
  CHECK(number_text("2957004", date, true) == "2957004");
}

TEST_CASE("a time of day is a part of a day, rounded to the second") {
  CHECK(shown("0.385416666666667", "hh:mm") == "09:15");
  CHECK(shown("0.38541666666666669", "hh:mm") == "09:15");
  CHECK(shown("0.5000115740740741", "hh:mm:ss") == "12:00:01");
  CHECK(shown("0.99999999", "hh:mm") == "00:00");
  CHECK(shown("0", "hh:mm") == "00:00");
  CHECK(shown("1.0625", "[h]:mm") == "25:30");
}

TEST_CASE("a moment shows the part that is there") {
  CHECK(shown("42454.385416666664", "yyyy-mm-dd hh:mm") == "2016-03-25 09:15");
  CHECK(shown("42454", "yyyy-mm-dd hh:mm") == "2016-03-25");
  CHECK(shown("0.25", "yyyy-mm-dd hh:mm") == "06:00");
  CHECK(shown("42454.999999999", "yyyy-mm-dd") == "2016-03-26");  // less than a second before midnight
  CHECK(shown("42454.75", "yyyy-mm-dd") == "2016-03-25");         // the format shows no time
  CHECK(moment_text("2016-03-25T09:15:00") == "2016-03-25 09:15");
  CHECK(moment_text("2016-03-25T00:00:00.000Z") == "2016-03-25");
  CHECK(moment_text("2016-03-25") == "2016-03-25");
  CHECK(moment_text("2016-03-25T9") == "2016-03-25");
}

TEST_CASE("a day that shows no time lasts until midnight") {
  CHECK(shown("42859.99999", "dd\\.mm\\.yyyy") == "2017-05-04");
  CHECK(shown("42859.9999999", "yyyy-mm-dd") == "2017-05-04");
  CHECK(shown("42859.9999999999", "yyyy-mm-dd") == "2017-05-05");  // noise of a sum
  CHECK(number_text("41397.5", parse_format("yyyy-mm-dd"), true) == "2017-05-04");
}

TEST_CASE("a per cent is given as it is shown, with all it has") {
  CHECK(shown("0.56", "0%") == "56%");
  CHECK(number_text("0.56", builtin_format(9), false) == "56%");
  CHECK(shown("0.285", "0%") == "28.5%");
  CHECK(shown("5.6000000000000001E-1", "0.00%") == "56%");
  CHECK(shown("1", "0\\ %") == "100%");
  CHECK(shown("-0.05", "0%") == "-5%");
  CHECK(shown("7", "0\"%\"") == "7");
  CHECK(parse_format("General\\ \"szt\"").kind == Kind::number);
}

TEST_CASE("zeros in front that the cell shows are given") {
  CHECK(shown("2270803624", "00000000000") == "02270803624");
  CHECK(shown("950", "00\\-000") == "00-950");
  CHECK(shown("5260001246", "000\\-000\\-00\\-00") == "526-000-12-46");
  CHECK(shown("950", "00-000") == "00-950");
  CHECK(shown("123456", "00\\-000") == "123456");  // does not fit
  CHECK(shown("12.5", "000") == "12.5");
  CHECK(shown("-5", "000") == "-5");
}
