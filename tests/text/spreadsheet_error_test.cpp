#include "text/spreadsheet_error.h"

#include <doctest/doctest.h>

using mops::text::is_spreadsheet_error;

TEST_CASE("errors of spreadsheets are recognised in English and in Polish") {
  for (const char* error :
       {"#N/A", "#N/D", "#REF!", "#ADR!", "#DIV/0!", "#DZIEL/0!", "#VALUE!", "#ARG!", "#NAME?", "#NAZWA?", "#NUM!",
        "#LICZBA!", "#NULL!", "#ZERO!", "#N/D!", "#SPILL!", "Err:502", "Błąd:502"})
    CHECK_MESSAGE(is_spreadsheet_error(error), error);
}

TEST_CASE("texts that only resemble them are texts") {
  for (const char* text : {"", "#", "#!", "###", "#1!", "#kupon!", "#REF", "REF!", "#REF! x", " #REF!", "Err:", "Err:x",
                           "N/A", "#Nowa!", "#N/A?x"})
    CHECK_FALSE_MESSAGE(is_spreadsheet_error(text), text);
}
