#include <array>

#include "fields/table.h"
#include "render/diff_names.h"
#include "render/diff_words.h"
#include "render/json.h"
#include "render/views_json.h"

namespace sbs::render {

namespace {

using compare::Change;
using compare::Version;
using fields::Contents;
using fields::Held;
using fields::Value;

Json contents_json(const Contents& contents);

struct PlainJson {
  Json operator()(std::monostate /*none*/) const { return nullptr; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const PartialDate& date) const { return date_json(date); }
  Json operator()(const Recurrence& every) const { return recurrence_json(every); }
  Json operator()(long number) const { return number; }
  Json operator()(const fields::Choice* choice) const { return choice->names.en; }
  Json operator()(const fields::Figure& figure) const {
    return figure.number ? Json(*figure.number) : Json(figure.text);
  }
};

Json value_json(const Value& value) {
  if (!value.group.empty()) return contents_json(value.group.front());
  return std::visit(PlainJson(), value.is);
}

Json values_json(const std::vector<Value>& values, bool list) {
  if (list) return array_of(values, value_json);
  return values.empty() ? Json(nullptr) : value_json(values.front());
}

/// [{"key": "event", "value": "visit"}, …], in the order of the format's table.
Json contents_json(const Contents& contents) {
  Json json = Json::array();
  for (const Held& held : contents.keys)
    if (!held.values.empty())
      json.push_back({{"key", held.row->names.en},
                      {"value", values_json(held.values, held.row->list || held.row->shape == fields::Shape::dates)}});
  return json;
}

/// Which thing it is: its id, or what else it is told by.
Json thing_json(const compare::ChangedThing& thing, const Version& version, Language language) {
  const Value* id = fields::value_of(*thing.is, "id");
  return {{"under", thing.under->names.en},
          {"id", id == nullptr ? Json(nullptr) : value_json(*id)},
          {"name", diff_name(thing, version, language)}};
}

Json change_json(const PlanDiff& plan, const Change& change, Language language) {
  Json json;
  const Version& version = plan.plan.either();
  json["plan"] = version.root;
  json["kind"] = compare::to_string(change.kind);
  json["things"] =
      array_of(change.things, [&](const compare::ChangedThing& thing) { return thing_json(thing, version, language); });
  json["key"] = change.key == nullptr ? Json(nullptr) : Json(change.key->names.en);
  if (change.key == nullptr) {
    const bool added = change.kind == compare::ChangeKind::added;
    json["before"] = added ? Json(nullptr) : contents_json(*change.things.back().is);
    json["after"] = added ? contents_json(*change.things.back().is) : Json(nullptr);
  } else {
    json["before"] =
        change.written_before.empty() ? values_json(change.before, change.of_list) : Json(change.written_before);
    json["after"] =
        change.written_after.empty() ? values_json(change.after, change.of_list) : Json(change.written_after);
  }
  json["on_time"] = change.on_time;
  json["planned"] = date_json(change.planned);
  json["limit_before"] = date_json(change.limit_before);
  json["limit_after"] = date_json(change.limit_after);
  json["days_left"] = change.left ? Json(change.left->days) : Json(nullptr);
  json["after_agreement"] = change.agreement.has_value();
  json["agreed"] = date_json(change.agreement ? change.agreement->when : std::nullopt);
  json["message"] = diff_sentence(plan.plan, change, language);
  return json;
}

Json finding_json(const DiffFinding& one) {
  return {{"rule", diag::to_string(one.finding.rule)},
          {"name", diag::name_of(one.finding.rule)},
          {"severity", diag::to_string(one.finding.severity)},
          {"message", one.finding.message},
          {"file", one.file},
          {"line", one.line},
          {"path", one.finding.path}};
}

std::string_view state_of(const PlanDiff& plan) {
  if (!plan.plan.before) return "added";
  if (!plan.plan.after) return "removed";
  return plan.same() ? "same" : "changed";
}

Json plan_json(const PlanDiff& plan) {
  const auto root = [](const std::shared_ptr<const Version>& version) {
    return version ? Json(version->root) : Json(nullptr);
  };
  const auto limit = [](const std::shared_ptr<const Version>& version) {
    return date_json(version ? version->limit : std::nullopt);
  };
  return {{"root", root(plan.plan.after)},     {"root_before", root(plan.plan.before)},
          {"title", plan.plan.either().title}, {"organiser", text_json(plan.plan.either().organiser)},
          {"state", state_of(plan)},           {"limit_before", limit(plan.plan.before)},
          {"limit", limit(plan.plan.after)}};
}

}  // namespace

std::string diff_json(const Difference& difference, const Style& style) {
  Json json;
  json["schema"] = "sbs-diff/1";
  json["language"] = to_string(style.language);
  if (style.redacted) json["redacted"] = true;
  json["before"] = difference.before;
  json["after"] = difference.after;
  json["plans"] = array_of(difference.plans, plan_json);
  Json changes = Json::array();
  Json fresh = Json::array();
  Json gone = Json::array();
  for (const PlanDiff& plan : difference.plans) {
    for (const Change& change : plan.plan.changes)
      changes.push_back(change_json(plan, change, style.language));
    for (const DiffFinding& one : plan.fresh)
      fresh.push_back(finding_json(one));
    for (const DiffFinding& one : plan.gone)
      gone.push_back(finding_json(one));
  }
  json["changes"] = std::move(changes);
  json["findings"] = {{"new", std::move(fresh)}, {"gone", std::move(gone)}};
  return json_text(json);
}

}  // namespace sbs::render
