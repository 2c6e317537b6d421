#include <fmt/format.h>

#include <algorithm>

#include "plan/names.h"
#include "schedule/making.h"
#include "schedule/of_plan.h"
#include "schedule/section.h"

// What stands around events and interventions.

namespace sbs::schedule {

namespace {

constexpr Phrase collaboration_ends{"Samarbetet slutar", "The collaboration ends"};
constexpr Phrase collaboration_starts{"Samarbetet börjar", "The collaboration begins"};
constexpr Message<std::string> joins{"{0} kommer med i samarbetet", "{0} joins the collaboration"};
constexpr Message<std::string> leaves{"{0} lämnar samarbetet", "{0} leaves the collaboration"};
constexpr Phrase pause_starts{"Samarbetet pausas", "The collaboration pauses"};
constexpr Phrase pause_ends{"Pausen slutar", "The pause ends"};
constexpr Phrase pause{"Paus", "Pause"};
constexpr Phrase supervision_ends{"tillsynen avslutas", "the supervision is closed"};

}  // namespace

/// What the inspectorate decided of the organiser and of the schools, and by when they are to report on it.
void add_supervision(Making& to) {
  for_each_supervision(to.plan, [&](const plan::Supervision& one, const std::string& whom,
                                    const std::vector<std::string>& schools) {
    const std::string what = words_of(one, to.language);
    const auto put = [&](ItemKind kind, const source::Field<PartialDate>& when, State state, const std::string& text) {
      const std::string id = schools.empty() ? std::string() : schools.front();
      Item& made =
          to.item(kind, fmt::format("{}:{}:{}", to_string(kind), id, iso(*when)), *when, state, text, when.span());
      made.lane = to.schedule.lanes.size() - 1;
      made.schools = schools;
      const plan::Party whose =
          kind == ItemKind::supervision_report ? plan::Party::organiser : plan::Party::skolinspektionen;
      made.who = plan::label(whose, to.language);
      made.people.add(plan::Party::organiser);
      made.people.add(plan::Party::school);
    };
    if (to.schedule.lanes.back().kind != Lane::Kind::supervision)
      to.add_lane(Lane::Kind::supervision, std::string(name_of(Apart::supervision, to.language)), {});
    if (one.decision)
      put(ItemKind::supervision, one.decision, to.passed(*one.decision), part_of(to.language, whom, what));
    if (one.report_by)
      put(ItemKind::supervision_report, one.report_by,
          one.closed ? State::done : to.as_of.state_of_planned(*one.report_by),
          part_of(to.language, whom, std::string(report_measures.in(to.language))));
    if (one.closed)
      put(ItemKind::supervision_closed, one.closed, to.passed(*one.closed),
          part_of(to.language, whom, std::string(supervision_ends.in(to.language))));
  });
}

/// Schools that joined later or left. Once one did, the picture shows the time of each, the collaboration's own where
/// a school has no other.
void add_schools(Making& to) {
  const bool any = std::any_of(to.plan.schools.begin(), to.plan.schools.end(),
                               [](const plan::School& school) { return school.from || school.until; });
  if (!any) return;
  for (const plan::School& school : to.plan.schools) {
    const std::string title = plan::title_of(school);
    const bool over = school.until ? school.until->last < to.today : !to.schedule.heading.current;
    Lane& lane = to.add_lane(Lane::Kind::school, title, over ? State::done : State::due);
    lane.start = school.from ? std::optional(*school.from) : to.schedule.heading.start;
    lane.end = school.until ? std::optional(*school.until) : to.schedule.heading.end;
    if (!lane.end) lane.end = to.schedule.heading.limit;
    if (school.id) lane.schools = {*school.id};
    const auto put = [&](ItemKind kind, const source::Field<PartialDate>& when, std::string what) {
      const std::string key = fmt::format("{}:{}", to_string(kind), school.id ? *school.id : std::string());
      Item& made = to.common(kind, key, *when, to.passed(*when), std::move(what), when.span());
      made.schools = lane.schools;
      made.lane = to.schedule.lanes.size() - 1;
    };
    if (school.from) put(ItemKind::school_joins, school.from.field(), joins(to.language, title));
    if (!school.until) continue;
    const std::string left = leaves(to.language, title);
    put(ItemKind::school_leaves, school.until.field(), school.left ? part_of(to.language, left, *school.left) : left);
  }
}

void add_pauses(Making& to) {
  if (!to.plan.collaboration) return;
  for (const plan::Pause& one : to.plan.collaboration->pauses) {
    Lane& lane =
        to.add_lane(Lane::Kind::pause, one.reason ? *one.reason : std::string(pause.in(to.language)), State::due);
    const auto put = [&](ItemKind kind, const source::Field<PartialDate>& when, std::string what) {
      // A pause has no id: the day on which it begins names it.
      const std::string key = fmt::format("{}:{}", to_string(kind), iso(one.from ? *one.from : *when));
      to.common(kind, key, *when, to.passed(*when), std::move(what), when.span()).lane = to.schedule.lanes.size() - 1;
    };
    const std::string begins(pause_starts.in(to.language));
    if (one.from) {
      lane.start = *one.from;
      put(ItemKind::pause_start, one.from, one.reason ? part_of(to.language, begins, *one.reason) : begins);
    }
    if (one.until) {
      lane.end = *one.until;
      lane.state = one.until->last < to.today ? State::done : State::due;
      put(ItemKind::pause_end, one.until, std::string(pause_ends.in(to.language)));
    }
  }
}

void add_period(Making& to) {
  if (!to.plan.collaboration) return;
  const auto& collaboration = *to.plan.collaboration;
  const auto put = [&](ItemKind kind, const PartialDate& when, State state, const Phrase& what, source::Span where) {
    to.common(kind, std::string(to_string(kind)), when, state, std::string(what.in(to.language)), where);
  };
  // Where the start is an event's date, the event says it.
  if (collaboration.start && !to.history.counted_date())
    put(ItemKind::collaboration_start, *collaboration.start, to.passed(*collaboration.start), collaboration_starts,
        collaboration.start.span());
  // Where the closing is on that day, it says it.
  const auto closings = to.history.events_of(plan::EventKind::closing);
  const bool told = collaboration.end && std::any_of(closings.begin(), closings.end(), [&](const plan::Event* event) {
                      const auto date = programme::date_of(*event);
                      return date && *date == *collaboration.end;
                    });
  if (collaboration.end && !told)
    put(ItemKind::collaboration_end, *collaboration.end,
        to.history.has_ended() ? State::done : to.as_of.state_of_planned(*collaboration.end), collaboration_ends,
        collaboration.end.span());
  if (const auto& limit = to.schedule.heading.limit)
    to.common(ItemKind::last_day, std::string(to_string(ItemKind::last_day)), *limit, to.as_of.state_of_limit(*limit),
              to.as_of.name_of_limit(), to.history.start().span());
}

}  // namespace sbs::schedule
