#include "fields/read.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sbs::fields {

namespace {

using yaml::Kind;
using yaml::NodeId;

/// Whether YAML's core schema, or the older YAML 1.1 that many programs still read, takes a plain text for a number or
/// a truth value.
bool reads_as_no_text(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos) {
    constexpr std::array<std::string_view, 6> words{"true", "false", ".inf", "-.inf", "+.inf", ".nan"};
    return std::find(words.begin(), words.end(), fold_case(text)) != words.end();
  }
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const bool based = text.starts_with("0x") || text.starts_with("0o") || text.starts_with("0b");
  const std::string_view digits = based ? "0123456789abcdefABCDEF_" : "0123456789_.eE";
  if (based) text.remove_prefix(2);
  const bool begins = !text.empty() && digits.find(text.front()) != std::string_view::npos && text.front() != 'e' &&
                      text.front() != 'E';
  return begins && text.find_first_not_of(digits) == std::string_view::npos;
}

}  // namespace

std::span<const Choice> yes_no_choices() {
  static constexpr std::array choices{Choice{1, {"ja", "yes"}, {"ja", "yes"}}, Choice{0, {"nej", "no"}, {"nej", "no"}},
                                      Choice{1, {"true", "true"}, {"ja", "yes"}},
                                      Choice{0, {"false", "false"}, {"nej", "no"}}};
  return choices;
}

const Choice* read_choice(Decoder& decoder, NodeId key, NodeId node, std::span<const Choice> choices) {
  const auto text = decoder.scalar(key, node, Shape::choice);
  if (!text) return nullptr;
  const Choice* choice = find_choice(choices, *text);
  if (choice == nullptr)
    decoder.unknown_choice(key, node, choices);
  else
    decoder.meet(node, choice->names);
  return choice;
}

bool read_value(Decoder& decoder, NodeId key, NodeId node, std::string& value) {
  const auto text = decoder.scalar(key, node, Shape::text);
  if (!text) return false;
  value = *text;
  decoder.check_says_something(key, node);
  return true;
}

bool read_value(Decoder& decoder, NodeId key, NodeId node, Code& value) {
  const auto text = decoder.scalar(key, node, Shape::code);
  if (!text) return false;
  value.text = *text;
  if (decoder.document()[node].style == yaml::Style::plain && reads_as_no_text(*text)) decoder.unquoted_code(node);
  return true;
}

bool read_value(Decoder& decoder, NodeId key, NodeId node, PartialDate& value) {
  const auto text = decoder.scalar(key, node, Shape::date);
  if (!text) return false;
  auto date = parse_partial_date(*text);
  if (!date && decoder.may_be_deadline()) {
    date = parse_deadline(*text, decoder.keys());
    if (date) decoder.meet_value(node);
  }
  if (date)
    value = *date;
  else
    decoder.not_a_date(node);
  return date.has_value();
}

bool read_value(Decoder& decoder, NodeId key, NodeId node, Count& value) {
  const auto text = decoder.scalar(key, node, Shape::number);
  if (!text) return false;
  constexpr std::size_t most_digits = 9;
  if (text->empty() || text->size() > most_digits || !all_digits(*text)) {
    decoder.not_a_count(key, node);
    return false;
  }
  for (const char c : *text)
    value.value = value.value * 10 + (c - '0');
  return true;
}

bool read_value(Decoder& decoder, NodeId key, NodeId node, bool& value) {
  const Choice* choice = read_choice(decoder, key, node, yes_no_choices());
  if (choice != nullptr) value = choice->value != 0;
  return choice != nullptr;
}

bool read_value(Decoder& decoder, NodeId key, NodeId node, Recurrence& value) {
  const auto text = decoder.scalar(key, node, Shape::recurrence);
  if (!text) return false;
  const auto recurrence = parse_recurrence(*text);
  if (recurrence) {
    value = *recurrence;
    decoder.meet_value(node);
  } else {
    decoder.not_a_recurrence(key, node);
  }
  return recurrence.has_value();
}

void read_field(Decoder& decoder, NodeId key, NodeId node, Dates& dates) {
  const yaml::Document& document = decoder.document();
  if (document[node].kind == Kind::sequence) {
    read_field(decoder, key, node, static_cast<source::List<source::Located<PartialDate>>&>(dates));
    if (dates.empty() && dates.whole) dates.written = false;  // `done: []` of a series: nothing yet
    return;
  }
  dates.written = true;
  dates.span = document.span(node);
  source::Located<PartialDate> date;
  if (read_item(decoder, key, node, date))
    dates.items.push_back(date);
  else
    dates.whole = false;
}

}  // namespace sbs::fields
