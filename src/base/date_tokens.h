#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A date as people write it, in pieces: what `suggest_date` reads.
namespace sbs {

struct Token {
  enum class Kind : std::uint8_t { number, word, mark };
  Kind kind = Kind::mark;
  std::string_view text;
  int value = 0;  // of a number
};
using Tokens = std::span<const Token>;

/// A text as it would be typed on a plain keyboard, in small letters: what tokens are of.
std::string plainly_typed(std::string_view text);

/// The pieces of such a text, into which they point; none where it has a number that is too long for a date, or more of
/// anything than a date has.
std::vector<Token> tokens_of(std::string_view typed);

/// Takes tokens off the front.
class Taker {
 public:
  explicit Taker(Tokens tokens) : rest_(tokens) {}

  bool done() const { return rest_.empty(); }
  Tokens rest() const { return rest_; }

  bool mark(std::string_view marks) {
    return take([&](const Token& one) {
      return one.kind == Token::Kind::mark && marks.find(one.text) != std::string_view::npos;
    });
  }
  bool word(std::span<const std::string_view> words) {
    return take([&](const Token& one) {
      return one.kind == Token::Kind::word && std::find(words.begin(), words.end(), one.text) != words.end();
    });
  }
  bool word(std::string_view one) { return word(std::span(&one, 1)); }
  const Token* any_word() { return !rest_.empty() && rest_.front().kind == Token::Kind::word ? skip() : nullptr; }
  const Token* number(std::size_t least, std::size_t most) {
    if (rest_.empty() || rest_.front().kind != Token::Kind::number) return nullptr;
    const std::size_t size = rest_.front().text.size();
    return size >= least && size <= most ? skip() : nullptr;
  }
  /// A year of two or four digits, perhaps after a dash: "-17". A collaboration lies after 2000.
  std::optional<int> year() {
    mark("-,.");
    mark("-");
    if (const Token* four = number(4, 4)) return four->value < 100 ? 2000 + four->value : four->value;
    if (const Token* two = number(2, 2)) return 2000 + two->value;
    return std::nullopt;
  }

 private:
  template <class Wanted>
  bool take(const Wanted& wanted) {
    if (rest_.empty() || !wanted(rest_.front())) return false;
    skip();
    return true;
  }
  const Token* skip() {
    const Token* taken = rest_.data();
    rest_ = rest_.subspan(1);
    return taken;
  }

  Tokens rest_;
};

}  // namespace sbs
