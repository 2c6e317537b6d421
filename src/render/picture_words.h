#pragma once

#include <array>
#include <string_view>

#include "base/language.h"
#include "base/message.h"
#include "render/picture.h"

/// What the forms of the picture say in words.
namespace sbs::render {

/// The heading above the rows of a kind; none above the steps.
std::string_view heading_of(schedule::Lane::Kind kind, Language language);

/// "tidsgräns": stands at the line of the last day that the time limit allows.
std::string_view limit_word(Language language);

/// What stands above the days of the collaboration itself, and above what has no date.
inline constexpr Phrase whole_collaboration{"Samarbetet", "The collaboration"};
inline constexpr Phrase undated_head{"Utan datum", "Without a date"};

/// What a look means, for the legend: "pågår eller har pågått". A point is told by its state.
std::string_view words_of(Look look, Language language);

/// The states that the legend explains, in its order.
inline constexpr std::array legend_states{
    programme::State::done,    programme::State::overdue,        programme::State::due,
    programme::State::planned, programme::State::not_applicable, programme::State::cancelled};

}  // namespace sbs::render
