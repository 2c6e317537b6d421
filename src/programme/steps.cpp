#include "programme/steps.h"

#include <fmt/format.h>

#include "base/message.h"
#include "base/text.h"

namespace sbs::programme {

namespace {

using plan::EventKind;

constexpr std::array<Phrase, 6> names{Phrase{"Urval", "Selection"},
                                      Phrase{"Dialog", "Dialogue"},
                                      Phrase{"Nulägesanalys och plan", "Analysis and plan"},
                                      Phrase{"Överenskommelse", "Agreement"},
                                      Phrase{"Genomförande", "Implementation"},
                                      Phrase{"Uppföljning och utfasning", "Follow-up and phase-out"}};

/// What the list says of each kind of event.
struct Kind {
  std::optional<Step> step;
  bool meeting;
  bool begins_assessed;
};

namespace words {  // of the list's columns
using enum Step;
constexpr std::nullopt_t any = std::nullopt;
constexpr bool meeting = true;
constexpr bool other = false;
constexpr bool begins_assessed = true;
constexpr bool begins = false;
}  // namespace words

constexpr std::array kinds{
#define SBS_EVENT(id, sv, also, label_sv, the_sv, gender, label_en, the_en, step, is_meeting, when_begins) \
  Kind{words::step, words::is_meeting, words::when_begins},
#include "event_kinds.def"
#undef SBS_EVENT
};

}  // namespace

std::string_view name_of(Step step, Language language) {
  return names.at(static_cast<std::size_t>(number(step) - 1)).in(language);
}

std::string worded(Step step, const Wording& wording) {
  const Language language = wording.language;
  return fmt::format("{} {}, {}", language == Language::sv ? "steg" : "step", number(step),
                     fold_case(name_of(step, language)));
}

std::optional<Step> step_of(EventKind kind) { return kinds[static_cast<std::size_t>(kind)].step; }
bool is_meeting(EventKind kind) { return kinds[static_cast<std::size_t>(kind)].meeting; }
bool begins_only_assessed(EventKind kind) { return kinds[static_cast<std::size_t>(kind)].begins_assessed; }

}  // namespace sbs::programme
