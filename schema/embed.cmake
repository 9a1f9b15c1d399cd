# Writes OUTPUT: a C++ source with each file of NAMES (comma-separated, relative to ROOT, sorted) as one string.
string(REPLACE "," ";" names "${NAMES}")
set(text "#include \"schema.h\"\n\n#include <algorithm>\n\nnamespace mops::schema {\nnamespace {\nusing namespace std::string_view_literals;\n// Each length is known to the compiler: counting a million letters in a constant is more than it would do.\nconstexpr File kFiles[] = {\n")
foreach(name IN LISTS names)
  if(name MATCHES "[.]docx$")  # bytes: each one as an escape, and their number, for some are zero
    file(READ "${ROOT}/${name}" content HEX)
    string(LENGTH "${content}" length)
    math(EXPR bytes "${length} / 2")
    string(APPEND text "    {\"${name}\",\n     std::string_view(\n")
    set(at 0)
    while(at LESS length)
      string(SUBSTRING "${content}" ${at} 8000 piece)
      string(REGEX REPLACE "(..)" "\\\\x\\1" piece "${piece}")
      string(APPEND text "         \"${piece}\"\n")
      math(EXPR at "${at} + 8000")
    endwhile()
    string(APPEND text "         , ${bytes})},\n")
    continue()
  endif()
  file(READ "${ROOT}/${name}" content)
  # One literal may hold 64 KiB by the standard; pieces side by side are joined by the compiler.
  string(APPEND text "    {\"${name}\",\n")
  string(LENGTH "${content}" length)
  set(at 0)
  if(length EQUAL 0)
    string(APPEND text "     \"\"sv")
  endif()
  while(at LESS length)
    string(SUBSTRING "${content}" ${at} 16000 piece)
    string(APPEND text "     R\"~~~(${piece})~~~\"sv\n")
    math(EXPR at "${at} + 16000")
  endwhile()
  string(APPEND text "    },\n")
endforeach()
string(APPEND text [=[
};
}  // namespace

std::span<const File> files() { return kFiles; }

std::optional<std::string_view> find(std::string_view name) {
  const auto at = std::ranges::lower_bound(kFiles, name, {}, &File::name);
  if (at == std::end(kFiles) || at->name != name) return std::nullopt;
  return at->text;
}
}  // namespace mops::schema
]=])
file(WRITE "${OUTPUT}.new" "${text}")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
