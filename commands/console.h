// console.h -- stdout for results, stderr for talk; the one place where text is made from message ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "diagnostic.h"
#include "progress.h"
#include "registry/messages.h"
#include "report/rows.h"
#include "spool.h"

namespace mops::commands {

class Console : public report::Output {
 public:
  Console(registry::Language language, bool diagnostics_as_json);

  // Result bytes to stdout.  Throws Error(store) "output.failed" when they cannot be written.
  void write(std::string_view bytes) override;
  void flush();

  // Nobody reads while the write lock is held, so that nobody is waited for: results and talk are kept, and come out in
  // their order by release(), or when the last Hold is gone.
  class Hold {
   public:
    explicit Hold(Console& console) : console_(console) { ++console_.holds_; }
    ~Hold();
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;
    // Throws as write() does.
    void release();

   private:
    Console& console_;
    bool held_ = true;
  };
  bool held() const { return holds_ > 0; }
  struct Piece {  // of what is kept
    bool talk;    // to stderr
    std::size_t size;
  };

  bool tells_json() const { return json_; }
  registry::Language language() const { return language_; }
  void set_verbosity(int level) { verbosity_ = level; }  // -1 errors only, 0 as the terminal says, 1 notes, 2 more
  // ASKED: --progress or --no-progress; nothing when neither.
  void set_progress(std::optional<bool> asked);
  Progress& progress() { return progress_; }
  // The word that names the severity has a colour, headings of tables stand out.  By itself: on a terminal that can.
  enum class Color { by_itself, always, never };
  void set_color(Color asked);

  // Somebody sits there.
  bool can_ask() const;
  // A question on the terminal; whether the answer is yes.
  bool ask(std::string_view id, Arguments arguments);

  bool verbose() const { return verbosity_ > 0; }
  bool stdout_is_terminal() const { return out_terminal_; }
  // Of the terminal; 80 when stdout is none, so that a table is the same wherever it is printed.
  std::size_t width() const { return columns_; }
  bool paints() const { return painted_; }  // headings of tables

  // Talk.  Notes and hints only on a terminal, or with -v.
  void tell(const Diagnostic& diagnostic);
  void tell(Severity severity, std::string_view id, Arguments arguments = {});
  void note(std::string_view id, Arguments arguments = {}) { tell(Severity::note, id, std::move(arguments)); }
  // Errors first, then by file and line; one fault in many rows as one (fault_groups.h; -v tells each).  At most 50 in
  // full, then a count for each code.
  void tell_all(std::vector<Diagnostic> diagnostics);
  ExitCode tell(const Error& error);
  // One line for who is interrupted, CODE being "store.interrupted" or what else happened then.
  std::string interrupted(std::string_view code) const;

 private:
  bool shown(Severity severity) const;
  std::string hint_of(const Diagnostic& diagnostic) const;  // empty when there is none to show
  void print_hint(const std::string& hint);
  void print(std::string_view line);
  void keep(std::string_view bytes, bool talk);
  void pour();

  registry::Language language_;
  bool json_;
  bool out_terminal_;
  std::size_t columns_;
  bool talk_terminal_;
  bool colored_ = false, painted_ = false;
  int verbosity_ = 0;
  Progress progress_;
  int holds_ = 0;
  Spool kept_;
  std::vector<Piece> pieces_;
};

ExitCode exit_code_of(ErrorKind kind);

// One diagnostic as JSON, as in --diag=jsonl and report files.
std::string diagnostic_json(const Diagnostic& diagnostic, registry::Language language);

}  // namespace mops::commands
