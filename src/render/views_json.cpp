#include "render/views_json.h"

#include "plan/names.h"

namespace sbs::render {

namespace {

std::string_view unit_name(Recurrence::Unit unit) {
  switch (unit) {
    case Recurrence::Unit::days:
      return "days";
    case Recurrence::Unit::weeks:
      return "weeks";
    case Recurrence::Unit::months:
      return "months";
  }
  return "";
}

}  // namespace

Json date_json(const std::optional<PartialDate>& date) {
  if (!date) return nullptr;
  return {{"text", iso(*date)}, {"first", iso(date->first)}, {"last", iso(date->last)}};
}

Json recurrence_json(const std::optional<Recurrence>& every) {
  if (!every) return nullptr;
  return {{"count", every->count}, {"unit", unit_name(every->unit)}};
}

Json step_json(const std::optional<schedule::Step>& step) {
  if (!step) return nullptr;
  return programme::number(*step);
}

Json text_json(const std::string& text) {
  if (text.empty()) return nullptr;
  return text;
}

Json heading_json(const schedule::Heading& heading) {
  return {{"root", heading.root},
          {"today", iso(heading.today)},
          {"title", heading.title},
          {"organiser", text_json(heading.organiser)},
          {"schools", heading.schools},
          {"mandate", text_json(heading.mandate)},
          {"status", plan::to_string(heading.status)},
          {"step", step_json(heading.current)},
          {"start", date_json(heading.start)},
          {"end", date_json(heading.end)},
          {"limit", date_json(heading.limit)}};
}

void add_progress(Json& json, const schedule::Tally& tally) {
  json["done"] = tally.done;
  json["asked"] = tally.asked;
  json["overdue"] = tally.overdue;
}

Json task_json(const schedule::Task& task) {
  return {{"need", text_json(std::string(task.need))},
          {"step", step_json(task.section.step)},
          {"state", to_string(task.state)},
          {"what", task.what},
          {"subject", text_json(task.subject)},
          {"date", date_json(task.when)},
          {"every", recurrence_json(task.every)},
          {"who", text_json(task.who)},
          {"schools", task.schools},
          {"file", task.place ? Json(task.place->file) : Json()},
          {"line", task.place ? Json(task.place->line) : Json()}};
}

std::string document_json(std::string_view schema, const Style& style, Json plans, std::span<const Unread> unread,
                          const Json& after) {
  Json json;
  json["schema"] = schema;
  json["language"] = to_string(style.language);
  if (style.redacted) json["redacted"] = true;
  json["plans"] = std::move(plans);
  json["unread"] = array_of(unread, [](const Unread& plan) { return plan.root; });
  json.update(after);
  return json_text(json);
}

}  // namespace sbs::render
