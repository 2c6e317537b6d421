#include "render/timeline_signs.h"

#include <fmt/format.h>

#include "base/by_enum.h"
#include "render/svg.h"

namespace sbs::render {

namespace {

using programme::State;

constexpr double tick = 5;  // how far an end of a span goes up and down

std::string stroke(std::string_view path, std::string_view colour, double width, std::string_view more = {}) {
  return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"{}/>", path, colour,
                     svg_number(width), more);
}

std::string both_ends(double length, std::string_view colour) {
  return stroke(fmt::format("M0,{0}V{1}M{2},{0}V{1}", svg_number(-tick), svg_number(tick), svg_number(length)), colour,
                2);
}

std::string between(double length, std::string_view colour, double width, std::string_view dashes) {
  const std::string more = dashes.empty() ? std::string() : fmt::format(" stroke-dasharray=\"{}\"", dashes);
  return stroke(fmt::format("M0,0H{}", svg_number(length)), colour, width, more);
}

/// Strokes across a bar, drawn one by one: a pattern would need a reference.
std::string hatching(double length) {
  std::string path;
  constexpr double gap = 6;
  for (double x = gap; x < length; x += gap)
    path += fmt::format("M{},{}l{},{}", svg_number(x - gap), svg_number(run_height / 2), svg_number(gap),
                        svg_number(-run_height));
  return path.empty() ? path : stroke(path, "#595959", 1);
}

}  // namespace

std::string_view ink_of(State state) {
  constexpr ByEnum<State, std::string_view> inks({{State::done, "#1a1a1a"},
                                                  {State::overdue, "#b3001b"},
                                                  {State::due, "#0b5cad"},
                                                  {State::planned, "#0b5cad"},
                                                  {State::open, "#0b5cad"},
                                                  {State::not_yet, "#0b5cad"},
                                                  {State::not_applicable, "#595959"},
                                                  {State::cancelled, "#595959"}});
  return inks[state];
}

std::string point_sign(State state) {
  switch (state) {
    case State::done:
      return R"(<circle r="5" fill="#1a1a1a"/>)";
    case State::overdue:
      return R"(<path d="M0,-7L7,0L0,7L-7,0Z" fill="#b3001b"/>)"
             R"(<path d="M0,-4V1M0,2.5V4" fill="none" stroke="#ffffff" stroke-width="2"/>)";
    case State::due:
      return R"(<circle r="5" fill="#ffffff" stroke="#0b5cad" stroke-width="2"/><circle r="2" fill="#0b5cad"/>)";
    case State::planned:
    case State::open:
    case State::not_yet:
      return R"(<circle r="5" fill="#ffffff" stroke="#0b5cad" stroke-width="2"/>)";
    case State::not_applicable:
      return R"(<circle r="5" fill="#ffffff" stroke="#595959" stroke-width="1.5" stroke-dasharray="2 2"/>)";
    case State::cancelled:
      break;
  }
  return R"(<path d="M-5,-5L5,5M-5,5L5,-5" fill="none" stroke="#595959" stroke-width="2"/>)";
}

std::string deadline_sign(State state) {
  return stroke("M-15,0H-6", ink_of(state), 2, " stroke-dasharray=\"2 2\"") + point_sign(state) +
         stroke("M8,-6V6", ink_of(state), 2);
}

std::string span_sign(Look look, State state, double length) {
  const std::string_view ink = ink_of(state);
  if (look == Look::span_done) return between(length, ink, 3, "") + both_ends(length, ink);
  if (look == Look::span_ahead) return between(length, ink, 3, "5 3") + both_ends(length, ink);
  return between(length, ink, 2, "1 3") + both_ends(length, ink) +
         fmt::format("<g transform=\"translate({},0)\">{}</g>", svg_number(length / 2), point_sign(state));
}

std::string series_sign(double length) {
  const std::string_view ink = ink_of(State::planned);
  std::string teeth = "M0,0";
  constexpr double gap = 6;
  for (double x = gap; x < length - gap / 2; x += gap)
    teeth += fmt::format("M{},-3V3", svg_number(x));
  return between(length, ink, 1, "") + stroke(teeth, ink, 1.5) + both_ends(length, ink);
}

std::string run_sign(Look look, State state, double length) {
  const auto bar = [&](std::string_view fill, std::string_view edge) {
    return fmt::format("<rect x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\" stroke=\"{}\"/>",
                       svg_number(-run_height / 2), svg_number(length), svg_number(run_height), fill, edge);
  };
  if (look == Look::run_stopped) return bar("#ffffff", "#595959") + hatching(length);
  if (look == Look::run_ahead) return bar("#e3eef8", "#0b5cad");
  return state == State::done ? bar("#4a4a4a", "#4a4a4a") : bar("#0b5cad", "#0b5cad");
}

std::string end_sign() { return stroke("M0,-8V8", "#1a1a1a", 2); }

}  // namespace sbs::render
