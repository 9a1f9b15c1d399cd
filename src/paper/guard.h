// guard.h -- what a template must not do, whoever made it: fetch files, run programs, hide a second text.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "paper/package.h"

namespace mops::paper {

// Told the code of a fault, the part, and what was found there.
using Refusal = std::function<void(std::string_view code, const std::string& part, std::string_view what)>;

// Parts that carry text for people: the document, heads, feet, notes.
bool carries_text(std::string_view content_type);

// Whether BYTES are XML, whatever the part is called and whatever it claims to be: readers go by relations.
bool looks_like_xml(std::string_view bytes);

// The archive as a whole: kinds of parts, relations to the outside, document types.
// Takes out of PACKAGE what binds a letter to a source of data.
void guard_package(Package& package, const Refusal& refuse);

// One part that carries text: tracked changes, comments, embedded objects, fields that fetch.
void guard_text(const pugi::xml_node& root, const std::string& part, const Refusal& refuse);

// Whether the field code of Word (PAGE, MERGEFIELD …) is harmless.
bool is_harmless_code(std::string_view instruction);

// Content types by part: what the package says of NAME; empty when it says nothing.
std::string content_type_of(const pugi::xml_document& types, std::string_view name);

// Throws nothing: an empty document for what is no XML.
bool parse_xml(pugi::xml_document& document, std::string_view bytes);
// The part as it is written into a package: with its declaration, no blanks added.
std::string print_xml(const pugi::xml_document& document);

}  // namespace mops::paper
