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
constexpr Message<> why_divided{
    "Inom klamrar och hakparenteser skiljer kommatecknet åt, så det som står efter det skulle falla bort utan att "
    "någon "
    "märkte det.",
    "Within braces and brackets the comma divides, so what comes after it would be lost without anyone noticing."};
constexpr Message<> why_no_rule{
    "En regel som inte finns ändrar ingenting, så inställningen skulle sakna verkan utan att "
    "någon märkte det.",
    "A rule that does not exist changes nothing, so the setting would have no effect "
    "without anyone noticing."};
constexpr Message<std::string, std::string> after_key{"skriv efter ”{0}:” {1}", "write after “{0}:” {1}"};
constexpr Message<std::string> write_help{"skriv {0}", "write {0}"};
constexpr Message<AnyOf<Quoted>> one_of_these{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<AnyOf<std::string>> one_of_these_meanings{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<std::string> odd_character{
    "skriv om ordet: tecknet {0} syns inte eller liknar bara ett vanligt tecken",
    "write the word again: the character {0} cannot be seen or only looks like an ordinary one"};
constexpr Message<std::string> decimal_comma{"skriv ”\"{0}\"”: citattecken behövs om ett tal med decimalkomma",
                                             "write “\"{0}\"”: a number with a decimal comma needs quotation marks"};
constexpr Message<AnyOf<Quoted>> known_keys{"skriv {0} i stället", "write {0} instead"};
constexpr Message<> all_used{"ta bort raden: allt som kan stå här finns redan",
                             "remove the line: all that can be written here is there already"};
constexpr Message<std::string> own_key{"skriv ”{0}”, om uppgiften är er egen", "write “{0}”, if the key is your own"};
constexpr Message<> comma_in_text{"sätt citattecken om hela texten", "put the whole text in quotation marks"};
constexpr Message<> comma_in_list{"sätt hakparenteser om alla datumen", "put brackets around all the dates"};
std::optional<std::size_t> place_of(std::string_view name, std::span<const Key* const> keys) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key* key) { return key->names.matches(name); });
  return found == keys.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - keys.begin()));
}

}  // namespace

void Decoder::no_value(NodeId key, const Key& row) {
  auto& finding = sink_.report(RuleId::SBS005, document_.span(key), empty_key, std::string(document_.text(key)));
  finding.because(sink_.text(why_not_empty));
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
    finding.helped(sink_.text(parse_partial_date(name) ? comma_in_list : comma_in_text));
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

namespace {

/// The keys of a mapping that may still be written, those of any group behind its own.
struct Unused {
  Unused(const Mapping& mapping, const std::set<const Key*>& used) : own(add(mapping.keys, used)) {
    add(common_keys(), used);
  }

  /// How many there are then.
  std::size_t add(std::span<const Key> some, const std::set<const Key*>& used) {
    for (const Key& key : some) {
      if (used.contains(&key)) continue;
      keys.push_back(&key);
      names.push_back(key.names);
    }
    return keys.size();
  }

  std::vector<const Key*> keys;
  std::vector<Names> names;  // of each
  std::size_t own;
};

/// Which of them somebody meant by a word: what people call so, else what is written alike.
struct MeantKeys {
  MeantKeys(std::string_view word, const Unused& unused, const Mapping& mapping, KeyLanguage language) {
    const Undressed undressed(word);
    for (std::size_t at = 0; at < unused.keys.size(); ++at)
      if (is_among(unused.keys[at]->also, undressed)) called.push_back(at);
    if (!called.empty()) return;
    guess = meant_by(as_typed(word), unused.names, language);
    if (!guess && mapping.other_name != nullptr) guess = place_of(mapping.other_name(word), unused.keys);
  }

  /// The one that is taken for it.
  std::optional<std::size_t> taken() const { return called.size() == 1 ? called.front() : guess; }

  std::vector<std::size_t> called;
  std::optional<std::size_t> guess;
};

}  // namespace

diag::Diagnostic& Decoder::report_unknown_key(const Found& unknown, const Mapping& mapping, bool by_comma) {
  const auto language = sink_.language();
  const std::string_view text = document_.text(unknown.key);
  const auto place = document_.span(unknown.key);
  auto& finding = mapping.look_up ? sink_.report(RuleId::SBS004, place, unknown_name, quoted(text, language))
                  : by_comma      ? sink_.report(RuleId::SBS004, place, divided, quoted(text, language))
                             : sink_.report(RuleId::SBS004, place, unknown_key, std::string(mapping.one.in(language)),
                                            quoted(text, language));
  if (mapping.look_up)
    finding.because(sink_.text(why_no_rule));
  else if (by_comma)
    finding.because(sink_.text(why_divided));
  name_odd_character(finding, place, text);
  return finding;
}

/// What people call so, each with the key for it; of one alone, what to write below it.
void Decoder::help_with_called(diag::Diagnostic& finding, const std::vector<const Key*>& called) const {
  AnyOf<Quoted> meant;
  for (const Key* key : called)
    meant.items.emplace_back(key->names.in(keys_));
  finding.helped(sink_.text(one_of_these, meant));
  if (called.size() > 1) return;
  const Key& row = *called.front();
  if (row.mapping != nullptr)
    finding.helped(sink_.text(row.list ? keys_of_items : keys_below, first_keys(*row.mapping)));
  else
    finding.helped(sink_.text(after_key, std::string(row.names.in(keys_)), help_line(sink_.text(row.help))));
}

/// The key that is written alike. One with a colon is `{event:visit}`: what comes after it is the value.
void Decoder::help_with_guess(diag::Diagnostic& finding, NodeId key, std::size_t colon, const std::string& right,
                              std::span<const Names> names) const {
  const std::string_view text = document_.text(key);
  if (colon != std::string_view::npos) {
    finding.helped(sink_.text(write_as, fmt::format("{}: {}", right, text.substr(colon + 1))));
    return;
  }
  finding.helped(sink_.text(did_you_mean, quoted(right, sink_.language())));
  if (is_slip_of(text, right, in_language(names, keys_)))
    finding.fixed_by(sink_.text(write_key, right), document_.span(key), right);
}

void Decoder::match_unknown_keys(std::vector<Found>& found, const Mapping& mapping, void* object) {
  const bool all_known = std::all_of(found.begin(), found.end(), [](const Found& one) { return one.row != nullptr; });
  if (all_known) return;
  std::set<const Key*> used;
  for (const Found& one : found)
    if (one.row != nullptr) used.insert(one.row);
  for (Found& one : found) {
    if (one.row != nullptr) continue;
    const Unused unused(mapping, used);
    // `{event:visit}`: the key is the word before a colon that lacks its space.
    const std::string_view text = document_.text(one.key);
    const std::size_t colon = document_[one.value].kind == Kind::null ? text.find(':') : std::string_view::npos;
    const MeantKeys meant(text.substr(0, colon), unused, mapping, keys_);
    const std::string whole = with_decimal_comma(one.key, one.value);
    const bool by_comma =
        !whole.empty() || (is_after_comma(one.key, one.value) && !meant.guess && meant.called.empty());
    auto& finding = report_unknown_key(one, mapping, by_comma);
    if (!whole.empty()) {
      finding.helped(sink_.text(decimal_comma, whole));
      continue;
    }
    if (!meant.called.empty()) {
      std::vector<const Key*> called;
      for (const std::size_t at : meant.called)
        called.push_back(unused.keys[at]);
      help_with_called(finding, called);
    } else if (meant.guess) {
      help_with_guess(finding, one.key, colon, std::string(unused.names[*meant.guess].in(keys_)), unused.names);
    } else {
      help_with_keys(finding, one, mapping, in_language(std::span(unused.names).first(unused.own), keys_));
    }
    if (const auto taken = meant.taken()) {
      one.row = unused.keys[*taken];
      one.guessed = true;
      used.insert(one.row);
      one.row->give_up(*taken < unused.own ? object : &mapping.group(object), document_.span(one.value));
    }
  }
}

/// Whether a text is what people call a value, in either language: what sbs itself prints.
static bool is_called(const Choice& choice, const Undressed& text) {
  return text.is_left_of(choice.label.in(Language::sv)) || text.is_left_of(choice.label.in(Language::en));
}

/// Values between which one has to choose, each with what it stands for.
AnyOf<std::string> Decoder::with_meanings(std::span<const Choice* const> choices) const {
  AnyOf<std::string> all;
  for (const Choice* choice : choices) {
    const std::string name = quoted(choice->names.in(keys_), sink_.language());
    const std::string meaning = with_small_initial(choice->label.in(sink_.language()));
    all.items.push_back(meaning == choice->names.in(keys_) ? name : fmt::format("{} ({})", name, meaning));
  }
  return all;
}

void Decoder::unknown_choice(NodeId key, NodeId node, std::span<const Choice> choices) {
  if (sink_.only_counts(RuleId::SBS007, document_.file())) return;
  const auto language = sink_.language();
  const std::string_view text = document_.text(node);
  const auto names = names_of(choices);
  const Undressed undressed(text);
  std::vector<const Choice*> called;
  for (const Choice& choice : choices)
    if (is_among(choice.also, undressed)) called.push_back(&choice);
  const Elsewhere* elsewhere = nullptr;
  if (row_ != nullptr)
    for (const Elsewhere& one : row_->elsewhere)
      if (is_among(one.words, undressed)) elsewhere = &one;
  const Names* guess = nullptr;
  if (called.empty() && elsewhere == nullptr)
    if (const auto at = meant_by(bare_word(text), names, keys_)) guess = &names[*at];
  const bool slip = guess != nullptr && is_slip_of(bare_word(text), guess->in(keys_), in_language(names, keys_));
  // What people call a value is no slip of another.
  if (!slip && called.empty() && elsewhere == nullptr) {
    for (const Choice& choice : choices)
      if (is_called(choice, undressed)) called.push_back(&choice);
    if (!called.empty()) guess = nullptr;
  }
  auto& finding = sink_.report(RuleId::SBS007, document_.span(node), unknown_value, quoted(text, language),
                               quoted(document_.text(key), language));
  name_odd_character(finding, document_.span(node), text);
  if (called.size() == 1) {
    finding.helped(sink_.text(did_you_mean, quoted(called.front()->names.in(keys_), language)));
  } else if (!called.empty()) {
    finding.helped(sink_.text(one_of_these_meanings, with_meanings(called)));
  } else if (elsewhere != nullptr) {
    finding.helped(sink_.text(elsewhere->where));
  } else if (const std::string several = values_in(text, names, keys_); guess == nullptr && !several.empty()) {
    finding.helped(sink_.text(write_as, several));
  } else if (guess != nullptr) {
    const std::string right(guess->in(keys_));
    finding.helped(sink_.text(did_you_mean, quoted(right, language)));
    if (slip) finding.fixed_by(sink_.text(write_key, right), document_.span(node), right);
  } else {
    finding.helped(sink_.text(accepted, any_of(in_language(names, keys_))));
  }
}

}  // namespace sbs::fields
