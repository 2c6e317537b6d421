#pragma once

#include <vector>

#include "base/personal_number.h"
#include "source/source_map.h"
#include "source/text.h"

namespace sbs::plan {

/// A personal number that a text of a plan's files holds, and where it is shown.
struct NumberHeld {
  source::Span place;
  PersonalNumber::Doubt doubt = PersonalNumber::Doubt::none;
};

/// Of a text as it is written, each where it stands. Of one as it is meant, or of a file's name, one for all of it,
/// with the least doubt about any: of what is meant only where that is more than its bytes show, being written with
/// escapes or over several lines.
std::vector<NumberHeld> numbers_in(const source::Text& text, const source::SourceMap& sources);

}  // namespace sbs::plan
