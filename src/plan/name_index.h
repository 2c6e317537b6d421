#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Finding names in texts, in time in proportion to the text, however many names there are.
namespace sbs::plan {

/// Whether a letter or a digit stands at a place: of what lies beyond ASCII all but punctuation and signs.
bool in_word(std::string_view text, std::size_t at);

/// Whether a word begins at a place of a text.
bool begins_word(std::string_view text, std::size_t at);

/// The word at a place, or the one character that belongs to none.
std::string_view piece_at(std::string_view text, std::size_t at);

bool begins_with_capital(std::string_view word);

/// Names, each with the number of whoever has it; they and the texts are in NFC.
class NameIndex {
 public:
  struct Match {
    std::size_t length = 0;  // with the s of the genitive
    std::size_t person = 0;
    bool genitive = false;
  };

  /// Of two persons of one name, the first has it.
  void add(std::string_view name, std::size_t person);

  bool empty() const { return nodes_.size() == 1; }

  /// The longest name that stands at a place where a word begins, or its genitive. A name of one word is found as it is
  /// written, or in capitals; one of several words, and every name where `any_case` says so, however it is written.
  /// There "anna" is also found in "anna-karin", of which else another name may begin so.
  std::optional<Match> match(std::string_view text, std::size_t at, bool any_case) const;

  /// A text without the names in it, however they are written.
  std::string without_names(std::string_view text) const;

 private:
  /// Where a name has been read so far.
  struct Node {
    std::unordered_map<std::string, std::size_t> next;        // by a word or a mark, in small letters
    std::optional<std::size_t> person;                        // whose name ends here, in any case
    std::unordered_map<std::string, std::size_t> as_written;  // whose name is so
  };

  std::optional<std::size_t> person_named(const Node& node, std::string_view written, bool any_case) const;
  const Node* next(const Node& node, const std::string& folded) const;

  std::vector<Node> nodes_{1};
};

}  // namespace sbs::plan
