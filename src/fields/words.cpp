#include "fields/words.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "fields/read.h"
#include "fields/walk.h"

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

constexpr std::array recurrence_words{
    Names{"varannan", "every other"}, Names{"varje", "every"},  Names{"dag", "day"},     Names{"dagar", "days"},
    Names{"vecka", "week"},           Names{"veckor", "weeks"}, Names{"månad", "month"}, Names{"månader", "months"}};

/// The fixed value that a text is, yes and no among them.
const Choice* fixed_value(std::string_view text, const Key& row) {
  if (row.shape == Shape::yes_no) return find_choice(yes_no_choices(), text);
  return row.shape == Shape::choice ? find_choice(row.choices, text) : nullptr;
}

}  // namespace

std::string recurrence_in(KeyLanguage to, std::string_view text) {
  constexpr std::string_view two_words = "every other";
  std::string translated;
  while (!text.empty()) {
    std::size_t length = 0;
    while (length < text.size() && text[length] != ' ' && (text[length] < '0' || text[length] > '9'))
      ++length;
    if (text.starts_with(two_words)) length = two_words.size();
    const std::string_view word = text.substr(0, std::max<std::size_t>(length, 1));
    const auto* known = std::find_if(recurrence_words.begin(), recurrence_words.end(),
                                     [&](const Names& names) { return names.matches(word); });
    translated += known == recurrence_words.end() ? word : known->in(to);
    text.remove_prefix(word.size());
  }
  return translated;
}

std::optional<InBoth> in_both(std::string_view text, const Key& row) {
  if (const Choice* choice = fixed_value(text, row))
    return InBoth{std::string(choice->names.sv), std::string(choice->names.en)};
  if (row.shape == Shape::due_date) {
    if (!parse_deadline(text, KeyLanguage::sv) && !parse_deadline(text, KeyLanguage::en)) return std::nullopt;
    const std::string day(text.substr(text.find(' ')));
    return InBoth{std::string(deadline_word(KeyLanguage::sv)) + day, std::string(deadline_word(KeyLanguage::en)) + day};
  }
  if (row.shape != Shape::recurrence || !parse_recurrence(text)) return std::nullopt;
  return InBoth{recurrence_in(KeyLanguage::sv, text), recurrence_in(KeyLanguage::en, text)};
}

std::string value_in(KeyLanguage to, std::string_view text, const Key& row) {
  const auto both = in_both(text, row);
  if (!both) return std::string(text);
  return to == KeyLanguage::sv ? both->sv : both->en;
}

void for_each_word(const yaml::Document& document, const Mapping& root, const OnWord& on_word) {
  const auto word = [&](NodeId node, const Names& names) {
    if (!names.neutral() && !document[node].own_text) on_word(node, names);
  };
  const auto value = [&](const Chain& chain) {
    const Link& link = chain.back();
    if (document[link.value].kind != Kind::scalar) return;
    if (const auto both = in_both(document.text(link.value), *link.row)) word(link.value, {both->sv, both->en});
  };
  walk(document, root, {[&](const Chain& chain) { word(chain.back().key, chain.back().row->names); }, value});
}

std::optional<KeyLanguage> first_language(const yaml::Document& document, const Mapping& root) {
  std::optional<KeyLanguage> first;
  for_each_entry(document, document.root(), root, [&](const Entry& entry) {
    if (first || entry.row == nullptr || entry.row->names.neutral()) return;
    first = entry.row->names.language_of(document.text(entry.key));
  });
  return first;
}

Languages languages_of(const yaml::Document& document, const Mapping& root) {
  struct Tally {
    std::size_t words = 0;
    NodeId first;
    std::string first_in_other;
  };
  Tally swedish;
  Tally english;
  for_each_word(document, root, [&](NodeId node, const Names& names) {
    const bool is_swedish = names.language_of(document.text(node)) == KeyLanguage::sv;
    Tally& tally = is_swedish ? swedish : english;
    if (tally.words++ > 0) return;
    tally.first = node;
    tally.first_in_other = is_swedish ? names.en : names.sv;
  });
  if (swedish.words + english.words == 0) return {};
  const bool in_swedish =
      swedish.words != english.words ? swedish.words > english.words : swedish.first < english.first;
  Languages languages;
  languages.main = in_swedish ? KeyLanguage::sv : KeyLanguage::en;
  if (Tally& strays = in_swedish ? english : swedish; strays.words > 0)
    languages.first_stray = {strays.first, std::move(strays.first_in_other)};
  return languages;
}

std::vector<source::Edit> translate(const yaml::Document& document, const Mapping& root, KeyLanguage to) {
  std::vector<source::Edit> edits;
  for_each_word(document, root, [&](NodeId node, const Names& names) {
    const std::string_view text = document.text(node);
    if (text == names.in(to)) return;
    source::Span span = document.span(node);
    if (document[node].style != yaml::Style::plain) ++span.begin;  // the text inside the quotes
    span.end = span.begin + static_cast<std::uint32_t>(text.size());
    edits.push_back({span, std::string(names.in(to))});
  });
  return edits;
}

}  // namespace sbs::fields
