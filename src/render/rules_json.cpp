#include "guide/rule_keys.h"
#include "render/json.h"
#include "render/render.h"
#include "render/rule_words.h"

namespace sbs::render {

namespace {

using Kind = programme::Citation::Kind;
using rules::Imprecise;

std::string_view kind_name(Kind kind) {
  if (kind == Kind::quoted) return "quoted";
  return kind == Kind::described ? "described" : "own";
}

std::string_view imprecise_name(Imprecise imprecise) {
  switch (imprecise) {
    case Imprecise::no_dates:
      return "no_dates";
    case Imprecise::silent:
      return "silent";
    case Imprecise::note:
      return "note";
    case Imprecise::warning:
      break;
  }
  return "warning";
}

/// `list`: that the rule stands in, whose mandate may change its level and its source.
void put_rule(Json& json, const rules::Rule& rule, const RuleList& list, Language language) {
  const programme::Citation& source = source_in(list, rule);
  json["id"] = diag::to_string(rule.id);
  json["name"] = diag::name_of(rule.id);
  json["level"] = diag::to_string(level_in(list, rule));
  json["step"] = diag::group_of(rule.id);
  json["title"] = rule.title.in(language);
  json["why"] = rule.why.in(language);
  json["source"] = {{"sentence", source.sentence},
                    {"paraphrase", source.paraphrase},
                    {"reference", source.reference.in(language)},
                    {"checked", source.checked},
                    {"kind", kind_name(source.kind)}};
  json["levels"] = rule.levels ? Json(rule.levels->in(language)) : Json(nullptr);
  json["imprecise"] = imprecise_name(rule.imprecise);
  json["fixable"] = rule.fixable;
  json["suppressible"] = can_be_suppressed(rule);
  json["mandates"] = mandates_of(rule);
  json["keys"] = Json::array();
  for (const guide::Topic& topic : guide::topics_of(rule.id))
    json["keys"].push_back(guide::path_of(topic, keys_beside(language)));
  json["bad"] = example_in(rule.bad, language);
  json["good"] = example_in(rule.good, language);
}

}  // namespace

std::string explain_json(const rules::Rule& rule, const Style& style) {
  Json json;
  json["schema"] = "sbs-rule/1";
  put_rule(json, rule, {}, style.language);
  return json_text(json);
}

std::string rules_json(const RuleList& list, const Style& style) {
  Json json;
  json["schema"] = "sbs-rules/1";
  json["rules"] = Json::array();
  for (const rules::Rule* rule : list.rules)
    put_rule(json["rules"].emplace_back(), *rule, list, style.language);
  return json_text(json);
}

}  // namespace sbs::render
