#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "begin/begin.h"

namespace sbs::begin {

namespace {

/// Letters of our neighbours that no mark makes out of others.
struct Spelt {
  std::string_view letter;
  std::string_view plain;
};
constexpr std::array spelt{Spelt{"ø", "o"}, Spelt{"æ", "ae"}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string id_of(const std::string& name, const std::string& kind) {
  std::string plain = without_marks(fold_case(name));
  for (const auto& [letter, instead] : spelt)
    for (auto at = plain.find(letter); at != std::string::npos; at = plain.find(letter))
      plain.replace(at, letter.size(), instead);
  std::string id;
  for (const char c : plain) {
    if (is_letter(c) || is_digit(c))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (id.ends_with('-'))
    id.pop_back();
  if (std::none_of(id.begin(), id.end(), is_letter)) return id.empty() ? kind : kind + "-" + id;
  return is_digit(id.front()) ? kind + "-" + id : id;
}

}  // namespace

std::vector<std::string> ids_of(const std::vector<std::string>& names, const std::string& kind) {
  std::vector<std::string> ids;
  std::set<std::string> taken;
  for (const std::string& name : names) {
    const std::string id = id_of(name, kind);
    std::string free = id;
    for (std::size_t number = 2; !taken.insert(free).second; ++number)
      free = id + "-" + std::to_string(number);
    ids.push_back(free);
  }
  return ids;
}

}  // namespace sbs::begin
