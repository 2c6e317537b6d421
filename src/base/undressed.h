#pragma once

#include <string>
#include <string_view>

namespace sbs {

/// A word without what dresses it: case, marks (å as a), dividers and what cannot be seen. For holding it against many;
/// against one, `differs_in_dress` does.
class Undressed {
 public:
  explicit Undressed(std::string_view word);

  /// Whether the same is left of another word; never where nothing is left.
  bool is_left_of(std::string_view other) const;

 private:
  std::u32string letters_;
};

}  // namespace sbs
