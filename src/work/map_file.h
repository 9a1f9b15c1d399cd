// map_file.h -- an import map as a file for a text editor, in and out.
//
//     [map]
//     key = "zgloszenia"
//     target = "application"
//     [columns]
//     "Nr PESEL" = "person.pesel"
//     "L.p." = "-"
//     "Nazwisko i imię" = [ { field = "person.surname", take = "first_word" },
//                           { field = "person.given_names", take = "after_first_word" } ]
//     [values."Płeć"]
//     "K" = "female"
//     [marks]                      # the cells of a grid
//     "x" = "O"
//     [constants]
//     channel = "in_person"
//     [[skip]]
//     header = "Nazwisko i imię"
//     test = "begins"
//     value = "Razem"
#pragma once

#include <string>

#include "change/import.h"
#include "work/import_map.h"

namespace mops::work {

// Makes the map what the file says: what it no longer says is dropped, what it says is written over later changes.
// Faults go to the writer with their lines.  Returns what the journal keeps of the file.
change::InputFile load_map_file(change::Writer& writer, change::SourceFile& source);

// The file that loads as MAP.
std::string map_text(const ImportMap& map);

}  // namespace mops::work
