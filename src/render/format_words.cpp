#include "render/format_words.h"

#include <fmt/format.h>

#include <utility>

#include "base/by_enum.h"
#include "base/text.h"
#include "guide/date_forms.h"

namespace sbs::render {

namespace {

using guide::KeyStory;
using guide::Scope;
using guide::Topic;
using guide::ValueStory;
using Kind = Piece::Kind;

constexpr Phrase required_always{"måste finnas", "required"};
constexpr Message<std::string> a_value_of{"ett värde för {0}", "a value of {0}"};
constexpr Phrase what_title{"Vad den är till för", "What it is for"};
constexpr Phrase meaning_title{"Vad det betyder", "What it means"};
constexpr Phrase where_title{"Var den kan stå", "Where it can be"};
constexpr Phrase keys_title{"Uppgifter under den", "Keys below it"};
constexpr Phrase values_title{"Värden", "Values"};
constexpr Phrase dates_title{"Så skrivs datum", "How dates are written"};
constexpr Phrase recurrences_title{"Så skrivs det", "How it is written"};
constexpr Phrase example_title{"Exempel", "Example"};
constexpr Phrase rules_title{"Regler", "Rules"};
constexpr Phrase namesakes_title{"Annat som heter så", "Others of that name"};
constexpr Phrase words_title{"Ord som leder hit", "Words that lead here"};
constexpr Phrase anywhere{"Den kan stå var som helst i planen.", "It can be anywhere in the plan."};
constexpr Message<std::string> described{"– {0}", "– {0}"};
constexpr Message<std::string, std::string> also_described{"({0}) – {1}", "({0}) – {1}"};
constexpr Message<std::string, std::string> with_remark{"{0}; {1}", "{0}; {1}"};

struct ScopeWords {
  Phrase name;
  Phrase chapter;
};
constexpr ByEnum<Scope, ScopeWords> scopes{{
    {Scope::listed, {{"uppgifterna nedan", "the keys below"}, {"uppgifter", "keys"}}},
    {Scope::file, {{"filen som helhet", "the file as a whole"}, {"skriva", "writing"}}},
    {Scope::every_key, {{"alla uppgifter", "all keys"}, {"uppgifter", "keys"}}},
    {Scope::required, {{"alla uppgifter som måste finnas", "all required keys"}, {"uppgifter", "keys"}}},
    {Scope::texts, {{"alla texter", "all texts"}, {"skriva", "writing"}}},
    {Scope::choices, {{"alla fasta värden", "all fixed values"}, {"värden", "values"}}},
    {Scope::dates, {{"alla datum", "all dates"}, {"datum", "dates"}}},
    {Scope::ids, {{"alla kortnamn", "all ids"}, {"kortnamn", "ids"}}},
    {Scope::references, {{"alla hänvisningar", "all references"}, {"kortnamn", "ids"}}},
    {Scope::codes, {{"alla koder", "all codes"}, {"tal-och-koder", "numbers-and-codes"}}},
}};

Piece prose(std::string text) { return {std::move(text), Kind::prose}; }
Piece item(std::string name, const std::string& text, Language language) {
  return {text.empty() ? std::string() : described(language, text), Kind::item, std::move(name)};
}
/// The same of what has another name in the other language.
Piece item(const std::string& name, const std::string& other, const std::string& text, Language language) {
  if (name == other) return item(name, text, language);
  return {also_described(language, other, text), Kind::item, name};
}

std::vector<Piece> rules_of(const std::vector<diag::RuleId>& rules, Language language) {
  std::vector<Piece> pieces;
  for (const diag::RuleId rule : rules)
    pieces.push_back(
        item(std::string(diag::to_string(rule)), std::string(rules::rule(rule).title.in(language)), language));
  return pieces;
}

std::string told(const ValueStory& value, Language language) {
  return value.remark.empty() ? value.label : with_remark(language, value.label, value.remark);
}

std::vector<Piece> values_of(const KeyStory& story, Language language) {
  std::vector<Piece> pieces;
  for (const ValueStory& value : story.values)
    pieces.push_back(item(value.name, value.other, told(value, language), language));
  return pieces;
}

std::vector<Piece> dates_of(const KeyStory& story, Language language) {
  std::vector<Piece> pieces;
  if (story.takes_date)
    for (const guide::DateForm& form : guide::date_forms(language))
      pieces.push_back(item(form.written, form.what, language));
  if (story.takes_date && !story.takes_deadline) pieces.pop_back();  // a deadline is the last of the forms
  return pieces;
}

std::vector<Piece> recurrences_of(const KeyStory& story, Language language) {
  std::vector<Piece> pieces;
  if (story.takes_recurrence)
    for (const guide::DateForm& form : guide::recurrence_forms(language))
      pieces.push_back(item(form.written, {}, language));
  return pieces;
}

std::vector<Piece> below(const KeyStory& story, Language language) {
  std::vector<Piece> pieces;
  for (const guide::Entry* entry : story.below) {
    const auto& names = entry->key->names;
    const KeyLanguage keys = keys_beside(language);
    pieces.push_back(item(std::string(names.in(keys)), std::string(names.in(other(keys))),
                          std::string(entry->key->help.in(language)), language));
  }
  return pieces;
}

std::vector<Piece> words_of(const std::vector<std::string_view>& words) {
  if (words.empty()) return {};
  return {prose(fmt::format("{}", fmt::join(words, ", ")))};
}

class Told {
 public:
  explicit Told(Language language) : language_(language) {}

  Story of(const KeyStory& key) {
    story_.title = with_other_name(key.name, key.other);
    story_.facts = {key.paths.front(), key.kind};
    if (key.required) story_.facts.emplace_back(required_always.in(language_));
    add(what_title, {prose(key.remark.empty() ? key.help : key.help + " " + key.remark)});
    if (key.entry->group == nullptr) add(where_title, {prose(std::string(anywhere.in(language_)))});
    if (key.paths.size() > 1) {
      std::vector<Piece> places;
      for (const std::string& path : key.paths)
        places.push_back(item(path, {}, language_));
      add(where_title, std::move(places));
    }
    add(keys_title, below(key, language_));
    add(values_title, values_of(key, language_));
    add(dates_title, dates_of(key, language_));
    add(recurrences_title, recurrences_of(key, language_));
    finish({key.entry, nullptr, nullptr}, key.example, key.rules, key.words);
    return std::move(story_);
  }

  Story of(const ValueStory& value) {
    story_.title = with_other_name(value.name, value.other);
    const KeyLanguage keys = keys_beside(language_);
    std::vector<std::string> paths;
    for (const guide::Entry* entry : value.topic.set->keys)
      for (const guide::Way& way : entry->ways)
        paths.push_back(guide::path_of(way, keys));
    story_.facts = {guide::path_of(value.topic, keys), a_value_of(language_, join_and(paths, language_))};
    add(meaning_title, {prose(told(value, language_))});
    finish(value.topic, value.example, value.rules, value.words);
    return std::move(story_);
  }

 private:
  void add(const Phrase& title, std::vector<Piece> pieces) {
    if (!pieces.empty()) story_.sections.push_back({title.in(language_), std::move(pieces)});
  }

  void finish(const Topic& topic, const std::string& example, const std::vector<diag::RuleId>& rules,
              const std::vector<std::string_view>& words) {
    add(example_title, {{example, Kind::yaml}});
    add(rules_title, rules_of(rules, language_));
    add(words_title, words_of(words));
    std::vector<Piece> others;
    for (const Topic& one : guide::namesakes_of(topic))
      others.push_back(item(guide::path_of(one, keys_beside(language_)), {}, language_));
    add(namesakes_title, std::move(others));
  }

  Language language_;
  Story story_;
};

}  // namespace

std::string with_other_name(const std::string& name, const std::string& other) {
  return name == other ? name : fmt::format("{} ({})", name, other);
}

std::string anchor_of(const Topic& topic, Language language) { return guide::path_of(topic, keys_beside(language)); }

std::string_view name_of(Scope scope, Language language) { return scopes[scope].name.in(language); }

std::string_view anchor_of(Scope scope, Language language) { return scopes[scope].chapter.in(language); }

Story story_of(const Topic& topic, Language language) {
  if (topic.value == nullptr) return Told(language).of(guide::story_of(*topic.entry, language));
  return Told(language).of(guide::story_of(*topic.set, *topic.value, language));
}

}  // namespace sbs::render
