#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "fields/decoder.h"
#include "fields/decoder_words.h"
#include "fields/guess.h"
#include "yaml/scalar.h"

// What the decoder says where another kind of value stands than the table has: a text for a list, a list for a text.

namespace sbs::fields {

namespace {

using diag::RuleId;
using yaml::Kind;
using yaml::NodeId;

constexpr Message<> key_is_no_text{"det som står före kolonet är inte ett ord",
                                   "what comes before the colon is not a word"};
constexpr Message<> one_word_key{"skriv ett ord följt av ett kolon", "write a word and a colon"};
constexpr Message<std::string> write_value{"skriv {0} efter kolonet", "write {0} after the colon"};
constexpr Message<> write_values{"skriv värdena inom hakparenteser efter kolonet",
                                 "write the values within brackets after the colon"};
constexpr Message<std::string, std::string> wrong{"efter {0} ska det stå {1}", "after {0} there should be {1}"};
constexpr Message<std::string> item_wrong{"varje värde i listan ska vara {0}", "each item of the list should be {0}"};
constexpr Message<std::string> below_nothing{"{0} kan inte vara mindre än noll", "{0} cannot be less than zero"};
constexpr Message<std::string> no_lines{"under {0} ska det stå rader med ett ord och ett kolon",
                                        "under {0} there should be lines with a word and a colon"};
constexpr Message<std::string> no_list_of_lines{
    "under {0} ska det stå en lista, där varje punkt är rader med ett ord och ett kolon",
    "under {0} there should be a list whose items are lines with a word and a colon"};
constexpr Message<std::string> no_brackets{"värdet efter {0} ska stå inom hakparenteser",
                                           "the value after {0} should be within brackets"};
constexpr Message<> brackets_missing{"hakparenteser saknas", "no brackets"};
constexpr Message<std::string> plan_wrong{"filen ska bestå av rader med ett ord och ett kolon, inte av {0}",
                                          "the file should consist of lines with a word and a colon, not of {0}"};
constexpr Message<std::string> here_is{"det här är {0}", "this is {0}"};
constexpr Message<> dash_per_item{"skriv varje värde på en egen rad, med ett streck framför",
                                  "write each value on a line of its own, with a dash before it"};
constexpr Message<> dash_per_group{"sätt ett streck före den första raden i varje grupp",
                                   "put a dash before the first line of each group"};
constexpr Message<> remove_dash{"ta bort strecken: här ska det stå ett enda värde",
                                "remove the dashes: there should be one value only here"};
constexpr Message<> remove_brackets{"ta bort hakparenteserna: här ska det stå ett enda värde",
                                    "remove the brackets: there should be one value only here"};
constexpr Message<> brackets_around{"sätt hakparenteser om hela värdet", "put brackets around the whole value"};
constexpr Message<> quote_colon{"sätt citattecken om hela texten, om den innehåller ett kolon",
                                "put the whole text in quotation marks, if it has a colon in it"};
constexpr Phrase lines{"en grupp rader med kolon", "a group of lines with colons"};
constexpr Phrase a_list{"en lista", "a list"};
constexpr Phrase nothing{"ingenting", "nothing"};

const Phrase& phrase_of(Kind kind) {
  switch (kind) {
    case Kind::scalar:
      return phrase_of(Shape::text);
    case Kind::sequence:
      return a_list;
    case Kind::mapping:
      return lines;
    default:
      return nothing;
  }
}

}  // namespace

void Decoder::no_text_as_key(NodeId key) {
  sink_.report(RuleId::SBS006, document_.span(key), key_is_no_text).helped(sink_.text(one_word_key));
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

/// The keys to begin a group with: what it must have, and of the others the first ones, where there is room.
AllOf<Quoted> Decoder::first_keys(const Mapping& mapping) const {
  constexpr std::size_t few = 3;
  auto needed = static_cast<std::size_t>(
      std::count_if(mapping.keys.begin(), mapping.keys.end(), [](const Key& key) { return key.required; }));
  std::size_t others = needed < few ? few - needed : 0;
  AllOf<Quoted> keys;
  for (const Key& key : mapping.keys) {
    if (!key.required && others == 0) continue;
    if (!key.required) --others;
    keys.items.emplace_back(key.names.in(keys_));
  }
  return keys;
}

void Decoder::not_a_count(NodeId key, NodeId node) {
  const std::string_view text = document_.text(node);
  const auto digits = text.substr(std::min<std::size_t>(1, text.size()));
  if (text.starts_with('-') && !digits.empty() && all_digits(digits)) {
    sink_.report(RuleId::SBS006, document_.span(node), below_nothing, quoted(document_.text(key), sink_.language()))
        .helped(sink_.text(write_as, fmt::format("{}: {}", document_.text(key), digits)));
  } else {
    wrong_kind(key, node, Shape::number, false);
  }
}

/// What to write where another kind of value stands, or none.
void Decoder::help_with_kind(diag::Diagnostic& finding, Shape wanted, std::span<const Choice> choices) const {
  if (wanted == Shape::choice && choices.empty() && row_ != nullptr) choices = row_->choices;
  if (wanted == Shape::choice && !choices.empty())
    finding.helped(sink_.text(accepted, any_of(in_language(names_of(choices), keys_))));
  else
    finding.helped(sink_.text(write_value, sink_.text(phrase_of(wanted))));
}

void Decoder::wrong_kind(NodeId key, NodeId node, Shape wanted, bool list, std::span<const Choice> choices,
                         const Mapping* mapping) {
  const auto language = sink_.language();
  const Kind kind = document_[node].kind;
  const std::string name(document_.text(key));
  if (mapping == nullptr && wanted == Shape::mapping && row_ != nullptr) mapping = row_->mapping;
  if (key == node) {
    sink_.report(RuleId::SBS006, document_.span(node), plan_wrong, std::string(phrase_of(kind).in(language)))
        .helped(sink_.text(one_word_key));
    return;
  }
  const bool of_list = node.index != key.index + 1;  // an item of the list under the key
  if (kind == Kind::null && !name.empty() && document_[node].begin >= document_[key].end) {
    const auto place = of_list ? document_.span(node) : document_.span(key);
    auto& finding = sink_.report(RuleId::SBS006, place, empty_key, name);
    finding.because(sink_.text(why_not_empty));
    help_with_comment(finding, key);
    if (mapping != nullptr)
      finding.helped(sink_.text(list || of_list ? keys_of_items : keys_below, first_keys(*mapping)));
    else if (list)
      finding.helped(sink_.text(write_values));
    else
      help_with_kind(finding, wanted, choices);
    finding.helped(sink_.text(remove_the_line));
    return;
  }
  const auto first = document_.children(node).begin();
  const bool of_groups = kind == Kind::sequence && first != document_.children(node).end() &&
                         document_[*first].kind == Kind::mapping;  // of a single one with a dash before it
  const auto place = document_.span(node);
  const auto report = [&](const Message<std::string>& message) -> diag::Diagnostic& {
    auto& finding = sink_.report(RuleId::SBS006, place, message, quoted(name, language));
    return finding.labelled(sink_.text(here_is, std::string(phrase_of(kind).in(language))));
  };
  if (wanted == Shape::mapping && mapping != nullptr && !(list && kind == Kind::mapping) && !(of_groups && !of_list)) {
    const bool items = list || of_list;
    report(items ? no_list_of_lines : no_lines)
        .helped(sink_.text(items ? keys_of_items : keys_below, first_keys(*mapping)));
    return;
  }
  if (list && kind == Kind::scalar) {
    sink_.report(RuleId::SBS006, place, no_brackets, quoted(name, language))
        .labelled(sink_.text(brackets_missing))
        .helped(sink_.text(write_as, fmt::format("{}: [{}]", name, as_items(node, choices))));
    return;
  }
  if (list && kind == Kind::mapping && document_[node].style == yaml::Style::flow) {
    sink_.report(RuleId::SBS006, place, no_brackets, quoted(name, language))
        .labelled(sink_.text(brackets_missing))
        .helped(sink_.text(brackets_around));
    return;
  }
  if (wanted == Shape::mapping) {
    report(list ? no_list_of_lines : no_lines).helped(sink_.text(list ? dash_per_group : remove_dash));
    return;
  }
  const Phrase& what = list ? a_list : phrase_of(wanted);
  auto& finding =
      of_list ? sink_.report(RuleId::SBS006, place, item_wrong, std::string(what.in(language)))
              : sink_.report(RuleId::SBS006, place, wrong, quoted(name, language), std::string(what.in(language)));
  finding.labelled(sink_.text(here_is, std::string(phrase_of(kind).in(language))));
  if (list)
    finding.helped(sink_.text(dash_per_item));
  else if (kind == Kind::sequence)
    finding.helped(sink_.text(document_[node].style == yaml::Style::flow ? remove_brackets : remove_dash));
  else if (of_list)
    finding.helped(sink_.text(quote_colon));  // `- cause: effect` is a key with a value
  else
    help_with_kind(finding, wanted, choices);
}

}  // namespace sbs::fields
