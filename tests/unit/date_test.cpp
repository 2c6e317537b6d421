#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "base/date.h"

namespace sbs::test {

namespace {

Day day(const char* text) { return *parse_day(text); }

std::string span_of(std::string_view text) {
  const auto date = parse_partial_date(text);
  return date ? iso(date->first) + ".." + iso(date->last) : std::string("none");
}

}  // namespace

TEST_CASE("each way to write a date means its days") {
  CHECK(span_of("2016-06-13") == "2016-06-13..2016-06-13");
  CHECK(span_of("2016-02") == "2016-02-01..2016-02-29");
  CHECK(span_of("2016-W34") == "2016-08-22..2016-08-28");
  CHECK(span_of("v. 34 2016") == "2016-08-22..2016-08-28");
  CHECK(span_of("v. 1 2016") == "2016-01-04..2016-01-10");
  CHECK(span_of("2020-W53") == "2020-12-28..2021-01-03");
  CHECK(span_of("HT2016") == "2016-07-01..2016-12-31");
  CHECK(span_of("VT2017") == "2017-01-01..2017-06-30");
  CHECK(span_of("2016/17") == "2016-07-01..2017-06-30");
  CHECK(span_of("1999/00") == "1999-07-01..2000-06-30");
  CHECK(span_of("2016") == "2016-01-01..2016-12-31");
  CHECK(span_of("2016-06-13/2016-08-23") == "2016-06-13..2016-08-23");
}

TEST_CASE("what is near a date is none") {
  for (const char* text : {"",
                           "2017-02-29",
                           "2017-2-28",
                           "2017-02-30",
                           "2016-W60",
                           "2016-W00",
                           "2021-W53",
                           "2016-W345",
                           "02016",
                           "2016-w34",
                           "W34 2016",
                           "v. 34",
                           "v. 54 2016",
                           "v.34",
                           "HT16",
                           "ht2016",
                           "HT 2016",
                           "2016/18",
                           "2016/2017",
                           "16",
                           "20166",
                           "2016-13",
                           "2016-00",
                           "0000",
                           "2016-08-23/2016-06-13",
                           "2016/2017",
                           "2016-08/2016-06",
                           "HT2016/2016-W34",
                           "2016-06/",
                           "senast 2016-06-13",
                           "2016-06-13 ",
                           " 2016",
                           "2016-06-13T10:00",
                           "13/6",
                           "juni 2016",
                           "2016-06-13/",
                           "2016-06-13/2016-06-31",
                           "2016-06-31/2016-08-23",
                           "2016-06-13/snart",
                           "snart/2016-06-13",
                           "2016/2016-06-31/2016-08",
                           "２０１６"})
    CHECK_MESSAGE(!parse_partial_date(text), text);
}

TEST_CASE("a date that was meant is suggested") {
  const std::pair<const char*, const char*> cases[] = {{"2017-02-30", "2017-02-28"},
                                                       {"13/6 2016", "2016-06-13"},
                                                       {"13.6.2016", "2016-06-13"},
                                                       {"2016/06/13", "2016-06-13"},
                                                       {"2016-6-1", "2016-06-01"},
                                                       {"20160613", "2016-06-13"},
                                                       {"13 juni 2016", "2016-06-13"},
                                                       {"den 13 juni 2016", "2016-06-13"},
                                                       {"juni 2016", "2016-06"},
                                                       {"June 2016", "2016-06"},
                                                       {"2016-6", "2016-06"},
                                                       {"ht 16", "HT2016"},
                                                       {"HT-2016", "HT2016"},
                                                       {"vårterminen 2017", "VT2017"},
                                                       {"v34 2016", "2016-W34"},
                                                       {"vecka 34, 2016", "2016-W34"},
                                                       {"2016 v. 34", "2016-W34"},
                                                       {"2016-W60", "2016-W52"},
                                                       {"2016/2017", "2016/17"},
                                                       {"2016-08-23/2016-06-13", "2016-06-13/2016-08-23"},
                                                       {" 2016 ", "2016"}};
  for (const auto& one : cases) {
    CAPTURE(std::string(one.first));
    CHECK(suggest_date(one.first) == one.second);
  }
  for (const char* text :
       {"13/6", "soon", "", "..", "99999999", "i höst", "1234567890123456789012345678901234567890123", "11/12",
        "8016-06-13", "2016-06-13 och", "kl. 10", "fre 2017-01-20 v. 4", "maj", "20-13-40", "5/6/07"})
    CHECK_MESSAGE(suggest_date(text).empty(), text);
}

TEST_CASE("what people, word processors and spreadsheets make of a date is read as what it was") {
  const std::pair<const char*, const char*> cases[] = {
      {"2017–01–20", "2017-01-20"},
      {"2017−01−20", "2017-01-20"},
      {"2017‑01‑20", "2017-01-20"},
      {"2017 01 20", "2017-01-20"},
      {"２０１７-０１-２０", "2017-01-20"},
      {"2017-01\u200B-20", "2017-01-20"},
      {"2017-01-20\u00A0", "2017-01-20"},
      {"”2017-01-20”", "2017-01-20"},
      {"´2017-01-20´", "2017-01-20"},
      {"2017-01-20,", "2017-01-20"},
      {"2017-01-20.", "2017-01-20"},
      {"2017-01-20 00:00:00", "2017-01-20"},
      {"2017-01-20T00:00:00Z", "2017-01-20"},
      {"2017-01-20 kl. 10", "2017-01-20"},
      {"2017-01-20 kl 13.30", "2017-01-20"},
      {"20 januari 2017 klockan 9", "2017-01-20"},
      {"fredag 20 januari 2017", "2017-01-20"},
      {"fredagen den 20 januari 2017", "2017-01-20"},
      {"Fri 20 Jan 2017", "2017-01-20"},
      {"fre 2017-01-20 v. 3", "2017-01-20"},
      {"January 20, 2017", "2017-01-20"},
      {"Jan 20 2017", "2017-01-20"},
      {"1/20/2017", "2017-01-20"},
      {"20-jan-2017", "2017-01-20"},
      {"20 jan -17", "2017-01-20"},
      {"20/1-17", "2017-01-20"},
      {"20/1 17", "2017-01-20"},
      {"20/1/2017", "2017-01-20"},
      {"20.1.17", "2017-01-20"},
      {"17-01-20", "2017-01-20"},
      {"170120", "2017-01-20"},
      {"42755", "2017-01-20"},
      {"0017-01-20", "2017-01-20"},
      {"201701", "2017-01"},
      {"januari -17", "2017-01"},
      {"jan-17", "2017-01"},
      {"januari, 2017", "2017-01"},
      {"v. 4 -17", "2017-W04"},
      {"v4-17", "2017-W04"},
      {"2017-w4", "2017-W04"},
      {"vecka 4 år 2017", ""},
      {"HT-16", "HT2016"},
      {"hösten 2016", "HT2016"},
      {"the spring term of 2017", "VT2017"},
      {"16/17", "2016/17"},
      {"2016–2017", "2016/17"},
      {"2016-17", "2016/17"},
      {"läsåret 16/17", "2016/17"},
      {"läsår 11/12", "2011/12"},
      {"2017-01-20 – 2017-02-03", "2017-01-20/2017-02-03"},
      {"2017-01-20 - 2017-02-03", "2017-01-20/2017-02-03"},
      {"2017-01-20--2017-02-03", ""},
      {"2017-01-20 till 2017-02-03", "2017-01-20/2017-02-03"},
      {"2017-01-20 t.o.m. 2017-02-03", "2017-01-20/2017-02-03"},
      {"från 20 januari till och med 3 februari 2017", "2017-01-20/2017-02-03"},
      {"16–17 oktober 2024", "2024-10-16/2024-10-17"},
      {"den 16–17 oktober 2024", "2024-10-16/2024-10-17"},
      {"20-22/1 2017", "2017-01-20/2017-01-22"},
      {"v. 4–5 2017", "2017-01-23/2017-02-05"},
      {"2017 v. 4-5", "2017-01-23/2017-02-05"},
      {"januari–februari 2017", "2017-01-01/2017-02-28"},
      {"maj-juni 2018", "2018-05-01/2018-06-30"},
      {"mellan 13 juni 2016 och 23 augusti 2016", "2016-06-13/2016-08-23"},
      {"2018-05 / 2018-06", "2018-05-01/2018-06-30"},
      {"2016-2018", "2016-01-01/2018-12-31"},
  };
  for (const auto& one : cases) {
    CAPTURE(std::string(one.first));
    CHECK(suggest_date(one.first) == one.second);
  }
}

TEST_CASE("a day without its year is told so") {
  for (const char* text : {"20 januari", "13/6", "v. 4", "den 3 maj", "January 20", "hösten", "juni"})
    CHECK_MESSAGE(lacks_a_year(text), text);
  for (const char* text : {"", "snart", "2017-01-20", "20 januari 2017", "tjugo", "8016-06-13", "11/12/13"})
    CHECK_MESSAGE(!lacks_a_year(text), text);
}

TEST_CASE("whatever is printed of a date can be read back") {
  std::mt19937 random(9);  // NOLINT(cert-msc51-cpp): the same dates every time
  const Day origin = day("1999-12-20");
  const auto same_days = [](const PartialDate& a, const std::string& text) {
    const auto read = parse_partial_date(suggest_date(text));
    return read && read->first == a.first && read->last == a.last;
  };
  for (int round = 0; round < 4000; ++round) {
    const Day first = origin + std::chrono::days(random() % 12000);
    const Day last = first + std::chrono::days(1 + random() % 400);
    const int year = year_of(first);
    for (const std::string& written :
         {iso(first), fmt::format("{:04}-{:02}", year, month_of(first)), fmt::format("{:04}", year),
          fmt::format("{:04}-W{:02}", week_of(first).year, week_of(first).number), fmt::format("HT{:04}", year),
          fmt::format("VT{:04}", year), fmt::format("{:04}/{:02}", year, (year + 1) % 100),
          iso(first) + "/" + iso(last)}) {
      const PartialDate date = *parse_partial_date(written);
      CAPTURE(written);
      for (const Language language : {Language::sv, Language::en}) {
        CHECK(same_days(date, long_date(date, language)));
        CHECK(same_days(date, during(date, language)));
        CHECK(same_days(date, some_time(date, language)));
        CHECK(same_days(date, when_words(date, std::nullopt, language)));
        if (!date.exact()) continue;
        CHECK(same_days(date, fmt::format("{} {}", weekday_name(first, language), iso(first))));
        CHECK(same_days(date, fmt::format("{} {} {} {}", weekday_name(first, language), iso(first),
                                          language == Language::sv ? "v." : "week", week_of(first).number)));
      }
      CHECK(suggest_date(iso(date)) == iso(date));
    }
  }
}

TEST_CASE("a suggestion is always a date") {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same texts every time
  const std::string_view pieces = "0123456789-/. vWHTV junima";
  for (int round = 0; round < 50000; ++round) {
    std::string text;
    for (auto length = random() % 14; length > 0; --length)
      text += pieces[random() % pieces.size()];
    CAPTURE(text);
    const std::string suggestion = suggest_date(text);
    CHECK((suggestion.empty() || parse_partial_date(suggestion)));
  }
}

TEST_CASE("a date is written as it is read") {
  for (const char* text :
       {"2016-06-13", "2016-02", "2016-W34", "HT2016", "VT2017", "2016/17", "2016", "2016-06-13/2016-08-23"})
    CHECK(iso(*parse_partial_date(text)) == text);
}

TEST_CASE("weeks are those of ISO 8601, through forty years") {
  // Counted without the rule of the Thursday: week 1 is the one with 4 January, and weeks follow one another.
  Day monday = day("1989-01-02");  // week 1 of 1989
  int year = 1989;
  unsigned number = 1;
  for (int count = 0; count < 40 * 53; ++count) {
    for (int weekday = 0; weekday < 7; ++weekday) {
      const Week week = week_of(monday + std::chrono::days(weekday));
      CHECK(week.year == year);
      CHECK(week.number == number);
    }
    CHECK(monday_of({year, number}) == monday);
    monday += std::chrono::days(7);
    ++number;
    const Day fourth = *make_day(year + 1, 1, 4);
    if (monday <= fourth && fourth < monday + std::chrono::days(7)) {
      CHECK(!monday_of({year, number}));
      ++year;
      number = 1;
    }
  }
}

TEST_CASE("years are counted as the law counts them") {
  CHECK(iso(add_years(day("2016-06-13"), 3)) == "2019-06-13");
  CHECK(iso(add_years(day("2016-02-29"), 3)) == "2019-02-28");
  CHECK(iso(add_years(day("2016-02-29"), 4)) == "2020-02-29");
  CHECK(iso(add_years(day("2016-12-31"), 3)) == "2019-12-31");
}

TEST_CASE("before: certain where every reading says so, possible where some do") {
  // Against a count over all pairs of days, and narrowed at random.
  std::mt19937 random(1930);  // NOLINT(cert-msc51-cpp): the same intervals every time
  const Day origin = day("2016-06-13");
  const auto interval = [&](Day from, int within) {
    const int first = static_cast<int>(random() % static_cast<unsigned>(within));
    const int length = static_cast<int>(random() % static_cast<unsigned>(within - first));
    return PartialDate{from + std::chrono::days(first), from + std::chrono::days(first + length), Precision::span};
  };
  const auto narrowed = [&](const PartialDate& wide) {
    return interval(wide.first, static_cast<int>((wide.last - wide.first).count()) + 1);
  };
  for (int round = 0; round < 20000; ++round) {
    const PartialDate a = interval(origin, 12);
    const PartialDate b = interval(origin, 12);
    bool some = false;
    bool all = true;
    for (Day x = a.first; x <= a.last; x += std::chrono::days(1))
      for (Day y = b.first; y <= b.last; y += std::chrono::days(1)) {
        some = some || x < y;
        all = all && x < y;
      }
    const Certainty certainty = before(a, b);
    CHECK((certainty == Certainty::certainly) == all);
    CHECK((certainty != Certainty::no) == some);
    if (certainty == Certainty::certainly) CHECK(before(narrowed(a), narrowed(b)) == Certainty::certainly);
    if (certainty == Certainty::no) CHECK(before(narrowed(a), narrowed(b)) == Certainty::no);
  }
}

TEST_CASE("recurrences") {
  using Unit = Recurrence::Unit;
  const std::pair<const char*, Recurrence> cases[] = {
      {"2 veckor", {2, Unit::weeks}},       {"2 weeks", {2, Unit::weeks}},      {"1 day", {1, Unit::days}},
      {"10 dagar", {10, Unit::days}},       {"3 months", {3, Unit::months}},    {"varje vecka", {1, Unit::weeks}},
      {"varannan vecka", {2, Unit::weeks}}, {"varje månad", {1, Unit::months}}, {"every week", {1, Unit::weeks}},
      {"every 2 weeks", {2, Unit::weeks}}};
  for (const auto& one : cases) {
    CAPTURE(std::string(one.first));
    CHECK(parse_recurrence(one.first) == one.second);
  }
  for (const char* text :
       {"", "ibland", "0 veckor", "veckor", "2", "2 år", "varje", "2 veckor till", "-1 days", "every 3 other weeks"})
    CHECK_MESSAGE(!parse_recurrence(text), text);
  CHECK(to_text({2, Unit::weeks}, Language::sv) == "varannan vecka");
  CHECK(to_text({2, Unit::weeks}, Language::en) == "every 2 weeks");
}

TEST_CASE("how often, as people say it") {
  using Unit = Recurrence::Unit;
  const std::pair<const char*, const char*> cases[] = {{"en gång i månaden", "varje månad"},
                                                       {"1 gång/månad", "varje månad"},
                                                       {"var tredje vecka", "3 veckor"},
                                                       {"var 3:e vecka", "3 veckor"},
                                                       {"var 14:e dag", "14 dagar"},
                                                       {"varannan  månad", "2 månader"},
                                                       {"månadsvis", "varje månad"},
                                                       {"once a week", "varje vecka"},
                                                       {"every other week", "2 veckor"},
                                                       {"Kvartalsvis", "3 månader"},
                                                       {"tre gånger i månaden", ""},
                                                       {"2 gånger i veckan", ""},
                                                       {"ibland", ""},
                                                       {"varje år", ""},
                                                       {"0 veckor", ""},
                                                       {"", ""}};
  for (const auto& one : cases) {
    CAPTURE(std::string(one.first));
    CHECK(suggest_recurrence(one.first, KeyLanguage::sv) == one.second);
  }
  for (const unsigned count : {1U, 2U, 3U, 7U, 12U, 30U})
    for (const Unit unit : {Unit::days, Unit::weeks, Unit::months})
      for (const Language language : {Language::sv, Language::en}) {
        const Recurrence every{count, unit};
        CAPTURE(to_text(every, language));
        CHECK(parse_recurrence(suggest_recurrence(to_text(every, language), keys_beside(language))) == every);
      }
}

TEST_CASE("a range is of any two forms, from the first day of the one to the last of the other") {
  const auto range = [](std::string_view text) {
    return parse_partial_date(text) ? iso(*parse_partial_date(text)) : "";
  };
  CHECK(range("2018-05/2018-06") == "2018-05-01/2018-06-30");
  CHECK(range("HT2018/VT2019") == "2018-07-01/2019-06-30");
  CHECK(range("v. 4 2017/v. 5 2017") == "2017-01-23/2017-02-05");
  CHECK(range("2015/16/2016/17") == "2015-07-01/2017-06-30");
  CHECK(range("2018-05-02/HT2018") == "2018-05-02/2018-12-31");
  CHECK(suggest_date("2016/2017").empty() == false);
}

TEST_CASE("a deadline is the last day of a form, after the word of the file's language") {
  const auto deadline = parse_deadline("senast 2018-06", KeyLanguage::sv);
  REQUIRE(deadline);
  CHECK(deadline->is_deadline());
  CHECK(iso(deadline->first) == "2018-06-30");
  CHECK(deadline->first == deadline->last);
  CHECK(long_date(*deadline, Language::sv) == "senast den 30 juni 2018");
  CHECK(long_date(*deadline, Language::en) == "by 30 June 2018");
  CHECK(short_date(*deadline, Language::sv) == "senast 2018-06-30");
  CHECK(!parse_deadline("by 2018-06", KeyLanguage::sv));
  CHECK(!parse_deadline("senast 2018-05/2018-06", KeyLanguage::sv));
  CHECK(!parse_deadline("senast", KeyLanguage::sv));
}

TEST_CASE("a range of a week at most is told by its days") {
  const auto told = [](std::string_view text) { return long_date(*parse_partial_date(text), Language::sv); };
  CHECK(told("2024-10-16/2024-10-17") == "den 16–17 oktober 2024");
  CHECK(told("2024-09-30/2024-10-02") == "den 30 september–2 oktober 2024");
  CHECK(told("2024-12-30/2025-01-02") == "den 30 december 2024–den 2 januari 2025");
  CHECK(told("2024-10-01/2024-10-08") == "någon dag mellan den 1 oktober 2024 och den 8 oktober 2024");
}

TEST_CASE("dates in prose") {
  const auto prose = [](const char* text, Language language) { return long_date(*parse_partial_date(text), language); };
  CHECK(prose("2019-06-13", Language::sv) == "den 13 juni 2019");
  CHECK(prose("2019-06-13", Language::en) == "13 June 2019");
  CHECK(prose("2016-W34", Language::sv) == "vecka 34 2016");
  CHECK(prose("HT2016", Language::sv) == "höstterminen 2016");
  CHECK(prose("2016/17", Language::sv) == "läsåret 2016/17");
  CHECK(prose("2016-06-13/2016-08-23", Language::en) == "some day between 13 June 2016 and 23 August 2016");
}

}  // namespace sbs::test
