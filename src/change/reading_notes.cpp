#include "change/reading_notes.h"

namespace mops::change {
namespace {

Diagnostic note(const SourceFile& source, Severity severity, std::string_view code, Arguments arguments) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.file = source.name();
  diagnostic.arguments = std::move(arguments);
  return diagnostic;
}

}  // namespace

void tell_encoding(const SourceFile& source, const Tell& tell) {
  if (source.encoding() == text::Encoding::utf8) return;
  const std::string used(text::name_of(source.encoding()));
  tell(note(source, Severity::note, "file.encoding", {{"encoding", used}}));
  if (const auto better = source.better_encoding())
    tell(note(source, Severity::warning, "encoding.better",
              {{"asked", used}, {"encoding", std::string(text::name_of(*better))}}));
}

void tell_invisible(SourceFile& source, const Tell& tell) {
  const auto found = source.take_invisible();
  if (found.cells == 0) return;
  auto warning = note(source, Severity::warning, "file.invisible", {{"cells", std::to_string(found.cells)}});
  warning.line = found.line;
  warning.column_no = found.column;
  tell(std::move(warning));
}

}  // namespace mops::change
