# layers.cmake -- the layer rule of docs/architecture.md as a test.
#
#     cmake -DROOT=<project> -P layers.cmake
#
# Linking alone cannot forbid an include or a word, so this searches the sources for them.  Comments do not count.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE SOURCES RELATIVE "${ROOT}" "${ROOT}/src/*.h" "${ROOT}/src/*.cpp" "${ROOT}/commands/*.h" "${ROOT}/commands/*.cpp")
if(NOT SOURCES)
  message(FATAL_ERROR "no sources under ${ROOT}")
endif()
set(offences 0)

# Every match of PATTERN in a file whose path matches FILES is an offence, unless its line matches a fourth argument.
function(forbid files pattern why)
  foreach(source IN LISTS SOURCES)
    if(NOT source MATCHES "${files}")
      continue()
    endif()
    file(READ "${ROOT}/${source}" text)
    string(REPLACE ";" " " text "${text}")  # a semicolon would end a list element
    string(REGEX REPLACE "[][]" " " text "${text}")
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX MATCHALL "[^\n]*(${pattern})[^\n]*" lines "\n${text}")
    foreach(line IN LISTS lines)
      string(STRIP "${line}" line)
      if(ARGN AND line MATCHES "${ARGN}")
        continue()
      endif()
      message("${source}: ${why}: ${line}")
      math(EXPR offences "${offences} + 1")
    endforeach()
  endforeach()
  set(offences ${offences} PARENT_SCOPE)
endfunction()

set(word "[^A-Za-z0-9_.]")  # what stands before a whole word that is not somebody's member
set(engine "^src/")
set(engine_but_store "^src/([^s]|s[^t]|st[^o]|sto[^r]|stor[^e])")
set(include "# *include *")

# Below commands/ nothing parses options, prints, reads the environment or the clock, or exits.
forbid(${engine} "${include}<CLI/" "options are parsed in commands/")
forbid(${engine} "std::(cin|cout|cerr|clog)" "uses a standard stream")
forbid(${engine} "${word}(std::)?(v?printf *\\( *[^' ]|(puts|putchar|perror) *\\()" "prints")  # printf(' is SQL's
forbid(${engine} "[(,] *(stdout|stderr)|fmt::print(ln)? *\\(" "prints")
forbid(${engine} "getenv *\\(" "reads the environment")
forbid(${engine} "system_clock::now|${word}time *\\((0|NULL|nullptr)|clock_gettime" "asks the clock")
forbid(${engine} "${word}(std::)?(quick_)?_?exit *\\(" "exits")

# src/practice -> src/work -> src/paper -> src/{report,change,rules} -> src/{registry,domain} -> src/{store,text}
forbid("^src/(store|text)/" "${include}\"(registry|domain|change|rules|report|work|practice)/" "includes a layer above")
forbid("^src/(registry|domain)/" "${include}\"(change|rules|report|paper|work|practice)/" "includes a layer above")
forbid("^src/(change|rules|report)/" "${include}\"(paper|work|practice)/" "includes a layer above")

forbid("^src/paper/" "${include}\"(work|practice)/" "includes a layer above")
forbid("^src/work/" "${include}\"practice/" "includes a layer above")

# SQLite is known to src/store alone, SQL to nothing in commands/.
forbid("^commands/|${engine_but_store}" "sqlite3_" "calls SQLite past src/store")
forbid("^commands/|${engine_but_store}" "${include}.sqlite3\\.h" "includes sqlite3.h outside src/store")
forbid("^commands/" "SELECT |INSERT |UPDATE " "SQL in a command")

# What may speak of a person is marked where the option is declared, so that the journal does not keep it.
forbid("^commands/" "[^{]{\"(reason|conclusions|change|place|excuse|note|notes|comment|decision)\"(, *(true|false))? *}"
  "words without Says::words")
forbid("^commands/([^fop]|o[^p]|p[^l])" "type_name *\\(\"TEXT\"\\)" "words without add_words")

# Words for people are data: schema/messages.csv, options.csv, argument_words.csv.
forbid("^commands/" "(add_option|add_flag|add_words) *\\([^\n]*, *\"[^\"]* [^\"]*\"" "describes an option beside schema/options.csv")
forbid("^(commands|src)/" "\"[A-Za-z]+( [a-z]+)+ [a-z]+[.,:;!?]?\"" "words for people beside schema/"
  "Group::|ErrorKind::bug|bad_paper|ios_base::failure|finding\\.|REFERENCES op")
forbid("^(commands|src)/" "\\? *\"[A-ZĄĆĘŁŃÓŚŹŻ][^\"]*[^A-Z\"][^\"]*\" *: *\"[A-Z][^\"]*[a-z]" "says in C++ what each language says")
forbid("^(commands|src)/" "{\"([a-z_0-9]+)\", *\"[^\"]*[A-Z ][^\"]*\", *(report::)?Kind::" "a heading beside schema/messages.csv")

if(offences)
  message(FATAL_ERROR "${offences} offences against the layers of docs/architecture.md")
endif()
