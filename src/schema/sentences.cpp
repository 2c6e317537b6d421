#include "schema/sentences.h"

#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "base/text.h"
#include "fields/decoder_words.h"
#include "fields/guess.h"

namespace sbs::schema {

namespace {

using fields::Key;
using fields::Mapping;
using fields::Shape;

constexpr Message<std::string, AllOf<Quoted>> keys_missing{"Här saknas något: {0} behöver {1}.",
                                                           "Something is missing here: {0} needs {1}."};
constexpr Message<Quoted, AnyOf<Quoted>> lines_missing{"Under {0} ska det stå egna rader, med {1}.",
                                                       "Under {0} there should be lines of its own, with {1}."};
constexpr Message<std::string, AllOf<Quoted>> key_is_unknown{
    "Uppgiften är okänd: {0} kan ha {1}. En uppgift som är er egen börjar med ”x-”.",
    "The key is unknown: {0} can have {1}. A key of your own begins with “x-”."};
constexpr Message<std::string> name_is_unknown{"Ingen regel heter så: {0}.", "There is no such rule: {0}."};
constexpr Message<Quoted, std::string> dashes_missing{
    "Under {0} ska varje post börja med ett streck, som ”- {1}”.",
    "Under {0} each entry should begin with a dash, such as “- {1}”."};
constexpr Message<std::string, std::string> brackets_missing{
    "Värdet ska stå inom hakparenteser, som ”{0}: [{1}]”.",
    "The value should be within brackets, such as “{0}: [{1}]”."};
constexpr Message<std::string> no_brackets_either{"Värdet ska stå inom hakparenteser efter ”{0}:”.",
                                                  "The value should be within brackets after “{0}:”."};
constexpr Message<std::string, std::string> after_key{"Efter ”{0}:” ska det stå {1}.",
                                                      "After “{0}:” there should be {1}."};
constexpr Message<Quoted, std::string> in_list{"Varje värde under {0} ska vara {1}.",
                                               "Each value under {0} should be {1}."};
constexpr Message<Phrase, std::string> such_as{"{0}, som ”{1}”", "{0}, such as “{1}”"};
constexpr Message<Phrase, std::string> quoted_such_as{"{0}, som ”\"{1}\"”", "{0}, such as “\"{1}\"”"};
constexpr Phrase a_recurrence{"ett intervall, som ”varannan vecka”, ”2 veckor” eller ”varje månad”",
                              "an interval, such as “every other week”, “2 weeks” or “every month”"};
constexpr Phrase a_date{
    "ett datum som finns, skrivet som ”2016-06-13”, ”2016-06”, ”v. 34 2016”, ”HT2016”, ”2016/17” eller "
    "”2016-06-13/2016-08-23”",
    "a date that exists, written as “2016-06-13”, “2016-06”, “2016-W34”, “HT2016”, “2016/17” or "
    "“2016-06-13/2016-08-23”"};
constexpr Phrase a_due_date{
    "ett datum som finns, skrivet som ”2016-06-13”, ”senast 2016-06-13”, ”2016-06”, ”v. 34 2016”, ”HT2016”, ”2016/17” "
    "eller ”2016-06-13/2016-08-23”",
    "a date that exists, written as “2016-06-13”, “by 2016-06-13”, “2016-06”, “2016-W34”, “HT2016”, “2016/17” or "
    "“2016-06-13/2016-08-23”"};
constexpr Message<Quoted, std::string> several_dates{
    "Flera datum kräver {0}: skriv till exempel ”{1}: 2 veckor”, eller en händelse för varje datum.",
    "Several dates need {0}: write for example “{1}: 2 weeks”, or one event for each date."};
constexpr Message<AnyOf<Quoted>> no_date{"Här saknas {0}.", "Here is no {0}."};

/// The names of keys, in a language.
template <class Wanted>
std::vector<std::string_view> names_where(const Mapping& table, KeyLanguage keys, const Wanted& wanted) {
  std::vector<std::string_view> names;
  for (const Key& key : table.keys)
    if (wanted(key)) names.push_back(key.names.in(keys));
  return names;
}

AllOf<Quoted> all_of(const std::vector<std::string_view>& names) {
  AllOf<Quoted> all;
  for (const std::string_view name : names)
    all.items.emplace_back(name);
  return all;
}

constexpr auto any_key = [](const Key&) { return true; };

}  // namespace

std::string Sentences::group_wanted(std::string_view key, const Mapping& table) const {
  const auto required = names_where(table, keys_, [](const Key& one) { return one.required; });
  if (!required.empty()) return keys_missing(language_, std::string(table.one.in(language_)), all_of(required));
  return lines_missing(language_, Quoted(key), fields::any_of(names_where(table, keys_, any_key)));
}

std::string Sentences::unknown_key(const Mapping& table) const {
  if (table.look_up) return name_is_unknown(language_, std::string(table.look_up->in(language_)));
  auto names = names_where(table, keys_, any_key);
  for (const Key& key : fields::common_keys())
    names.push_back(key.names.in(keys_));
  return key_is_unknown(language_, std::string(table.one.in(language_)), all_of(names));
}

std::string Sentences::list_wanted(const Key& key, std::string_view example) const {
  const std::string_view name = key.names.in(keys_);
  if (key.mapping != nullptr) return dashes_missing(language_, Quoted(name), std::string(example));
  if (example.empty()) return no_brackets_either(language_, std::string(name));
  return brackets_missing(language_, std::string(name), std::string(example));
}

std::string Sentences::value_wanted(const Key& key, std::string_view example) const {
  const std::string_view name = key.names.in(keys_);
  return key.list ? in_list(language_, Quoted(name), what(key, example))
                  : after_key(language_, std::string(name), what(key, example));
}

std::string Sentences::exactly(const Key& key, const std::string& value) const {
  return after_key(language_, std::string(key.names.in(keys_)), value);
}

std::string Sentences::recurrence_missing(std::string_view every) const {
  return several_dates(language_, Quoted(every), std::string(every));
}

std::string Sentences::date_missing(std::string_view planned, std::string_view done) const {
  return no_date(language_, fields::any_of({planned, done}));
}

std::string Sentences::what(const Key& key, std::string_view example) const {
  switch (key.shape) {
    case Shape::choice:
      return worded(fields::any_of(fields::in_language(fields::names_of(key.choices), keys_)), language_);
    case Shape::yes_no:
      return std::string(fields::phrase_of(key.shape).in(language_));
    case Shape::date:
    case Shape::dates:
      return std::string(a_date.in(language_));
    case Shape::due_date:
      return std::string(a_due_date.in(language_));
    case Shape::recurrence:
      return std::string(a_recurrence.in(language_));
    case Shape::code:
      return quoted_such_as(language_, fields::phrase_of(key.shape), std::string(example));
    case Shape::number:
      return such_as(language_, fields::phrase_of(key.shape), std::string(example));
    case Shape::text:
    case Shape::value:
    case Shape::reference:
    case Shape::mapping:
      return std::string(fields::phrase_of(key.shape).in(language_));
  }
  return {};
}

}  // namespace sbs::schema
