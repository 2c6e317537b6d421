#pragma once

#include <string>

#include "base/date.h"
#include "source/located.h"
#include "source/span.h"

namespace sbs::source {

/// What every group of keys has: its place, and the two keys that may stand anywhere.
struct Group {
  Span span;                   ///< the whole of it
  Span head;                   ///< its first line: where what is missing from it is reported
  Seldom<std::string> note;    ///< `note` / `anteckning`
  Seldom<std::string> source;  ///< `source` / `källa`
};

/// Text that looks like a number and is none: unit codes, municipality codes.
struct Code {
  std::string text;

  bool operator==(const Code&) const = default;
};

/// A whole number from 0.
struct Count {
  long value = 0;

  bool operator==(const Count&) const = default;
};

/// One date, or several.
struct Dates : List<Located<PartialDate>> {};

}  // namespace sbs::source
