// field.h -- what stands in braces in a template: {osoba.nazwisko}, {Panią/Panem}, {x osoba.status=bierna}.
//
// The language is described in `mops help papers`.  Names are forgiving: letter case, Polish
// letters, no-break blanks and dashes do not tell.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"

namespace mops::paper {

enum class FieldKind {
  value,     // {osoba.nazwisko}
  words,     // {kontrakt.zawarty_dnia słownie}
  form,      // {Panią/Panem}
  box,       // {x osoba.status=bierna}
  sum,       // {suma ścieżka.godziny}
  count,     // {liczba ścieżka}
  at_least,  // {ścieżka|najmniej 8}
  when,      // {gdy kontrakt.uwagi}
  footing,   // {stopka projektu}
  marks,     // {znaki projektu}
};

struct Field {
  FieldKind kind = FieldKind::value;
  std::string written;             // between the braces, blanks put in order
  std::string section, column;     // as name_of() makes them
  std::vector<std::string> codes;  // of a box and of a condition: any of these; none: any answer but no
  std::string female, male;
  int at_least = 0;
};

// Of a section or a column as fields are compared: "Zawarty dnia" and "zawarty_dnia" are one.
std::string name_of(std::string_view written);

// A stretch of the text of a paragraph.
struct Stretch {
  std::size_t begin = 0, end = 0;  // bytes
  std::optional<Field> field;      // nothing: `literal` stands there
  std::string literal;             // "{" for "{{"
};

struct ReadText {
  std::vector<Stretch> stretches;  // in order; what lies between them stays
  std::string error;               // "template.brace", "template.field.form"; empty when all is understood
  std::string field;               // what was not understood
};

// `{{` and `\{` are a brace, `}}` is one that closes.
ReadText read_fields(std::string_view text);

// One field without its braces; nothing when it is none.
std::optional<Field> read_field(std::string_view text);

}  // namespace mops::paper
