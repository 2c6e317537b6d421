#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/by_enum.h"
#include "base/date.h"
#include "base/id.h"
#include "base/language.h"
#include "source/located.h"
#include "source/span.h"
#include "source/values.h"

/// The whole domain on one page: what a plan of a collaboration between Skolverket and an organiser (huvudman) says.
/// Everything is optional that may be missing while a plan is young or could not be read; the rules judge what that
/// means. Terms are those of the plan format, English here and Swedish beside.
namespace sbs::plan {

using source::Code;
using source::Count;
using source::Dates;
using source::Field;
using source::Group;
using source::List;
using source::Located;
using source::Seldom;

/// The edition of the programme's government mandate (uppdrag) that a plan is held against.
enum class MandateId : std::uint8_t {
#define SBS_MANDATE(id, written, also, sv, en, ...) id,
#include "mandates.def"
#undef SBS_MANDATE
};

/// The kind of event that the time limit is counted from (räknas från): the first of its kind. `start`: the day or term
/// that was agreed for the work to begin, which no event marks.
enum class CountedFrom : std::uint8_t { dialogue, decision, agreement, start };

enum class CollaborationStatus : std::uint8_t { active, paused, ended, discontinued, declined, last_ = declined };

enum class OrganiserType : std::uint8_t { municipal, independent, region, state };

/// Skolform. The two `*_special` are the names in force until 2023-07-01 of the two `adapted_*`.
enum class Form : std::uint8_t {
  preschool,
  preschool_class,
  leisure_centre,
  compulsory,
  adapted_compulsory,
  special,
  sami,
  upper_secondary,
  adapted_upper_secondary,
  adult,
  compulsory_special,
  upper_secondary_special
};

/// Why a school was chosen (skäl).
enum class Ground : std::uint8_t { low_results, low_completion, difficult_conditions };

/// What Skolinspektionen has decided of a school or an organiser (tillsyn): an order (föreläggande), one under a
/// penalty (vitesföreläggande), a remark (anmärkning).
enum class SupervisionKind : std::uint8_t { order, order_with_fine, remark, other };

/// The school's own team, the organiser's, or Skolverket's dialogue team.
enum class TeamType : std::uint8_t { school, organiser, dialogue };

enum class Role : std::uint8_t {
  principal,
  deputy_principal,
  preschool_head,
  head_of_operations,
  chief_education_officer,
  head_of_administration,
  development_lead,
  educator,
  teacher,
  lead_teacher,
  skolverket_representative,
  process_supporter,  ///< Skolverket's
  process_leader,     ///< the organiser's own
  supervisor,
  preschool_teacher,
  special_educator,
  student_health,
  other
};

/// `spsm`: Specialpedagogiska skolmyndigheten, the agency for special needs education.
enum class Party : std::uint8_t { skolverket, skolinspektionen, spsm, organiser, school, university, other };

/// What happens (händelse); the list has the step and the names of each.
enum class EventKind : std::uint8_t {
#define SBS_EVENT(id, sv, also, label_sv, the_sv, gender, label_en, the_en, step, meeting, begins) id,
#include "event_kinds.def"
#undef SBS_EVENT
};

/// What an organiser and its schools are to get better at (förmågor): to plan, follow up and develop education.
enum class Ability : std::uint8_t { plan, follow_up, develop };

enum class Change : std::uint8_t { strengthened, unchanged, weakened };

/// Who took part in the analysis beyond the team.
enum class Participant : std::uint8_t { all_educators, pupils, guardians, other_staff };

enum class InterventionStatus : std::uint8_t { proposed, offered, agreed, in_progress, completed, stopped, declined };

enum class Level : std::uint8_t { organiser, school };

/// The last two are those of the mandate of 2024, for preschools and teaching.
enum class Aim : std::uint8_t { results, equity, goal_attainment, teaching_quality };

enum class Progress : std::uint8_t { on_track, at_risk, off_track, partly_achieved, achieved, last_ = achieved };

struct School;
struct Team;
struct Intervention;
struct Finding;

/// An id as it is written elsewhere, and the thing it names; no target where there is no such thing (SBS010).
template <class T>
struct Reference {
  std::string id;
  std::optional<Id<T>> target;

  bool operator==(const Reference&) const = default;
};
template <class T>
using References = List<Located<Reference<T>>>;

/// Supervision by the inspectorate: open until it is closed.
struct Supervision : Group {
  Field<SupervisionKind> kind;
  Field<PartialDate> decision;
  Field<std::string> what;
  Field<PartialDate> report_by;  ///< by when the organiser is to report what it has done
  Field<PartialDate> closed;
};

struct Organiser : Group {
  Field<std::string> name;
  Field<OrganiserType> type;
  Field<Code> municipality_code;
  Field<std::string> organisation_number;
  List<Supervision> supervision;
};

struct Pause : Group {
  Field<PartialDate> from;
  Field<PartialDate> until;
  Field<std::string> reason;
};

struct Collaboration : Group {
  Field<std::string> title;
  Field<std::string> reference;  ///< the number it has in a register (diarienummer)
  Field<std::string> funding;    ///< what it costs, and who pays (medel)
  Field<MandateId> mandate;
  Field<Organiser> organiser;
  Field<CountedFrom> counted_from;
  Field<PartialDate> start;
  Field<PartialDate> end;
  Field<CollaborationStatus> status;
  Field<std::string> status_reason;
  List<Pause> pauses;
};

struct School : Group {
  Field<std::string> id;
  Field<std::string> name;
  Field<Code> unit_code;
  List<Located<Form>> forms;
  Field<std::string> years;
  List<Located<Ground>> grounds;
  List<Supervision> supervision;
  Seldom<PartialDate> from;
  Seldom<PartialDate> until;
  Seldom<std::string> left;
};

struct Member : Group {
  Field<Role> role;
  Field<std::string> position;  ///< what it is called where that is not the role's word (befattning)
  Field<std::string> name;
  Field<Count> count;
  References<School> schools;
  Field<PartialDate> from;
  Field<PartialDate> until;
};

struct Team : Group {
  Field<std::string> id;
  Field<TeamType> type;
  References<School> schools;
  List<Member> members;
};

struct AbilityAssessment : Group {
  Field<Change> plan;
  Field<Change> follow_up;
  Field<Change> develop;
};

struct Assessment : Group {
  Field<AbilityAssessment> organiser;
  Field<AbilityAssessment> schools;
};

struct Event : Group {
  Field<EventKind> kind;
  Field<std::string> id;
  Field<std::string> title;
  Field<PartialDate> planned;
  Dates done;
  Seldom<std::string> cancelled;
  Field<Recurrence> every;
  List<Located<Party>> by;
  References<School> schools;
  References<Team> teams;
  References<Intervention> interventions;
  Seldom<std::string> document;
  Seldom<std::string> reference;  ///< the number it has in a register (diarienummer)
  Seldom<Assessment> assessment;
};

struct Finding : Group {
  Field<std::string> id;
  References<School> schools;
  Field<std::string> problem;
  Field<std::string> evidence;
  List<Located<std::string>> causes;
  Seldom<std::string> set_aside;
};

struct Analysis : Group {
  List<Located<Participant>> participants;
  List<Finding> findings;
};

struct Responsible : Group {
  Field<Party> party;
  Field<std::string> who;
  Field<std::string> commitment;
};

struct Activity : Group {
  Field<std::string> title;
  Field<std::string> who;
  Field<PartialDate> planned;
  Field<PartialDate> done;
  Seldom<std::string> cancelled;
};

/// A measured value: a number (`204.2`, `67 %`, `1 200`, `−3`), suppressed because the group is small (`..`, never 0),
/// or words.
struct GoalValue {
  enum class Kind : std::uint8_t { number, suppressed, words };
  Kind kind = Kind::words;
  double number = 0;
  std::string text;  ///< as written

  bool operator==(const GoalValue&) const = default;
};

struct Measurement : Group {
  Field<PartialDate> period;
  Field<GoalValue> value;
};

struct Goal : Group {
  Field<std::string> measure;
  Field<std::string> unit;
  Seldom<std::string> group;
  Seldom<Count> group_size;
  Field<Measurement> baseline;
  Field<Measurement> target;
  List<Measurement> outcomes;
};

struct Review : Group {
  Field<PartialDate> done;
  Field<std::string> by;
  Field<Progress> progress;
};

struct Intervention : Group {
  Field<std::string> id;
  Field<std::string> title;
  Field<InterventionStatus> status;
  Seldom<std::string> status_reason;
  Field<Level> level;
  References<School> schools;
  Field<std::string> what;
  Field<std::string> how;
  References<Finding> findings;
  Seldom<std::string> funding;  ///< what it costs, and who pays (medel)
  List<Located<Aim>> aims;
  List<Located<Ability>> strengthens;
  Field<PartialDate> start;
  Field<PartialDate> end;
  List<Responsible> responsible;
  List<Activity> activities;
  List<Goal> goals;
  List<Review> reviews;
  Field<PartialDate> next_review;
};

using SchoolId = Id<School>;
using TeamId = Id<Team>;
using EventId = Id<Event>;
using FindingId = Id<Finding>;
using InterventionId = Id<Intervention>;

/// One collaboration's plan, joined from its files.
struct Plan : Group {
  Field<std::string> version;
  Field<Collaboration> collaboration;
  List<School> schools;
  List<Team> teams;
  List<Event> timeline;
  Field<Analysis> analysis;
  List<Intervention> interventions;

  source::FileId root;                ///< the file with the collaboration
  std::vector<source::FileId> files;  ///< all of them, sorted; the root among them
  std::optional<KeyLanguage> keys;    ///< that its keys are written in, by its first file; none where it has none

  const School& operator[](SchoolId id) const { return schools[id.index]; }
  const Team& operator[](TeamId id) const { return teams[id.index]; }
  const Event& operator[](EventId id) const { return timeline[id.index]; }
  const Intervention& operator[](InterventionId id) const { return interventions[id.index]; }
};

}  // namespace sbs::plan

namespace sbs {

template <>
inline constexpr std::size_t enum_count<plan::MandateId> = 0
#define SBS_MANDATE(id, written, also, sv, en, ...) +1  // NOLINT(bugprone-macro-parentheses): a sum of ones
#include "mandates.def"
#undef SBS_MANDATE
    ;

template <>
inline constexpr std::size_t enum_count<plan::EventKind> = 0
#define SBS_EVENT(id, sv, also, label_sv, the_sv, gender, label_en, the_en, step, meeting, begins) \
  +1  // NOLINT(bugprone-macro-parentheses)
#include "event_kinds.def"
#undef SBS_EVENT
    ;

}  // namespace sbs
