#include "programme/requirements.h"

#include <doctest/doctest.h>

#include <string>

#include "programme/event.h"
#include "programme/intervention.h"
#include "programme/state.h"
#include "support/course.h"

// What a plan shows of what the programme asks for, how things stand on a day, and how its course is read.

namespace sbs::programme {

namespace {

using test::Course;

const Day today = *make_day(2017, 5, 1);

Presence shows(Need need, const std::string& sections) { return shown(Course(sections, today).history, need); }

State state_on(Day day, const char* planned) { return state_of_planned(*parse_partial_date(planned), day); }

}  // namespace

TEST_CASE("what is planned is due from thirty days before it begins") {
  CHECK(state_on(today, "2017-05-31") == State::due);
  CHECK(state_on(today, "2017-06-01") == State::planned);
  CHECK(state_on(today, "2017-05-01") == State::due);
  CHECK(state_on(today, "2017-04-30") == State::overdue);
  const auto called = [](const char* when) {
    return name_of(State::due, parse_partial_date(when), today, Language::en);
  };
  CHECK(called("2017-05-01") == "under way");
  CHECK(called("2017-05-02") == "soon");
}

TEST_CASE("commitments are shown by both parties, of what is agreed, in words") {
  const auto shown_by = [](const std::string& responsible) {
    return shows(Need::commitments,
                 "interventions:\n  - id: i\n    title: Reading\n    status: agreed\n    responsible:\n" + responsible);
  };
  const std::string skolverket = "      - {party: skolverket, commitment: Offers a tutor.}\n";
  const std::string organiser = "      - {party: organiser, commitment: Gives the teachers time.}\n";
  CHECK(shown_by(skolverket + organiser) == Presence::present);
  CHECK(shown_by(skolverket) == Presence::absent);
  CHECK(shown_by(organiser) == Presence::absent);
  CHECK(shown_by(skolverket + "      - {party: organiser}\n") == Presence::absent);
  CHECK(shown_by(skolverket + "      - Gives the teachers time.\n") == Presence::unknown);
}

TEST_CASE("abilities that were assessed in a way that cannot be read may have been assessed") {
  const auto assessed = [](const std::string& assessment) {
    return shows(Need::abilities_assessed,
                 "timeline:\n  - {event: evaluation, done: 2017-04-27, by: [skolverket]" + assessment + "}\n");
  };
  CHECK(assessed("") == Presence::absent);
  CHECK(assessed(", assessment: good") == Presence::unknown);
}

TEST_CASE("contacts are shown by one that was held after the agreement") {
  const std::string agreement = "timeline:\n  - {event: agreement, done: 2017-03-01, by: [skolverket, organiser]}\n";
  CHECK(shows(Need::contacts, agreement) == Presence::absent);
  CHECK(shows(Need::contacts, agreement + "  - {event: contact, planned: 2017-06-01}\n") == Presence::absent);
  CHECK(shows(Need::contacts, agreement + "  - {event: contact, done: 2017-04-01}\n") == Presence::present);
  CHECK(shows(Need::contacts, agreement + "  - {event: analysis, done: 2017-04-01}\n") == Presence::absent);
}

TEST_CASE("what helps is found out together by meetings of the two, and by what they wrote") {
  const auto found = [](const std::string& event, const std::string& by = "[skolverket, organiser]") {
    return shows(Need::joint_identification,
                 "timeline:\n  - {event: " + event + ", done: 2017-04-01, by: " + by + "}\n");
  };
  for (const char* event : {"meeting", "quality_dialogue", "analysis", "proposal"})
    CHECK(found(event) == Presence::present);
  CHECK(found("meeting", "[organiser]") == Presence::absent);
  CHECK(found("visit") == Presence::absent);
}

TEST_CASE("of two reviews on one day the later in the list is the latest") {
  const Course course(
      "interventions:\n  - id: i\n    title: Reading\n    status: in_progress\n    reviews:\n"
      "      - {done: 2017-04-03, progress: on_track}\n      - {done: 2017-04-03, progress: at_risk}\n"
      "      - {done: 2017-03-06, progress: off_track}\n",
      today);
  const plan::Review* latest = latest_review(course.history.plan().interventions.items.front());
  REQUIRE(latest != nullptr);
  CHECK(latest->progress.is(plan::Progress::at_risk));
}

TEST_CASE("a report of the university alone begins no step") {
  const auto begun = [](const std::string& by) {
    return Course("timeline:\n  - {event: final_report, done: 2017-04-03, by: " + by + "}\n", today)
        .history.begun(Step::follow_up)
        .has_value();
  };
  CHECK(begun("[organiser]"));
  CHECK(!begun("[university]"));
}

TEST_CASE("of a series nothing is planned still, once it was held on its last day") {
  const auto planned = [](const std::string& done) {
    const Course course(
        "timeline:\n  - {event: team_meeting, every: 2 weeks, planned: 2017-01-09/2017-03-06, done: " + done + "}\n",
        today);
    return still_planned(course.history.plan().timeline.items.front());
  };
  CHECK(!planned("[2017-01-09, 2017-03-06]"));
  const auto rest = planned("[2017-01-09, 2017-02-20]");
  REQUIRE(rest);
  CHECK(rest->first == *make_day(2017, 2, 20));
  CHECK(rest->last == *make_day(2017, 3, 6));
}

TEST_CASE("the time between two days is counted without pauses, and never below none") {
  const Course course("  pauses: [{from: 2017-01-01, until: 2017-01-31}, {from: 2017-01-15, until: 2017-02-10}]\n",
                      today);
  const auto between = [&](unsigned first, unsigned month, unsigned last) {
    return course.history.days_between(*make_day(2017, 1, first), *make_day(2017, month, last));
  };
  CHECK(between(10, 1, 20) == 0);
  CHECK(between(1, 1, 2) == 0);
  CHECK(Course("", today).history.days_between(today, today) == 0);
}

TEST_CASE("what was held within the time of another meeting does not end that") {
  const Course course(
      "timeline:\n  - {event: meeting, planned: 2017-06-01/2017-09-01}\n  - {event: meeting, planned: 2017-07-01}\n",
      today);
  const auto meetings = course.history.meetings([](const plan::Event&) { return programme::Presence::present; });
  REQUIRE(meetings.size() == 2);
  CHECK(meetings[1].until == *make_day(2017, 9, 1));
}

}  // namespace sbs::programme
