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

namespace sbs::schema {

namespace {

using fields::Choice;
using fields::Key;
using fields::Mapping;
using fields::Shape;

constexpr std::string_view dialect = "https://json-schema.org/draft/2020-12/schema";

/// One form of a date, as far as a pattern can tell: that February has no 30th is left to sbs.
constexpr std::string_view date_form =
    "(?:(?:19|20|21)[0-9]{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|-W(?:0[1-9]|[1-4][0-9]|5[0-3])|/"
    "[0-9]{2})?"
    "|v\\. *[0-9]{1,2} (?:19|20|21)[0-9]{2}|(?:HT|VT)(?:19|20|21)[0-9]{2})";

/// A date or a range of two; where a deadline may stand, that too.
std::string date_pattern(std::string_view deadline = {}) {
  const std::string range = fmt::format("(?![0-9]{{4}}/[0-9]{{4}}$){0}(?:/{0})?", date_form);
  return deadline.empty() ? fmt::format("^{}$", range) : fmt::format("^(?:{}|{} {})$", range, deadline, date_form);
}

constexpr fields::Names recurrence_pattern{
    "^(?:[0-9]{1,3}|varje *(?:[0-9]{1,3})?|varannan) *(?:dagar|dag|veckor|vecka|månader|månad)$",
    "^(?:[0-9]{1,3}|every *(?:[0-9]{1,3}|other)?) *(?:days|day|weeks|week|months|month)$"};

/// Draws the schema of one table in one language.
class Drawing {
 public:
  explicit Drawing(Language language) : language_(language), keys_(keys_beside(language)), examples_(keys_) {}

  Json mapping(const Mapping& table) const {
    Json schema;
    schema["type"] = "object";
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
    schema["patternProperties"] = {{fmt::format("^{}", fields::own_key_prefix), true}};
    schema["additionalProperties"] = false;
    hold_to_dates(schema, table);
    return schema;
  }

 private:
  static Json date(const std::string& pattern) {
    return {{"type", {"string", "integer"}}, {"pattern", pattern}, {"minimum", first_year}, {"maximum", last_year}};
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
    schema["anyOf"] = {has(planned), has(done)};
    schema["if"] = {{"not", has(every)}};
    schema["then"] = {{"properties", {{done, {{"maxItems", 1}}}}}};
  }

  Json property(const Key& key) const {
    Json schema;
    schema["title"] = key.names.in(keys_);
    const std::string help(key.help.in(language_));
    schema["description"] = help;
    schema["markdownDescription"] = help + listed_values(key);
    const bool version = key.names.sv == "sbs";
    Json value = version ? Json{{"enum", {1, "1"}}} : value_of(key);
    if (key.list) {
      schema["type"] = "array";
      schema["items"] = std::move(value);
      if (key.required) schema["minItems"] = 1;
    } else {
      schema.update(value);
    }
    if (Json example = example_of(key); !example.is_null())
      schema["examples"] =
          key.list ? Json::array({Json::array({std::move(example)})}) : Json::array({std::move(example)});
    return schema;
  }

  Json value_of(const Key& key) const {
    switch (key.shape) {
      case Shape::text:
        // What is written without quotation marks may look like a number, and is a text all the same. An empty one is
        // reported, but is no fault of shape where none is needed.
        return key.required || key.list ? Json{{"type", {"string", "number", "boolean"}}}
                                        : Json{{"type", {"string", "number", "boolean", "null"}}};
      case Shape::reference:
      case Shape::value:
        return {{"type", {"string", "number", "boolean"}}};
      case Shape::code:
        return {{"type", "string"}};
      case Shape::date:
        return date(date_pattern());
      case Shape::due_date:
        return date(date_pattern(deadline_word(keys_)));
      case Shape::dates: {
        Json schema = date(date_pattern());
        schema["items"] = schema;
        schema["type"].push_back("array");
        return schema;
      }
      case Shape::number:
        return {{"type", {"integer", "string"}}, {"minimum", 0}, {"maximum", 999999999}, {"pattern", "^[0-9]{1,9}$"}};
      case Shape::yes_no:
        return {
            {"enum",
             {fields::yes_no_choices()[0].names.in(keys_), fields::yes_no_choices()[1].names.in(keys_), true, false}}};
      case Shape::choice: {
        Json names = Json::array();
        for (const Choice& choice : key.choices)
          names.push_back(choice.names.in(keys_));
        for (const Choice& choice : key.choices)
          for (const std::string_view word : fields::each_of(choice.taken))
            names.push_back(word);
        return {{"enum", std::move(names)}};
      }
      case Shape::recurrence:
        return {{"type", "string"}, {"pattern", recurrence_pattern.in(keys_)}};
      case Shape::mapping:
        return mapping(*key.mapping);
    }
    return {};
  }

  /// The fixed values, each with what people call it.
  std::string listed_values(const Key& key) const {
    std::string text;
    for (const Choice& choice : key.choices)
      text += fmt::format("\n- `{}`: {}", choice.names.in(keys_), choice.label.in(language_));
    return text.empty() ? text : "\n" + text;
  }

  Json example_of(const Key& key) const {
    if (key.mapping != nullptr) return nullptr;
    if (key.shape == Shape::choice) return key.choices.front().names.in(keys_);
    if (key.shape == Shape::number) return 1;
    if (key.names.sv == "sbs") return 1;
    const std::string example = examples_.of(key);
    return example.empty() ? Json() : Json(example);
  }

  Language language_;  // of what is told
  KeyLanguage keys_;
  Examples examples_;
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

std::string settings() {
  return written(headed("config", config_title, Language::en, Drawing(Language::en).mapping(config::config_keys())));
}

constexpr std::array all{Schema{"plan.sv", swedish_plan}, Schema{"plan.en", english_plan}, Schema{"plan", any_plan},
                         Schema{"config", settings}};

}  // namespace

std::span<const Schema> schemas() { return all; }

}  // namespace sbs::schema
