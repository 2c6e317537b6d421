#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "base/date.h"

namespace sbs::fuzz {

/// What bytes stand for, so that an input can be read and written by people: `#12` on the first line chooses among the
/// ways to try it, `# file: other.yaml` on a line begins another file; what stands before is plan.yaml.
class Input {
 public:
  explicit Input(std::string_view bytes);

  std::map<std::string, std::string> files;

  /// The next thing that the number on the first line chooses: one of so many.
  std::size_t pick(std::size_t count);

  /// One of these.
  template <class Item>
  Item any(std::initializer_list<Item> items) {
    return items.begin()[pick(items.size())];
  }

  /// A day to read plans on: that of the tests, one before most plans, or one after.
  Day day();

 private:
  std::size_t way_ = 0;
};

/// The bytes that stand for files.
std::string bytes_of(const std::map<std::string, std::string>& files, std::size_t way);

}  // namespace sbs::fuzz
