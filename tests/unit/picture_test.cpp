#include "render/picture.h"

#include <doctest/doctest.h>

// What is drawn of a schedule, as values: the forms put it into their own signs, and cannot disagree.

namespace sbs::render {

namespace {

using programme::State;
using schedule::ItemKind;
using schedule::Lane;

PartialDate date(const char* text) { return *parse_partial_date(text); }

schedule::Item item(ItemKind kind, const char* when, State state, std::size_t lane) {
  schedule::Item made;
  made.kind = kind;
  made.when = date(when);
  made.state = state;
  made.lane = lane;
  return made;
}

schedule::Schedule schedule_with(State state, const char* start, const char* end) {
  schedule::Schedule made;
  made.heading.today = *make_day(2017, 5, 1);
  Lane& step = made.lanes.emplace_back();
  step.label = "1";
  Lane& lane = made.lanes.emplace_back();
  lane.kind = Lane::Kind::intervention;
  lane.state = state;
  if (start != nullptr) lane.start = date(start);
  if (end != nullptr) lane.end = date(end);
  return made;
}

std::vector<Look> looks(const PictureRow& row) {
  std::vector<Look> all;
  for (const Mark& mark : row.marks)
    all.push_back(mark.look);
  return all;
}

}  // namespace

TEST_CASE("what goes on is solid until today and light after it") {
  const Picture made = picture(schedule_with(State::due, "2017-01-09", "2017-12-20"));
  REQUIRE(made.rows.size() == 2);
  CHECK(looks(made.rows[1]) == std::vector{Look::run, Look::run_ahead});
  CHECK(made.rows[1].marks[0].last == made.today);
  CHECK(made.rows[1].marks[1].first == made.today + std::chrono::days{1});
}

TEST_CASE("a first or last day that is not exactly known is a span and no point") {
  CHECK(looks(picture(schedule_with(State::planned, "HT2017", "VT2018")).rows[1]) ==
        std::vector{Look::run_ahead, Look::span_ahead, Look::span_ahead});
  CHECK(looks(picture(schedule_with(State::done, "HT2016", "2017-03-01")).rows[1]) ==
        std::vector{Look::run, Look::span_done});
  CHECK(looks(picture(schedule_with(State::planned, nullptr, "VT2018")).rows[1]) == std::vector{Look::span_ahead});
  CHECK(looks(picture(schedule_with(State::cancelled, "2017-01-09", "2017-03-01")).rows[1]) ==
        std::vector{Look::run_stopped});
}

TEST_CASE(
    "what neither happened nor is to come is on each day that it may have been, and what is late is seen above all") {
  schedule::Schedule made = schedule_with(State::due, "2016-01-11", nullptr);
  made.items.push_back(item(ItemKind::event, "2016-09", State::overdue, 0));
  made.items.push_back(item(ItemKind::event, "2016-10-03", State::overdue, 0));
  made.items.push_back(item(ItemKind::event, "2016-11", State::cancelled, 0));
  made.items.push_back(item(ItemKind::event, "2017-06", State::planned, 0));
  made.items.push_back(item(ItemKind::intervention_start, "2016-01-11", State::done, 1));
  made.items.push_back(item(ItemKind::intervention_end, "2017-04-01", State::overdue, 1));
  const Picture drawn = picture(made);
  CHECK(looks(drawn.rows[0]) == std::vector{Look::point, Look::point, Look::point, Look::span_ahead});
  CHECK(drawn.rows[0].marks[0].rank == Rank::span);
  CHECK(drawn.rows[0].marks[1].rank == Rank::overdue);
  // The first day of an intervention is where its run begins; its last is marked, since it is late.
  CHECK(looks(drawn.rows[1]) == std::vector{Look::run, Look::point});
  CHECK(drawn.rows[1].ends == std::vector<std::size_t>{4});
  CHECK(drawn.rows[1].of_time == 1);
  CHECK(drawn.rows[1].marks[1].item == 5);
  CHECK(drawn.first == *make_day(2016, 1, 11));
  CHECK(drawn.last == *make_day(2017, 6, 30));
}

TEST_CASE("each item is shown once: by a mark, or as the end of what takes time, or outside all rows") {
  schedule::Schedule made = schedule_with(State::planned, "HT2017", "2018-03-01");
  made.items.push_back(item(ItemKind::intervention_start, "HT2017", State::planned, 1));
  made.items.push_back(item(ItemKind::intervention_end, "2018-03-01", State::planned, 1));
  made.items.push_back(item(ItemKind::collaboration_end, "2018-06-30", State::planned, schedule::Thing::no_lane));
  made.items.push_back(item(ItemKind::last_day, "2018-08-30", State::planned, schedule::Thing::no_lane));
  const Picture drawn = picture(made);
  // The first day is a span already, and known for it.
  CHECK(drawn.rows[1].marks.size() == drawn.rows[1].of_time);
  CHECK(drawn.rows[1].marks.back().item == 0);
  CHECK(drawn.rows[1].ends == std::vector<std::size_t>{1});
  // The last day that the time limit allows is a line through all rows.
  REQUIRE(drawn.rowless.size() == 1);
  CHECK(drawn.rowless[0].item == 2);
}

TEST_CASE("an intervention of which nothing has a date says so") {
  schedule::Schedule made = schedule_with(State::planned, nullptr, nullptr);
  schedule::Thing thing;
  thing.kind = ItemKind::intervention;
  thing.lane = 1;
  made.undated.push_back(thing);
  CHECK(picture(made).rows[1].undated);
  made.items.push_back(item(ItemKind::activity, "2017-06-01", State::planned, 1));
  CHECK(!picture(made).rows[1].undated);
  CHECK(!picture(made).rows[0].undated);
}

}  // namespace sbs::render
