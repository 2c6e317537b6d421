#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "render/render.h"

/// What the JSON forms of the views share. Keys and names of states are never translated.
namespace sbs::render {

using Json = nlohmann::ordered_json;

/// {"text": "2017-01", "first": "2017-01-01", "last": "2017-01-31"}: as the plan writes it, and the days it may be;
/// null where there is none.
Json date_json(const std::optional<PartialDate>& date);

/// The number of a step, or null.
Json step_json(const std::optional<schedule::Step>& step);

/// A text, or null where it is empty.
Json text_json(const std::string& text);

/// The plan that a view is of.
Json heading_json(const schedule::Heading& heading);

/// The whole document, with a line end.
std::string document_json(std::string_view schema, Language language, Json plans);

}  // namespace sbs::render
