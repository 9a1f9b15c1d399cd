// timed -- what one command costs.
//
//     timed FILE COMMAND [ARGUMENT...]
//
// Runs COMMAND and appends to FILE one line: seconds from start to end, seconds of processors, most memory in KiB. Ends
// as COMMAND does.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: timed FILE COMMAND [ARGUMENT...]\n", stderr);
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  pid_t child;
  int status = 0;
  rusage use{};
  if (posix_spawnp(&child, argv[2], nullptr, nullptr, argv + 2, environ) != 0 ||
      wait4(child, &status, 0, &use) != child)
    return 127;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  std::FILE* file = std::fopen(argv[1], "a");
  if (file == nullptr) return 127;
  const auto in_seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  std::fprintf(file, "%.4f %.4f %ld\n", seconds.count(), in_seconds(use.ru_utime) + in_seconds(use.ru_stime),
               use.ru_maxrss);
  std::fclose(file);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}
