#include "fields/translate.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "fields/read.h"

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

constexpr std::array recurrence_words{
    Names{"varannan", "every other"}, Names{"varje", "every"},  Names{"dag", "day"},     Names{"dagar", "days"},
    Names{"vecka", "week"},           Names{"veckor", "weeks"}, Names{"månad", "month"}, Names{"månader", "months"}};

class Translator {
 public:
  Translator(const yaml::Document& document, Language to) : document_(document), to_(to) {}

  std::vector<diag::Edit> edits() { return std::move(edits_); }

  void mapping(NodeId node, const Mapping& table) {
    if (document_[node].kind != Kind::mapping) return;
    for (const auto& [key, value] : document_.entries(node)) {
      const Key* row = find_key(table, document_.text(key));
      if (row == nullptr) continue;
      rename(key, row->names);
      if (document_[value].kind == Kind::sequence)
        for (const NodeId item : document_.children(value))
          this->value(item, *row);
      else
        this->value(value, *row);
    }
  }

 private:
  void value(NodeId node, const Key& row) {
    if (row.mapping != nullptr) return mapping(node, *row.mapping);
    if (document_[node].kind != Kind::scalar) return;
    if (row.shape == Shape::recurrence) return recurrence(node);
    const bool chosen = row.shape == Shape::choice || row.shape == Shape::yes_no;
    const auto choices = row.shape == Shape::yes_no ? yes_no_choices() : row.choices;
    if (const Choice* choice = chosen ? find_choice(choices, document_.text(node)) : nullptr)
      rename(node, choice->names);
  }

  /// "varannan vecka", "every other week": word by word, so that the way back is the same.
  void recurrence(NodeId node) {
    std::string text(document_.text(node));
    if (document_[node].own_text || !parse_recurrence(text)) return;
    std::string translated;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = word_length(text, at);
      const std::string_view word = std::string_view(text).substr(at, std::max<std::size_t>(length, 1));
      const auto known = std::find_if(recurrence_words.begin(), recurrence_words.end(), [&](const Names& names) {
        return word == names.in(to_ == Language::sv ? Language::en : Language::sv);
      });
      translated += known == recurrence_words.end() ? word : known->in(to_);
      at += word.size();
    }
    rename(node, to_ == Language::sv ? Names{translated, text} : Names{text, translated});
  }

  /// How long the word at a place is; "every other" is one. 0 where no word begins.
  static std::size_t word_length(std::string_view text, std::size_t at) {
    constexpr std::string_view two_words = "every other";
    if (text.substr(at).starts_with(two_words)) return two_words.size();
    std::size_t end = at;
    while (end < text.size() && text[end] != ' ' && (text[end] < '0' || text[end] > '9'))
      ++end;
    return end - at;
  }

  /// The text inside the quotes, where there are any.
  void rename(NodeId node, const Names& names) {
    if (names.neutral() || document_.text(node) == names.in(to_)) return;
    source::Span span = document_.span(node);
    const std::size_t length = document_.text(node).size();
    if (document_[node].style != yaml::Style::plain) ++span.begin;
    span.end = span.begin + static_cast<std::uint32_t>(length);
    if (document_[node].own_text) return;  // written with escapes: nobody writes a key so
    edits_.push_back({span, std::string(names.in(to_))});
  }

  const yaml::Document& document_;
  Language to_;
  std::vector<diag::Edit> edits_;
};

}  // namespace

std::vector<diag::Edit> translate(const yaml::Document& document, const Mapping& root, Language to) {
  Translator translator(document, to);
  if (!document.empty()) translator.mapping(document.root(), root);
  return translator.edits();
}

}  // namespace sbs::fields
