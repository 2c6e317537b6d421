#include "plan/vocabulary.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "fields/read.h"
#include "fields/walk.h"
#include "fields/words.h"
#include "plan/fields.h"

namespace sbs::plan {

namespace {

bool is_of_word(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) != 0 || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

std::size_t word_length(std::string_view text) {
  return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_of_word) - text.begin());
}

/// The words of the plan's table in one language, each with all that it may be in the other.
class Vocabulary {
 public:
  Vocabulary(KeyLanguage from, KeyLanguage to) : from_(from), to_(to) {
    fields::for_each_key(plan_keys(), [this](const fields::Key& key) {
      add(key.names);
      for (const fields::Choice& choice : key.shape == fields::Shape::yes_no ? fields::yes_no_choices() : key.choices)
        add(choice.names);
    });
  }

  /// What may be meant by a word; empty of one that the table does not know.
  const std::vector<std::string_view>& meanings(std::string_view word) const {
    static const std::vector<std::string_view> none;
    const auto known = words_.find(word);
    return known == words_.end() ? none : known->second;
  }

 private:
  void add(const fields::Names& names) {
    auto& meanings = words_[names.in(from_)];
    if (std::find(meanings.begin(), meanings.end(), names.in(to_)) == meanings.end()) meanings.push_back(names.in(to_));
  }

  KeyLanguage from_;
  KeyLanguage to_;
  std::map<std::string_view, std::vector<std::string_view>> words_;
};

const Vocabulary& vocabulary(KeyLanguage from) {
  static const Vocabulary swedish(KeyLanguage::sv, KeyLanguage::en);
  static const Vocabulary english(KeyLanguage::en, KeyLanguage::sv);
  return from == KeyLanguage::sv ? swedish : english;
}

/// The pieces of plans that a text in a language quotes: calls `between` with what stands around them, and `piece`.
template <class Between, class Piece>
void for_each_piece(std::string_view text, Language language, const Between& between, const Piece& piece) {
  const std::string_view opening = language == Language::sv ? "”" : "“";
  constexpr std::string_view closing = "”";
  while (true) {
    const auto begin = text.find(opening);
    const auto end = begin == std::string_view::npos ? begin : text.find(closing, begin + opening.size());
    if (end == std::string_view::npos) return between(text);
    const auto first = begin + opening.size();
    between(text.substr(0, first));
    piece(text.substr(first, end - first));
    text.remove_prefix(end);
    between(text.substr(0, closing.size()));
    text.remove_prefix(closing.size());
  }
}

/// The words of the pieces that a text quotes.
std::set<std::string_view> words_quoted(std::string_view text, Language language) {
  std::set<std::string_view> words;
  const auto ignore = [](std::string_view) {};
  for_each_piece(text, language, ignore, [&](std::string_view piece) {
    while (!piece.empty()) {
      const auto length = word_length(piece);
      if (length > 0) words.insert(piece.substr(0, length));
      piece.remove_prefix(std::max<std::size_t>(length, 1));
    }
  });
  return words;
}

}  // namespace

std::string with_keys_in(std::string_view text, std::string_view there, Language language, KeyLanguage keys) {
  if (keys_beside(language) == keys) return std::string(text);
  const Vocabulary& words = vocabulary(keys_beside(language));
  const auto quoted_there = words_quoted(there, messages_beside(keys));
  std::string out;
  const auto add_word = [&](std::string_view word) {
    const auto& meanings = words.meanings(word);
    const auto meant = std::find_if(meanings.begin(), meanings.end(),
                                    [&](std::string_view one) { return quoted_there.contains(one); });
    out += meanings.empty() ? word : meant == meanings.end() ? meanings.front() : *meant;
  };
  const auto add_piece = [&](std::string_view piece) {
    if (parse_recurrence(piece)) {
      out += fields::recurrence_in(keys, piece);
      return;
    }
    while (!piece.empty()) {
      const auto length = word_length(piece);
      if (length == 0)
        out += piece.front();
      else
        add_word(piece.substr(0, length));
      piece.remove_prefix(std::max<std::size_t>(length, 1));
    }
  };
  for_each_piece(
      text, language, [&](std::string_view between) { out += between; }, add_piece);
  return out;
}

}  // namespace sbs::plan
