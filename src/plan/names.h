#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/message.h"
#include "base/text.h"
#include "plan/plan.h"

/// What people call the things of a plan. The words are those of plan/choices.h.
namespace sbs::plan {

/// "Dialogen med huvudmannen inleds", "The dialogue with the organiser opens".
std::string_view label(EventKind kind, Language language);
std::string_view label(Party party, Language language);
std::string_view label(Role role, Language language);
std::string_view label(Form form, Language language);
std::string_view label(InterventionStatus status, Language language);
std::string_view label(CollaborationStatus status, Language language);
std::string_view label(CountedFrom event, Language language);
std::string_view label(SupervisionKind kind, Language language);
std::string_view label(Progress progress, Language language);
std::string_view label(OrganiserType type, Language language);
std::string_view label(Ground ground, Language language);
std::string_view label(TeamType type, Language language);
std::string_view label(Ability ability, Language language);
std::string_view label(Change change, Language language);
std::string_view label(Participant participant, Language language);
std::string_view label(Level level, Language language);
std::string_view label(Aim aim, Language language);
/// How a collaboration is, with the noun: "samarbetet är avslutat".
std::string_view said_of_collaboration(CollaborationStatus status, Language language);
/// "Samverkan för bästa skola (2015)".
std::string_view label(MandateId mandate, Language language);

/// The role that a text names in either language ("rektor"), none where it is a person's name or other text.
std::optional<Role> role_named(std::string_view text);

/// The party that a text names in either language ("huvudman", "the organiser").
std::optional<Party> party_named(std::string_view text);
/// All that `role_named` and `party_named` know, in a language: for guessing what was meant.
std::vector<std::string_view> role_and_party_names(Language language);

/// The key in the plan's English: "team_meeting", for machines, never translated.
std::string_view to_string(EventKind kind);
std::string_view to_string(CollaborationStatus status);
std::string_view to_string(InterventionStatus status);
std::string_view to_string(Progress progress);

/// A fixed value by its English key. Of every enumeration that has a label.
template <class Value>
std::string_view english_key(Value value);

/// An event in a sentence: "överenskommelsen om insatser", "the agreement on interventions".
std::string_view definite(EventKind kind, Language language);
Gender gender_of(EventKind kind);

/// The same as an argument of a text.
struct TheEvent {
  EventKind kind;
};
inline std::string_view worded(const TheEvent& event, const Wording& wording) {
  return definite(event.kind, wording.language);
}
inline std::string as_value(const TheEvent& event) { return std::string(to_string(event.kind)); }

/// The value as plans write it: "sbs-2015" in either language.
std::string_view key_of(MandateId mandate);

/// What the plan calls an event: its title, else what events of its kind are called. Where neither can be read, that.
std::string title_of(const Event& event, Language language);
/// Its title, else its id.
std::string title_of(const Intervention& intervention);
/// Its name, else its id.
std::string title_of(const School& school);
/// The collaboration's title, else the schools' names; of many the first, and how many more.
std::string title_of(const Plan& plan, Language language);
/// The organiser's name; empty where it is not known.
std::string organiser_name(const Plan& plan);

/// "Skolverket och huvudmannen": the parties as text, in the order they are written.
std::string parties(const List<Located<Party>>& by, Language language);

/// Who is named: a role as people call it, else the text itself.
std::string who(std::string_view text, Language language);

/// What people call a fixed value of a plan, as an argument of a text: "huvudmannen", "the organiser".
class Label {
 public:
  template <class Value>
  requires requires(Value value) { label(value, Language::sv); }
  Label(Value value)  // NOLINT(google-explicit-constructor): a value is called by its label
      : sv_(label(value, Language::sv)), en_(label(value, Language::en)), key_(english_key(value)) {}
  std::string_view in(Language language) const { return language == Language::sv ? sv_ : en_; }
  std::string_view key() const { return key_; }

 private:
  std::string_view sv_;
  std::string_view en_;
  std::string_view key_;
};
inline std::string_view worded(const Label& label, const Wording& wording) { return label.in(wording.language); }
inline std::string as_value(const Label& label) { return std::string(label.key()); }

/// A mandate as plans write it, in what is to be pasted: "sbs-2015".
struct MandateKey {
  MandateId mandate;
};
inline std::string_view worded(const MandateKey& key, const Wording& /*wording*/) { return key_of(key.mandate); }
inline std::string as_value(const MandateKey& key) { return std::string(key_of(key.mandate)); }

/// What people call a fixed value, between quotation marks.
struct QuotedLabel {
  explicit QuotedLabel(Label value) : label(value) {}
  Label label;
};
inline std::string worded(const QuotedLabel& label, const Wording& wording) {
  return quoted(label.label.in(wording.language), wording.language);
}
inline std::string as_value(const QuotedLabel& label) { return as_value(label.label); }

/// A school in a sentence, as an argument of a text: its name, else "skolan ”norra”" by its id.
struct TheSchool {
  const School& school;
};
std::string worded(const TheSchool& one, const Wording& wording);
inline std::string as_value(const TheSchool& one) { return title_of(one.school); }

/// What a plan calls an event or an intervention, between quotation marks, as an argument of a text.
class Title {
 public:
  explicit Title(const Event& event) : event_(&event) {}
  explicit Title(const Intervention& intervention) : intervention_(&intervention) {}

  friend std::string worded(const Title& title, const Wording& wording) {
    const Language language = wording.language;
    return quoted(title.event_ != nullptr ? title_of(*title.event_, language) : title_of(*title.intervention_),
                  language);
  }
  friend std::string as_value(const Title& title) {
    if (title.event_ == nullptr) return title_of(*title.intervention_);
    const Event& event = *title.event_;
    if (event.title) return *event.title;
    return event.kind ? std::string(to_string(*event.kind)) : std::string();
  }

 private:
  const Event* event_ = nullptr;
  const Intervention* intervention_ = nullptr;
};

}  // namespace sbs::plan
