#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What drawings in SVG share: numbers, and text that fits although nobody knows the reader's font.
namespace sbs::render {

/// A length as SVG has it, in tenths: "12.5", "12".
std::string svg_number(double value);

/// How wide a text can be, at a size of the font: as wide as in the widest of the usual fonts without serifs.
double svg_width(std::string_view text, double size);

/// A text on lines that fit.
struct SvgLines {
  std::vector<std::string> lines;
  bool cut = false;   ///< whether something was left out, and stands in a title
  double widest = 0;  ///< the width of the widest line
};
/// Broken at spaces, a word that is wider than a line inside it; what needs more than `most` lines is cut.
SvgLines svg_wrap(std::string_view text, double width, double size, std::size_t most);

/// How text is set.
struct SvgFont {
  double size = 12;
  bool bold = false;
  std::string_view fill = "#1a1a1a";
  bool ends_there = false;  ///< it ends at `x`, and does not begin there
};

/// `<text>`, a line below the other; `x` is where they begin and `y` the first one's foot. The whole text as a title
/// where it was cut.
std::string svg_text(double x, double y, double leading, const SvgLines& text, const SvgFont& font,
                     std::string_view whole = {});
/// The same of one line.
std::string svg_text(double x, double y, std::string_view text, const SvgFont& font);

/// What stands where on some lines one below the other, so that nothing is put over another.
class SvgShelves {
 public:
  /// No more lines than these are looked at: with thousands of things in a row, all others share the last.
  static constexpr std::size_t most = 60;

  /// The first of so many free lines one below the other, from `begin` to `end`; none where all are taken.
  std::size_t free(double begin, double end, std::size_t lines) const;
  void take(std::size_t first, double begin, double end, std::size_t lines);
  std::size_t taken() const { return shelves_.size(); }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

 private:
  bool is_free(std::size_t shelf, double begin, double end) const;

  std::vector<std::map<double, double>> shelves_;  // on each, from where to where something stands
};

}  // namespace sbs::render
