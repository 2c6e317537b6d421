#include "render/picture_words.h"

#include "base/message.h"

namespace sbs::render {

std::string_view heading_of(schedule::Lane::Kind kind, Language language) {
  using schedule::Lane;
  constexpr Phrase schools{"Skolor", "Schools"};
  constexpr Phrase pauses{"Pauser", "Pauses"};
  constexpr Phrase interventions{"Insatser", "Interventions"};
  switch (kind) {
    case Lane::Kind::step:
    case Lane::Kind::other:
    case Lane::Kind::supervision:
      break;
    case Lane::Kind::school:
      return schools.in(language);
    case Lane::Kind::pause:
      return pauses.in(language);
    case Lane::Kind::intervention:
      return interventions.in(language);
  }
  return {};
}

std::string_view limit_word(Language language) {
  constexpr Phrase word{"tidsgräns", "time limit"};
  return word.in(language);
}

std::string_view words_of(Look look, Language language) {
  constexpr Phrase span_done{"skedde, dagen är inte angiven", "happened, the day is not given"};
  constexpr Phrase span_ahead{"planerat, dagen är inte bestämd", "planned, the day is not set"};
  constexpr Phrase run{"pågår eller har pågått", "goes on, or went on"};
  constexpr Phrase ahead{"planerad tid", "time planned"};
  constexpr Phrase stopped{"avbruten eller avböjd", "stopped or declined"};
  switch (look) {
    case Look::point:
      break;
    case Look::span_done:
      return span_done.in(language);
    case Look::span_ahead:
      return span_ahead.in(language);
    case Look::run:
      return run.in(language);
    case Look::run_ahead:
      return ahead.in(language);
    case Look::run_stopped:
      return stopped.in(language);
  }
  return {};
}

}  // namespace sbs::render
