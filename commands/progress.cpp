#include "progress.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>

#include "text/fold.h"
#include "text/printable.h"

namespace mops::commands {
namespace {

using namespace std::chrono_literals;
using Seconds = std::chrono::duration<double>;

constexpr auto kSilence = 1s;
constexpr auto kBetweenDrawings = 100ms;
constexpr auto kBetweenLines = 5s;
constexpr std::string_view kErase = "\r\x1b[K";

volatile std::sig_atomic_t bar_stands = 0;  // on the terminal

void write_out(std::string_view text) {
  // A terminal that takes nothing (Ctrl-S, a pipe that nobody reads) is no reason to stop: the write lock is held.
  pollfd ready{STDERR_FILENO, POLLOUT, 0};
  if (::poll(&ready, 1, 0) != 1 || (ready.revents & POLLOUT) == 0) return;
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
}

std::size_t terminal_width() {
  constexpr std::size_t kUsual = 80;
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

// 1 234 567
std::string grouped(std::int64_t number) {
  auto text = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
    text.insert(static_cast<std::size_t>(at), 1, ' ');
  return text;
}

// 0:05, 12:40, 1:02:03
std::string clock_text(std::int64_t seconds) {
  const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const auto minutes = seconds / 60;
  const auto front = minutes < 60 ? std::to_string(minutes) : std::to_string(minutes / 60) + ':' + two(minutes % 60);
  return front + ':' + two(seconds % 60);
}

// Cut to fit before the last column, where terminals would begin a new line.
std::string fitted(std::string text, std::size_t width) {
  while (text::display_width(text) >= width) {
    do text.pop_back();
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80);
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.pop_back();
  }
  return text;
}

// "[#####     ] " as wide as there is room beside TEXT, at most so many columns; nothing when there is none.
std::string bar_beside(const std::string& text, double share, std::size_t width) {
  constexpr std::size_t kWidest = 30, kNarrowest = 10, kFrame = 4;  // brackets, a blank, the last column
  const auto used = text::display_width(text) + kFrame;
  if (used + kNarrowest > width) return {};
  const auto length = std::min(kWidest, width - used);
  const auto full = std::min(length, static_cast<std::size_t>(share * static_cast<double>(length)));
  return '[' + std::string(full, '#') + std::string(length - full, ' ') + "] ";
}

}  // namespace

bool Progress::is_due(Clock::time_point now) const {
  if (mode_ == Mode::off || now - begun_ < kSilence) return false;
  return now - drawn_ >= (mode_ == Mode::bar ? kBetweenDrawings : Clock::duration(kBetweenLines));
}

void Progress::show(const change::ReadingProgress& reading) {
  const auto now = Clock::now();
  if (reading.rows <= rows_ || reading_since_ == Clock::time_point()) reading_since_ = now;  // another file or pass
  rows_ = reading.rows;
  if (!is_due(now)) return;
  const auto elapsed = Seconds(now - reading_since_).count();
  const auto share =
      reading.of_bytes > 0 ? static_cast<double>(reading.bytes) / static_cast<double>(reading.of_bytes) : 1;
  const auto rate = elapsed > 0 ? static_cast<double>(reading.rows) / elapsed : 0;
  const auto left = share > 0 ? elapsed * (1 - share) / share : 0;
  const auto text = registry::message(language_, "progress.reading",
                                      {{"file", text::printable(reading.file)},
                                       {"percent", std::to_string(static_cast<int>(share * 100))},
                                       {"rows", grouped(static_cast<std::int64_t>(reading.rows))},
                                       {"rate", grouped(static_cast<std::int64_t>(rate))},
                                       {"left", clock_text(static_cast<std::int64_t>(left + 0.5))}});
  draw(mode_ == Mode::bar ? bar_beside(text, share, terminal_width()) + text : text, now);
}

void Progress::show_checking() {
  const auto now = Clock::now();
  if (mode_ == Mode::bar && now - begun_ >= kSilence && rows_ > 0)
    draw(registry::message(language_, "progress.checking"), now);
}

void Progress::draw(const std::string& text, Clock::time_point now) {
  drawn_ = now;
  if (mode_ == Mode::lines) return write_out(text + '\n');
  bar_stands = 1;
  write_out(std::string(kErase) + fitted(text, terminal_width()));
}

void Progress::clear() { clear_at_once(); }

void Progress::clear_at_once() noexcept {
  if (bar_stands == 0) return;
  bar_stands = 0;
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kErase.data(), kErase.size());
}

}  // namespace mops::commands
