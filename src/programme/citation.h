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

  /// What the document is to the programme: what rests on the notice, a law or a mandate may not be set aside at will.
  enum class Weight : unsigned char { binding, public_text };

  consteval Citation(std::string_view words, std::string_view in_english, Phrase where, std::string_view day,
                     Kind whose = Kind::quoted, Weight its = Weight::binding)
      : sentence(words), paraphrase(in_english), reference(where), checked(day), kind(whose), weight(its) {
    if (words.empty() || in_english.empty() || day.size() != 10)
      throw std::logic_error("a source needs its sentence, a paraphrase and the day it was checked");
  }

  std::string_view sentence;
  std::string_view paraphrase;
  Phrase reference;
  std::string_view checked;
  Kind kind;
  Weight weight;
  bool carries = true;  ///< whether the sentence by itself says why; an example of how one school did it does not
};

/// The same sentence where it only shows how it was done, or says a part of why: the rule's own reason is told before
/// it.
consteval Citation in_part(Citation citation) {
  citation.carries = false;
  return citation;
}

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

/// The notice's section on the programme itself, which is about no single school.
inline constexpr Phrase the_programme{"Kumla kommun 2016-10-03, avsnittet om Samverkan för bästa skola",
                                      "Kumla kommun 2016-10-03, the section on Samverkan för bästa skola"};
inline constexpr Phrase the_notice{"Kumla kommun 2016-10-03 om Malmens skola",
                                   "Kumla kommun 2016-10-03, on Malmens skola"};

/// Where the text of a mandate stands that was not at hand as a document of its own, and where other public texts do.
inline constexpr Phrase mandate_of_2024{"regeringens uppdrag om riktade insatser, april 2024 (dagen osäker)",
                                        "the government's mandate on targeted measures, April 2024 (day uncertain)"};
inline constexpr Phrase skolverkets_page{"Skolverkets webbsida ”Samverkan för bästa skola”",
                                         "Skolverket's page “Samverkan för bästa skola”"};
inline constexpr Phrase research_of_2021{"Lundgren m.fl. 2021, doi 10.15626/pfs26.01.05",
                                         "Lundgren et al. 2021, doi 10.15626/pfs26.01.05"};
inline constexpr Phrase the_mandates{
    "regeringens uppdrag: U2015/3357/S, U2017/00301/S, U2019/03786, riktade insatser 2024",
    "the government's mandates: U2015/3357/S, U2017/00301/S, U2019/03786, targeted measures of 2024"};

/// Words of a source other than the notice, and our own words for what a source says.
consteval Citation quoted(std::string_view sentence, std::string_view paraphrase, Phrase where) {
  return {sentence, paraphrase, where, "2026-11-23"};
}
/// The same of a public page or a piece of research, which nobody is bound by.
consteval Citation page_says(std::string_view sentence, std::string_view paraphrase, Phrase where) {
  return {sentence, paraphrase, where, "2026-11-23", Citation::Kind::quoted, Citation::Weight::public_text};
}
consteval Citation described(std::string_view sentence, std::string_view paraphrase, Phrase where) {
  return {sentence, paraphrase, where, "2026-11-23", Citation::Kind::described};
}

/// A rule of sbs itself.
consteval Citation our_own(std::string_view sentence, std::string_view same_in_english) {
  return {sentence,
          same_in_english,
          {"planformatet, version 1", "the plan format, version 1"},
          "2026-11-23",
          Citation::Kind::own};
}

}  // namespace sbs::programme
