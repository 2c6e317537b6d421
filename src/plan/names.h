#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
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
/// "sbs-2015".
std::string_view label(MandateId mandate);

/// The role that a text names in either language ("rektor"), none where it is a person's name or other text.
std::optional<Role> role_named(std::string_view text);

/// The party that a text names in either language ("huvudman", "the organiser").
std::optional<Party> party_named(std::string_view text);
/// All that `role_named` and `party_named` know, in a language: for guessing what was meant.
std::vector<std::string_view> role_and_party_names(Language language);

/// The key in the plan's English: "team_meeting", for machines, never translated.
std::string_view to_string(EventKind kind);
std::string_view to_string(CollaborationStatus status);

/// What the plan calls an event: its title, else what events of its kind are called.
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

}  // namespace sbs::plan
