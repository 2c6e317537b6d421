"""Reads calendars back by icalendar and dateutil, which no one here wrote, and holds them against the JSON of the same plan. Argument:
sbs_many."""

import calendar
import datetime
import functools
import json
import os
import re
import tempfile
import unittest

import icalendar
import many
from dateutil import rrule
from read_back import all_plans, as_icalendar_reads, day, drawn, program, sbs, shown, tearDownModule, view, words_of_states  # noqa: F401


def later(start, count, unit):
    """So many days, weeks or months after a day; where the month lacks the day, its last."""
    if unit != "months":
        return start + datetime.timedelta(days=count * (7 if unit == "weeks" else 1))
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return datetime.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


class Calendar(unittest.TestCase):
    @staticmethod
    @functools.lru_cache(maxsize=None)
    def items_and_events(plan, *arguments):
        read = json.loads(drawn("timeline", plan, "json", *arguments))
        items = [(one, item) for one in read["plans"] for item in one["items"]]
        drawn_calendar = icalendar.Calendar.from_ical(drawn("timeline", plan, "ics", *arguments))
        return items, list(drawn_calendar.walk("VEVENT")), read

    def test_every_item_comes_back(self):
        checked = 0
        for plan in all_plans:
            items, events, read = self.items_and_events(plan)
            self.assertEqual(len(items), len(events), plan)
            uids = [str(event["UID"]) for event in events]
            self.assertEqual(len(set(uids)), len(uids), f"{plan}: two items have one UID")
            for (owner, item), event in zip(items, events):
                with self.subTest(plan=plan, item=item["key"]):
                    prefix = owner["title"] + ": " if len(read["plans"]) > 1 and owner["title"] else ""
                    summary = shown(str(event["SUMMARY"]))
                    self.assertTrue(summary.startswith(as_icalendar_reads(prefix + item["what"])), summary)
                    self.assertEqual(event["DTSTAMP"].dt.date(), day(owner["today"]))
                    first, last = event["DTSTART"].dt, event["DTEND"].dt - datetime.timedelta(days=1)
                    self.assertIs(type(first), datetime.date)
                    self.assertEqual(words_of_states[self.said_of(event, "Läge")], item["state"])
                    stopped = item["state"] in ("cancelled", "not_applicable")
                    exact = item["date"]["first"] == item["date"]["last"]
                    self.assertEqual(str(event["STATUS"]) == "CANCELLED", stopped)
                    # Of a day, nothing more is said, but that it is the last one.
                    beside = re.search(r"\((?!senast den ).*\)$", summary.replace(as_icalendar_reads(item["what"]), ""))
                    self.assertEqual(exact, not beside)
                    self.assertEqual(str(event["COLOR"]), self.colours[item["state"]])
                    category = str(event["CATEGORIES"].to_ical().decode())
                    self.assertTrue(category.startswith(f"Steg {item['step']}: " if item["step"] else "Hela samarbetet"))
                    if item["who"]:
                        self.assertIn(shown(item["who"]), shown(str(event["DESCRIPTION"])))
                    self.assertEqual(0, len([part for part in event.subcomponents]))  # no alarms
                    if item["every"] is None:
                        self.assertEqual((first, last), self.shown_on(item))
                        late = self.is_long(item) and item["state"] in ("overdue", "due", "planned")
                        self.assertEqual(late, "(senast denna dag: " in summary)
                    checked += 1
        self.assertGreater(checked, 1000)

    # Names of CSS, as RFC 7986 asks.
    colours = {"done": "forestgreen", "overdue": "crimson", "due": "goldenrod", "planned": "steelblue", "not_applicable": "gray", "cancelled": "gray"}

    def is_long(self, item):
        return item["every"] is None and (day(item["date"]["last"]) - day(item["date"]["first"])).days + 1 > 31

    def shown_on(self, item):
        return day(item["date"]["last" if self.is_long(item) else "first"]), day(item["date"]["last"])

    def test_long_spans_as_asked(self):
        left_out = 0
        for plan in all_plans:
            with self.subTest(plan=plan):
                items, _, _ = self.items_and_events(plan)
                every = drawn("timeline", plan, "ics")
                self.assertEqual(every, drawn("timeline", plan, "ics", "--spans", "deadline"))
                of_all_days = icalendar.Calendar.from_ical(drawn("timeline", plan, "ics", "--spans", "days")).walk("VEVENT")
                for (_, item), event in zip(items, of_all_days, strict=True):
                    self.assertNotIn("(senast denna dag", str(event["SUMMARY"]))
                    if item["every"] is None:
                        last = event["DTEND"].dt - datetime.timedelta(days=1)
                        self.assertEqual((event["DTSTART"].dt, last), (day(item["date"]["first"]), day(item["date"]["last"])))
                # What is left is as it was, to the byte.
                kept = [event for (_, item), event in zip(items, self.events(every)) if not self.is_long(item)]
                self.assertEqual(self.events(drawn("timeline", plan, "ics", "--spans", "skip")), kept)
                left_out += len(items) - len(kept)
        self.assertGreater(left_out, 100)

    @staticmethod
    def events(text):
        """Each as it is written."""
        return re.findall(r"BEGIN:VEVENT.*?END:VEVENT", text, re.DOTALL)

    def test_it_can_be_subscribed_to(self):
        for plan in all_plans:
            read = icalendar.Calendar.from_ical(drawn("timeline", plan, "ics"))
            with self.subTest(plan=plan):
                self.assertEqual(read["REFRESH-INTERVAL"].params["VALUE"], "DURATION")
                self.assertEqual(read["REFRESH-INTERVAL"].to_ical(), b"P1D")
                self.assertEqual(read["X-PUBLISHED-TTL"].to_ical(), b"P1D")
                self.assertTrue(str(read["NAME"]).strip())
                self.assertEqual(str(read["NAME"]), str(read["X-WR-CALNAME"]))
        names = {"examples/kumla": "Malmens skola", "examples/plan-repository": "Granviks kommun · Samverkan för bästa skola",
                 "examples": "Samverkan för bästa skola"}  # fmt: skip
        for plan, name in names.items():
            self.assertEqual(str(icalendar.Calendar.from_ical(drawn("timeline", plan, "ics"))["NAME"]), name)

    def said_of(self, event, head):
        lines = str(event["DESCRIPTION"]).replace("\r", "").split("\n")
        (found,) = [line[len(head) + 2 :] for line in lines if line.startswith(head + ": ")][:1]
        return found

    def times_of(self, event):
        """The days on which the times of a series begin."""
        start = datetime.datetime.combine(event["DTSTART"].dt, datetime.time())
        if "RRULE" not in event:
            return [event["DTSTART"].dt]
        return [time.date() for time in rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)]

    def test_series_recur_within_their_span(self):
        checked = 0
        for plan in all_plans:
            items, events, _ = self.items_and_events(plan)
            for (_, item), event in zip(items, events):
                if item["every"] is None:
                    continue
                times = self.times_of(event)
                length = event["DTEND"].dt - event["DTSTART"].dt
                first, last = day(item["date"]["first"]), day(item["date"]["last"])
                with self.subTest(plan=plan, item=item["key"]):
                    self.assertGreaterEqual(times[0], first)
                    self.assertLessEqual(times[-1] + length - datetime.timedelta(days=1), last)
                    anchor = times[0] if times[0].day < 28 else first
                    self.assertEqual(times, self.expected(times[0], anchor, item["every"], last - length + datetime.timedelta(days=1)))
                checked += 1
        self.assertGreater(checked, 10)

    def expected(self, start, anchor, every, latest):
        """Each time of a series from `start` on, counted from `anchor`: the day that a month lacks is its last."""
        times = []
        for n in range(10000):
            time = later(anchor, every["count"] * n, every["unit"])
            if time > latest:
                return times or [start]
            if time >= start:
                times.append(time)

    def series(self, planned, every, done=""):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path, dates=f'planerad: {planned}, intervall: {every}{f", klar: [{done}]" if done else ""}')
            read = icalendar.Calendar.from_ical(view("timeline", path, "ics"))
            (event,) = [event for event in read.walk("VEVENT") if "senare" in str(event["SUMMARY"]) or "Möte (" in str(event["SUMMARY"])]
            return [iso.isoformat() for iso in self.times_of(event)], (event["DTEND"].dt - event["DTSTART"].dt).days

    def test_a_month_without_the_day_has_its_last(self):
        self.assertEqual(
            self.series("2017-05-31/2018-03-31", "varje månad")[0],
            ["2017-05-31", "2017-06-30", "2017-07-31", "2017-08-31", "2017-09-30", "2017-10-31", "2017-11-30", "2017-12-31",
             "2018-01-31", "2018-02-28", "2018-03-31"])  # fmt: skip
        self.assertEqual(
            self.series("2017-12-29/2018-04-30", "varje månad")[0],
            ["2017-12-29", "2018-01-29", "2018-02-28", "2018-03-29", "2018-04-29"])  # fmt: skip
        self.assertEqual(self.series("2017-11-30/2018-03-29", "1 månad")[0], ["2017-11-30", "2017-12-30", "2018-01-30", "2018-02-28"])

    def test_a_series_of_no_certain_days_goes_not_beyond_them(self):
        times, length = self.series("2017-06", "2 veckor")
        self.assertEqual((times, length), (["2017-06-01", "2017-06-15"], 7))
        # In a single week, there is no room for four: the whole of it, once.
        self.assertEqual(self.series("2017-W20", "1 månad"), (["2017-05-15"], 7))

    def test_a_series_goes_on_from_when_it_was_held(self):
        # A term names no day: the next time is two weeks after the last.
        self.assertEqual(self.series("VT2017", "2 veckor", "2017-01-10, 2017-04-20")[0][0], "2017-05-04")
        # The days were written: each time has its own, also after one that was held a little late.
        self.assertEqual(self.series("2017-03-01/2017-06-30", "2 veckor", "2017-03-01, 2017-04-13")[0][0], "2017-04-26")

    def test_lines_are_folded_between_letters(self):
        another = many.Sbs(program)  # a process of its own prints the same
        self.addCleanup(another.close)
        for plan in all_plans:
            text = drawn("timeline", plan, "ics").encode("utf-8")
            self.assertEqual(text, view("timeline", plan, "ics", process=another).encode("utf-8"))
            self.assertTrue(text.endswith(b"END:VCALENDAR\r\n"))
            for line in text.split(b"\r\n"):
                self.assertLessEqual(len(line), 75)
                line.decode("utf-8")
                self.assertNotRegex(line, rb"[\x00-\x08\x0a-\x1f\x7f]")

    def test_every_escaped_character_comes_back(self):
        title = "a;b,c\\d rad\ntvå: \"citat\" 100 % åäö 😀"
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path, title=json.dumps(title, ensure_ascii=False))
            read = icalendar.Calendar.from_ical(view("timeline", path, "ics"))
            summaries = [str(event["SUMMARY"]) for event in read.walk("VEVENT")]
            self.assertIn(title, summaries)
            # And by the letter of RFC 5545, 3.3.11, also where a backslash stands before an n.
            title += "\\n\\N\\;\\\\"
            self.write(path, title=json.dumps(title, ensure_ascii=False))
            lines = view("timeline", path, "ics").replace("\r\n ", "").split("\r\n")
            escaped = re.sub(r"([\\;,])", r"\\\1", title).replace("\n", "\\n")
            self.assertIn("SUMMARY:" + escaped, lines)

    plan = """sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {{namn: Exempelkommunen, typ: kommunal}}
  räknas_från: dialog
{above}skolor:
  - {{id: a, namn: Exempelskolan, skolformer: [grundskola]}}
tidslinje:
  - {{händelse: dialog_inledd, klar: 2016-06-13}}
  - {{händelse: möte, rubrik: {title}, {dates}}}
  - {{händelse: avslut, id: slutet, planerad: {end}}}
insatser:
  - id: i
    rubrik: Läsning
    status: överenskommen
    start: {start}
    nästa_avstämning: 2017-09-20
"""

    def write(self, path, above="", title="Möte", dates="planerad: 2017-05-18", end="2019-05", start="2017-08"):
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.plan.format(above=above, title=title, dates=dates, end=end, start=start))

    def test_an_item_that_moves_is_the_same_item(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path)
            before = self.uids(path)
            other = os.path.join(folder, "annan", "namn.yaml")
            os.makedirs(os.path.dirname(other))
            # Lines above, a done date, an exact start, another end, another file: all the same things.
            self.write(
                other, above="  # en rad\n  # en till\n", dates="planerad: 2017-05-18, klar: 2017-05-19", end="2019-06-01", start="2017-08-21"
            )
            self.assertEqual(before, self.uids(other))

    def test_the_only_event_of_its_kind_may_be_planned_anew(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "plan.yaml")
            self.write(path)
            before = self.uids(path)
            for dates in ("planerad: 2017-09-07", "planerad: HT2017", "klar: 2017-04-03"):
                self.write(path, dates=dates)
                self.assertEqual(before, self.uids(path))
            # Of two, each is known by its date: one that is moved is another, and the one that stays is the same.
            both = [self.uids_with(path, other) for other in ("2017-06-01", "2017-06-08")]
            self.assertEqual(len(both[0] & both[1]), len(both[0]) - 1)

    def uids_with(self, path, other):
        """The same with one more meeting, on another day."""
        self.write(path, dates=f"planerad: 2017-05-18}}\n  - {{händelse: möte, planerad: {other}")
        return self.uids(path)

    def uids(self, path):
        read = icalendar.Calendar.from_ical(view("timeline", path, "ics"))
        return {str(event["UID"]) for event in read.walk("VEVENT")}

    def test_for_somebody(self):
        items, events, _ = self.items_and_events("examples/plan-repository", "--for", "rektor")
        self.assertEqual(len(items), len(events))
        everything, _, _ = self.items_and_events("examples/plan-repository")
        self.assertTrue(0 < len(items) < len(everything))
        principal, _, _ = self.items_and_events("examples/plan-repository", "--for", "principal")
        self.assertEqual(principal, items)


if __name__ == "__main__":
    unittest.main()
