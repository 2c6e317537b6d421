#include "schema/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/json.h"
#include "config/config.h"
#include "fields/read.h"
#include "plan/fields.h"
#include "schema/examples.h"
#include "schema/patterns.h"
#include "schema/sentences.h"

namespace sbs::schema {

namespace {

using fields::Choice;
using fields::Key;
using fields::Mapping;
using fields::Shape;

constexpr std::string_view dialect = "https://json-schema.org/draft/2020-12/schema";

/// Between which numbers one may be.
struct Limits {
  long least;
  long most;
};
constexpr Limits years{first_year, last_year};
constexpr Limits counts{0, 999999999};

/// Draws the schema of one table in one language.
class Drawing {
 public:
  explicit Drawing(Language language)
      : language_(language), keys_(keys_beside(language)), examples_(keys_), say_(language) {}

  /// The group that stands under a key; under none, the whole file.
  Json mapping(const Mapping& table, std::string_view below = {}) const {
    Json schema;
    schema["type"] = "object";
    schema["errorMessage"] = say_.group_wanted(below, table);
    schema["properties"] = Json::object();
    Json required = Json::array();
    const auto add = [&](std::span<const Key> keys) {
      for (const Key& key : keys) {
        schema["properties"][std::string(key.names.in(keys_))] = property(key);
        if (key.required) required.push_back(key.names.in(keys_));
      }
    };
    add(table.keys);
    add(fields::common_keys());
    if (!required.empty()) schema["required"] = std::move(required);
    hold_to_keys(schema, table);
    hold_to_dates(schema, table);
    return schema;
  }

 private:
  /// Any other key is wrong. This stands apart from the keys themselves, since an editor has one sentence for all that
  /// stands together, and that is for the keys that are missing.
  void hold_to_keys(Json& schema, const Mapping& table) const {
    Json names = Json::array();
    for (const auto& [name, property] : schema["properties"].items())
      names.push_back(name);
    const Json known{{"if", {{"pattern", fmt::format("^{}", fields::own_key_prefix)}}},
                     {"else", {{"enum", std::move(names)}, {"errorMessage", say_.unknown_key(table)}}}};
    schema["allOf"].push_back({{"propertyNames", known}});
  }

  /// A number within limits, or a text of a pattern. For numbers beyond, no keyword of theirs has a sentence of its
  /// own.
  static Json number(const std::string& pattern, Limits limits, const std::string& sentence) {
    return {{"type", {"string", "integer"}},
            {"pattern", pattern},
            {"errorMessage", sentence},
            {"if", {{"minimum", limits.least}, {"maximum", limits.most}}},
            {"else", {{"type", "string"}, {"errorMessage", sentence}}}};
  }

  /// What is written without quotation marks may look like a number, and is a text all the same. Said by what it may
  /// not be: of a type that may be a truth value, editors offer true and false.
  static Json text(const std::string& sentence, bool may_be_empty) {
    Json other{"object", "array"};
    if (!may_be_empty) other.push_back("null");
    return {{"if", {{"type", std::move(other)}}}, {"then", {{"type", "string"}, {"errorMessage", sentence}}}};
  }

  /// What is planned or done has a date, and several days only where it recurs (see plan/resolve.cpp).
  void hold_to_dates(Json& schema, const Mapping& table) const {
    const auto named = [&](std::string_view english) {
      const auto key =
          std::find_if(table.keys.begin(), table.keys.end(), [&](const Key& one) { return one.names.en == english; });
      return key == table.keys.end() ? std::string() : std::string(key->names.in(keys_));
    };
    const std::string planned = named("planned");
    const std::string done = named("done");
    const std::string every = named("every");
    if (planned.empty() || done.empty() || every.empty()) return;
    const auto has = [](const std::string& key) -> Json { return {{"required", {key}}}; };
    const std::string missing = say_.date_missing(planned, done);
    const Json one_date{{"if", {{"maxItems", 1}}},
                        {"else", {{"type", "string"}, {"errorMessage", say_.recurrence_missing(every)}}}};
    schema["allOf"].push_back(
        {{"if", {{"not", has(planned)}}}, {"then", {{"required", {done}}, {"errorMessage", missing}}}});
    schema["allOf"].push_back({{"if", {{"not", has(every)}}}, {"then", {{"properties", {{done, one_date}}}}}});
  }

  Json property(const Key& key) const {
    Json schema;
    schema["title"] = key.names.in(keys_);
    const std::string help(key.help.in(language_));
    schema["description"] = help;
    schema["markdownDescription"] = help + listed_values(key);
    Json example = example_of(key);
    Json value = value_of(key, example);
    if (key.list) {
      schema["type"] = "array";
      schema["errorMessage"] = say_.list_wanted(key, first_of(key, example));
      schema["items"] = std::move(value);
      if (key.required) schema["contains"] = Json::object();  // at least one; minItems has no sentence of its own
    } else {
      schema.update(value);
    }
    if (!example.is_null())
      schema["examples"] =
          key.list ? Json::array({Json::array({std::move(example)})}) : Json::array({std::move(example)});
    return schema;
  }

  Json value_of(const Key& key, const Json& example) const {
    if (key.mapping != nullptr) return mapping(*key.mapping, key.names.in(keys_));
    if (is_version(key)) return {{"enum", {1, "1"}}, {"errorMessage", say_.exactly(key, as_written(example))}};
    const std::string sentence = say_.value_wanted(key, as_written(example));
    switch (key.shape) {
      case Shape::text:
        // An empty one is reported, but is no fault of shape where none is needed.
        return text(sentence, !key.required && !key.list);
      case Shape::reference:
      case Shape::value:
        return text(sentence, false);
      case Shape::code:
        return {{"type", "string"}, {"errorMessage", sentence}};
      case Shape::date:
        return number(date_pattern(), years, sentence);
      case Shape::due_date:
        return number(date_pattern(deadline_word(keys_)), years, sentence);
      case Shape::dates: {
        Json schema = number(date_pattern(), years, sentence);
        schema["items"] = schema;
        schema["type"].push_back("array");
        return schema;
      }
      case Shape::number:
        return number("^[0-9]{1,9}$", counts, sentence);
      case Shape::yes_no:
      case Shape::choice:
        return {{"enum", values_of(key)}, {"errorMessage", sentence}};
      case Shape::recurrence:
        return {{"type", "string"}, {"pattern", recurrence_pattern(keys_)}, {"errorMessage", sentence}};
      case Shape::mapping:
        break;
    }
    return {};
  }

  /// What is offered first, and then what is taken for it.
  Json values_of(const Key& key) const {
    const auto choices = key.shape == Shape::yes_no ? fields::yes_no_choices() : key.choices;
    Json names = Json::array();
    for (const Choice& choice : choices)
      names.push_back(choice.names.in(keys_));
    for (const Choice& choice : choices)
      for (const std::string_view word : fields::each_of(choice.taken))
        names.push_back(word);
    if (key.shape == Shape::yes_no) names.insert(names.end(), {true, false});
    return names;
  }

  /// The fixed values, each with what people call it.
  std::string listed_values(const Key& key) const {
    std::string text;
    for (const Choice& choice : key.choices)
      text += fmt::format("\n- `{}`: {}", choice.names.in(keys_), choice.label.in(language_));
    return text.empty() ? text : "\n" + text;
  }

  static bool is_version(const Key& key) { return key.names.sv == "sbs"; }

  /// An example that is offered where the key stands. Of an id that stands elsewhere there is none: it would be one
  /// that the plan does not have.
  Json example_of(const Key& key) const {
    if (key.mapping != nullptr || key.shape == Shape::reference) return nullptr;
    if (key.shape == Shape::choice) return key.choices.front().names.in(keys_);
    if (key.shape == Shape::number || is_version(key)) return 1;
    const std::string example = examples_.of(key);
    return example.empty() ? Json() : Json(example);
  }

  static std::string as_written(const Json& example) {
    if (example.is_null()) return {};
    return example.is_string() ? example.get<std::string>() : example.dump();
  }

  /// What the first entry of a list begins with: a value, or a group's first key with its own.
  std::string first_of(const Key& key, const Json& example) const {
    if (key.mapping == nullptr) return as_written(example);
    const Key& first = key.mapping->keys.front();
    return fmt::format("{}: {}", first.names.in(keys_), as_written(example_of(first)));
  }

  Language language_;  // of what is told
  KeyLanguage keys_;
  Examples examples_;
  Sentences say_;
};

Json headed(std::string_view name, const Phrase& title, Language language, const Json& schema) {
  Json json{{"$schema", dialect},
            {"$id", fmt::format("sbs:{}", name)},
            {"title", title.in(language)},
            {"description", title.in(language)}};
  json.update(schema);
  return json;
}

std::string written(const Json& json) { return json.dump(1, ' ') + "\n"; }

constexpr Phrase plan_title{"En plan för Samverkan för bästa skola, med svenska nycklar",
                            "A plan for Samverkan för bästa skola, in English keys"};
constexpr Phrase any_plan_title{"En plan för Samverkan för bästa skola", "A plan for Samverkan för bästa skola"};
constexpr Phrase config_title{"Inställningar för sbs", "Settings of sbs"};

Json plan_in(Language language) { return Drawing(language).mapping(plan::plan_keys()); }

std::string swedish_plan() { return written(headed("plan.sv", plan_title, Language::sv, plan_in(Language::sv))); }
std::string english_plan() { return written(headed("plan.en", plan_title, Language::en, plan_in(Language::en))); }

/// A file with a section under its Swedish name is a Swedish one.
std::string any_plan() {
  Json swedish_sections = Json::array();
  for (const Key& key : plan::plan_keys().keys)
    if (!key.names.neutral()) swedish_sections.push_back({{"required", {key.names.sv}}});
  return written(headed("plan", any_plan_title, Language::en,
                        {{"if", {{"anyOf", std::move(swedish_sections)}}},
                         {"then", plan_in(Language::sv)},
                         {"else", plan_in(Language::en)}}));
}

/// The settings are in Swedish where they say that messages should be: their keys are the same in both languages.
std::string settings() {
  const auto in = [](Language language) { return Drawing(language).mapping(config::config_keys()); };
  const std::string swedish(to_string(Language::sv));
  return written(headed("config", config_title, Language::en,
                        {{"if", {{"properties", {{"language", {{"const", swedish}}}}}, {"required", {"language"}}}},
                         {"then", in(Language::sv)},
                         {"else", in(Language::en)}}));
}

constexpr std::array all{Schema{"plan.sv", swedish_plan}, Schema{"plan.en", english_plan}, Schema{"plan", any_plan},
                         Schema{"config", settings}};

}  // namespace

std::string Schema::file_name() const { return fmt::format("{}.schema.json", name); }

std::span<const Schema> schemas() { return all; }

const Schema* find_schema(std::string_view name) {
  const auto* found = std::find_if(all.begin(), all.end(), [&](const Schema& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace sbs::schema
