// invented.h -- invented people and chance, the same every time.
#pragma once

#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <string>

struct Random {
  std::uint64_t state;
  std::uint64_t next() {
    state += 0x9e3779b97f4a7c15ULL;
    auto z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  unsigned below(unsigned n) { return static_cast<unsigned>(next() % n); }
};

// A different number, in any order but the natural one, for each of 201,600,000 values of I; BIRTH holds 16 bytes.
inline std::string pesel(std::uint64_t i, char* birth) {
  const auto n = (i * 7919ULL * 104729ULL + 12345) % 201600000ULL;  // a full period
  const auto serial = static_cast<unsigned>(n % 10000), day = static_cast<unsigned>(n / 10000 % 28 + 1);
  const auto month = static_cast<unsigned>(n / 280000 % 12 + 1), year = static_cast<unsigned>(n / 3360000 % 60 + 1940);
  char digits[16];
  std::snprintf(digits, sizeof digits, "%02u%02u%02u%04u", year % 100, year >= 2000 ? month + 20 : month, day, serial);
  std::snprintf(birth, 16, "%04u-%02u-%02u", year, month, day);
  constexpr int kWeights[] = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
  int sum = 0;
  for (int i10 = 0; i10 < 10; ++i10) sum += kWeights[i10] * (digits[i10] - '0');
  return digits + std::to_string((10 - sum % 10) % 10);
}

// Day NUMBER of 2016, in months of 28 days.
inline std::string day(unsigned number) {
  char text[24];
  std::snprintf(text, sizeof text, "2016-%02u-%02u", number / 28 % 12 + 1, number % 28 + 1);
  return text;
}

// A line of a record as `mops fast-export` writes it.
[[gnu::format(printf, 3, 4)]] inline void record(const char* entity, unsigned number, const char* format, ...) {
  std::printf("{\"entity\":\"%s\",\"record\":%u,\"rev\":1,\"op\":1,\"fields\":{", entity, number);
  std::va_list values;
  va_start(values, format);
  std::vprintf(format, values);
  va_end(values);
  std::puts("}}");
}
