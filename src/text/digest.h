// digest.h -- digests of bytes that come in pieces: SHA-256 where others compute it too, BLAKE2b, which takes half the
// time, where only mops does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mops::text {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void update(std::string_view bytes);
  std::string hex();  // ends the digest; call once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// 256 bits of BLAKE2b.
class Blake2b {
 public:
  Blake2b();
  ~Blake2b();
  Blake2b(Blake2b&&) noexcept;

  void update(std::string_view bytes);
  std::string hex();  // ends the digest; call once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A check sum against accidents (the CRC-32 of zip and PNG), of bytes that come after those that gave BEFORE.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

std::string sha256_hex(std::string_view bytes);

}  // namespace mops::text
