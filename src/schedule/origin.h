#pragma once

#include <cstddef>
#include <string>

namespace sbs::schedule {

/// Where the plan says something: a file as it is to be shown, and a line from 1.
struct Origin {
  std::string file;
  std::size_t line = 0;

  bool operator==(const Origin&) const = default;
};

}  // namespace sbs::schedule
