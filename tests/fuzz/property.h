#pragma once

#include <fmt/format.h>

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "fuzz/seeds.h"

/// What has to hold of any bytes. A property is a plain function, so that libFuzzer (fuzz/libfuzzer.cpp) and the
/// ordinary test run (fuzz/replay.cpp) try the same.
namespace sbs::fuzz {

/// Thrown where a property does not hold: what was seen instead.
class Broken : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

template <class... Args>
void hold(bool holds, fmt::format_string<Args...> otherwise, Args&&... args) {
  if (!holds) throw Broken(fmt::format(otherwise, std::forward<Args>(args)...));
}

/// That a checker of tests/support/faults.h found nothing.
inline void hold_whole(const std::string& fault, std::string_view where) {
  if (!fault.empty()) throw Broken(fmt::format("{}: {}", where, fault));
}

#define SBS_PROPERTY(name, seeds) void name(std::string_view bytes);
#include "fuzz/properties.def"
#undef SBS_PROPERTY

struct Property {
  std::string_view name;
  void (*check)(std::string_view bytes);
  Seeds seeds;
};

std::span<const Property> all_properties();

}  // namespace sbs::fuzz
