#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/language.h"

namespace sbs {

/// Why the world refused: a file that cannot be read, an option that makes no sense. It travels up to the command,
/// which prints it as one line on stderr and exits with 2. It is never about what a plan says. Both languages are
/// kept, since the run's language may not be known where it arises.
struct Failure {
  std::string sv;
  std::string en;

  const std::string& in(Language language) const { return language == Language::sv ? sv : en; }
};

/// A value, or why there is none.
template <class T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> refuse(std::string sv, std::string en) {
  return tl::unexpected<Failure>(Failure{std::move(sv), std::move(en)});
}

}  // namespace sbs
