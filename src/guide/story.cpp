#include "guide/story.h"

#include "base/check.h"
#include "guide/examples.h"
#include "guide/remarks.h"
#include "guide/rule_keys.h"

namespace sbs::guide {

namespace {

using fields::Key;
using fields::Shape;

constexpr Phrase some_texts{"en eller flera texter, inom hakparenteser", "one or more texts, in square brackets"};
constexpr Phrase some_choices{"ett eller flera fasta värden, inom hakparenteser",
                              "one or more fixed values, in square brackets"};
constexpr Phrase some_references{"ett eller flera kortnamn, inom hakparenteser", "one or more ids, in square brackets"};
constexpr Phrase a_reference{"ett kortnamn som finns i planen", "an id that is in the plan"};
constexpr Phrase a_deadline{"ett datum, eller ”senast” och ett datum", "a date, or “by” and a date"};
constexpr Message<Phrase> some_groups{"en lista: varje post är {0}", "a list: each item is {0}"};
constexpr Message<Phrase> one_group{"egna rader under: {0}", "lines of its own below: {0}"};

std::string kind_of(const Key& key, Language language) {
  if (key.mapping != nullptr) return (key.list ? some_groups : one_group)(language, key.mapping->one);
  const Phrase* kind = &fields::phrase_of(key.shape);
  if (key.shape == Shape::due_date) kind = &a_deadline;
  if (key.shape == Shape::reference) kind = key.list ? &some_references : &a_reference;
  if (key.shape == Shape::text && key.list) kind = &some_texts;
  if (key.shape == Shape::choice && key.list) kind = &some_choices;
  return std::string(kind->in(language));
}

}  // namespace

ValueStory story_of(const ValueSet& set, const fields::Choice& value, Language language) {
  const KeyLanguage keys = keys_beside(language);
  ValueStory story;
  story.topic = {nullptr, &set, &value};
  story.name = value.names.in(keys);
  story.other = value.names.in(other(keys));
  story.label = value.label.in(language);
  story.remark = remark_on(story.topic, language);
  story.words = fields::each_of(value.also);
  story.example = example_of(set, value, keys);
  story.rules = rules_of(story.topic);
  return story;
}

KeyStory story_of(const Entry& entry, Language language) {
  const KeyLanguage keys = keys_beside(language);
  const Key& key = *entry.key;
  KeyStory story;
  story.entry = &entry;
  story.name = key.names.in(keys);
  story.other = key.names.in(other(keys));
  for (const Way& way : entry.ways)
    story.paths.push_back(path_of(way, keys));
  story.kind = kind_of(key, language);
  story.required = key.required;
  story.help = key.help.in(language);
  story.remark = remark_on({&entry, nullptr, nullptr}, language);
  if (const ValueSet* set = values_of(key))
    for (const fields::Choice& choice : set->choices)
      story.values.push_back(story_of(*set, choice, language));
  if (key.mapping != nullptr)
    for (const Key& below : key.mapping->keys)
      story.below.push_back(&entry_of(below));
  story.words = fields::each_of(key.also);
  story.value = value_of(entry, keys);
  story.example = example_of(entry, keys);
  story.rules = rules_of(Topic{&entry, nullptr, nullptr});
  story.takes_deadline = key.shape == Shape::due_date;
  story.takes_date = story.takes_deadline || key.shape == Shape::date || key.shape == Shape::dates;
  story.takes_recurrence = key.shape == Shape::recurrence;
  return story;
}

}  // namespace sbs::guide
