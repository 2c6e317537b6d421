#pragma once

#include <cctype>
#include <cstddef>
#include <optional>
#include <string_view>

namespace sbs {

/// Takes what stands at the front of a text, piece by piece: the grammar of dates is small enough to be read so.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool literal(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }

  void spaces() {
    while (literal(" ")) {
    }
  }

  /// A whole number of `min` to `max` digits.
  std::optional<int> number(std::size_t min, std::size_t max) {
    std::size_t length = 0;
    int value = 0;
    while (length < rest_.size() && length < max && rest_[length] >= '0' && rest_[length] <= '9')
      value = value * 10 + (rest_[length++] - '0');
    if (length < min) return std::nullopt;
    rest_.remove_prefix(length);
    return value;
  }

  /// A run of letters, in any script.
  std::string_view word() {
    std::size_t length = 0;
    while (length < rest_.size() && (std::isalpha(static_cast<unsigned char>(rest_[length])) != 0 ||
                                     static_cast<unsigned char>(rest_[length]) >= 0x80))
      ++length;
    const auto word = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return word;
  }

 private:
  std::string_view rest_;
};

}  // namespace sbs
