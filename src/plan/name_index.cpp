#include "plan/name_index.h"

#include "base/characters.h"
#include "base/text.h"

namespace sbs::plan {

namespace {

/// The place of the character before another.
std::size_t place_before(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;
  return at;
}

/// Whether a text has no small letter: "EK".
bool is_in_capitals(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length)
    if (in_word(text, at) && !begins_with_capital(text.substr(at))) return false;
  return true;
}

bool is_genitive(char c) { return c == 's' || c == 'S'; }

/// Whether a name may end before a place.
bool name_may_end(std::string_view text, std::size_t at, bool any_case) {
  if (at >= text.size()) return true;
  // Another name begins so, "Anna-Karin"; a word that is made with this one does not, "Ek-gruppen".
  if (text[at] == '-') return any_case || !begins_with_capital(text.substr(at + 1));
  return !in_word(text, at);
}

}  // namespace

bool in_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t c = code_point_at(text, at).value;
  constexpr char32_t first_letter = 0xC0;
  constexpr char32_t punctuation = 0x2000;
  constexpr char32_t after_signs = 0x2C00;
  if (c < 0x80) return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c == U'\u00AA' || c == U'\u00B5' || c == U'\u00BA') return true;  // letters among the signs
  if (c < first_letter || c == U'\u00D7' || c == U'\u00F7') return false;
  if (is_unseen(c) || c == U'\uFFFD') return false;
  return c < punctuation || c >= after_signs;
}

bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !in_word(text, place_before(text, at)); }

std::string_view piece_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (in_word(text, end))
    end += code_point_at(text, end).length;
  if (end == at) end += code_point_at(text, at).length;
  return text.substr(at, end - at);
}

bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  const std::string_view first = word.substr(0, code_point_at(word, 0).length);
  return fold_case(first) != to_nfc(first);
}

void NameIndex::add(std::string_view name, std::size_t person) {
  std::size_t node = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::string_view piece = piece_at(name, at);
    const auto [found, is_new] = nodes_[node].next.try_emplace(fold_case(piece), nodes_.size());
    node = found->second;
    if (is_new) nodes_.emplace_back();
    at += piece.size();
  }
  if (node == 0) return;  // an empty name is nobody's
  if (!nodes_[node].person) nodes_[node].person = person;
  nodes_[node].as_written.try_emplace(std::string(name), person);
}

const NameIndex::Node* NameIndex::next(const Node& node, const std::string& folded) const {
  const auto found = node.next.find(folded);
  return found == node.next.end() ? nullptr : &nodes_[found->second];
}

std::optional<std::size_t> NameIndex::person_named(const Node& node, std::string_view written, bool any_case) const {
  if (!node.person) return std::nullopt;
  if (any_case || written.find(' ') != std::string_view::npos || is_in_capitals(written)) return node.person;
  const auto found = node.as_written.find(std::string(written));
  return found == node.as_written.end() ? std::nullopt : std::optional(found->second);
}

std::optional<NameIndex::Match> NameIndex::match(std::string_view text, std::size_t at, bool any_case) const {
  std::optional<Match> longest;
  const auto consider = [&](const Node& node, std::size_t end) {
    const bool ends = name_may_end(text, end, any_case);
    const bool genitive = !ends && is_genitive(text[end]) && name_may_end(text, end + 1, any_case);
    if (!ends && !genitive) return;
    if (const auto person = person_named(node, text.substr(at, end - at), any_case))
      longest = Match{end - at + (genitive ? 1 : 0), *person, genitive};
  };
  const Node* node = &nodes_.front();
  for (std::size_t end = at; end < text.size();) {
    const std::string_view piece = piece_at(text, end);
    std::string folded = fold_case(piece);
    const Node* whole = next(*node, folded);
    // The s of a genitive belongs to the same word of the text.
    if (is_genitive(piece.back())) {
      folded.pop_back();
      if (const Node* stem = next(*node, folded)) consider(*stem, end + piece.size() - 1);
    }
    if (whole == nullptr) break;
    node = whole;
    end += piece.size();
    consider(*node, end);
  }
  return longest;
}

std::string NameIndex::without_names(std::string_view text) const {
  constexpr bool any_case = true;
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = begins_word(text, at) ? match(text, at, any_case) : std::nullopt;
    if (!found) rest += text[at];
    at += found ? found->length : 1;
  }
  return rest;
}

}  // namespace sbs::plan
