#include "plan/names.h"

#include <array>
#include <unordered_map>

#include "base/by_enum.h"
#include "base/message.h"
#include "base/text.h"
#include "plan/choices.h"

namespace sbs::plan {

namespace {

constexpr Message<Quoted> school_of_id{"skolan {0}", "the school {0}"};
constexpr Message<> nameless_school{"en skola utan namn", "a school without a name"};
constexpr Phrase nameless_event{"en händelse utan namn", "an event without a name"};
constexpr Message<std::string> more_schools{"{0} skolor till", "{0} more schools"};

template <class E>
const Choice& choice_of(E value) {
  return fields::choice_of(fields::choices<E>, static_cast<int>(value));
}

/// The value that a text names, by its key or as people call it, in either language and whatever the case.
template <class E, std::size_t Count>
std::optional<E> value_named(const std::array<Choice, Count>& choices, std::string_view text) {
  static const auto values = [&] {
    std::unordered_map<std::string, E> all;
    for (const Choice& choice : choices)
      for (const std::string_view name :
           {choice.names.sv, choice.names.en, choice.label.in(Language::sv), choice.label.in(Language::en)})
        all.try_emplace(fold_case(name), static_cast<E>(choice.value));
    return all;
  }();
  const auto found = values.find(fold_case(trim(text)));
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

/// How an event is called in a sentence.
struct InSentence {
  Phrase definite;
  Gender gender = Gender::common;
};
constexpr std::array events_in_sentences{
#define SBS_EVENT(id, sv, also, label_sv, the_sv, gender, label_en, the_en, step, meeting, begins) \
  InSentence{{the_sv, the_en}, Gender::gender},
#include "event_kinds.def"
#undef SBS_EVENT
};
const InSentence& in_sentence(EventKind kind) { return events_in_sentences.at(static_cast<std::size_t>(kind)); }

std::string first_of(const Field<std::string>& name, const Field<std::string>& id) {
  if (name && !trim(*name).empty()) return *name;
  return id ? *id : std::string();
}

}  // namespace

std::string_view label(EventKind kind, Language language) { return choice_of(kind).label.in(language); }
std::string_view label(Party party, Language language) { return choice_of(party).label.in(language); }
std::string_view label(Role role, Language language) { return choice_of(role).label.in(language); }
std::string_view label(Form form, Language language) { return choice_of(form).label.in(language); }
std::string_view label(OrganiserType type, Language language) { return choice_of(type).label.in(language); }
std::string_view label(Ground ground, Language language) { return choice_of(ground).label.in(language); }
std::string_view label(TeamType type, Language language) { return choice_of(type).label.in(language); }
std::string_view label(Ability ability, Language language) { return choice_of(ability).label.in(language); }
std::string_view label(Change change, Language language) { return choice_of(change).label.in(language); }
std::string_view label(Participant participant, Language language) { return choice_of(participant).label.in(language); }
std::string_view label(Level level, Language language) { return choice_of(level).label.in(language); }
std::string_view label(Aim aim, Language language) { return choice_of(aim).label.in(language); }
std::string_view label(InterventionStatus status, Language language) { return choice_of(status).label.in(language); }
std::string_view label(CollaborationStatus status, Language language) { return choice_of(status).label.in(language); }
std::string_view said_of_collaboration(CollaborationStatus status, Language language) {
  constexpr ByEnum<CollaborationStatus, Adjective> adjectives(
      {{CollaborationStatus::active, {"pågår", "pågår", "active"}},
       {CollaborationStatus::paused, {"pausad", "pausat", "paused"}},
       {CollaborationStatus::ended, {"avslutad", "avslutat", "ended"}},
       {CollaborationStatus::discontinued, {"avbruten", "avbrutet", "discontinued"}},
       {CollaborationStatus::declined, {"avböjd", "avböjt", "declined"}}});
  return adjectives[status].in(language, Gender::neuter);
}

std::string_view label(CountedFrom event, Language language) { return choice_of(event).label.in(language); }
std::string_view label(SupervisionKind kind, Language language) { return choice_of(kind).label.in(language); }
std::string_view label(Progress progress, Language language) { return choice_of(progress).label.in(language); }
std::string_view label(MandateId mandate, Language language) { return choice_of(mandate).label.in(language); }

template <class Value>
std::string_view english_key(Value value) {
  return choice_of(value).names.en;
}
template std::string_view english_key(EventKind);
template std::string_view english_key(Party);
template std::string_view english_key(Role);
template std::string_view english_key(Form);
template std::string_view english_key(OrganiserType);
template std::string_view english_key(Ground);
template std::string_view english_key(TeamType);
template std::string_view english_key(Ability);
template std::string_view english_key(Change);
template std::string_view english_key(Participant);
template std::string_view english_key(Level);
template std::string_view english_key(Aim);
template std::string_view english_key(InterventionStatus);
template std::string_view english_key(CollaborationStatus);
template std::string_view english_key(CountedFrom);
template std::string_view english_key(SupervisionKind);
template std::string_view english_key(Progress);
template std::string_view english_key(MandateId);

std::string_view key_of(MandateId mandate) { return choice_of(mandate).names.sv; }

std::string_view definite(EventKind kind, Language language) { return in_sentence(kind).definite.in(language); }
Gender gender_of(EventKind kind) { return in_sentence(kind).gender; }

std::string_view to_string(EventKind kind) { return choice_of(kind).names.en; }
std::string_view to_string(InterventionStatus status) { return choice_of(status).names.en; }
std::string_view to_string(Progress progress) { return choice_of(progress).names.en; }
std::string_view to_string(CollaborationStatus status) { return choice_of(status).names.en; }

std::optional<Role> role_named(std::string_view text) { return value_named<Role>(role_choices, text); }
std::optional<Party> party_named(std::string_view text) { return value_named<Party>(party_choices, text); }

std::vector<std::string_view> role_and_party_names(Language language) {
  std::vector<std::string_view> names;
  names.reserve(role_choices.size() + party_choices.size());
  for (const Choice& role : role_choices)
    names.push_back(role.label.in(language));
  for (const Choice& party : party_choices)
    names.push_back(party.names.in(keys_beside(language)));
  return names;
}

std::string title_of(const Event& event, Language language) {
  if (event.title && !trim(*event.title).empty()) return *event.title;
  return std::string(event.kind ? label(*event.kind, language) : nameless_event.in(language));
}

std::string title_of(const Intervention& intervention) { return first_of(intervention.title, intervention.id); }

std::string title_of(const School& school) { return first_of(school.name, school.id); }

std::string worded(const TheSchool& one, const Wording& wording) {
  if (one.school.name) return *one.school.name;
  return one.school.id ? school_of_id(wording, Quoted(*one.school.id)) : nameless_school(wording);
}

std::string title_of(const Plan& plan, Language language) {
  if (plan.collaboration && plan.collaboration->title) return *plan.collaboration->title;
  // Of many schools the first are enough to know the plan by.
  constexpr std::size_t many = 5;
  constexpr std::size_t first = 3;
  std::vector<std::string> schools;
  for (const School& school : plan.schools) {
    if (plan.schools.size() > many && schools.size() == first) {
      schools.push_back(more_schools(language, std::to_string(plan.schools.size() - first)));
      break;
    }
    schools.push_back(title_of(school));
  }
  return join_and(schools, language);
}

std::string organiser_name(const Plan& plan) {
  if (!plan.collaboration || !plan.collaboration->organiser || !plan.collaboration->organiser->name) return {};
  return *plan.collaboration->organiser->name;
}

std::string parties(const List<Located<Party>>& by, Language language) {
  std::vector<std::string> names;
  for (const auto& party : by)
    names.emplace_back(label(party.value, language));
  return join_and(names, language);
}

std::string who(std::string_view text, Language language) {
  const auto role = role_named(text);
  return role ? std::string(label(*role, language)) : std::string(text);
}

}  // namespace sbs::plan
