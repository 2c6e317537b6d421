#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight bytes of a text looked at together: most of a plan is letters that nothing is to be said of, and is passed
/// over so.
namespace sbs::eight_bytes {

/// Eight times the same byte.
constexpr std::uint64_t all(unsigned char byte) { return byte * std::uint64_t{0x0101010101010101}; }

inline constexpr std::uint64_t high_bits = all(0x80);

/// What is asked of bytes is not zero where one of them is so; its lowest set bit is in the first of these.
constexpr std::uint64_t any_zero(std::uint64_t word) { return (word - all(1)) & ~word & high_bits; }
constexpr std::uint64_t any(std::uint64_t word, char byte) {
  return any_zero(word ^ all(static_cast<unsigned char>(byte)));
}
/// The bound is at most 0x80.
constexpr std::uint64_t any_below(std::uint64_t word, unsigned char bound) {
  return (word - all(bound)) & ~word & high_bits;
}
constexpr std::uint64_t any_beyond_ascii(std::uint64_t word) { return word & high_bits; }
/// All but the letters, digits and signs of ASCII, and the space.
inline constexpr auto any_but_plain = [](std::uint64_t word) {
  constexpr char del = 0x7F;
  return any_below(word, ' ') | any(word, del) | any_beyond_ascii(word);
};

/// The place of the first byte from `at` on that is so, as `asked` says of eight; or of one of the last seven of the
/// text, where nobody was asked.
template <class Asked>
std::size_t skip_to(std::string_view text, std::size_t at, const Asked& asked) {
  std::uint64_t word = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    if (const std::uint64_t found = asked(word); found != 0)
      return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  return at;
}

}  // namespace sbs::eight_bytes
