#include "programme/history.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "plan/read.h"
#include "support/corpus.h"

// A plan's course, read once, is what the plan says event by event.

namespace sbs::programme {

namespace {

plan::Reading read(source::SourceMap& sources, const std::string& bytes) {
  const auto file = sources.add("plan.yaml", bytes);
  return plan::read(plan::sort_alone(file, sources, Language::en), sources, Language::en);
}

/// The definition, word by word: for each refusal, every decision is asked.
const plan::Event* declined_by_definition(const plan::Plan& plan, plan::SchoolId school) {
  const auto concerns = [&](const plan::Event& event) {
    bool named = event.schools.empty();
    for (const auto& reference : event.schools)
      named = named || reference.value.target == school;
    return named;
  };
  const plan::Event* last = nullptr;
  for (const plan::Event& refusal : plan.timeline) {
    const auto date = done_date(refusal);
    if (!refusal.kind.is(plan::EventKind::participation_declined) || !date || !refusal.schools.whole) continue;
    if (!concerns(refusal)) continue;
    bool taken_back = false;
    for (const plan::Event& decision : plan.timeline) {
      const auto decided = done_date(decision);
      const bool as_wide = !decision.schools.empty() || refusal.schools.empty();
      taken_back = taken_back || (decision.kind.is(plan::EventKind::participation_decision) && decided && as_wide &&
                                  concerns(decision) && before(decided->value, date->value) == Certainty::no);
    }
    if (taken_back) continue;
    if (last == nullptr || earlier(done_date(*last)->value, date->value)) last = &refusal;
  }
  return last;
}

}  // namespace

TEST_CASE("who declined is what the definition says, of 300 random courses") {
  std::mt19937 random(3);
  const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
  const std::vector<std::string> dates{"2016-05-02", "2016-05-03", "2016-05",   "2016-06", "2016-05-03/2016-06-10",
                                       "2016",       "VT2016",     "2016-07-01"};
  std::size_t refused = 0;
  std::size_t not_refused = 0;
  for (int round = 0; round < 300; ++round) {
    constexpr int schools = 4;
    std::string bytes = "sbs: 1\ncollaboration: {title: a}\nschools:\n";
    for (int school = 0; school < schools; ++school)
      bytes += "  - {id: s" + std::to_string(school) + ", name: A}\n";
    bytes += "timeline:\n";
    for (int events = 1 + below(8); events > 0; --events) {
      bytes += std::string("  - {event: ") + (below(2) == 0 ? "participation_declined" : "participation_decision");
      if (below(8) != 0) bytes += ", done: " + dates[static_cast<std::size_t>(below(static_cast<int>(dates.size())))];
      if (below(3) != 0) {
        bytes += ", schools: [s" + std::to_string(below(schools));
        if (below(2) == 0) bytes += ", s" + std::to_string(below(schools));
        bytes += below(12) == 0 ? ", unknown]" : "]";
      }
      bytes += "}\n";
    }
    source::SourceMap sources;
    const plan::Reading reading = read(sources, bytes);
    const History history(reading.plan);
    for (std::size_t at = 0; at < reading.plan.schools.size(); ++at) {
      const auto school = plan::SchoolId::at(at);
      const plan::Event* expected = declined_by_definition(reading.plan, school);
      ++(expected == nullptr ? not_refused : refused);
      CHECK_MESSAGE(history.declined(school) == expected, bytes);
    }
  }
  CHECK(refused > 200);
  CHECK(not_refused > 200);
}

TEST_CASE("kinds and steps are what the timeline says, in every plan that the tests know") {
  std::size_t checked = 0;
  for (const test::Sample& sample : test::corpus()) {
    for (const auto& [path, bytes] : sample.files) {
      source::SourceMap sources;
      const auto file = sources.add(path, bytes);
      plan::Bundle bundle = plan::sort_alone(file, sources, Language::en);
      if (!bundle.root) continue;
      const plan::Reading reading = plan::read(std::move(bundle), sources, Language::en);
      const History history(reading.plan);
      for (const plan::Event& event : reading.plan.timeline) {
        if (!event.kind || is_report_of_university(event)) continue;
        ++checked;
        const bool done = !event.done.empty();
        const auto events = history.events_of(*event.kind);
        CHECK((std::find(events.begin(), events.end(), &event) != events.end()) == (done || event.cancelled.absent()));
        if (!done) continue;
        CHECK(history.done(*event.kind) == Presence::present);
        CHECK_FALSE(earlier(done_date(event)->value, history.first_done(*event.kind)->date.value));
        const auto step = step_of(*event.kind);
        if (!step || !history.begins_its_step(event)) continue;
        CHECK(history.begun(*step));
        CHECK_FALSE(earlier(done_date(event)->value, history.first_done(*step)->date.value));
      }
    }
  }
  CHECK(checked > 1000);
}

TEST_CASE("an evaluation without an assessment begins step 6 only from the final report on") {
  const std::string mid_term =
      "sbs: 1\ncollaboration: {title: a}\ntimeline:\n  - {event: evaluation, done: 2017-05-01}\n";
  for (const bool reported : {false, true}) {
    source::SourceMap sources;
    const plan::Reading reading =
        read(sources, mid_term + (reported ? "  - {event: final_report, done: 2017-05-01}\n" : ""));
    const History history(reading.plan);
    CHECK(history.begins_its_step(reading.plan.timeline[0]) == reported);
    CHECK(history.begun(Step::follow_up).has_value() == reported);
  }
}

}  // namespace sbs::programme
