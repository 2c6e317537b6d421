#pragma once

#include <stdexcept>
#include <string_view>

#include "base/message.h"

namespace sbs::programme {

/// Where a statement about the programme comes from: the sentence in Swedish, an English paraphrase, the document, and
/// the day on which somebody last held the one against the other. Does not compile without one of them.
struct Citation {
  /// Whether the sentence is the source's own words, our words for what the source says, or a rule of our own.
  enum class Kind : unsigned char { quoted, described, own };

  consteval Citation(std::string_view words, std::string_view in_english, Phrase where, std::string_view day,
                     Kind whose = Kind::quoted)
      : sentence(words), paraphrase(in_english), reference(where), checked(day), kind(whose) {
    if (words.empty() || in_english.empty() || day.size() != 10)
      throw std::logic_error("a source needs its sentence, a paraphrase and the day it was checked");
  }

  std::string_view sentence;
  std::string_view paraphrase;
  Phrase reference;
  std::string_view checked;
  Kind kind;
};

/// Skolverket's six steps, as the public notice on Malmens skola prints them (Kumla kommun, 2016-10-03).
consteval Citation working_order(std::string_view sentence, std::string_view paraphrase, Phrase step) {
  return {sentence, paraphrase, step, "2026-11-23"};
}

inline constexpr Phrase step_1{"Skolverkets arbetsgång, steg 1; Kumla kommun 2016-10-03",
                               "Skolverket's working order, step 1; Kumla kommun 2016-10-03"};
inline constexpr Phrase step_2{"Skolverkets arbetsgång, steg 2; Kumla kommun 2016-10-03",
                               "Skolverket's working order, step 2; Kumla kommun 2016-10-03"};
inline constexpr Phrase step_3{"Skolverkets arbetsgång, steg 3; Kumla kommun 2016-10-03",
                               "Skolverket's working order, step 3; Kumla kommun 2016-10-03"};
inline constexpr Phrase step_4{"Skolverkets arbetsgång, steg 4; Kumla kommun 2016-10-03",
                               "Skolverket's working order, step 4; Kumla kommun 2016-10-03"};
inline constexpr Phrase step_5{"Skolverkets arbetsgång, steg 5; Kumla kommun 2016-10-03",
                               "Skolverket's working order, step 5; Kumla kommun 2016-10-03"};
inline constexpr Phrase step_6{"Skolverkets arbetsgång, steg 6; Kumla kommun 2016-10-03",
                               "Skolverket's working order, step 6; Kumla kommun 2016-10-03"};
inline constexpr Phrase all_steps{"Skolverkets arbetsgång; Kumla kommun 2016-10-03",
                                  "Skolverket's working order; Kumla kommun 2016-10-03"};

/// A rule of sbs itself.
consteval Citation our_own(std::string_view sentence, std::string_view same_in_english) {
  return {sentence,
          same_in_english,
          {"planformatet, version 1", "the plan format, version 1"},
          "2026-11-23",
          Citation::Kind::own};
}

}  // namespace sbs::programme
