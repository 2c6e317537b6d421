#include <string>

#include "guide/story.h"
#include "render/format_words.h"
#include "render/json.h"
#include "render/render.h"

namespace sbs::render {

namespace {

using guide::KeyStory;
using guide::Topic;
using guide::ValueStory;

Json names_of(const fields::Names& names) { return {{"sv", names.sv}, {"en", names.en}}; }

Json ids_of(const std::vector<diag::RuleId>& rules) {
  Json ids = Json::array();
  for (const diag::RuleId rule : rules)
    ids.push_back(diag::to_string(rule));
  return ids;
}

Json value_of(const ValueStory& story) {
  return {{"value", story.name},  {"names", names_of(story.topic.value->names)},
          {"label", story.label}, {"remark", story.remark},
          {"words", story.words}, {"rules", ids_of(story.rules)}};
}

void put_key(Json& json, const KeyStory& story) {
  json["schema"] = "sbs-key/1";
  json["key"] = story.name;
  json["names"] = names_of(story.entry->key->names);
  json["paths"] = story.paths;
  json["kind"] = story.kind;
  json["list"] = story.entry->key->list;
  json["required"] = story.required;
  json["help"] = story.help;
  json["remark"] = story.remark;
  json["values"] = Json::array();
  for (const ValueStory& value : story.values)
    json["values"].push_back(value_of(value));
  json["keys"] = Json::array();
  for (const guide::Entry* below : story.below)
    json["keys"].push_back(names_of(below->key->names));
  json["words"] = story.words;
  json["example"] = story.example;
  json["rules"] = ids_of(story.rules);
}

void put_value(Json& json, const ValueStory& story, Language language) {
  json["schema"] = "sbs-value/1";
  json.update(value_of(story));
  json["path"] = guide::path_of(story.topic, keys_beside(language));
  json["keys"] = Json::array();
  for (const guide::Entry* entry : story.topic.set->keys)
    for (const guide::Way& way : entry->ways)
      json["keys"].push_back(guide::path_of(way, keys_beside(language)));
  json["example"] = story.example;
}

}  // namespace

std::string explain_json(const Topic& topic, const Style& style) {
  Json json;
  if (topic.value == nullptr)
    put_key(json, guide::story_of(*topic.entry, style.language));
  else
    put_value(json, guide::story_of(*topic.set, *topic.value, style.language), style.language);
  return json_text(json);
}

}  // namespace sbs::render
