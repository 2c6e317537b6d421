#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/message.h"
#include "plan/plan.h"
#include "schedule/origin.h"
#include "source/source_map.h"

/// What schedule and checklist both take out of a plan.
namespace sbs::schedule {

/// "föreläggande: Studiero", "tillsyn" where the plan does not say which.
std::string words_of(const plan::Supervision& supervision, Language language);

/// That what was ordered is to be reported on.
inline constexpr Phrase report_measures{"åtgärderna redovisas till Skolinspektionen",
                                        "the measures are reported to the inspectorate"};

/// What the inspectorate decided: of the organiser, then of each school. The visitor is told whom it is about, and the
/// school's id; none where it is about the organiser.
void for_each_supervision(const plan::Plan& plan,
                          const std::function<void(const plan::Supervision&, const std::string& whom,
                                                   const std::vector<std::string>& schools)>& visit);

Origin origin_of(source::Span where, const source::SourceMap& sources);

std::vector<std::string> ids_of(const plan::References<plan::School>& schools);

/// The ids of the schools that an event is about: those it names, else those of its teams; none where it is about all.
std::vector<std::string> schools_of(const plan::Plan& plan, const plan::Event& event);

}  // namespace sbs::schedule
