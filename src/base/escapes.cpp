#include "base/escapes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/characters.h"

namespace sbs {

namespace {

/// Those of one letter that divide, end or begin a number or a word.
constexpr std::array<std::pair<char, char32_t>, 9> of_one_letter{{{'0', U'\0'},
                                                                  {'t', U'\t'},
                                                                  {'n', U'\n'},
                                                                  {'r', U'\r'},
                                                                  {' ', U' '},
                                                                  {'_', 0x00A0},
                                                                  {'N', 0x0085},
                                                                  {'L', 0x2028},
                                                                  {'P', 0x2029}}};

struct Found {
  char32_t character = 0;
  std::size_t length = 0;
};

/// The escape that begins with a backslash; none where it stands for itself.
std::optional<Found> escape_at(std::string_view text, std::size_t backslash) {
  if (backslash + 1 >= text.size()) return std::nullopt;
  const char kind = text[backslash + 1];
  const auto* letter =
      std::find_if(of_one_letter.begin(), of_one_letter.end(), [&](const auto& one) { return one.first == kind; });
  if (letter != of_one_letter.end()) return Found{letter->second, 2};
  const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
  const std::string_view hex = text.substr(backslash + 2, digits);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  if (digits == 0 || hex.size() < digits || error != std::errc() || end != hex.data() + hex.size()) return std::nullopt;
  constexpr char32_t last = 0x10FFFF;
  constexpr char32_t replacement = 0xFFFD;
  const bool is_half_of_a_pair = value >= 0xD800 && value <= 0xDFFF;
  return Found{value > last || is_half_of_a_pair ? replacement : char32_t{value}, digits + 2};
}

}  // namespace

Unescaped unescaped(std::string_view written) {
  Unescaped made;
  std::size_t copied = 0;
  for (std::size_t at = written.find('\\'); at < written.size(); at = written.find('\\', at)) {
    const auto escape = escape_at(written, at);
    if (!escape) {
      ++at;
      continue;
    }
    made.text.append(written, copied, at - copied);
    const std::size_t read = made.text.size();
    append(made.text, escape->character);
    made.escapes.push_back({at, escape->length, read, made.text.size() - read});
    copied = at += escape->length;
  }
  made.text.append(written, copied);
  return made;
}

std::size_t place_as_written(std::span<const Escape> escapes, std::size_t read) {
  const auto behind = std::upper_bound(escapes.begin(), escapes.end(), read,
                                       [](std::size_t at, const Escape& one) { return at < one.read; });
  if (behind == escapes.begin()) return read;
  const Escape& last = *(behind - 1);
  if (read < last.read + last.read_length) return last.written;
  return last.written + last.written_length + (read - last.read - last.read_length);
}

}  // namespace sbs
