// spawn -- how long commands take from start to end, side by side.
//
//     spawn ROUNDS RUNS -- COMMAND [ARGUMENT...] [-- COMMAND [ARGUMENT...]]...
//
// Runs the commands in turns, RUNS times each a round.  Prints for each the median in milliseconds and the ratio to the
// first command: the median over the rounds, with the lowest and the highest.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using Samples = std::vector<double>;

double median(Samples samples) {
  std::sort(samples.begin(), samples.end());
  const auto middle = samples.size() / 2;
  return samples.size() % 2 == 1 ? samples[middle] : (samples[middle - 1] + samples[middle]) / 2;
}

// Milliseconds of one run, its output thrown away.
double run(char* const* command, const posix_spawn_file_actions_t& silent) {
  const auto begin = std::chrono::steady_clock::now();
  pid_t child;
  int status = 0;
  if (posix_spawn(&child, command[0], &silent, nullptr, command, environ) != 0 || waitpid(child, &status, 0) != child ||
      status != 0) {
    std::fprintf(stderr, "spawn: %s %s failed\n", command[0], command[1] != nullptr ? command[1] : "");
    std::exit(1);
  }
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<char**> commands;
  for (int i = 3; i < argc; ++i) {
    if (std::string(argv[i]) != "--") continue;
    argv[i] = nullptr;  // ends the command before
    if (i + 1 < argc) commands.push_back(argv + i + 1);
  }
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0, runs = argc > 2 ? std::atoi(argv[2]) : 0;
  if (commands.empty() || rounds < 1 || runs < 1) {
    std::fputs("usage: spawn ROUNDS RUNS -- COMMAND [ARGUMENT...] [-- COMMAND [ARGUMENT...]]...\n", stderr);
    return 2;
  }
  posix_spawn_file_actions_t silent;
  posix_spawn_file_actions_init(&silent);
  posix_spawn_file_actions_addopen(&silent, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&silent, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  std::vector<Samples> medians(commands.size()), ratios(commands.size());
  for (const auto command : commands) run(command, silent);  // warms the caches
  for (int round = 0; round < rounds; ++round) {
    std::vector<Samples> samples(commands.size());
    for (int i = 0; i < runs; ++i)
      for (std::size_t one = 0; one < commands.size(); ++one) samples[one].push_back(run(commands[one], silent));
    for (std::size_t one = 0; one < commands.size(); ++one) {
      medians[one].push_back(median(samples[one]));
      ratios[one].push_back(medians[one].back() / medians[0].back());
    }
  }

  std::printf("%8s  %6s  %-13s  %s\n", "ms", "ratio", "low-high", "command");
  for (std::size_t one = 0; one < commands.size(); ++one) {
    const auto [low, high] = std::minmax_element(ratios[one].begin(), ratios[one].end());
    std::string words;
    for (auto word = commands[one]; *word != nullptr; ++word) {
      const std::string text = *word;
      words += (words.empty() ? text.substr(text.rfind('/') + 1) : ' ' + text);
    }
    std::printf("%8.3f  %6.2f  %5.2f-%-7.2f  %s\n", median(medians[one]), median(ratios[one]), *low, *high,
                words.c_str());
  }
  return 0;
}
