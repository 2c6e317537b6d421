#pragma once

#include <string>
#include <vector>

#include "base/language.h"

/// How dates and recurrences are written, each with what sbs itself reads in it: so a page cannot say otherwise.
namespace sbs::guide {

struct DateForm {
  std::string written;
  std::string what;  ///< "en vecka"
  std::string read;  ///< "från och med den 22 augusti 2016 till och med den 28 augusti 2016"
};

/// In the order in which people need them; last a deadline, which only stands for what is still to come.
std::vector<DateForm> date_forms(Language language);

/// What is no date but has one good reading, with the date that sbs asks whether it was meant.
struct DateGuess {
  std::string written;
  std::string meant;
};
std::vector<DateGuess> date_guesses(Language language);

/// How often something recurs.
std::vector<DateForm> recurrence_forms(Language language);

}  // namespace sbs::guide
