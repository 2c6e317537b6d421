#include "schedule/since.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/course.h"

// What happened since a day: by the dates of one plan, and against what an earlier version of it said.

namespace sbs::test {

namespace {

using Names = std::vector<std::string>;

const Day since_day = *make_day(2017, 4, 1);
const Day today = *make_day(2017, 5, 1);

/// The names of what happened, in the order of the schedule.
Names happened(const std::string& now, const Course* before) {
  Course version(now, today);
  CHECK(version.faults() == 0);
  schedule::Schedule& schedule = version.schedule;
  const auto keys =
      schedule::happened_since(schedule, since_day, before == nullptr ? nullptr : &before->schedule, Language::en);
  Names names;
  for (const schedule::Item& item : schedule.items)
    if (keys.contains(item.key)) names.push_back(item.what);
  for (const schedule::Thing& thing : schedule.undated)
    if (keys.contains(thing.key)) names.push_back(thing.what);
  return names;
}

Names happened(const std::string& now, const std::string& before) {
  const Course version(before, since_day);
  return happened(now, &version);
}

}  // namespace

TEST_CASE("without an earlier version the dates tell what was done and what became late") {
  CHECK(happened(R"(timeline:
  - {id: a, event: meeting, title: Done the day before, done: 2017-03-31}
  - {id: b, event: meeting, title: Done that day, done: 2017-04-01}
  - {id: c, event: meeting, title: Late the day before, planned: 2017-03-30}
  - {id: d, event: meeting, title: Late from that day, planned: 2017-03-31}
  - {id: e, event: meeting, title: To come, planned: 2017-05-20}
interventions:
  - {id: reading, title: Without a date, status: proposed}
)",
                 nullptr) == Names{"Late from that day", "Done that day"});
}

TEST_CASE("against an earlier version what counts is what changed") {
  CHECK(happened(R"(timeline:
  - {id: a, event: meeting, title: Held two days late, planned: 2017-04-20, done: 2017-04-22}
  - {id: b, event: meeting, title: Put off, planned: 2017-06-20}
  - {id: c, event: meeting, title: Said more exactly, planned: 2017-06-12}
  - {id: d, event: meeting, title: Late, planned: 2017-04-10}
  - {id: e, event: meeting, title: Cancelled, planned: 2017-05-05, cancelled: Nobody could come.}
  - {id: f, event: meeting, title: Soon, planned: 2017-05-25}
  - {id: g, event: meeting, title: Cancelled long ago, planned: 2017-05-06, cancelled: Nobody could come.}
  - {id: h, event: meeting, title: Was not held after all, planned: 2017-06-11}
  - {id: i, event: meeting, title: New and held, done: 2017-04-15}
  - {id: j, event: meeting, title: Held on another day than was said, done: 2017-03-02}
interventions:
  - {id: reading, title: Carried out, status: completed}
  - {id: writing, title: As it was, status: proposed}
)",
                 R"(timeline:
  - {id: a, event: meeting, title: Held two days late, planned: 2017-04-20}
  - {id: b, event: meeting, title: Put off, planned: 2017-05-20}
  - {id: c, event: meeting, title: Said more exactly, planned: 2017-06}
  - {id: d, event: meeting, title: Late, planned: 2017-04-10}
  - {id: e, event: meeting, title: Cancelled, planned: 2017-05-05}
  - {id: f, event: meeting, title: Soon, planned: 2017-05-25}
  - {id: g, event: meeting, title: Cancelled long ago, planned: 2017-05-06, cancelled: Nobody could come.}
  - {id: h, event: meeting, title: Was not held after all, done: 2017-03-10}
  - {id: j, event: meeting, title: Held on another day than was said, done: 2017-03-01}
interventions:
  - {id: reading, title: Carried out, status: proposed}
  - {id: writing, title: As it was, status: proposed}
)") == Names{"Late", "New and held", "Held two days late", "Cancelled", "Put off (moved from 20 May 2017)",
             "Carried out"});
}

TEST_CASE("what has no id and was moved is known where nothing else is the same") {
  const std::string other = "timeline:\n  - {event: meeting, title: Another, planned: 2017-08-01}\n";
  const auto held = [](const std::string& day) { return "  - {event: meeting, title: Talk, planned: " + day + "}\n"; };
  CHECK(happened(other + held("2017-06-10"), other + held("2017-05-10")) == Names{"Talk (moved from 10 May 2017)"});
  // Which of two it was nobody knows.
  CHECK(happened(other + held("2017-06-10"), other + held("2017-05-10") + held("2017-05-17")).empty());
  CHECK(happened(other + held("2017-06-10") + held("2017-06-17"), other + held("2017-05-10")).empty());
}

TEST_CASE("a checklist since a day is a part of it: what was done, moved or became late") {
  const std::string earlier = R"(timeline:
  - {event: dialogue_opened, done: 2017-01-10, by: [skolverket, organiser]}
  - {event: participation_decision, planned: 2017-04-10}
  - {event: analysis, planned: 2017-05-20}
)";
  const std::string later = R"(timeline:
  - {event: dialogue_opened, done: 2017-01-10, by: [skolverket, organiser]}
  - {event: participation_decision, planned: 2017-04-10, done: 2017-04-12}
  - {event: analysis, planned: 2017-06-20}
)";
  const Course before(earlier, since_day);
  const Course now(later, today);
  const auto names = [&](const schedule::Checklist* against) {
    const schedule::Checklist kept = schedule::since(now.checklist, since_day, against, Language::en);
    CHECK(kept.part);
    Names all;
    for (const schedule::Task& task : kept.tasks)
      all.push_back(task.what);
    return all;
  };
  CHECK(names(&before.checklist) == Names{"Decision to take part", "Current-state analysis (moved from 20 May 2017)"});
  CHECK(names(nullptr) == Names{"Decision to take part"});
}

}  // namespace sbs::test
