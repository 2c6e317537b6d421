#include "fields/table.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text.h"
#include "fields/read.h"

namespace sbs::fields {

namespace {

constexpr Phrase a_group{"en grupp av nycklar", "a group of keys"};
constexpr Phrase a_text{"en text", "a text"};
constexpr Phrase a_code{"en kod inom citattecken", "a code in quotation marks"};
constexpr Phrase a_date{"ett datum", "a date"};
constexpr Phrase some_dates{"ett datum eller en lista av datum", "a date or a list of dates"};
constexpr Phrase a_number{"ett heltal", "a whole number"};
constexpr Phrase a_value{"ett tal, ”..” eller en text", "a number, “..” or a text"};
constexpr Phrase yes_or_no{"ja eller nej", "yes or no"};
constexpr Phrase a_choice{"ett av de fasta värdena", "one of the fixed values"};
constexpr Phrase a_recurrence{"ett intervall, som ”2 veckor”", "an interval, such as “2 weeks”"};
constexpr Phrase a_reference{"ett id", "an id"};

constexpr std::array common{
    key<&source::Group::note>({"anteckning", "note"}, optional,
                              {"Fritext för den som läser planen.", "Free text for whoever reads the plan."}),
    key<&source::Group::source>({"källa", "source"}, optional,
                                {"Var uppgiften kommer ifrån.", "Where the information comes from."})};

}  // namespace

const Phrase& phrase_of(Shape shape) {
  switch (shape) {
    case Shape::text:
      return a_text;
    case Shape::code:
      return a_code;
    case Shape::date:
    case Shape::due_date:
      return a_date;
    case Shape::dates:
      return some_dates;
    case Shape::number:
      return a_number;
    case Shape::value:
      return a_value;
    case Shape::yes_no:
      return yes_or_no;
    case Shape::choice:
      return a_choice;
    case Shape::recurrence:
      return a_recurrence;
    case Shape::reference:
      return a_reference;
    case Shape::mapping:
      return a_group;
  }
  SBS_CHECK(false);
}

std::span<const Key> common_keys() { return common; }

void for_each_text(void* object, const Mapping& mapping, const TextVisitor& visit) {
  for (const Key& row : mapping.keys)
    row.texts(object, row, visit);
  for (const Key& row : common)
    row.texts(&mapping.group(object), row, visit);
}

const Key* find_key(const Mapping& mapping, std::string_view name) { return KeysInOrder(mapping).find(name); }

const Key* KeysInOrder::find(std::string_view name) {
  const std::size_t count = mapping_.keys.size();
  for (std::size_t tried = 0; tried < count; ++tried) {
    if (next_ >= count) next_ = 0;
    if (const Key& key = mapping_.keys[next_++]; key.names.matches(name)) return &key;
  }
  for (const Key& key : common)
    if (key.names.matches(name)) return &key;
  return nullptr;
}

std::vector<std::string_view> each_of(std::string_view words) {
  std::vector<std::string_view> all;
  for (std::string_view rest = words; !rest.empty();) {
    const auto comma = rest.find(", ");
    all.push_back(rest.substr(0, comma));
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 2);
  }
  return all;
}

bool is_among(std::string_view words, const Undressed& word) {
  const auto all = each_of(words);
  return std::any_of(all.begin(), all.end(), [&](std::string_view one) { return word.is_left_of(one); });
}

/// A word that is taken is written as it stands, as values are.
static bool is_taken(const Choice& choice, std::string_view name) {
  if (choice.taken.empty()) return false;
  const auto words = each_of(choice.taken);
  return std::find(words.begin(), words.end(), name) != words.end();
}

const Choice* find_choice(std::span<const Choice> choices, std::string_view name) {
  for (const Choice& choice : choices)
    if (choice.names.matches(name) || is_taken(choice, name)) return &choice;
  return nullptr;
}

const Choice& choice_of(std::span<const Choice> choices, int value) {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; });
  SBS_CHECK(found != choices.end());
  return *found;
}

}  // namespace sbs::fields
