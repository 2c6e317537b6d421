"""Reads calendars by libical, which calendars of phones and desktops are built on, and holds them against the JSON of the same plans,
their text, and dateutil. Arguments: sbs_many, read_by_libical; without the second, libical is not there and the test is skipped."""

import datetime
import json
import subprocess
import sys
import unittest

if len(sys.argv) < 3:
    print("libical (Debian's libical-dev) was not there when the tests were built")
    sys.exit(77)
reader = subprocess.Popen([sys.argv.pop()], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

import icalendar  # noqa: E402
from dateutil import rrule  # noqa: E402
from read_back import all_plans, day, days, drawn, shown, tearDownModule as close_sbs  # noqa: E402


def tearDownModule():
    close_sbs()
    reader.communicate()
    if reader.returncode != 0:
        raise AssertionError(f"read_by_libical ended with {reader.returncode}")


def by_libical(text):
    reader.stdin.write(json.dumps(text, ensure_ascii=False).encode() + b"\n")
    reader.stdin.flush()
    return json.loads(reader.stdout.readline())


def iso(text):
    """20160613 as a day; fails where it is none."""
    return datetime.datetime.strptime(text, "%Y%m%d").date()


def times_by_dateutil(event):
    start = datetime.datetime.combine(event["DTSTART"].dt, datetime.time())
    if "RRULE" not in event:
        return [event["DTSTART"].dt]
    return [time.date() for time in rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)]


class Libical(unittest.TestCase):
    def drawings(self):
        for plan in all_plans:
            yield plan, (), {}
            yield plan, ("--spans", "days"), {}
            yield plan, (), {"language": "en", "day": days[-1]}

    def test_it_reads_every_calendar_as_it_is_meant(self):
        calendars = checked = recurring = 0
        for plan, arguments, options in self.drawings():
            text = drawn("timeline", plan, "ics", *arguments, **options)
            data = json.loads(drawn("timeline", plan, "json", **options))
            read = by_libical(text)
            with self.subTest(plan=plan, arguments=arguments, **options):
                self.assertIsNotNone(read)
                items = [(one, item) for one in data["plans"] for item in one["items"]]
                lines = text.replace("\r\n ", "").split("\r\n")
                several = len(data["plans"]) > 1
                # What has neither a title nor a kind that could be read is an event without a name, which libical finds odd.
                nameless = lines.count("SUMMARY:")
                self.assertLessEqual(nameless, sum(item["what"] == "" for _, item in items))
                errors = ["No value for SUMMARY property. Removing entire property:"] * nameless
                self.assertEqual((read["kind"], read["holds"], read["errors"], read["others"]), ("VCALENDAR", True, errors, 0))
                by_icalendar = icalendar.Calendar.from_ical(text).walk("VEVENT")
                self.assertEqual(len(items), len(read["events"]))
                self.assertEqual([line[4:] for line in lines if line.startswith("UID:")], [event["uid"] for event in read["events"]])
                for (owner, item), event, other in zip(items, read["events"], by_icalendar, strict=True):
                    self.compare(owner, item, event, several, arguments)
                    self.assertEqual((iso(event["start"]), iso(event["end"])), (other["DTSTART"].dt, other["DTEND"].dt))
                    self.assertEqual([iso(time) for time in event["times"]], times_by_dateutil(other))
                    checked += 1
                    recurring += len(event["times"]) > 1
            calendars += 1
        print(f"{calendars} calendars, {checked} events, {recurring} of them recur", file=sys.stderr)
        self.assertGreater(checked, 3000)
        self.assertGreater(recurring, 20)

    def compare(self, owner, item, event, several, arguments):
        """An event beside what the timeline's JSON says of the same item."""
        prefix = owner["title"] + ": " if several and owner["title"] else ""
        self.assertTrue(shown(event["summary"] or "").startswith(shown(prefix + item["what"])), event["summary"])
        self.assertEqual(event["cancelled"], item["state"] in ("cancelled", "not_applicable"))
        self.assertEqual(event["parts"], 0)
        if item["who"]:
            self.assertIn(shown(item["who"]), shown(event["description"]))
        first, last = day(item["date"]["first"]), day(item["date"]["last"])
        starts, ends = iso(event["start"]), iso(event["end"]) - datetime.timedelta(days=1)
        if item["every"] is None:
            deadline_alone = (last - first).days + 1 > 31 and not arguments
            self.assertEqual((starts, ends), (last if deadline_alone else first, last))
        else:
            self.assertLessEqual(first, starts)
            self.assertLessEqual(iso(event["times"][-1]) + (ends - starts), last)

    def test_it_tells_what_is_wrong(self):
        """A reader that finds nothing wrong in anything would show nothing."""
        head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//SV\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20160613T000000Z\r\n"
        end = "END:VEVENT\r\nEND:VCALENDAR\r\n"
        self.assertTrue(by_libical(head + "DTSTART;VALUE=DATE:20160613\r\n" + end)["holds"])
        for wrong in ("DTSTART;VALUE=DATE:2016\r\n", "DTSTART;VALUE=DATE:20160613\r\nRRULE:FREQ=OFTEN\r\n",
                      "DTSTART;VALUE=DATE:20160613\r\nSUMMARY:a\r\nSUMMARY:b\r\n"):  # fmt: skip
            read = by_libical(head + wrong + end)
            self.assertTrue(not read["holds"] or read["errors"], wrong)


if __name__ == "__main__":
    unittest.main()
