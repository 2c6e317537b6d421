#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "support/world.h"

// What a calendar makes of dates that are not known to the day, and what keeps its identity in it. That calendars read
// it as it is meant is tried in calendar_test.py.

namespace sbs::test {

namespace {

/// A plan with some events, on 1 May 2017, as a calendar: no line is folded.
std::string calendar(const std::string& events, const std::vector<std::string>& options = {}) {
  const std::string plan = R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
skolor:
  - {id: a, namn: Exempelskolan, skolformer: [grundskola]}
tidslinje:
)" + events;
  std::vector<std::string> arguments{"timeline", "plan.yaml", "--format", "ics"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  if (std::find(options.begin(), options.end(), "--lang") == options.end())
    arguments.insert(arguments.end(), {"--lang", "sv"});
  const Outcome outcome = World({{"plan.yaml", plan}}).on(*make_day(2017, 5, 1)).run(arguments);
  CHECK(outcome.code == 0);
  std::string text = outcome.out;
  for (std::size_t at; (at = text.find("\r\n ")) != std::string::npos;)
    text.erase(at, 3);
  return text;
}

/// The lines of a calendar that begin with something, without it.
std::vector<std::string> after(const std::string& text, const std::string& head) {
  std::vector<std::string> found;
  for (std::string line : lines_of(text)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.starts_with(head)) found.push_back(line.substr(head.size()));
  }
  return found;
}

using Lines = std::vector<std::string>;

/// The days of the only event, the last one not included, and what it is called.
Lines shown(const std::string& event, const std::vector<std::string>& options = {}) {
  const std::string text = calendar(event, options);
  Lines lines;
  for (const char* head : {"DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:"})
    for (const std::string& line : after(text, head))
      lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("what may fall on any of many days stands on the last of them, with all in words") {
  const std::string term = "  - {händelse: möte, rubrik: Hösten, planerad: HT2017}\n";
  CHECK(shown(term) == Lines{"20171231", "20180101", "Hösten (senast denna dag: någon gång under höstterminen 2017)"});
  CHECK(shown(term, {"--spans", "deadline"}) == shown(term));
  CHECK(shown(term, {"--spans", "days"}) ==
        Lines{"20170701", "20180101", "Hösten (någon gång under höstterminen 2017)"});
  CHECK(shown(term, {"--spans", "skip"}).empty());
  CHECK(shown(term, {"--lang", "en"}).back() == "Hösten (by this day: some time in the autumn term of 2017)");

  // 31 days are a month, and still a bar; 32 are too many.
  CHECK(shown("  - {händelse: möte, rubrik: Maj, planerad: 2017-05}\n") ==
        Lines{"20170501", "20170601", "Maj (någon gång i maj 2017)"});
  CHECK(shown("  - {händelse: möte, rubrik: Maj, planerad: 2017-05-01/2017-06-01}\n").front() == "20170601");
  CHECK(shown("  - {händelse: möte, rubrik: Maj, planerad: 2017-05}\n", {"--spans", "skip"}).size() == 3);

  // Nobody waits for what is over or comes to nothing.
  CHECK(shown("  - {händelse: möte, rubrik: Förr, klar: HT2016}\n") ==
        Lines{"20161231", "20170101", "Förr (någon gång under höstterminen 2016)"});
  CHECK(shown("  - {händelse: möte, rubrik: Aldrig, planerad: HT2017, inställd: ingen kunde}\n").back() ==
        "Aldrig (någon gång under höstterminen 2017)");
}

TEST_CASE("what has a last day of its own says so") {
  CHECK(shown("  - {händelse: möte, rubrik: Svar, planerad: senast 2017-06-20}\n") ==
        Lines{"20170620", "20170621", "Svar (senast den 20 juni 2017)"});
}

TEST_CASE("a series keeps its rule and an intervention its two ends, however long") {
  const std::string series = "  - {händelse: möte, rubrik: Träff, planerad: HT2017, intervall: 2 veckor}\n";
  CHECK(after(calendar(series), "RRULE:") == Lines{"FREQ=WEEKLY;INTERVAL=2;UNTIL=20171225"});
  CHECK(calendar(series, {"--spans", "skip"}) == calendar(series));
  const std::string intervention =
      "insatser:\n  - {id: i, rubrik: Läsning, status: överenskommen, start: HT2017, slut: VT2018}\n";
  const std::string text = calendar("  - {händelse: möte, rubrik: Möte, planerad: 2017-06-01}\n" + intervention);
  CHECK(after(text, "SUMMARY:") == Lines{"Möte",
                                         "Läsning: börjar (senast denna dag: någon gång under höstterminen 2017)",
                                         "Läsning: slutar (senast denna dag: någon gång under vårterminen 2018)"});
  CHECK(after(text, "DTSTART;VALUE=DATE:") == Lines{"20170601", "20171231", "20180630"});
}

TEST_CASE("the only event of its kind is the same when its date moves; of several, each is known by its date") {
  const auto uids = [](const std::string& events) {
    Lines found = after(calendar(events), "UID:");
    std::sort(found.begin(), found.end());
    return found;
  };
  const std::string analysis = "  - {händelse: nulägesanalys, planerad: 2017-05-20}\n";
  const auto only = uids(analysis + "  - {händelse: möte, planerad: 2017-06-01}\n");
  CHECK(uids(analysis + "  - {händelse: möte, planerad: HT2017}\n") == only);
  CHECK(uids(analysis + "  - {händelse: möte, planerad: 2017-06-01, klar: 2017-04-20}\n") == only);
  CHECK(uids(analysis + "  - {händelse: möte, klar: 2017-04-20}\n") == only);

  const std::string other = "  - {händelse: möte, planerad: 2017-09-01}\n";
  const auto two = uids(other + "  - {händelse: möte, planerad: 2017-06-01}\n");
  CHECK(uids(other + "  - {händelse: möte, planerad: 2017-06-01, klar: 2017-06-02}\n") == two);
  CHECK(uids(other + "  - {händelse: möte, planerad: 2017-06-08}\n") != two);
  CHECK(uids("  - {händelse: möte, planerad: 2017-06-01}\n" + other) == two);
  // Two on one day are counted.
  CHECK(uids(other + other).size() == 2);
  CHECK(uids(other + other)[0] != uids(other + other)[1]);
}

TEST_CASE("a calendar says what it is called, how often to ask, and in colours how it stands") {
  const std::string text = calendar(
      "  - {händelse: möte, rubrik: Klart, klar: 2017-04-20}\n"
      "  - {händelse: möte, rubrik: Sent, planerad: 2017-04-25}\n"
      "  - {händelse: möte, rubrik: Snart, planerad: 2017-05-10}\n"
      "  - {händelse: möte, rubrik: Sedan, planerad: 2017-09-01}\n"
      "  - {händelse: möte, rubrik: Aldrig, planerad: 2017-09-02, inställd: ingen kunde}\n");
  CHECK(after(text, "COLOR:") == Lines{"forestgreen", "crimson", "goldenrod", "steelblue", "gray"});
  CHECK(after(text, "REFRESH-INTERVAL;VALUE=DURATION:") == Lines{"P1D"});
  CHECK(after(text, "X-PUBLISHED-TTL:") == Lines{"P1D"});
  CHECK(after(text, "NAME:") == after(text, "X-WR-CALNAME:"));
  CHECK(after(text, "NAME:") == Lines{"Exempelskolan"});
}

}  // namespace sbs::test
