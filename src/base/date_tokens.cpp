#include "base/date_tokens.h"

#include "base/characters.h"
#include "base/text.h"

namespace sbs {

namespace {

constexpr std::size_t most_digits = 8;  // 20170120

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::string plainly_typed(std::string_view text) { return fold_case(as_typed(text)); }

std::vector<Token> tokens_of(std::string_view typed) {
  constexpr std::size_t most_tokens = 40;
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < typed.size();) {
    const char c = typed[at];
    std::size_t end = at + 1;
    if (is_digit(c)) {
      while (end < typed.size() && is_digit(typed[end]))
        ++end;
      if (end - at > most_digits) return {};
      Token number{Token::Kind::number, typed.substr(at, end - at), 0};
      for (const char digit : number.text)
        number.value = number.value * 10 + (digit - '0');
      tokens.push_back(number);
    } else if (is_small_letter(c)) {
      while (end < typed.size() && is_small_letter(typed[end]))
        ++end;
      tokens.push_back({Token::Kind::word, typed.substr(at, end - at), 0});
    } else if (c != ' ' && c != '"') {
      tokens.push_back({Token::Kind::mark, typed.substr(at, 1), 0});
    }
    if (tokens.size() > most_tokens) return {};
    at = end;
  }
  while (!tokens.empty() && (tokens.back().text == "," || tokens.back().text == ";" || tokens.back().text == "."))
    tokens.pop_back();
  return tokens;
}

}  // namespace sbs
