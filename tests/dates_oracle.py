"""Asks sbs of dates at random what Python's datetime, calendar and dateutil are asked as well: what each written form means and
what is none, the order of dates that are known in part, days, weeks, months and years later, weeks, weekdays, Easter and days off,
how often something recurs, and dates as people write them otherwise. Arguments: dates_as_json QUESTIONS."""

import calendar
import collections
import datetime
import json
import random
import re
import subprocess
import sys

from dateutil import easter, parser, relativedelta

program, count = sys.argv[1], int(sys.argv[2])
chance = random.Random(20160613)  # the same questions every time
first_year, last_year = 1900, 2199  # that a plan may speak of
days = (datetime.date(last_year, 12, 31) - datetime.date(first_year, 1, 1)).days


def any_day():
    return datetime.date(first_year, 1, 1) + datetime.timedelta(days=chance.randint(0, days))


# A form of the format as a regular expression, and the days that Python knows it to mean; what Python refuses is no date.


def last_of(year, month):
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def week(number, year):
    return datetime.date.fromisocalendar(year, number, 1), datetime.date.fromisocalendar(year, number, 7)


def school_year(year, next_one):
    if datetime.date(year + 1, 1, 1).strftime("%y") != next_one:
        raise ValueError
    return datetime.date(year, 7, 1), datetime.date(year + 1, 6, 30)


forms = [
    (r"(\d{4})-(\d\d)-(\d\d)", "day", lambda y, m, d: (datetime.date(int(y), int(m), int(d)),) * 2, 0),
    (r"(\d{4})-(\d\d)", "month", lambda y, m: (datetime.date(int(y), int(m), 1), last_of(int(y), int(m))), 0),
    (r"(\d{4})-W(\d\d)", "week", lambda y, w: week(int(w), int(y)), 0),
    (r"v\. *(\d\d?) (\d{4})", "week", lambda w, y: week(int(w), int(y)), 1),
    (r"HT(\d{4})", "term", lambda y: (datetime.date(int(y), 7, 1), datetime.date(int(y), 12, 31)), 0),
    (r"VT(\d{4})", "term", lambda y: (datetime.date(int(y), 1, 1), datetime.date(int(y), 6, 30)), 0),
    (r"(\d{4})/(\d\d)", "school_year", lambda y, z: school_year(int(y), z), 0),
    (r"(\d{4})", "year", lambda y: (datetime.date(int(y), 1, 1), datetime.date(int(y), 12, 31)), 0),
]
forms = [(re.compile(form, re.ASCII), kind, meaning, year) for form, kind, meaning, year in forms]


def simple(text):
    """The first and the last day and the kind of a date that is no range."""
    for form, kind, meaning, year in forms:
        found = form.fullmatch(text)
        if found and first_year <= int(found.groups()[year]) <= last_year:
            try:
                return (*meaning(*found.groups()), kind)
            except ValueError:
                return None
    return None


def written(first, last, kind):
    """As a plan has it."""
    year, number, _ = first.isocalendar()
    return {
        "day": f"{first:%Y-%m-%d}",
        "month": f"{first:%Y-%m}",
        "week": f"{year}-W{number:02}",
        "term": f"{'HT' if first.month == 7 else 'VT'}{first.year}",
        "school_year": f"{first.year}/{last:%y}",
        "year": f"{first.year}",
        "span": f"{first}/{last}",
    }[kind]


def read(text):
    one = simple(text)
    if one is None:
        sides = [(simple(text[: at.start()]), simple(text[at.end() :])) for at in re.finditer("/", text)]
        ranges = [(a, b) for a, b in sides if a and b]
        if len(ranges) != 1:
            return None
        (start, end) = ranges[0]
        if start[2] == end[2] == "year" or end[0] < start[0] or end[1] < start[1]:
            return None
        one = start[0], end[1], "span"
    return [one[0].isoformat(), one[1].isoformat(), one[2], written(*one)]


# Questions, each with its answer. A number may be one too many or too few, so that about a third of the dates are none.


def any_year():
    return chance.randint(first_year, last_year) if chance.random() < 0.97 else chance.choice((0, 1899, 2200, 9999))


def any_form():
    year, week_number = any_year(), chance.randint(1, 53) if chance.random() < 0.9 else chance.choice((0, 54, 99))
    month, number = chance.randint(0 if chance.random() < 0.1 else 1, 13 if chance.random() < 0.3 else 12), chance.randint(0, 32)
    return chance.choice((
        f"{year:04}-{month:02}-{number:02}", f"{year:04}-{month:02}", f"{year:04}-W{week_number:02}", f"v. {week_number} {year:04}",
        f"v.{week_number:02} {year:04}", f"HT{year:04}", f"VT{year:04}", f"{year:04}/{(year + 1) % 100:02}",
        f"{year:04}/{(year + chance.randint(0, 2)) % 100:02}", f"{year:04}", any_day().isoformat()))  # fmt: skip


def near(text):
    """With a letter that is missing, another, or one too many."""
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(("", *"0129-/. WvHTQqå")) + text[at + chance.randint(0, 1) :]


never = ["2016-Q1", "Q1 2016", "kvartal 1 2016", "2016-06-13T10:00", "HT 2016", "ht2016", "2016/2017", "v. 34", "2016-164", "2016W34", "2016-W34-1"]


def question_of_reading():
    text = any_form()
    if chance.random() < 0.25:
        text += "/" + any_form()
    if chance.random() < 0.2:
        text = near(text)
    if chance.random() < 0.01:
        text = chance.choice(never)
    return ("read", text), read(text)


def question_of_a_deadline():
    keys = chance.choice(("sv", "en"))
    text = any_form() + ("/" + any_form() if chance.random() < 0.1 else "")
    before = chance.choice(("senast ", "by ", "senast", "Senast ", "by  "))
    own = {"sv": "senast ", "en": "by "}[keys]
    one = simple(text) if before == own else None
    answer = [one[1].isoformat(), one[1].isoformat(), "deadline", one[1].isoformat()] if one else None
    return ("deadline", keys, before + text), answer


def any_interval():
    """A date that there is; often near another."""
    base = any_day() if chance.random() < 0.2 else datetime.date(2016, 1, 1) + datetime.timedelta(days=chance.randint(0, 700))
    year, number, _ = base.isocalendar()
    if not first_year <= year <= last_year:
        return any_interval()
    later = min(base + datetime.timedelta(days=chance.randint(0, 9)), datetime.date(last_year, 12, 31))
    return chance.choice((f"{base}", f"{base:%Y-%m}", f"{year}-W{number:02}", f"{'HT' if base.month > 6 else 'VT'}{base.year}",
                          f"{base.year}/{(base.year + 1) % 100:02}", f"{base.year}", f"{base}/{later}"))  # fmt: skip


def each_day(first, last):
    return [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]


def question_of_order():
    a, b = any_interval(), any_interval()
    (a_first, a_last), (b_first, b_last) = ([datetime.date.fromisoformat(one) for one in read(text)[:2]] for text in (a, b))
    if ((a_last - a_first).days + 1) * ((b_last - b_first).days + 1) <= 100:  # each day of the one against each of the other
        held = {one < other for one in each_day(a_first, a_last) for other in each_day(b_first, b_last)}
    else:
        held = {a_last < b_first, a_first < b_last}
    before = "certainly" if held == {True} else "no" if held == {False} else "possibly"
    opposite = {"certainly": "no", "no": "certainly", "possibly": "possibly"}[before]
    return ("order", a, b), [before, opposite, a_first <= b_first and b_last <= a_last]


def question_of_a_later_day():
    start, unit = any_day(), chance.choice(("days", "weeks", "months", "years"))
    if chance.random() < 0.3:  # the ends of months are what is hard
        start = last_of(start.year, start.month) - datetime.timedelta(days=chance.randint(0, 2))
    every = 1 if unit == "years" else chance.choice((1, 2, 3, 6, 12, chance.randint(1, 999)))
    most = min(100, 84000 // every)  # 7,000 years of months: Python knows none after 9999
    times = chance.randint(-100 if unit in ("months", "years") else 0, most)
    many = times if times < 0 else times * every
    answer = (start + relativedelta.relativedelta(**{unit: many})).isoformat()
    return ("later", start.isoformat(), str(times), unit, f"{every} {unit}"), answer


saturday, friday = relativedelta.SA, relativedelta.FR
# By lag (1989:253) om allmänna helgdagar, and the eves; a day that is two of them has the first of its names.
fixed = {(1, 1): "New Year's Day", (1, 6): "Epiphany", (5, 1): "May Day", (6, 6): "Sweden's National Day", (12, 24): "Christmas Eve",
         (12, 25): "Christmas Day", (12, 26): "Boxing Day", (12, 31): "New Year's Eve"}  # fmt: skip
moved = {-2: "Good Friday", 0: "Easter Sunday", 1: "Easter Monday", 39: "Ascension Day", 49: "Whit Sunday"}


def days_off(year):
    names = {datetime.date(year, *one): name for one, name in fixed.items()}
    for apart, name in moved.items():
        names.setdefault(easter.easter(year) + datetime.timedelta(days=apart), name)
    midsummer = datetime.date(year, 6, 20) + relativedelta.relativedelta(weekday=saturday(1))
    names.setdefault(midsummer, "Midsummer Day")
    names.setdefault(midsummer + relativedelta.relativedelta(weekday=friday(-1)), "Midsummer Eve")
    names.setdefault(datetime.date(year, 10, 31) + relativedelta.relativedelta(weekday=saturday(1)), "All Saints' Day")
    return names


off = {year: days_off(year) for year in range(first_year, last_year + 1)}


def question_of_a_day():
    asked = any_day()
    if chance.random() < 0.3:
        asked = chance.choice(list(off[asked.year])) + datetime.timedelta(days=chance.randint(-1, 1))
        asked = min(max(asked, datetime.date(first_year, 1, 1)), datetime.date(last_year, 12, 31))
    year, number, weekday = asked.isocalendar()
    name = off[asked.year].get(asked, {6: "a Saturday", 7: "a Sunday"}.get(weekday))
    sv = ("mån", "tis", "ons", "tor", "fre", "lör", "sön")[weekday - 1]
    length = calendar.monthrange(asked.year, asked.month)[1]
    return ("told", asked.isoformat()), [year, number, sv, f"{asked:%a}", f"{asked.day} {asked:%B} {asked.year}", length, name]


def question_of_numbers():
    year, month, number = chance.randint(1, 9998), chance.randint(0, 13), chance.randint(0, 32)
    try:
        answer = datetime.date(year, month, number).isoformat()
    except ValueError:
        answer = None
    return ("day", str(year), str(month), str(number)), answer


def question_of_a_monday():
    year, number = chance.randint(2, 9998), chance.choice((0, 1, 52, 53, 53, 54, chance.randint(0, 60)))
    try:
        answer = datetime.date.fromisocalendar(year, number, 1).isoformat()
    except ValueError:
        answer = None
    return ("monday", str(year), str(number)), answer


def question_of_easter():
    year = chance.randint(1583, 4099)  # what dateutil knows of the Gregorian calendar
    return ("easter", str(year)), easter.easter(year).isoformat()


units = {"dag": "days", "dagar": "days", "day": "days", "days": "days", "vecka": "weeks", "veckor": "weeks", "week": "weeks",
         "weeks": "weeks", "månad": "months", "månader": "months", "month": "months", "months": "months"}  # fmt: skip
unit_form = "(" + "|".join(sorted(units, key=len, reverse=True)) + ")"
every_so_many = re.compile(rf"(?:(?:every|varje) *)?([0-9]{{1,3}}) *{unit_form}", re.IGNORECASE)
every_one = re.compile(rf"(every other|varannan|every|varje) +{unit_form}", re.IGNORECASE)


def question_of_recurrence():
    unit = chance.choice([*units, "år", "years", "kvartal", "veckan"])
    number = chance.choice(("0", "1", "2", "3", "12", "007", "100", "999", "1000"))
    said = chance.choice(("", "", "every ", "varje ", "varannan ", "every other ", "vartannat ", "other ", "each "))
    text = said + chance.choice(("", number + " ")) + chance.choice(("", "", "", "", "other ")) + unit
    text = chance.choice((text, text, text.capitalize(), text.replace(" ", "")))
    answer = None
    if found := every_so_many.fullmatch(text):
        answer = [int(found[1]), units[found[2].lower()]] if int(found[1]) > 0 else None
    elif found := every_one.fullmatch(text):
        answer = [2 if found[1].lower() in ("every other", "varannan") else 1, units[found[2].lower()]]
    return ("recurrence", text), answer


# Ways to write a day that mean one thing only; dateutil's own guess is asked too.
otherwise = ["%d %B %Y", "%A %d %B %Y", "%a %d %b %Y", "%B %d, %Y", "%d-%b-%Y", "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y", "%d/%m/%Y", "%Y%m%d",
             "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]  # fmt: skip


def question_of_what_was_meant():
    asked = any_day()
    number = (asked - datetime.date(1899, 12, 30)).days  # as a spreadsheet counts
    if chance.random() < 0.1 and len(str(number)) == 5:  # which is no other date
        return ("meant", str(number)), asked.isoformat()
    form = chance.choice(otherwise)
    text = datetime.datetime.combine(asked, datetime.time(chance.randint(0, 23), chance.randint(0, 59))).strftime(form)
    if parser.parse(text, dayfirst=not text.startswith(f"{asked.year}")).date() != asked:
        raise AssertionError(f"dateutil takes {text} for another day: this form is no good question")
    return ("meant", text), asked.isoformat()


kinds = [(question_of_reading, 40), (question_of_a_deadline, 6), (question_of_order, 14), (question_of_a_later_day, 14), (question_of_a_day, 8),
         (question_of_numbers, 4), (question_of_a_monday, 4), (question_of_easter, 2), (question_of_recurrence, 5),
         (question_of_what_was_meant, 3)]  # fmt: skip


def main():
    asked, refused, wrong = collections.Counter(), collections.Counter(), []
    batch = 50000
    for done in range(0, count, batch):
        drawn = chance.choices([kind for kind, _ in kinds], [weight for _, weight in kinds], k=min(batch, count - done))
        questions = [kind() for kind in drawn]
        text = "".join("\t".join(words) + "\n" for words, _ in questions)
        outcome = subprocess.run([program], input=text.encode(), stdout=subprocess.PIPE, check=True)
        answers = outcome.stdout.decode().splitlines()
        if len(answers) != len(questions):
            sys.exit(f"{len(questions)} questions, {len(answers)} answers")
        for (words, expected), answer in zip(questions, answers):
            asked[words[0]] += 1
            refused[words[0]] += expected is None
            if json.loads(answer) != expected:
                wrong.append((words, answer, expected))
    for kind, times in sorted(asked.items()):
        print(f"{kind:<12} {times:>8} asked, {refused[kind]:>8} of them refused by both")
    print(f"{count} questions, {len(wrong)} answered otherwise than by Python")
    for one in wrong[:20]:
        print(*one)
    # Of questions that are all of one kind, little would be learnt.
    enough = all(asked[kind] > count / 100 for kind in asked) and count / 10 < refused["read"] + refused["deadline"] < count / 2.5
    sys.exit(0 if not wrong and enough else 1)


main()
