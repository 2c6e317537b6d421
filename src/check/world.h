#pragma once

#include <optional>

#include "base/date.h"
#include "base/language.h"
#include "config/config.h"
#include "source/files.h"
#include "yaml/parse.h"

namespace sbs::check {

/// The day that plans are read on.
struct Today {
  std::optional<Day> for_all;  ///< that somebody gave for the whole run
  Day otherwise{};             ///< where a plan's settings name none either

  Day of(const config::Config* settings) const {
    if (for_all) return *for_all;
    return settings != nullptr && settings->today ? settings->today->first : otherwise;
  }
};

/// What a check takes from the world: values, and what files are read through.
struct World {
  const source::Files& files;
  Language language = Language::en;
  Today today;
  yaml::Reader reader = yaml::Reader::lines_first;
  unsigned threads = 1;  ///< that folders are listed, and plans read and checked, on
};

}  // namespace sbs::check
