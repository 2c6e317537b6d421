#include "schedule/schedule.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "schedule/filter.h"
#include "schedule/last_time.h"
#include "schedule/results.h"
#include "support/course.h"

// What is made of a plan on a day: what happens when, what remains, and when one last met.

namespace sbs::test {

namespace {

using schedule::Item;
using schedule::ItemKind;
using schedule::Lane;
using schedule::State;

using Names = std::vector<std::string>;

const Day today = *make_day(2017, 5, 1);

/// What is planned and done of the events of a plan.
std::string timeline(const std::string& events) { return "timeline:\n" + events; }

Names tasks_of(const std::vector<const schedule::Task*>& tasks) {
  Names names;
  for (const schedule::Task* task : tasks)
    names.push_back(task->what);
  return names;
}

schedule::GoalRow goal(const std::string& keys) {
  Course course(
      "interventions:\n  - {id: i, title: Reading, status: in_progress, goals: [{measure: Share, " + keys + "}]}\n",
      today);
  const auto all = schedule::results(course.history, course.sources, today, Language::en);
  REQUIRE(all.goals.size() == 1);
  return all.goals.front();
}

}  // namespace

TEST_CASE("why something was cancelled is told of what was cancelled, and not of what was held before") {
  const Course course(timeline("  - {id: m, event: team_meeting, every: 2 weeks, planned: 2017-03-01/2017-06-01, "
                               "done: [2017-03-01], cancelled: The principal left.}\n") +
                          "interventions:\n  - id: i\n    title: Reading\n    status: in_progress\n    activities:\n"
                          "      - {title: Test, done: 2017-03-02, cancelled: Nobody came.}\n",
                      today);
  const Item* held = course.item(ItemKind::event);
  REQUIRE(held != nullptr);
  CHECK(held->state == State::done);
  CHECK(held->cancelled.empty());
  const Item* activity = course.item(ItemKind::activity);
  REQUIRE(activity != nullptr);
  CHECK(activity->state == State::done);
  CHECK(activity->cancelled.empty());
  const auto& items = course.schedule.items;
  const bool said = std::any_of(items.begin(), items.end(), [](const Item& one) {
    return one.state == State::cancelled && one.cancelled == "The principal left.";
  });
  CHECK(said);
}

TEST_CASE("a series goes on to its last day, that day too") {
  const auto ahead = [](const std::string& until) {
    const Course course(timeline("  - {id: m, event: team_meeting, every: 2 weeks, planned: 2017-03-01/" + until +
                                 ", done: [2017-03-01]}\n"),
                        today);
    return course.as_of.ahead_of(course.history.plan().timeline.items.front()).has_value();
  };
  CHECK(ahead("2017-05-01"));
  CHECK(!ahead("2017-04-30"));
}

TEST_CASE("who is in a team has to do with its meetings, and an unknown team with nothing") {
  const Course course("teams:\n  - {id: t, type: school, members: [{role: principal, count: 1}]}\n" +
                          timeline("  - {event: team_meeting, planned: 2017-06-01, teams: [t, nowhere]}\n"),
                      today);
  CHECK(course.faults() > 0);
  const Item* item = course.item(ItemKind::event);
  REQUIRE(item != nullptr);
  CHECK(item->people.roles == std::vector{plan::Role::principal});
  CHECK(item->schools.empty());
}

TEST_CASE("what falls in a row of the picture says which") {
  const Course course(
      "  pauses: [{from: 2016-12-01, until: 2017-01-08, reason: Illness}]\n"
      "schools:\n  - {id: a, name: A, forms: [compulsory], from: 2016-09-01, until: 2017-05-01}\n"
      "  - {id: b, name: B, forms: [compulsory], until: 2017-04-30}\n",
      today);
  const auto kind_of_lane = [&](ItemKind kind) {
    const Item* item = course.item(kind);
    REQUIRE(item != nullptr);
    return course.schedule.lanes.at(item->lane).kind;
  };
  CHECK(kind_of_lane(ItemKind::pause_start) == Lane::Kind::pause);
  CHECK(kind_of_lane(ItemKind::pause_end) == Lane::Kind::pause);
  CHECK(kind_of_lane(ItemKind::school_joins) == Lane::Kind::school);
  CHECK(kind_of_lane(ItemKind::school_leaves) == Lane::Kind::school);
  std::vector<State> states;
  for (const Lane& lane : course.schedule.lanes)
    if (lane.kind == Lane::Kind::school) states.push_back(lane.state);
  CHECK(states == std::vector{State::due, State::done});  // on its last day a school still takes part
}

TEST_CASE("a plan that says nothing of its collaboration has no pauses, and is drawn") {
  source::SourceMap sources;
  const auto file =
      sources.add("plan.yaml", "sbs: 1\ncollaboration:\nschools:\n  - {id: a, name: A, forms: [compulsory]}\n");
  const plan::Reading reading = plan::read(plan::sort_alone(file, sources, Language::en), sources, Language::en);
  const programme::History history(reading.plan);
  CHECK(schedule::build(history, sources, today, Language::en).items.empty());
}

TEST_CASE("the end of the collaboration is told by the closing where both are on one day") {
  const auto told = [](const std::string& closing) {
    const Course course("  end: 2018-06-01\n" + timeline("  - {event: closing, " + closing + "}\n"), today);
    return course.item(ItemKind::collaboration_end) != nullptr;
  };
  CHECK(!told("planned: 2018-06-01"));
  CHECK(told("planned: 2018-05-02"));
  CHECK(told("cancelled: Nobody could come."));
}

TEST_CASE("what the inspectorate decided of the organiser stands in the schedule") {
  source::SourceMap sources;
  const auto file = sources.add("plan.yaml",
                                "sbs: 1\ncollaboration:\n  mandate: ri-2024\n  organiser:\n    name: Exempelkommunen\n"
                                "    type: municipal\n    supervision: [{kind: order, decision: 2024-05-02}]\n");
  const plan::Reading reading = plan::read(plan::sort_alone(file, sources, Language::en), sources, Language::en);
  const programme::History history(reading.plan);
  const auto made = schedule::build(history, sources, today, Language::en);
  REQUIRE(made.items.size() == 1);
  CHECK(made.items.front().kind == ItemKind::supervision);
  CHECK(made.items.front().what.find("Exempelkommunen") != std::string::npos);
}

TEST_CASE("what has no date is left out wherever days are asked for, be it from one on or up to one") {
  const Course course("interventions:\n  - {id: i, title: Reading, status: proposed}\n", today);
  const auto undated = [&](std::optional<Day> from, std::optional<Day> to) {
    schedule::ItemFilter filter;
    filter.from = from;
    filter.to = to;
    return schedule::filtered(course.schedule, filter).undated.size();
  };
  CHECK(undated({}, {}) == 1);
  CHECK(undated(today, {}) == 0);
  CHECK(undated({}, today) == 0);
}

TEST_CASE("a limit that has passed is told once: by the closing that is late, else by itself") {
  const auto late = [](const std::string& sections) {
    const Course course(sections, today);
    Names names;
    for (const schedule::Task& task : course.checklist.tasks)
      if (task.state == State::overdue) names.push_back(task.what);
    return names;
  };
  const std::string began = "  - {event: dialogue_opened, done: 2014-04-01, by: [skolverket, organiser]}\n";
  CHECK(late("  end: 2018-06-01\n" + timeline(began)) == Names{"The time limit"});
  CHECK(late(timeline(began + "  - {event: closing, planned: 2017-03-31}\n")).size() == 1);
  const Course planned("  end: 2017-06-01\n" + timeline(began), today);
  const auto& tasks = planned.checklist.tasks;
  const auto closing = std::find_if(tasks.begin(), tasks.end(), [](const auto& one) { return one.need == "closing"; });
  REQUIRE(closing != tasks.end());
  CHECK(closing->when == parse_partial_date("2017-06-01"));
}

TEST_CASE("what to turn to first names each thing once, in the current step before the earlier ones") {
  const Course course(timeline("  - {event: dialogue_opened, done: 2016-06-13, by: [skolverket, organiser]}\n"
                               "  - {event: analysis, done: 2016-11-01, by: [organiser]}\n"),
                      today);
  Names first = tasks_of(schedule::next_tasks(course.checklist, 100));
  std::size_t open = 0;
  for (const schedule::Task& task : course.checklist.tasks)
    open += task.state == State::open ? 1 : 0;
  CHECK(open > 2);
  CHECK(first.size() >= open);
  std::sort(first.begin(), first.end());
  CHECK(std::adjacent_find(first.begin(), first.end()) == first.end());
  CHECK(std::find(first.begin(), first.end(), "Decision to take part") != first.end());
}

TEST_CASE("news go from what was done up to today: the last report, else the agreement, else the start") {
  const auto since = [](const std::string& sections) {
    const Course course(sections, today);
    const auto found = schedule::since_last_report(course.history, today);
    return found ? found->event : "none";
  };
  const std::string start = "  start: 2017-05-01\n";
  CHECK(since(start) == "");
  CHECK(since("  start: 2017-05-02\n") == "none");
  CHECK(since(start + timeline("  - {event: agreement, done: 2017-05-01}\n")) == "agreement");
  CHECK(since(start + timeline("  - {event: agreement, done: 2017-05-02}\n")) == "");
  CHECK(since(start + timeline("  - {event: agreement, done: 2017-03-01}\n"
                               "  - {event: progress_report, done: 2017-05-01}\n")) == "progress_report");
}

TEST_CASE("a team last met when it met, not when another team did") {
  const Course course("teams:\n  - {id: a, type: school}\n  - {id: b, type: school}\n" +
                          timeline("  - {event: team_meeting, title: A, done: 2017-03-01, teams: [a]}\n"
                                   "  - {event: team_meeting, title: B, done: 2017-04-01, teams: [b]}\n"
                                   "  - {event: team_meeting, title: Next, planned: 2017-06-01, teams: [a]}\n"),
                      today);
  const auto meetings = schedule::meetings_of(course.history, course.as_of);
  REQUIRE(meetings.last);
  CHECK(*meetings.last->event->title == "A");
}

TEST_CASE("the latest outcome is the last that has a period; of what is told in words nothing is per cent") {
  const auto row = goal(
      "baseline: {period: 2016, value: 63}, target: {period: 2017-05-01, value: 80}, "
      "outcomes: [{period: 2017-03, value: 70}, {value: 75}]");
  CHECK(row.latest.number == 70);
  CHECK(!row.late);
  CHECK(goal("baseline: {period: 2016, value: 63}, target: {period: 2017-04-30, value: 80}, "
             "outcomes: [{period: 2017-03, value: 70}]")
            .late);
  CHECK(!goal("baseline: {period: 2016, value: few}, target: {period: 2018, value: many}").per_cent);
  CHECK(goal("unit: per cent, baseline: {period: 2016, value: 63}, target: {period: 2018, value: 80}").per_cent);
}

TEST_CASE("a role that is named in a text is that role") {
  schedule::People people;
  people.add_text("rektor");
  CHECK(people.roles == std::vector{plan::Role::principal});
  CHECK(people.texts.empty());
}

}  // namespace sbs::test
