// word_fields.h -- fields of Word and LibreOffice made into typed ones: «osoba.nazwisko» becomes {osoba.nazwisko}.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "paper/guard.h"

namespace mops::paper {

// Merge fields and text controls named after a field become typed text, in the whole of ROOT.  Field codes that fetch
// or print the day of printing are refused ("template.code").
void type_word_fields(pugi::xml_node root, const std::string& part, const Refusal& refuse);

}  // namespace mops::paper
