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

constexpr Message<std::string, std::string> unknown_key{"{0} kan inte ha uppgiften {1}", "{0} cannot have the key {1}"};
constexpr Message<std::string> unknown_name{"ingen regel heter {0}", "there is no rule {0}"};
constexpr Message<std::string> divided{"kommatecknet har delat texten: {0} blev en egen uppgift",
                                       "the comma has divided the text: {0} became a key of its own"};
constexpr Message<std::string, std::string> after_key{"skriv efter ”{0}:” {1}", "write after “{0}:” {1}"};
constexpr Message<std::string> write_help{"skriv {0}", "write {0}"};
constexpr Message<AnyOf<Quoted>> one_of_these{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<std::string> odd_character{
    "skriv om ordet: tecknet {0} syns inte eller liknar bara ett vanligt tecken",
    "write the word again: the character {0} cannot be seen or only looks like an ordinary one"};
constexpr Message<std::string> decimal_comma{"skriv ”\"{0}\"”: citattecken behövs om ett tal med decimalkomma",
                                             "write “\"{0}\"”: a number with a decimal comma needs quotation marks"};
constexpr Message<AnyOf<Quoted>> known_keys{"skriv {0} i stället", "write {0} instead"};
constexpr Message<> all_used{"ta bort raden: allt som kan stå här finns redan",
                             "remove the line: all that can be written here is there already"};
constexpr Message<std::string> own_key{"skriv ”{0}”, om uppgiften är er egen", "write “{0}”, if the key is your own"};
constexpr Message<> comma{"sätt citattecken om hela texten", "put the whole text in quotation marks"};
constexpr Message<> comma_in_list{"sätt hakparenteser om alla datumen", "put brackets around all the dates"};
constexpr Message<> key_is_no_text{"det som står före kolonet är inte ett ord",
                                   "what comes before the colon is not a word"};
constexpr Message<> one_word_key{"skriv ett ord följt av ett kolon", "write a word and a colon"};
constexpr Message<std::string> write_value{"skriv {0} efter kolonet", "write {0} after the colon"};
constexpr Message<> write_values{"skriv värdena inom hakparenteser efter kolonet",
                                 "write the values within brackets after the colon"};
constexpr Message<std::string, std::string> wrong{"efter {0} ska det stå {1}", "after {0} there should be {1}"};
constexpr Message<std::string> item_wrong{"varje värde i listan ska vara {0}", "each item of the list should be {0}"};
constexpr Message<std::string> no_lines{"under {0} ska det stå egna rader",
                                        "under {0} there should be lines of its own"};
constexpr Message<std::string> no_list_of_lines{"under {0} ska det stå en lista med egna rader",
                                                "under {0} there should be a list with lines of its own"};
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
constexpr Message<> remove_dash{"ta bort strecken: det ska vara ett enda värde",
                                "remove the dashes: there should be one value only"};
constexpr Message<> remove_brackets{"ta bort hakparenteserna: det ska vara ett enda värde",
                                    "remove the brackets: there should be one value only"};
constexpr Message<> brackets_around{"sätt hakparenteser om hela värdet", "put brackets around the whole value"};
constexpr Message<> quote_colon{"sätt citattecken om hela texten, om den innehåller ett kolon",
                                "put the whole text in quotation marks, if it has a colon in it"};
constexpr Message<AllOf<Quoted>> keys_below{"skriv {0} på egna rader under, indragna två mellanslag",
                                            "write {0} on lines of their own below, indented by two spaces"};
constexpr Message<AllOf<Quoted>> keys_of_items{"skriv {0} på egna rader, med ett streck före den första",
                                               "write {0} on lines of their own, with a dash before the first"};
constexpr Message<AnyOf<Quoted>> accepted{"skriv {0}", "write {0}"};
constexpr Phrase lines{"rader med kolon", "lines with colons"};
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

AnyOf<Quoted> any_of(const std::vector<std::string_view>& names) {
  AnyOf<Quoted> any;
  for (const std::string_view name : names)
    any.items.emplace_back(name);
  return any;
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
  auto& finding = sink_.report(RuleId::SBS005, document_.span(key), empty_key, std::string(document_.text(key)));
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

/// Whether a key begins after a comma that was meant as part of a text, or of a list: `{vad: one thing, and another}`.
bool Decoder::is_after_comma(NodeId key, NodeId value) const {
  const std::string_view text = document_.text(key);
  if (document_[value].kind != Kind::null) return false;
  if (text.find(' ') == std::string_view::npos && !parse_partial_date(text)) return false;
  const std::string_view before = document_.bytes().substr(0, document_[key].begin);
  const auto last = before.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && before[last] == ',';
}

/// What may stand in place of a key that nobody knows.
void Decoder::help_with_keys(diag::Diagnostic& finding, const Found& unknown, const Mapping& mapping,
                             const std::vector<std::string_view>& unused) const {
  const std::string_view name = document_.text(unknown.key);
  if (is_after_comma(unknown.key, unknown.value)) {
    finding.helped(sink_.text(parse_partial_date(name) ? comma_in_list : comma));
    return;
  }
  if (mapping.look_up) {
    finding.helped(std::string(mapping.look_up->in(sink_.language())));
    return;
  }
  if (unused.empty())
    finding.helped(sink_.text(all_used));
  else
    finding.helped(sink_.text(known_keys, any_of(unused)));
  if (name.find_first_of(" :") != std::string_view::npos) return;
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
    const auto place = document_.span(one.key);
    const std::string whole = with_decimal_comma(one.key, one.value);
    const bool by_comma = !whole.empty() || (is_after_comma(one.key, one.value) && !guess && called.empty());
    auto& finding = mapping.look_up ? sink_.report(RuleId::SBS004, place, unknown_name, quoted(text, language))
                    : by_comma      ? sink_.report(RuleId::SBS004, place, divided, quoted(text, language))
                               : sink_.report(RuleId::SBS004, place, unknown_key, std::string(mapping.one.in(language)),
                                              quoted(text, language));
    name_odd_character(finding, document_.span(one.key), text);
    if (!whole.empty()) {
      finding.helped(sink_.text(decimal_comma, whole));
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
      finding.helped(sink_.text(after_key, std::string(names[called.front()].in(keys_)),
                                help_line(sink_.text(unused[called.front()]->help))));
      take(called.front());
      continue;
    }
    if (guess) {
      const std::string right(names[*guess].in(keys_));
      if (colon != std::string_view::npos)
        finding.helped(sink_.text(write_as, fmt::format("{}: {}", right, text.substr(colon + 1))));
      else
        finding.helped(sink_.text(did_you_mean, quoted(right, language)));
      if (colon == std::string_view::npos && is_slip_of(word, right, in_language(names, keys_)))
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

/// Whether a text is what people call a value, in either language: what sbs itself prints.
static bool is_called(const Choice& choice, std::string_view text) {
  return differs_in_dress(text, choice.label.in(Language::sv)) || differs_in_dress(text, choice.label.in(Language::en));
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
  auto guess = called.items.empty() && elsewhere == nullptr ? meant_by(bare_word(text), names, keys_) : std::nullopt;
  const bool slip = guess && is_slip_of(bare_word(text), names[*guess].in(keys_), in_language(names, keys_));
  // What people call a value is no slip of another.
  if (!slip && called.items.empty() && elsewhere == nullptr) {
    for (const Choice& choice : choices)
      if (is_called(choice, text)) called.items.emplace_back(choice.names.in(keys_));
    if (!called.items.empty()) guess.reset();
  }
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
    if (slip) finding.fixed_by(sink_.text(write_key, right), document_.span(node), right);
  } else {
    finding.helped(sink_.text(accepted, any_of(in_language(names, keys_))));
  }
}

}  // namespace sbs::fields
