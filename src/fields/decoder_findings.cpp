#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/characters.h"
#include "base/text.h"
#include "fields/decoder.h"
#include "fields/decoder_words.h"
#include "fields/guess.h"
#include "yaml/line.h"

// What the decoder says of what does not fit its table, and what was probably meant.

namespace sbs::fields {

namespace {

using diag::RuleId;
using yaml::Kind;
using yaml::NodeId;

constexpr Message<std::string, std::string> unknown_key{"ingen uppgift om {1} heter {0}", "{0} is not a key of {1}"};
constexpr Message<std::string> write_help{"skriv {0}", "write {0}"};
constexpr Message<AnyOf<Quoted>> one_of_these{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<std::string> odd_character{"tecknet {0} syns inte eller liknar bara ett vanligt tecken",
                                             "the character {0} cannot be seen or only looks like a usual one"};
constexpr Message<std::string> decimal_comma{"skriv ett tal med decimalkomma inom citattecken: {0}",
                                             "write a number with a decimal comma in quotation marks: {0}"};
constexpr Message<std::string> known_keys{"det här kan stå: {0}", "these can be written: {0}"};
constexpr Message<> all_used{"allt som kan stå här finns redan", "all that can be written here is there already"};
constexpr Message<std::string> own_key{"skriv ”{0}”, om uppgiften är er egen", "write “{0}”, if the key is your own"};
constexpr Message<> comma{"sätt citattecken om hela texten, om den står inom {{ }}: ett kommatecken delar den",
                          "put the whole text in quotation marks, if it is within {{ }}: a comma divides it"};
constexpr Message<> space_after_colon{"sätt ett mellanslag efter kolonet", "put a space after the colon"};
constexpr Message<> key_is_no_text{"det som står före kolonet är inte ett ord",
                                   "what comes before the colon is not a word"};
constexpr Message<> one_word_key{"skriv ett ord följt av ett kolon", "write a word and a colon"};
constexpr Message<std::string> write_value{"skriv {0} efter kolonet, eller ta bort raden",
                                           "write {0} after the colon, or remove the line"};
constexpr Message<std::string, std::string> wrong{"efter {0} ska det stå {1}", "after {0} there should be {1}"};
constexpr Message<std::string> item_wrong{"varje rad i listan ska vara {0}", "each item of the list should be {0}"};
constexpr Message<std::string> plan_wrong{"filen ska bestå av rader med ett ord och ett kolon, inte av {0}",
                                          "the file should consist of lines with a word and a colon, not of {0}"};
constexpr Message<std::string> here_is{"det här är {0}", "this is {0}"};
constexpr Message<std::string> write_as{"skriv ”{0}”", "write “{0}”"};
constexpr Message<> dash_per_item{"skriv varje värde på en egen rad, med ett streck framför",
                                  "write each value on a line of its own, with a dash before it"};
constexpr Message<> dash_per_group{"sätt ett streck före den första raden i varje grupp",
                                   "put a dash before the first line of each group"};
constexpr Message<> remove_dash{"ta bort strecken: det ska vara ett enda värde",
                                "remove the dashes: there should be one value only"};
constexpr Message<> remove_brackets{"ta bort hakparenteserna: det ska vara ett enda värde",
                                    "remove the brackets: there should be one value only"};
constexpr Message<> quote_colon{"sätt citattecken om hela texten, om den innehåller ett kolon",
                                "put the whole text in quotation marks, if it has a colon in it"};
constexpr Message<AllOf<Quoted>> keys_below{"skriv {0} på egna rader under, indragna två mellanslag",
                                            "write {0} on lines of their own below, indented by two spaces"};
constexpr Message<std::string> accepted{"det här kan stå: {0}", "these can be written: {0}"};
constexpr Phrase a_list{"en lista", "a list"};
constexpr Phrase nothing{"ingenting", "nothing"};

const Phrase& phrase_of(Kind kind) {
  switch (kind) {
    case Kind::scalar:
      return phrase_of(Shape::text);
    case Kind::sequence:
      return a_list;
    case Kind::mapping:
      return phrase_of(Shape::mapping);
    default:
      return nothing;
  }
}

std::optional<std::size_t> place_of(std::string_view name, std::span<const Key* const> keys) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key* key) { return key->names.matches(name); });
  return found == keys.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - keys.begin()));
}

}  // namespace

void Decoder::no_text_as_key(NodeId key) {
  sink_.report(RuleId::SBS006, document_.span(key), key_is_no_text).helped(sink_.text(one_word_key));
}

void Decoder::no_value(NodeId key, const Key& row) {
  auto& finding =
      sink_.report(RuleId::SBS005, document_.span(key), empty_key, quoted(document_.text(key), sink_.language()));
  help_with_comment(finding, key);
  finding.helped(sink_.text(write_help, help_line(sink_.text(row.help))));
}

/// Says of what is not known that it holds a character that nobody sees.
void Decoder::name_odd_character(diag::Diagnostic& finding, source::Span place, std::string_view text) const {
  const auto odd = odd_character_in(text);
  if (!odd) return;
  finding.helped(sink_.text(odd_character, odd->code));
  // Where the text is the file's, the caret goes to the character itself.
  const std::string_view written = sources_.text(place);
  const auto at = written.find(text.substr(odd->offset, odd->length));
  if (at == std::string_view::npos) return;
  const auto begin = place.begin + static_cast<std::uint32_t>(at);
  finding.pointing_at({place.file, begin, begin + static_cast<std::uint32_t>(odd->length)}, odd->code);
}

/// `{värde: 67,5}` has a key 5 without a value: the number that was meant; empty where it is something else.
std::string Decoder::with_decimal_comma(NodeId key, NodeId value) const {
  const std::string_view decimals = document_.text(key);
  const std::string_view bytes = document_.bytes();
  const std::size_t comma = document_[key].begin;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (document_[value].kind != Kind::null || decimals.empty() || comma < 2 || bytes[comma - 1] != ',' ||
      !all_digits(decimals) || !digit(bytes[comma - 2]))
    return {};
  std::size_t begin = comma - 1;
  while (begin > 0 && (digit(bytes[begin - 1]) || bytes[begin - 1] == '-'))
    --begin;
  return fmt::format("{},{}", bytes.substr(begin, comma - 1 - begin), decimals);
}

/// What may stand in place of a key that nobody knows.
void Decoder::help_with_keys(diag::Diagnostic& finding, const Found& unknown, const Mapping& mapping,
                             const std::vector<std::string_view>& unused) const {
  const std::string_view name = document_.text(unknown.key);
  // `{text: one thing, and another}`: after the comma a new key begins.
  if (document_[unknown.value].kind == Kind::null && name.find(' ') != std::string_view::npos)
    finding.helped(sink_.text(comma));
  if (mapping.look_up) {
    finding.helped(std::string(mapping.look_up->in(sink_.language())));
    return;
  }
  if (unused.empty())
    finding.helped(sink_.text(all_used));
  else
    finding.helped(sink_.text(known_keys, fmt::format("{}", fmt::join(unused, ", "))));
  finding.helped(sink_.text(own_key, fmt::format("{}{}", own_key_prefix, name)));
}

void Decoder::match_unknown_keys(std::vector<Found>& found, const Mapping& mapping, void* object) {
  const bool all_known = std::all_of(found.begin(), found.end(), [](const Found& one) { return one.row != nullptr; });
  if (all_known) return;
  std::set<const Key*> used;
  for (const Found& one : found)
    if (one.row != nullptr) used.insert(one.row);
  for (Found& one : found) {
    if (one.row != nullptr) continue;
    std::vector<const Key*> unused;
    const auto offer = [&](std::span<const Key> keys) {
      for (const Key& key : keys)
        if (!used.contains(&key)) unused.push_back(&key);
    };
    offer(mapping.keys);
    const std::size_t own = unused.size();
    offer(common_keys());
    // `{event:visit}`: the key is the word before a colon that lacks its space.
    const std::string_view text = document_.text(one.key);
    const std::size_t colon = document_[one.value].kind == Kind::null ? text.find(':') : std::string_view::npos;
    const std::string_view word = text.substr(0, colon);
    std::vector<Names> names;
    names.reserve(unused.size());
    for (const Key* key : unused)
      names.push_back(key->names);
    std::vector<std::size_t> called;
    for (std::size_t at = 0; at < unused.size(); ++at)
      if (is_among(unused[at]->also, word)) called.push_back(at);
    auto guess = called.empty() ? meant_by(as_typed(word), names, keys_) : std::nullopt;
    if (!guess && called.empty() && mapping.other_name != nullptr) guess = place_of(mapping.other_name(word), unused);
    const auto language = sink_.language();
    auto& finding = sink_.report(RuleId::SBS004, document_.span(one.key), unknown_key, quoted(text, language),
                                 std::string(mapping.what.in(language)));
    name_odd_character(finding, document_.span(one.key), text);
    if (const std::string whole = with_decimal_comma(one.key, one.value); !whole.empty()) {
      finding.helped(sink_.text(decimal_comma, "\"" + whole + "\""));
      continue;
    }
    const auto take = [&](std::size_t at) {
      one.row = unused[at];
      one.guessed = true;
      used.insert(one.row);
      one.row->give_up(at < own ? object : &mapping.group(object), document_.span(one.value));
    };
    if (!called.empty()) {
      AnyOf<Quoted> meant;
      for (const std::size_t at : called)
        meant.items.emplace_back(names[at].in(keys_));
      finding.helped(sink_.text(one_of_these, meant));
      if (called.size() > 1) continue;
      finding.helped(help_line(std::string(unused[called.front()]->help.in(language))));
      take(called.front());
      continue;
    }
    if (guess) {
      const std::string right(names[*guess].in(keys_));
      finding.helped(sink_.text(did_you_mean, quoted(right, language)));
      if (colon != std::string_view::npos)
        finding.helped(sink_.text(space_after_colon));
      else if (is_slip_of(word, right, in_language(names, keys_)))
        finding.fixed_by(sink_.text(write_key, right), document_.span(one.key), right);
      take(*guess);
      continue;
    }
    help_with_keys(finding, one, mapping, in_language(std::span(names).first(own), keys_));
  }
}

/// A text as the items of a list: a text with a comma would be two, and values that stand together are one each.
std::string Decoder::as_items(NodeId node, std::span<const Choice> choices) const {
  const std::string_view text = document_.text(node);
  if (!choices.empty()) {
    const auto names = names_of(choices);
    if (const auto several = values_in(text, names, keys_); !several.empty()) return several;
    if (const auto one = meant_by(bare_word(text), names, keys_)) return std::string(names[*one].in(keys_));
  }
  const bool plain = document_[node].style == yaml::Style::plain;
  if (plain && text.find_first_of(",[]{}") != std::string_view::npos) return yaml::in_double_quotes(text);
  return std::string(sources_.text(document_.span(node)));
}

/// The keys to begin a group with: what it must have, and what comes next.
AllOf<Quoted> Decoder::first_keys(const Mapping& mapping) const {
  constexpr std::size_t few = 3;
  AllOf<Quoted> keys;
  for (const Key& key : mapping.keys)
    if (keys.items.size() < few) keys.items.emplace_back(key.names.in(keys_));
  return keys;
}

void Decoder::wrong_kind(NodeId key, NodeId node, Shape wanted, bool list, std::span<const Choice> choices,
                         const Mapping* mapping) {
  const auto language = sink_.language();
  const Kind kind = document_[node].kind;
  const std::string name(document_.text(key));
  if (key == node) {
    sink_.report(RuleId::SBS006, document_.span(node), plan_wrong, std::string(phrase_of(kind).in(language)))
        .helped(sink_.text(one_word_key));
    return;
  }
  if (kind == Kind::null && !name.empty() && document_[node].begin >= document_[key].end) {
    const Phrase& what = list ? a_list : phrase_of(wanted);
    const auto place = node.index == key.index + 1 ? document_.span(key) : document_.span(node);
    auto& finding = sink_.report(RuleId::SBS006, place, empty_key, quoted(name, language));
    help_with_comment(finding, key);
    finding.helped(sink_.text(write_value, std::string(what.in(language))));
    return;
  }
  const Phrase& what = list ? a_list : phrase_of(wanted);
  const bool of_list = node.index != key.index + 1;  // an item of the list under the key
  auto& finding = of_list
                      ? sink_.report(RuleId::SBS006, document_.span(node), item_wrong, std::string(what.in(language)))
                      : sink_.report(RuleId::SBS006, document_.span(node), wrong, quoted(name, language),
                                     std::string(what.in(language)));
  finding.labelled(sink_.text(here_is, std::string(phrase_of(kind).in(language))));
  if (list && kind == Kind::scalar && wanted != Shape::mapping)
    finding.helped(sink_.text(write_as, fmt::format("{}: [{}]", name, as_items(node, choices))));
  else if (list)
    finding.helped(sink_.text(wanted == Shape::mapping ? dash_per_group : dash_per_item));
  else if (kind == Kind::sequence)
    finding.helped(sink_.text(document_[node].style == yaml::Style::flow ? remove_brackets : remove_dash));
  else if (wanted == Shape::mapping && mapping != nullptr)
    finding.helped(sink_.text(keys_below, first_keys(*mapping)));
  else if (of_list)
    finding.helped(sink_.text(quote_colon));  // `- cause: effect` is a key with a value
  else
    finding.helped(sink_.text(write_value, std::string(what.in(language))));
}

void Decoder::unknown_choice(NodeId key, NodeId node, std::span<const Choice> choices) {
  const auto language = sink_.language();
  const std::string_view text = document_.text(node);
  const auto names = names_of(choices);
  AnyOf<Quoted> called;
  for (const Choice& choice : choices)
    if (is_among(choice.also, text)) called.items.emplace_back(choice.names.in(keys_));
  const Elsewhere* elsewhere = nullptr;
  if (row_ != nullptr)
    for (const Elsewhere& one : row_->elsewhere)
      if (is_among(one.words, text)) elsewhere = &one;
  const auto guess =
      called.items.empty() && elsewhere == nullptr ? meant_by(bare_word(text), names, keys_) : std::nullopt;
  auto& finding = sink_.report(RuleId::SBS007, document_.span(node), unknown_value, quoted(text, language),
                               quoted(document_.text(key), language));
  name_odd_character(finding, document_.span(node), text);
  if (!called.items.empty()) {
    finding.helped(sink_.text(one_of_these, called));
  } else if (elsewhere != nullptr) {
    finding.helped(sink_.text(elsewhere->where));
  } else if (const std::string several = values_in(text, names, keys_); !guess && !several.empty()) {
    finding.helped(sink_.text(write_as, several));
  } else if (guess) {
    const std::string right(names[*guess].in(keys_));
    finding.helped(sink_.text(did_you_mean, quoted(right, language)));
    if (is_slip_of(bare_word(text), right, in_language(names, keys_)))
      finding.fixed_by(sink_.text(write_key, right), document_.span(node), right);
  } else {
    finding.helped(sink_.text(accepted, fmt::format("{}", fmt::join(in_language(names, keys_), ", "))));
  }
}

}  // namespace sbs::fields
