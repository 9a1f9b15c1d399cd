// transcript_runner -- replays a transcript and compares what the commands say with what stands in it.
//
//     transcript_runner [--update] [--markdown] FILE MOPS_DIR
//
// A transcript (tests/transcripts/*.t) is prose with commands and their output indented by four spaces:
//
//     A form that is not there is refused.
//
//         $ mops enroll import - <<END
//         > form,participation
//         > WSS-SZK-99,WSS-0001
//         > END
//         -:2: form: error: no form of support 'WSS-SZK-99' [form.missing]
//         [3]
//
// * `$ ` begins a command; the `> ` lines right below continue it (a here-document, a long line).
// * What follows is its output, stdout and stderr as they came, up to the next command or line of prose.  Blank lines
//   inside belong to it, blank lines at its end do not count, nor does a missing newline at the very end.
// * A last line `[3]` is the exit status; none means 0.
// * A line `...` stands for any lines, also none.
// * An indented block that does not begin with `$ ` is prose.
//
// With --markdown the commands are those of fenced blocks opened by ```console, not indented; all else is prose.
//
// All commands of a file run in one bash with pipefail, so cd and export last, in a folder that is empty (in Markdown:
// holds a link to examples/) and removed afterwards.  The environment is fixed: HOME is that folder, and see session()
// for the rest. In output the folder is written `~` and the project's examples/ `$MOPS_EXAMPLES`, wherever they are;
// the folder of the transcript itself, where the input files of a case stand (tests/cases/NAME/case.t), is
// `$MOPS_CASE`.
//
// Exit status: 0 all as written, 1 a difference (shown as `diff -u`), 2 the transcript could not be replayed.
// --update writes what the commands say into FILE instead; outputs that still match keep their `...`.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

struct Step {
  Lines before;   // prose, fences, blank lines: kept as they are
  Lines command;  // with its prompts
  Lines output;   // expected, without the status
};

struct Answer {
  Lines output;
  int status = 0;
};

[[noreturn]] void fail(const std::string& what) { throw std::system_error(errno, std::generic_category(), what); }

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail(path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!file.write(text.data(), static_cast<std::streamsize>(text.size())).flush()) fail(path.string());
}

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Trailing blank lines of `lines`, moved to the result.
Lines take_blank_end(Lines& lines) {
  auto first = lines.end();
  while (first != lines.begin() && std::prev(first)->empty()) --first;
  Lines blank(first, lines.end());
  lines.erase(first, lines.end());
  return blank;
}

bool is_status(const std::string& line) {
  return line.size() > 2 && line.front() == '[' && line.find_first_not_of("0123456789", 1) == line.size() - 1 &&
         line.back() == ']';
}

class Transcript {
 public:
  Transcript(const std::string& text, bool markdown) : indent_(markdown ? "" : "    ") {
    bool fenced = !markdown;
    Step step;
    for (const auto& line : lines_of(text)) {
      const bool inside = fenced && (line.empty() || line.starts_with(indent_)) && !(markdown && line == "```");
      const auto content = inside && !line.empty() ? line.substr(indent_.size()) : std::string();
      if (markdown && line.starts_with("```")) fenced = !fenced && line == "```console";
      const bool begins = content.starts_with("$ "), continues = content == ">" || content.starts_with("> ");
      if (begins || !inside) finish(step);
      if (begins || (continues && !step.command.empty() && step.output.empty()))
        step.command.push_back(content);
      else if (!step.command.empty())
        step.output.push_back(content);
      else
        step.before.push_back(line);
    }
    finish(step);
    end_ = std::move(step.before);
  }

  const std::vector<Step>& steps() const { return steps_; }

  // The text of the file if the commands answered so.
  std::string written_with(const std::vector<Answer>& answers) const {
    std::string text;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const auto& step = steps_[i];
      for (const auto& line : step.before) text += line + '\n';
      for (const auto& line : step.command) text += indent_ + line + '\n';
      const auto& output = matches(step.output, 0, answers[i].output, 0) ? step.output : answers[i].output;
      for (const auto& line : output) text += (line.empty() ? "" : indent_ + line) + '\n';
      if (answers[i].status != 0) text += indent_ + '[' + std::to_string(answers[i].status) + "]\n";
    }
    for (const auto& line : end_) text += line + '\n';
    return text;
  }

 private:
  // Keeps the step and begins the next with the blank lines that ended its output.
  void finish(Step& step) {
    if (step.command.empty()) return;
    Step next;
    next.before = take_blank_end(step.output);
    if (!step.output.empty() && is_status(step.output.back())) step.output.pop_back();
    steps_.push_back(std::move(step));
    step = std::move(next);
  }

  static bool matches(const Lines& expected, std::size_t at, const Lines& actual, std::size_t line) {
    for (; at < expected.size(); ++at, ++line) {
      if (expected[at] == "...") {
        for (auto next = line; next <= actual.size(); ++next)
          if (matches(expected, at + 1, actual, next)) return true;
        return false;
      }
      if (line == actual.size() || expected[at] != actual[line]) return false;
    }
    return line == actual.size();
  }

  std::string indent_;
  std::vector<Step> steps_;
  Lines end_;
};

// `text` as one word of the shell.
std::string shell_word(const std::string& text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

constexpr char kMark = '\x1e';  // ends a command's output, followed by its status and a newline

// What a transcript reads, by links from a folder without blanks in its name: `$MOPS_EXAMPLES` stands bare in commands.
struct Sources {
  fs::path examples, inputs;
};

// Runs a bash script in `folder` and returns all it wrote.
std::string session(const std::string& script, const fs::path& folder, const fs::path& mops_dir,
                    const Sources& sources) {
  const char* path = std::getenv("PATH");
  const Lines environment = {"HOME=" + folder.string(),
                             "PATH=" + mops_dir.string() + ":" + (path != nullptr ? path : "/usr/bin:/bin"),
                             "LC_ALL=C.UTF-8",
                             "TZ=UTC",
                             "COLUMNS=100",
                             "MOPS_NOW=2017-06-01T09:00:00Z",
                             "MOPS_ACTOR=anna",
                             "MOPS_LANG=en",
                             "MOPS_EXAMPLES=" + sources.examples.string(),
                             "MOPS_CASE=" + sources.inputs.string()};
  std::vector<char*> variables;
  for (const auto& variable : environment) variables.push_back(const_cast<char*>(variable.c_str()));
  variables.push_back(nullptr);

  int ends[2];
  if (pipe(ends) != 0) fail("pipe");
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
    if (chdir(folder.c_str()) == 0 && std::freopen("/dev/null", "r", stdin) != nullptr)
      execle("/bin/bash", "bash", "--noprofile", "--norc", "-c", script.c_str(), nullptr, variables.data());
    _exit(127);
  }
  close(ends[1]);
  std::string text;
  char block[4096];
  for (ssize_t size; (size = read(ends[0], block, sizeof block)) > 0;)
    text.append(block, static_cast<std::size_t>(size));
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return text;
}

std::vector<Answer> replay(const Transcript& transcript, const fs::path& folder, const fs::path& mops_dir,
                           const Sources& sources) {
  std::string script = "set -o pipefail\n";
  for (const auto& step : transcript.steps()) {
    std::string command;
    for (const auto& line : step.command) command += line.substr(std::min<std::size_t>(2, line.size())) + '\n';
    script += "eval " + shell_word(command) + "\nprintf '\\036%d\\n' $?\n";
  }
  auto text = session(script, folder, mops_dir, sources);
  replace_all(text, folder.string(), "~");
  for (const auto& examples : {sources.examples, fs::path(MOPS_EXAMPLES_DIR)})
    replace_all(text, examples.string(), "$MOPS_EXAMPLES");
  for (const auto& inputs : {sources.inputs, fs::canonical(sources.inputs)})
    replace_all(text, inputs.string(), "$MOPS_CASE");

  std::vector<Answer> answers;
  std::size_t at = 0;
  for (std::size_t i = 0; i < transcript.steps().size(); ++i) {
    const auto mark = text.find(kMark, at);
    if (mark == std::string::npos) {  // a command ended the session: the rest of the text is its own
      answers.push_back({lines_of(text.substr(at) + "(the session ended here)\n"), 0});
      at = text.size();
      continue;
    }
    Answer answer{lines_of(text.substr(at, mark - at)), std::stoi(text.substr(mark + 1))};
    take_blank_end(answer.output);
    answers.push_back(std::move(answer));
    at = text.find('\n', mark) + 1;
  }
  return answers;
}

fs::path new_folder(const char* pattern) {
  auto name = (fs::canonical(fs::temp_directory_path()) / pattern).string();
  if (mkdtemp(name.data()) == nullptr) fail(name);
  return name;
}

std::vector<Answer> replay_in_scratch_folder(const Transcript& transcript, const fs::path& mops_dir,
                                             const fs::path& inputs, bool markdown) {
  const auto name = new_folder("transcript.XXXXXX"), links = new_folder("sources.XXXXXX");
  const Sources sources{links / "examples", links / "inputs"};
  fs::create_symlink(MOPS_EXAMPLES_DIR, sources.examples);
  fs::create_symlink(inputs, sources.inputs);
  if (markdown) fs::create_symlink(MOPS_EXAMPLES_DIR, name / "examples");
  auto answers = replay(transcript, name, mops_dir, sources);
  fs::remove_all(name);
  fs::remove_all(links);
  return answers;
}

int run(const fs::path& file, const fs::path& mops_dir, bool markdown, bool update) {
  const auto text = read_file(file);
  const Transcript transcript(text, markdown);
  if (transcript.steps().empty()) throw std::runtime_error(file.string() + ": no commands");
  const auto inputs = fs::canonical(file).parent_path();
  const auto now =
      transcript.written_with(replay_in_scratch_folder(transcript, fs::absolute(mops_dir), inputs, markdown));
  if (now == text) return 0;
  if (update) {
    write_file(file, now);
    return 0;
  }
  const auto name = file.filename().string();
  const auto command = "diff -u --label " + shell_word(name) + " --label " + shell_word(name + " (now)") + ' ' +
                       shell_word(file.string()) + " -";
  FILE* diff = popen(command.c_str(), "w");
  if (diff == nullptr) fail("diff");
  std::fwrite(now.data(), 1, now.size(), diff);
  pclose(diff);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool update = std::erase(arguments, "--update") != 0;
  const bool markdown = std::erase(arguments, "--markdown") != 0;
  if (arguments.size() != 2) {
    std::cerr << "usage: transcript_runner [--update] [--markdown] FILE MOPS_DIR\n";
    return 2;
  }
  try {
    return run(arguments[0], arguments[1], markdown, update);
  } catch (const std::exception& error) {
    std::cerr << "transcript_runner: " << error.what() << '\n';
    return 2;
  }
}
