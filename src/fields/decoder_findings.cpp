#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/characters.h"
#include "base/text.h"
#include "fields/decoder.h"
#include "fields/guess.h"
#include "yaml/line.h"

// What the decoder says of what does not fit its table, and what was probably meant.

namespace sbs::fields {

namespace {

using diag::RuleId;
using yaml::Kind;
using yaml::NodeId;

constexpr Message<std::string, std::string> unknown_key{"nyckeln {0} är okänd i {1}",
                                                        "the key {0} is not known in {1}"};
constexpr Message<std::string> did_you_mean{"menade du {0}?", "did you mean {0}?"};
constexpr Message<AnyOf<Quoted>> one_of_these{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<std::string> odd_character{"här står tecknet {0}, som inte syns eller bara liknar ett vanligt",
                                             "the character {0} stands here, which cannot be seen or only looks like a "
                                             "usual one"};
constexpr Message<std::string> decimal_comma{"ett tal med decimalkomma skrivs inom citattecken: {0}",
                                             "a number with a decimal comma is written in quotation marks: {0}"};
constexpr Message<std::string> is_a_comment{"det som står efter # är en kommentar; hör det till texten, skriv: {0}",
                                            "what stands after # is a comment; if it belongs to the text, write: {0}"};
constexpr Message<std::string> known_keys{"nycklar som kan stå här: {0}", "keys that may stand here: {0}"};
constexpr Message<> all_used{"alla nycklar som kan stå här är redan använda",
                             "all keys that may stand here are used already"};
constexpr Message<std::string> own_key{"en egen nyckel börjar med x-: {0}", "a key of your own begins with x-: {0}"};
constexpr Message<> comma{"står texten inom {{ }}, så sätt citattecken om den: ett kommatecken delar den annars",
                          "where the text stands in {{ }}, put it in quotation marks: a comma would divide it"};
constexpr Message<> space_after_colon{"sätt ett mellanslag efter kolonet", "put a space after the colon"};
constexpr Message<std::string> write_key{"skriv {0}", "write {0}"};
constexpr Message<> key_is_no_text{"nyckeln är ingen text", "the key is no text"};
constexpr Message<> one_word_key{"en nyckel är ett ord följt av kolon", "a key is a word and a colon"};
constexpr Message<std::string> empty_key{"{0} står utan värde", "{0} has no value"};
constexpr Message<std::string> write_value{"skriv {0} efter kolonet, eller ta bort raden",
                                           "write {0} after the colon, or remove the line"};
constexpr Message<std::string, std::string> wrong{"{0} ska vara {1}", "{0} must be {1}"};
constexpr Message<std::string> item_wrong{"en rad i listan ska vara {0}", "an item of the list must be {0}"};
constexpr Message<std::string> plan_wrong{"filen ska bestå av nycklar, inte {0}",
                                          "the file must consist of keys, not {0}"};
constexpr Message<std::string> here_is{"här står {0}", "here stands {0}"};
constexpr Message<std::string> write_as{"skriv: {0}", "write: {0}"};
constexpr Message<> dash_per_item{"skriv varje värde på en egen rad med ett streck framför: ”- …”",
                                  "write each value on a line of its own, with a dash before it: “- …”"};
constexpr Message<> dash_per_group{"sätt ett streck före den första nyckeln i varje grupp: ”- …:”",
                                   "put a dash before the first key of each group: “- …:”"};
constexpr Message<> remove_dash{"ta bort strecken: här står bara ett värde", "remove the dashes: only one stands here"};
constexpr Message<> remove_brackets{"ta bort hakparenteserna: här står bara ett värde",
                                    "remove the brackets: only one stands here"};
constexpr Message<> quote_colon{"står ett kolon i texten, så sätt citattecken om hela texten",
                                "where a colon stands in the text, put the whole text in quotation marks"};
constexpr Message<> keys_below{"skriv nycklarna på egna rader under, indragna två mellanslag",
                               "write the keys on lines of their own below, indented by two spaces"};
constexpr Message<std::string, std::string> unknown_value{"{0} är inget värde för {1}", "{0} is no value of {1}"};
constexpr Message<std::string> accepted{"värden som kan stå här: {0}", "accepted values: {0}"};
constexpr Message<std::string> not_date{"{0} är inget datum", "{0} is not a date"};
constexpr Message<std::string> no_deadline_here{
    "en sista dag kan bara stå för det som är planerat; skriv här mellan vilka dagar det var, till exempel ”{0}”",
    "a last day may only stand for what is planned; write here between which days it was, such as “{0}”"};
constexpr Message<std::string> add_year{"årtalet saknas: skriv till exempel {0}",
                                        "the year is missing: write for example {0}"};
constexpr Message<> accepted_dates{
    "ett datum skrivs 2016-06-13, 2016-06, 2016-W34, v. 34 2016, HT2016, VT2017, 2016/17, 2016 eller "
    "2016-06-13/2016-08-23",
    "a date is written 2016-06-13, 2016-06, 2016-W34, v. 34 2016, HT2016, VT2017, 2016/17, 2016 or "
    "2016-06-13/2016-08-23"};
constexpr Message<> accepted_recurrences{
    "skriv till exempel: varje vecka, varannan vecka, 2 veckor, 10 dagar, varje månad",
    "write for example: every week, 2 weeks, 10 days, 3 months"};
constexpr Message<std::string> unquoted{"koden {0} står utan citattecken",
                                        "the code {0} stands without quotation marks"};
constexpr Message<> number_to_others{"andra program läser den som ett tal, och tar bort nollor i början",
                                     "other programs read it as a number, and drop zeros at its beginning"};
constexpr Message<std::string> put_quotes{"skriv \"{0}\"", "write \"{0}\""};
constexpr Message<std::string> only_placeholder{"här står bara {0}", "only {0} stands here"};
constexpr Message<std::string> no_reason{"{0} säger inte varför", "{0} does not say why"};
constexpr Message<> write_why{"skriv orsaken med några ord", "write the reason in a few words"};
constexpr Message<std::string> lost_end{"texten slutar före {0}, som läses som en kommentar",
                                        "the text ends before {0}, which is read as a comment"};
constexpr Message<> write_or_remove{"skriv texten, eller ta bort raden tills det finns något att skriva",
                                    "write the text, or remove the line until there is something to write"};
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

/// Whether a text only keeps a place: no letter and no digit, or one of the words that people write until they know.
/// ".." is a value: what is not published.
bool is_placeholder(std::string_view text) {
  constexpr std::string_view marks = " \t\r\n.?!:-_*#/()[]<>";
  constexpr std::string_view ellipsis = "…";
  constexpr std::array<std::string_view, 3> words{"todo", "tbd", "fixme"};
  if (text == "..") return false;
  std::string word = fold_case(text);
  for (std::size_t at = word.find(ellipsis); at != std::string::npos; at = word.find(ellipsis))
    word.replace(at, ellipsis.size(), ".");
  const std::size_t first = word.find_first_not_of(marks);
  if (first == std::string::npos) return true;
  word = word.substr(first, word.find_last_not_of(marks) - first + 1);
  constexpr std::size_t fewest = 3;  // "xx" may be somebody's initials
  const bool crosses = word.size() >= fewest && word.find_first_not_of('x') == std::string::npos;
  return crosses || std::find(words.begin(), words.end(), word) != words.end();
}

bool is_yes_or_no(std::string_view text) {
  constexpr std::array<std::string_view, 4> words{"ja", "nej", "yes", "no"};
  const std::string word = fold_case(trim(text));
  return std::find(words.begin(), words.end(), word) != words.end();
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
  finding.helped(sink_.text(row.help));
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
    std::vector<const Key*> called;
    for (const Key* key : unused)
      if (is_among(key->also, word)) called.push_back(key);
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
    if (!called.empty()) {
      AnyOf<Quoted> meant;
      for (const Key* key : called)
        meant.items.emplace_back(key->names.in(keys_));
      finding.helped(sink_.text(one_of_these, meant));
      if (called.size() > 1) continue;
      finding.helped(std::string(called.front()->help.in(language)));
      one.row = called.front();
      one.guessed = true;
      used.insert(one.row);
      one.row->give_up(object, document_.span(one.value));
      continue;
    }
    if (guess) {
      const Key* meant = unused[*guess];
      const std::string right(meant->names.in(keys_));
      finding.helped(sink_.text(did_you_mean, quoted(right, language)));
      if (colon != std::string_view::npos)
        finding.helped(sink_.text(space_after_colon));
      else if (is_slip_of(word, right, in_language(names, keys_)))
        finding.fixed_by(sink_.text(write_key, right), document_.span(one.key), right);
      one.row = meant;
      used.insert(meant);
      one.guessed = true;
      void* target = *guess < own ? object : &mapping.group(object);
      meant->give_up(target, document_.span(one.value));
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

void Decoder::wrong_kind(NodeId key, NodeId node, Shape wanted, bool list, std::span<const Choice> choices) {
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
  else if (wanted == Shape::mapping)
    finding.helped(sink_.text(keys_below));
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

void Decoder::not_a_date(NodeId node) {
  const std::string_view text = document_.text(node);
  auto& finding = sink_.report(RuleId::SBS008, document_.span(node), not_date, quoted(text, sink_.language()));
  if (help_with_deadline(finding, node)) return;
  if (const std::string meant = suggest_date(text); !meant.empty())
    finding.helped(sink_.text(did_you_mean, quoted(meant, sink_.language())));
  else if (lacks_a_year(text))
    finding.helped(sink_.text(add_year, quoted(suggest_date(std::string(text) + " 2017"), sink_.language())));
  else
    finding.helped(sink_.text(accepted_dates));
}

/// What to write for a deadline that cannot be read as one: in the other language's word, `by 2018-06-20` in a file
/// with Swedish keys; with a day in words; or where no deadline may stand.
bool Decoder::help_with_deadline(diag::Diagnostic& finding, NodeId node) const {
  const std::string_view text = trim(document_.text(node));
  const auto space = text.find(' ');
  const std::string word = fold_case(text.substr(0, space));
  if (space == std::string_view::npos ||
      (word != deadline_word(KeyLanguage::sv) && word != deadline_word(KeyLanguage::en)))
    return false;
  const std::string day = suggest_date(text.substr(space + 1));
  const auto date = parse_partial_date(day);
  if (!date || date->precision == Precision::span) return false;
  if (!may_be_deadline()) {
    const Day first = *make_day(year_of(date->last), month_of(date->last), 1);
    finding.helped(sink_.text(no_deadline_here, fmt::format("{}/{}", iso(first), iso(date->last))));
    return true;
  }
  const std::string right = fmt::format("{} {}", deadline_word(keys_), day);
  finding.helped(sink_.text(did_you_mean, quoted(right, sink_.language())));
  if (parse_deadline(text, other(keys_))) finding.fixed_by(sink_.text(write_key, right), document_.span(node), right);
  return true;
}

void Decoder::unquoted_code(NodeId node) {
  std::string code(document_.text(node));
  auto& finding = sink_.report(RuleId::SBS011, document_.span(node), unquoted, code);
  finding.helped(sink_.text(number_to_others));
  // A spreadsheet's number: its decimals were never part of the code.
  if (const auto point = code.find('.');
      point != std::string::npos && point > 0 && code.find_first_not_of('0', point + 1) == std::string::npos)
    code.resize(point);
  finding.helped(sink_.text(put_quotes, code))
      .fixed_by(sink_.text(put_quotes, code), document_.span(node), fmt::format("\"{}\"", code));
}

void Decoder::check_says_something(NodeId key, NodeId node) {
  const auto language = sink_.language();
  const bool nothing_there = document_[node].kind == Kind::null;
  const std::string_view text = nothing_there ? std::string_view() : document_.text(node);
  const bool empty = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (!empty && !is_placeholder(text)) {
    if (row_ != nullptr && row_->reason && is_yes_or_no(text))
      sink_.report(RuleId::SBS018, document_.span(node), no_reason, quoted(text, language))
          .helped(sink_.text(write_why));
    else
      check_lost_end(key, node);
    return;
  }
  const source::Span place = document_.span(nothing_there ? key : node);
  auto& finding = empty ? sink_.report(RuleId::SBS018, place, empty_key, quoted(document_.text(key), language))
                        : sink_.report(RuleId::SBS018, place, only_placeholder, quoted(text, language));
  if (nothing_there) help_with_comment(finding, key);
  finding.helped(sink_.text(write_or_remove));
}

/// `rubrik: Insats #2`: what stands after the mark is a comment to YAML, and lost to the text.
void Decoder::check_lost_end(NodeId key, NodeId node) {
  if (document_[node].style != yaml::Style::plain) return;
  const std::string_view bytes = document_.bytes();
  const std::size_t end = document_[node].end;
  const auto mark = bytes.find_first_not_of(" \t", end);
  if (mark == std::string_view::npos || mark == end || mark + 1 >= bytes.size() || bytes[mark] != '#') return;
  if (bytes[mark + 1] < '0' || bytes[mark + 1] > '9') return;
  const auto line_end = std::min(bytes.find_first_of("\r\n", mark), bytes.size());
  const std::string whole(trim(bytes.substr(document_[node].begin, line_end - document_[node].begin)));
  source::Span place = document_.span(node);
  place.begin = static_cast<std::uint32_t>(mark);
  place.end = static_cast<std::uint32_t>(line_end);
  auto& finding = sink_.report(RuleId::SBS018, place, lost_end, std::string(trim(bytes.substr(mark, line_end - mark))));
  if (whole.find('"') == std::string::npos)
    finding.helped(sink_.text(is_a_comment, fmt::format("{}: \"{}\"", document_.text(key), whole)));
}

/// Where a value would stand after a key, a comment may: `rubrik: #1 Ekskolan`.
void Decoder::help_with_comment(diag::Diagnostic& finding, NodeId key) const {
  const std::string_view bytes = document_.bytes();
  const std::size_t colon = document_[key].end;
  const auto mark = bytes.find_first_not_of(" \t", std::min(colon + 1, bytes.size()));
  if (mark == std::string_view::npos || bytes[mark] != '#' || bytes[colon] != ':') return;
  const auto end = std::min(bytes.find_first_of("\r\n", mark), bytes.size());
  const std::string text(trim(bytes.substr(mark, end - mark)));
  // A comment that people write has a blank after its mark.
  if (text.size() < 2 || text[1] == ' ' || text.find('"') != std::string::npos) return;
  finding.helped(sink_.text(is_a_comment, fmt::format("{}: \"{}\"", document_.text(key), text)));
}

void Decoder::not_a_recurrence(NodeId key, NodeId node) {
  const auto language = sink_.language();
  auto& finding = sink_.report(RuleId::SBS007, document_.span(node), unknown_value,
                               quoted(document_.text(node), language), quoted(document_.text(key), language));
  if (const std::string meant = suggest_recurrence(document_.text(node), keys_); !meant.empty())
    finding.helped(sink_.text(did_you_mean, quoted(meant, language)));
  else
    finding.helped(sink_.text(accepted_recurrences));
}

}  // namespace sbs::fields
