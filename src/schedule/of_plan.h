#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "schedule/origin.h"
#include "source/source_map.h"

/// What schedule and checklist both take out of a plan.
namespace sbs::schedule {

Origin origin_of(source::Span where, const source::SourceMap& sources);

std::vector<std::string> ids_of(const plan::References<plan::School>& schools);

/// The ids of the schools that an event is about: those it names, else those of its teams; none where it is about all.
std::vector<std::string> schools_of(const plan::Plan& plan, const plan::Event& event);

}  // namespace sbs::schedule
