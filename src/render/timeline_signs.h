#pragma once

#include <string>

#include "render/picture.h"

/// The signs of the timeline in SVG. Each state has a shape of its own: colours only help, and print as greys that
/// differ.
namespace sbs::render {

/// The colour of a state's signs.
std::string_view ink_of(programme::State state);

/// The sign of a state, around the point 0,0.
std::string point_sign(programme::State state);
/// The same for what is to be done by that day or earlier: its days before are seen to count.
std::string deadline_sign(programme::State state);

/// Some day from 0 to `length`, nobody knows which: two ends and what lies between; with the sign of the state where it
/// neither happened nor is to come.
std::string span_sign(Look look, programme::State state, double length);
/// What comes again and again from 0 to `length`.
std::string series_sign(double length);

/// The time that something takes, from 0 to `length`.
std::string run_sign(Look look, programme::State state, double length);
/// The first or last day of such a time.
std::string end_sign();

/// How high a run is.
inline constexpr double run_height = 12;

}  // namespace sbs::render
