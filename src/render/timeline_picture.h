#pragma once

#include <string>

#include "render/style.h"
#include "schedule/schedule.h"

namespace sbs::render {

/// A schedule drawn in characters: a row for each lane over an axis of days, with today, the last day that the time
/// limit allows, and a legend of what is to be seen.
std::string timeline_picture(const schedule::Schedule& schedule, const Style& style);

}  // namespace sbs::render
