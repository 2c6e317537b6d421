#include "render/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "base/text.h"
#include "render/xml.h"

namespace sbs::render {

namespace {

/// The widths of the printable characters of ASCII in DejaVu Sans, among the widest of what "sans-serif" may be, in
/// hundredths of the font's size, rounded up.
constexpr std::array<unsigned char, 95> widths{
    32,  41, 46, 84, 64, 95, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34,  // space to /
    64,  64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,  // 0 to ?
    100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,  // @ to O
    61,  79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,  // P to _
    50,  62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,  // ` to o
    64,  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84};     // p to ~

/// The width of one character, in the font's size.
double width_of(std::string_view text, std::size_t at, const CodePoint& point) {
  if (point.value >= 0x20 && point.value < 0x7F) return widths.at(point.value - 0x20) / 100.0;
  const std::size_t columns = display_width(text.substr(at, point.length));
  if (columns != 1) return static_cast<double>(columns) * 0.7;
  return point.value < 0x0250 ? 0.8 : 1.05;  // letters of Europe; dashes, arrows and all else
}

/// The text's beginning that fits, at least one character with its marks.
std::size_t fitting(std::string_view text, double width, double size) {
  double used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const double wide = width_of(text, at, point) * size;
    if (at > 0 && wide > 0 && used + wide > width) return at;
    used += wide;
    at += point.length;
  }
  return text.size();
}

void cut(std::string& line, double width, double size) {
  constexpr std::string_view mark = "…";
  line.resize(fitting(line, width - svg_width(mark, size), size));
  line = std::string(trim(line)) + std::string(mark);
}

}  // namespace

std::string svg_number(double value) {
  const double tenths = std::round(value * 10);
  const auto whole = static_cast<long long>(tenths);
  if (whole % 10 == 0) return std::to_string(whole / 10);
  return fmt::format("{}{}.{}", whole < 0 ? "-" : "", std::abs(whole) / 10, std::abs(whole) % 10);
}

double svg_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += width_of(text, at, point);
    at += point.length;
  }
  return width * size;
}

SvgLines svg_wrap(std::string_view text, double width, double size, std::size_t most) {
  SvgLines made;
  std::string line;
  const auto end_line = [&] {
    made.lines.push_back(std::move(line));
    line.clear();
  };
  text = trim(text);
  while (!text.empty() && made.lines.size() <= most) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    if (!line.empty() && svg_width(line + " ", size) + svg_width(word, size) <= width) {
      line.append(" ").append(word);
    } else {
      if (!line.empty()) end_line();
      // A word without end takes no more time than the lines that are shown of it.
      for (std::size_t fits = 0; made.lines.size() <= most && (fits = fitting(word, width, size)) < word.size();) {
        line = word.substr(0, fits);
        end_line();
        word.remove_prefix(fits);
      }
      line = word;
    }
    text = trim(text.substr(end));
  }
  if (!line.empty() || made.lines.empty()) end_line();
  if (made.lines.size() > most) {
    made.cut = true;
    made.lines.resize(most);
    cut(made.lines.back(), width, size);
  }
  for (const std::string& one : made.lines)
    made.widest = std::max(made.widest, svg_width(one, size));
  return made;
}

namespace {

std::string attributes_of(const SvgFont& font) {
  return fmt::format("font-size=\"{}\" fill=\"{}\"{}{}", svg_number(font.size), font.fill,
                     font.bold ? " font-weight=\"bold\"" : "", font.ends_there ? " text-anchor=\"end\"" : "");
}

}  // namespace

std::string svg_text(double x, double y, double leading, const SvgLines& text, const SvgFont& font,
                     std::string_view whole) {
  std::string out = fmt::format("<text {}>", attributes_of(font));
  if (text.cut) out += fmt::format("<title>{}</title>", xml_text(printable(whole)));
  for (std::size_t at = 0; at < text.lines.size(); ++at)
    // The space keeps words apart where the text is copied; at its end, it would move the text.
    out += fmt::format("<tspan x=\"{}\" y=\"{}\">{}{}</tspan>", svg_number(x),
                       svg_number(y + leading * static_cast<double>(at)), xml_text(text.lines[at]),
                       at + 1 < text.lines.size() && !font.ends_there ? " " : "");
  return out + "</text>\n";
}

std::string svg_text(double x, double y, std::string_view text, const SvgFont& font) {
  return fmt::format("<text x=\"{}\" y=\"{}\" {}>{}</text>\n", svg_number(x), svg_number(y), attributes_of(font),
                     xml_text(text));
}

bool SvgShelves::is_free(std::size_t shelf, double begin, double end) const {
  if (shelf >= shelves_.size()) return true;
  const auto& taken = shelves_[shelf];
  const auto after = taken.lower_bound(end);  // the first that begins where this ends, or later
  return after == taken.begin() || std::prev(after)->second <= begin;
}

std::size_t SvgShelves::free(double begin, double end, std::size_t lines) const {
  for (std::size_t first = 0; first + lines <= most; ++first) {
    bool all = true;
    for (std::size_t line = 0; all && line < lines; ++line)
      all = is_free(first + line, begin, end);
    if (all) return first;
  }
  return none;
}

void SvgShelves::take(std::size_t first, double begin, double end, std::size_t lines) {
  if (shelves_.size() < first + lines) shelves_.resize(first + lines);
  for (std::size_t line = first; line < first + lines; ++line)
    shelves_[line][begin] = std::max(shelves_[line][begin], end);
}

}  // namespace sbs::render
