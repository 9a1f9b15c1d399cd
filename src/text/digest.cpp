#include "text/digest.h"

#include <sodium/core.h>
#include <sodium/crypto_generichash_blake2b.h>
#include <sodium/crypto_hash_sha256.h>
#include <zlib.h>

#include <span>

namespace mops::text {
namespace {

constexpr std::size_t kBytes = 32;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string hex_of(std::span<const unsigned char> digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const auto byte : digest) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace

struct Sha256::State {
  crypto_hash_sha256_state state;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->state); }
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  crypto_hash_sha256_update(&state_->state, bytes_of(bytes), bytes.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, kBytes> digest{};
  crypto_hash_sha256_final(&state_->state, digest.data());
  return hex_of(digest);
}

struct Blake2b::State {
  crypto_generichash_blake2b_state state;
};

Blake2b::Blake2b() : state_(std::make_unique<State>()) {
  static const bool picked = sodium_init() >= 0;  // the code that fits the processor
  static_cast<void>(picked);
  crypto_generichash_blake2b_init(&state_->state, nullptr, 0, kBytes);
}
Blake2b::~Blake2b() = default;
Blake2b::Blake2b(Blake2b&&) noexcept = default;

void Blake2b::update(std::string_view bytes) {
  crypto_generichash_blake2b_update(&state_->state, bytes_of(bytes), bytes.size());
}

std::string Blake2b::hex() {
  std::array<unsigned char, kBytes> digest{};
  crypto_generichash_blake2b_final(&state_->state, digest.data(), digest.size());
  return hex_of(digest);
}

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
  return static_cast<std::uint32_t>(::crc32_z(before, bytes_of(bytes), bytes.size()));
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return digest.hex();
}

}  // namespace mops::text
