// driver.cpp -- runs a fuzz target where there is no libFuzzer: all seeds, then seeds changed at random until the time
// is over.
//
//     fuzz_csv FOLDER [SECONDS [SEED]]
//
// A run can be repeated: the seed is printed and fixed by default.  The input that breaks a promise is left in
// ./broken-input.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz/fuzz.h"

extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

constexpr unsigned kSecondsForOne = 20;
constexpr std::size_t kLongest = std::size_t{64} << 10;

std::string input;  // the one that is being tried

void keep_input() {
  const int file = ::open("broken-input", O_WRONLY | O_CREAT | O_TRUNC, 0600);
  [[maybe_unused]] const auto written = ::write(file, input.data(), input.size());
  constexpr std::string_view kText = "the input is in ./broken-input\n";
  [[maybe_unused]] const auto told = ::write(STDERR_FILENO, kText.data(), kText.size());
}

void on_signal(int signal) {
  keep_input();
  std::signal(signal, SIG_DFL);
  std::raise(signal == SIGALRM ? SIGABRT : signal);
}

void run_one() {
  ::alarm(kSecondsForOne);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
  ::alarm(0);
}

std::vector<std::string> read_seeds(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) paths.push_back(entry.path());
  std::ranges::sort(paths);
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

class Mutator {
 public:
  Mutator(const std::vector<std::string>& seeds, unsigned long seed) : seeds_(seeds), random_(seed) {}

  std::string next() {
    auto bytes = seeds_[below(seeds_.size())];
    for (auto changes = 1 + below(6); changes > 0; --changes) change(bytes);
    if (bytes.size() > kLongest) bytes.resize(kLongest);
    return bytes;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  // A piece of some seed: words of the format come from there.
  std::string piece() {
    const auto& from = seeds_[below(seeds_.size())];
    const auto at = below(from.size());
    return from.substr(at, 1 + below(24));
  }

  void change(std::string& bytes) {
    static constexpr std::string_view kTelling[] = {"\"",
                                                    "\"\"",
                                                    ",",
                                                    ";",
                                                    "\n",
                                                    "\r",
                                                    std::string_view("\0", 1),
                                                    "\xFF",
                                                    "\xC5",
                                                    "\xC2\xA0",
                                                    "\xE2\x80\x8B",
                                                    "\xEF\xBB\xBF",
                                                    "{",
                                                    "[[[[[[",
                                                    "%(",
                                                    "|",
                                                    "-1",
                                                    "9223372036854775808",
                                                    "'",
                                                    "\\u0000",
                                                    "1e9"};
    const auto at = below(bytes.size() + 1);
    const auto length = std::min(1 + below(8), bytes.size() - at);
    switch (below(8)) {
      case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 1:
        if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
        break;
      case 2:
        bytes.erase(at, length);
        break;
      case 3:
        bytes.insert(at, kTelling[below(std::size(kTelling))]);
        break;
      case 4:
        bytes.insert(at, piece());
        break;
      case 5:
        bytes.replace(at, length, piece());
        break;
      case 6:
        bytes.insert(at, bytes.substr(at, 1 + below(200)));
        break;
      default:
        bytes.resize(at);
    }
  }

  const std::vector<std::string>& seeds_;
  std::minstd_rand random_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fputs("usage: fuzz_TARGET FOLDER [SECONDS [SEED]]\n", stderr), 2;
  const auto seconds = std::chrono::seconds(argc > 2 ? std::atol(argv[2]) : 5);
  const unsigned long seed = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1;
  const auto seeds = read_seeds(argv[1]);
  if (seeds.empty()) return std::fputs("there are no seeds\n", stderr), 1;
  if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_input);
  for (const int signal : {SIGABRT, SIGALRM}) std::signal(signal, on_signal);

  std::size_t runs = 0;
  for (const auto& one : seeds) {
    input = one;
    run_one();
    ++runs;
  }
  Mutator mutator(seeds, seed);
  for (const auto end = std::chrono::steady_clock::now() + seconds; std::chrono::steady_clock::now() < end; ++runs) {
    input = mutator.next();
    run_one();
  }
  std::printf("%zu seeds, %zu inputs, seed %lu: every promise kept\n", seeds.size(), runs, seed);
  return 0;
}
