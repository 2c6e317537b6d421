#pragma once

#include <cstdint>
#include <string_view>

namespace sbs {

/// FNV-1a over 64 bits: the same on every machine and for ever, which is all that a fingerprint or an id needs.
constexpr std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325ULL;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 0x100000001B3ULL;
  }
  return value;
}

}  // namespace sbs
