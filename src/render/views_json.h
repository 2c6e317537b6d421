#pragma once

#include <optional>

#include "render/json.h"
#include "render/render.h"

/// What the JSON forms of the views share. Keys and names of states are never translated.
namespace sbs::render {

/// {"text": "2017-01", "first": "2017-01-01", "last": "2017-01-31"}: as the plan writes it, and the days it may be;
/// null where there is none.
Json date_json(const std::optional<PartialDate>& date);

/// {"count": 2, "unit": "weeks"}, or null.
Json recurrence_json(const std::optional<Recurrence>& every);

/// The number of a step, or null.
Json step_json(const std::optional<schedule::Step>& step);

/// A text, or null where it is empty.
Json text_json(const std::string& text);

/// What `to_json` makes of each of some things.
template <class Things, class ToJson>
Json array_of(const Things& things, const ToJson& to_json) {
  Json array = Json::array();
  for (const auto& one : things)
    array.push_back(to_json(one));
  return array;
}

/// The plan that a view is of.
Json heading_json(const schedule::Heading& heading);

/// How much is done: "done", "asked" and "overdue".
void add_progress(Json& json, const schedule::Tally& tally);

/// A thing to do.
Json task_json(const schedule::Task& task);

/// The whole document: of what is shown without names that it is so, with the plans that could not be read, what else
/// follows, and a line end.
std::string document_json(std::string_view schema, const Style& style, Json plans, std::span<const Unread> unread,
                          const Json& after = Json::object());

}  // namespace sbs::render
