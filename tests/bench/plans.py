#!/usr/bin/env python3
"""Plans for measuring and comparing, as people would write them. The same arguments always give the same bytes.

Usage: plans.py FOLDER [SHAPE] N

Without a shape: N plans without a finding of any level, each in FOLDER/<organiser>/<school>_<number>/, and a .sbs.yaml
that says the day. Four in five have Swedish keys, one in eight is split over five files. The shapes:

  errors         as without, but each plan has one mistyped value
  warnings       as without, but each plan has some six warnings
  beside         N + 1 plans in one folder, a file each: p0.yaml, p1.yaml …
  roots          one folder with N plans of a file each and N parts that could belong to any of them
  tiny           N YAML files of five bytes, none of them a plan
  mixed          N plans of which some have findings, in three trees with settings of their own; plans of one organiser
                 that break a rule only together; exceptions that are needed and that are not; files that are broken,
                 passed over, or part of no plan
  parts          one plan, its timeline split over N files
  schools, events, findings, interventions
                 one plan with N of them
  refusals       one plan with N schools, each of which declines to take part
  big            one plan of about N megabytes (findings, interventions, contacts)
"""

import datetime
import os
import random
import sys

SWEDISH = dict(pair.split("/") for pair in """
collaboration/samverkan title/rubrik mandate/uppdrag organiser/huvudman counted_from/räknas_från dialogue/dialog
start/start end/slut status/status active/pågår ended/avslutad name/namn type/typ municipal/kommunal
municipality_code/kommunkod organisation_number/organisationsnummer note/anteckning source/källa schools/skolor id/id
unit_code/skolenhetskod forms/skolformer years/årskurser grounds/skäl low_results/låga_resultat
difficult_conditions/svåra_förutsättningar preschool_class/förskoleklass compulsory/grundskola
leisure_centre/fritidshem teams/team school/skola members/medlemmar role/roll count/antal principal/rektor
deputy_principal/biträdande_rektor head_of_operations/verksamhetschef chief_education_officer/skolchef
development_lead/utvecklingsledare teacher/lärare lead_teacher/förstelärare
skolverket_representative/skolverkets_representant supervisor/handledare timeline/tidslinje event/händelse
planned/planerad done/klar every/intervall by/av interventions/insatser inspectorate_basis/underlag selection/urval
dialogue_opened/dialog_inledd visit/besök participation_decision/deltagandebeslut planning_meeting/planeringsmöte
team_meeting/teammöte analysis/nulägesanalys proposal/förslag offer/erbjudande agreement/överenskommelse
progress_report/delredovisning final_report/slutredovisning evaluation/utvärdering closing/avslut contact/kontakt
meeting/möte assessment/bedömning plan/planera follow_up/följa_upp develop/utveckla strengthened/stärkt
unchanged/oförändrad participants/medverkande all_educators/alla_pedagoger pupils/elever guardians/vårdnadshavare
findings/iakttagelser problem/problem evidence/underlag causes/orsaker completed/slutförd in_progress/pågår level/nivå
what/vad how/hur aims/syften results/kunskapsresultat equity/likvärdighet strengthens/stärker responsible/ansvariga
party/part who/vem commitment/åtagande activities/aktiviteter goals/mål measure/mått unit/enhet baseline/utgångsläge
target/målvärde outcomes/utfall period/period value/värde reviews/avstämningar progress/läge on_track/enligt_plan
at_risk/risk_för_avvikelse achieved/uppnått partly_achieved/delvis_uppnått
next_review/nästa_avstämning skolverket/skolverket
skolinspektionen/skolinspektionen weeks/veckor participation_declined/tackat_nej""".split())

PLACES = """
Ekeby Granvik Lindåsa Almared Björksele Tallnäs Åsmark Sjövalla Bergunda Ängsholm Norrby Söderfors Västerlund
Österhamn Hedemora Kvarnå Rönnby Hagastad Stenvik Ljungdal Åkerby Vassmolla Fåglevik Älvnäs Ödeborg Klippan Lervik
Mossbo Nyhamn Rosenlund
""".split()
SCHOOLS = "Björk Tall Ek Gran Ås Sjö Berg Äng Kyrk Väst Öster Norr Söder Lind Al Rönn Hagel Sten".split()
SUFFIXES = ["skolan", "ängens skola", "backens skola", "höjdens skola", "lundens skola"]
NAMES = ["Åsa Öberg", "Björn Lindström", "Märta Åkesson", "Örjan Hägglund", "Zahra Al-Hassan", "Håkan Järvinen"]
WORDS = {
    "sv": """
        eleverna läsförståelse undervisningen kollegialt lärande uppföljning trygghet studiero närvaro
        måluppfyllelse språkutvecklande arbetssätt stödåtgärder särskilt behov årskurs ämnesöverskridande
        samverkan vårdnadshavare elevhälsan kartläggning bedömning återkoppling fritidshem lärmiljö
        tillgänglighet kompetensutveckling systematiskt kvalitetsarbete resultat nuläge och i för att med på av
        som en ett den det är ska kan under inom genom till från över
    """.split(),
    "en": """
        the pupils reading comprehension teaching collegial learning follow-up safety calm attendance results
        language ways of working support special needs year grade subjects collaboration guardians health team
        survey assessment feedback centre learning environment access training systematic quality work and in
        for that with on of as a one it is shall can during within through to from across
    """.split(),
}
COMMENTS = {
    "sv": ["stäm av med rektor", "dagen ändrades en gång", "se protokollet", "kollas i maj", "enligt mejl"],
    "en": ["ask the principal", "was moved once", "see the minutes", "check in May", "by mail"],
}
PROBLEMS = {
    "sv": "Fyra av tio elever når inte godtagbara kunskaper i",
    "en": "Four pupils in ten do not reach the grade in",
}
STEPS = {
    "sv": ["Urval", "Dialog", "Nulägesanalys och plan", "Överenskommelse", "Genomförande", "Uppföljning"],
    "en": ["Selection", "Dialogue", "Analysis and plan", "Agreement", "Implementation", "Follow-up"],
}


class Text:
    """The lines of a file, in one language."""

    def __init__(self, dice, language):
        self.dice, self.language, self.lines = dice, language, []

    def word(self, english):
        """A key or a fixed value."""
        return SWEDISH[english] if self.language == "sv" else english

    def add(self, line):
        self.lines.append(line)

    def section(self, name):
        self.add("")
        self.add(f"{self.word(name)}:")

    def key(self, indent, key, value):
        self.add(f"{' ' * indent}{self.word(key)}: {value}")

    def braces(self, *pairs):
        return "{" + ", ".join(f"{self.word(key)}: {value}" for key, value in pairs) + "}"

    def brackets(self, *words):
        return "[" + ", ".join(self.word(word) for word in words) + "]"

    def prose(self, least, most):
        return " ".join(self.dice.choice(WORDS[self.language]) for _ in range(self.dice.randint(least, most)))

    def sentence(self, least, most):
        text = self.prose(least, most)
        return text[0].upper() + text[1:] + "."

    def title(self, least, most):
        return self.sentence(least, most)[:-1]

    def comment(self):
        return f"  # {self.dice.choice(COMMENTS[self.language])}" if self.dice.random() < 0.15 else ""

    def long_text(self, indent, key):
        """Plain on a line, in quotation marks, or as a block."""
        kind = self.dice.random()
        if kind < 0.35:
            return self.key(indent, key, self.sentence(8, 14))
        if kind < 0.45:
            return self.key(indent, key, f'"{self.sentence(6, 12)}"')
        self.key(indent, key, ">-" if kind < 0.8 else "|")
        line = ""
        for part in " ".join(self.sentence(6, 12) for _ in range(self.dice.randint(1, 3))).split():
            if len(line) + len(part) > 88:
                self.add(" " * (indent + 2) + line)
                line = part
            else:
                line = f"{line} {part}".strip()
        self.add(" " * (indent + 2) + line)


class Organiser:
    """One of 600 invented ones. The days of a collaboration are its organiser's, so that its plans together keep the
    time limit."""

    COUNTIES = [1, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25]
    MANDATES = {2016: "sbs-2015", 2017: "sbs-2017", 2018: "sbs-2017", 2020: "sbs-2019", 2024: "ri-2024"}

    def __init__(self, number):
        dice = random.Random(number)
        place, which = PLACES[number % len(PLACES)], number // len(PLACES) + 1
        self.name = f"{place} {which} kommun"
        self.folder = f"{place.lower()}-{which}"
        nine = f"21{2000 + number // 1000:04d}{number % 1000:03d}"
        self.organisation_number = f"{nine[:6]}-{nine[6:]}{check_digit(nine)}"
        self.municipality_code = f"{dice.choice(self.COUNTIES):02d}{dice.randint(10, 99)}"
        self.ongoing = dice.random() < 0.5
        self.year = 2024 if self.ongoing else dice.choice([2016, 2017, 2018, 2020])
        self.mandate = self.MANDATES[self.year]
        self.start = working_day(datetime.date(self.year, 9, 1 + dice.randint(0, 27)))
        self.end = working_day(datetime.date(self.year + 3, 6, 1 + dice.randint(0, 3)))

    @classmethod
    def of_one_large_plan(cls):
        return next(one for one in map(cls, range(600)) if not one.ongoing)

    def once_more(self):
        """The same organiser's next collaboration, from the day after the last: together they are too long."""
        self.start, self.year = self.end + datetime.timedelta(days=1), self.year + 3
        self.end = working_day(datetime.date(self.year + 2, 6, 1))
        return self


def check_digit(nine):
    """The last of ten digits, by Luhn's sum."""
    total = 0
    for at, digit in enumerate(nine):
        double = int(digit) * (2 if at % 2 == 0 else 1)
        total += double - 9 if double > 9 else double
    return (10 - total % 10) % 10


def working_day(day):
    """The next Tuesday or Wednesday: few of them are holidays."""
    while day.weekday() not in (1, 2):
        day += datetime.timedelta(days=1)
    return day


def day_in(dice, year, month):
    return working_day(datetime.date(year, month, dice.randint(9, 18)))


def as_planned(dice, day):
    """A day as people plan it: mostly the day, sometimes a month or a week."""
    kind = dice.random()
    if kind < 0.7:
        return day.isoformat()
    return f"{day.year}-{day.month:02d}" if kind < 0.85 else f"v. {day.isocalendar()[1]} {day.year}"


# The sections of a plan.


def add_head(text, title):
    text.add(f"# {title}: {text.prose(3, 6)}")
    text.add("sbs: 1")


def add_collaboration(text, organiser, title):
    text.add(f"{text.word('collaboration')}:")
    text.key(2, "title", title)
    text.key(2, "mandate", organiser.mandate)
    if text.dice.random() < 0.5:
        text.add(f"  {text.word('organiser')}:")
        text.key(4, "name", organiser.name)
        text.key(4, "type", text.word("municipal"))
        text.key(4, "municipality_code", f'"{organiser.municipality_code}"')
        text.key(4, "organisation_number", organiser.organisation_number)
    else:
        pairs = ("name", organiser.name), ("type", text.word("municipal"))
        text.key(2, "organiser", text.braces(*pairs, ("organisation_number", organiser.organisation_number)))
    text.key(2, "counted_from", text.word("dialogue"))
    text.key(2, "start", organiser.start)
    text.key(2, "end", organiser.end)
    if not organiser.ongoing:
        text.key(2, "status", text.word("ended"))
    if text.dice.random() < 0.5:
        text.long_text(2, "note")


def add_schools(text, organiser, names, first_code):
    text.section("schools")
    forms = [["compulsory"], ["preschool_class", "compulsory"]]
    for number, name in enumerate(names):
        text.add(f"  - id: skola{number + 1}")
        text.key(4, "name", name)
        text.key(4, "unit_code", f'"{first_code + number}"')
        # The first mandate knew no preschool classes.
        text.key(4, "forms", text.brackets(*text.dice.choice(forms[:1] if organiser.mandate == "sbs-2015" else forms)))
        text.key(4, "years", text.dice.choice(["F-6", "F-9", "7-9"]))
        text.key(4, "grounds", text.brackets("low_results", "difficult_conditions"))


def member(text, role, count=None):
    named = count is None and text.dice.random() < 0.6
    return text.braces(("role", text.word(role)), ("name", text.dice.choice(NAMES)) if named else ("count", count or 1))


def add_team(text, identity, schools):
    text.add(f"  - id: {identity}")
    text.key(4, "type", text.word("school"))
    text.key(4, "schools", f"[{', '.join(schools)}]")
    text.add(f"    {text.word('members')}:")
    text.add(f"      - {member(text, 'principal')}")
    text.add(f"      - {member(text, 'head_of_operations')}{text.comment()}")
    text.add(f"      - {member(text, 'lead_teacher', text.dice.randint(2, 4))}")
    text.add(f"      - {member(text, 'teacher', text.dice.randint(2, 6))}")


def add_teams(text, schools_of_each):
    text.section("teams")
    for number, schools in enumerate(schools_of_each):
        add_team(text, f"lag{number + 1}", schools)
    text.add("  - id: dialogteam")
    text.key(4, "type", text.word("dialogue"))
    text.add(f"    {text.word('members')}:")
    text.add(f"      - {member(text, 'skolverket_representative', 2)}")


def add_event(text, kind, by, done=None, planned=None, title=None, about=()):
    """On one line in braces, or on a line for each key."""
    pairs = [("event", text.word(kind))]
    if title:
        pairs.append(("title", title))
    if planned:
        pairs.append(("planned", planned))
    if done:
        pairs.append(("done", done))
    pairs.append(("by", text.brackets(*by)))
    pairs.extend(about)
    if text.dice.random() < 0.35:
        text.add(f"  - {text.braces(*pairs)}{text.comment()}")
        return
    for at, (key, value) in enumerate(pairs):
        text.add(f"  {' ' if at else '-'} {text.word(key)}: {value}{text.comment() if at == 1 else ''}")
    if text.dice.random() < 0.12:
        text.long_text(4, "note")


def add_contact(text, day):
    add_event(text, "contact", ["skolverket", "organiser"], day, title=text.title(2, 5))


def add_timeline(text, organiser, school_count, interventions):
    dice, year, over = text.dice, organiser.year, not organiser.ongoing
    numbers = range(1, school_count + 1)
    schools = [("schools", "[" + ", ".join(f"skola{number}" for number in numbers) + "]")]
    teams = [("teams", "[" + ", ".join(f"lag{number}" for number in numbers) + ", dialogteam]")]
    offered = [("interventions", "[" + ", ".join(interventions) + "]")]

    def heading(step):
        text.add(f"  # {step} {STEPS[text.language][step - 1]}")

    def add_later(kind, by, done, planned, **more):
        """Done where the collaboration is over, planned where it goes on."""
        add_event(text, kind, by, done() if over else None, None if over else planned, **more)

    text.section("timeline")
    heading(1)
    add_event(text, "inspectorate_basis", ["skolinspektionen"], f"{year}-05")
    add_event(text, "selection", ["skolverket"], f"{year}-06")
    heading(2)
    add_event(text, "dialogue_opened", ["skolverket", "organiser"], organiser.start)
    add_event(text, "visit", ["skolverket"], day_in(dice, year, 10), about=schools)
    decided = datetime.date(year, 10, 22)
    add_event(text, "participation_decision", ["organiser", "skolverket"], decided, about=schools)
    text.add("")
    heading(3)
    planning = working_day(datetime.date(year, 10, 27))
    add_event(text, "planning_meeting", ["skolverket", "organiser", "school"], planning)
    first = working_day(datetime.date(year, 11, 3))
    days = [first + datetime.timedelta(days=14 * number) for number in range(8) if number != 4]
    add_event(text, "team_meeting", ["skolverket", "school"], "[" + ", ".join(map(str, days)) + "]",
              f"{days[0]}/{days[-1]}", about=[("every", f"2 {text.word('weeks')}"), *teams])  # fmt: skip
    add_event(text, "analysis", ["organiser", "school"], day_in(dice, year + 1, 3), title=text.title(2, 4))
    add_event(text, "proposal", ["organiser", "school"], working_day(datetime.date(year + 1, 3, 25)))
    heading(4)
    add_event(text, "offer", ["skolverket"], working_day(datetime.date(year + 1, 4, 24)), about=offered)
    agreed = working_day(datetime.date(year + 1, 5, 19))
    add_event(text, "agreement", ["skolverket", "organiser"], agreed, about=offered)
    heading(5)
    add_contact(text, day_in(dice, year + 1, 9))
    add_event(text, "contact", ["skolverket", "organiser"], day_in(dice, year + 2, 1))
    add_later("progress_report", ["organiser"], lambda: day_in(dice, year + 2, 2), f"{year + 2}-02-20")
    add_later("contact", ["skolverket", "organiser"], lambda: day_in(dice, year + 2, 5), f"{year + 2}-05")
    if over:
        add_event(text, "contact", ["skolverket", "organiser"], day_in(dice, year + 2, 10))
        add_event(text, "contact", ["skolverket", "organiser"], day_in(dice, year + 3, 3))
    text.add("")
    heading(6)
    add_later("final_report", ["organiser"], lambda: day_in(dice, year + 3, 4), f"{year + 3}-05")
    assessment = [("assessment", text.braces(*[(who, abilities(text)) for who in ("organiser", "schools")]))]
    add_later("evaluation", ["skolverket"], lambda: day_in(dice, year + 3, 5), f"{year + 3}-05",
              about=assessment if over else ())  # fmt: skip
    add_event(text, "closing", ["skolverket", "organiser"], organiser.end if over else None, organiser.end)


def abilities(text):
    stronger = text.word("strengthened")
    last = text.word(text.dice.choice(["strengthened", "unchanged"]))
    return text.braces(("plan", stronger), ("follow_up", stronger), ("develop", last))


def add_analysis(text, findings):
    text.section("analysis")
    text.key(2, "participants", text.brackets("all_educators", "pupils", "guardians"))
    text.add(f"  {text.word('findings')}:")
    for identity in findings:
        add_finding(text, identity)


def add_finding(text, identity):
    text.add(f"    - id: {identity}")
    text.key(6, "problem", f"{PROBLEMS[text.language]} {text.prose(2, 5)}.")
    if text.dice.random() < 0.7:
        text.key(6, "evidence", text.sentence(4, 8))
    text.add(f"      {text.word('causes')}:")
    for _ in range(text.dice.randint(1, 3)):
        text.add(f"        - {text.sentence(5, 10)}")


def add_interventions(text, organiser, answers, school_count):
    """`answers` are pairs: the intervention's id, and those of the findings that it answers."""
    text.section("interventions")
    for identity, findings in answers:
        add_intervention(text, organiser, identity, findings, school_count)


def add_intervention(text, organiser, identity, findings, school_count):
    dice, year, over = text.dice, organiser.year, not organiser.ongoing
    text.add(f"  - id: {identity}")
    text.key(4, "title", text.title(3, 5))
    text.key(4, "status", text.word("completed" if over else "in_progress") + text.comment())
    text.key(4, "level", text.word("school"))
    text.key(4, "schools", f"[skola{dice.randint(1, school_count)}]")
    text.long_text(4, "what")
    text.long_text(4, "how")
    text.key(4, "findings", f"[{', '.join(findings)}]")
    text.key(4, "aims", text.brackets("results", "equity"))
    text.key(4, "strengthens", text.brackets("plan", "follow_up", "develop"))
    text.key(4, "start", dice.choice([f"HT{year + 1}", f"{year + 1}-08-18", f"{year + 1}-09", f"{year + 1}-W36"]))
    ends = [f"{year + 3}-02-20", f"{year + 3}-02", f"{year + 3}-W09"]
    text.key(4, "end", dice.choice(ends) if over else organiser.end)

    text.add(f"    {text.word('responsible')}:")
    parties = [(text.word("organiser"), "head_of_operations"), (text.word("school"), "principal")]
    for party, who in parties:
        add_responsible(text, party, who)
    if identity == "insats1" or dice.random() < 0.3:
        add_responsible(text, "skolverket", "supervisor")

    text.add(f"    {text.word('activities')}:")
    for _ in range(dice.randint(1, 3)):
        add_activity(text, day_in(dice, year + 1, dice.choice([10, 11])))

    text.add(f"    {text.word('goals')}:")
    text.add(f"      - {text.word('measure')}: {text.title(4, 8)}")
    text.key(8, "unit", "procent" if text.language == "sv" else "per cent")
    base = dice.randint(30, 70)
    text.key(8, "baseline", text.braces(("period", f"VT{year}"), ("value", base)))
    rise, target = dice.choice([(15, base + 15), (12.5, f'"{base + 12},5"')])
    text.key(8, "target", text.braces(("period", f"VT{year + 3}"), ("value", target)))
    risen = dice.randint(1, 20) if over else None
    if over:
        outcome = text.braces(("period", f"VT{year + 3}"), ("value", base + risen))
        text.key(8, "outcomes", f"[{outcome}]")

    text.add(f"    {text.word('reviews')}:")
    done = day_in(dice, year + 2, 1)
    progress = dice.choice(["on_track", "at_risk", "achieved"])
    if progress == "achieved" and over and risen < rise:
        progress = "partly_achieved"
    pairs = ("done", done), ("by", text.word("principal")), ("progress", text.word(progress))
    text.add(f"      - {text.braces(*pairs)}")
    if organiser.ongoing:
        text.key(4, "next_review", f"{year + 2}-06-10")


def add_responsible(text, party, who):
    pairs = ("party", party), ("who", text.word(who)), ("commitment", text.sentence(4, 8))
    text.add(f"      - {text.braces(*pairs)}")


def add_activity(text, day):
    if text.dice.random() < 0.6:
        title, planned = text.prose(3, 6), as_planned(text.dice, day)
        pairs = ("title", title), ("who", text.word("lead_teacher")), ("planned", planned), ("done", day)
        text.add(f"      - {text.braces(*pairs)}")
        return
    text.add(f"      - {text.word('title')}: {text.title(3, 6)}")
    text.key(8, "who", text.word("teacher"))
    text.key(8, "planned", day)
    text.key(8, "done", day)


# What can be wrong with a plan. Each changes a file's lines.


def mistype_value(text):
    """A value that nobody knows, in one of three places."""
    places = [f"    {text.word('status')}: ", f"    {text.word('level')}: {text.word('school')}",
              f"  {text.word('counted_from')}: "]  # fmt: skip
    for start in text.dice.sample(places, 3):
        for at, line in enumerate(text.lines):
            if line.startswith(start):
                text.lines[at] = line.split("#")[0].rstrip() + "t"
                return


def mistype_key(text):
    """A key that has one likely meaning, so that it can be mended."""
    replace_first(text, f"  {text.word('counted_from')}:", f"  {text.word('counted_from')}t:")


def lose_keys(text):
    """What is then missing are warnings."""
    indented = tuple(" " * indent + text.word(key) for indent, key in ((4, "aims"), (8, "unit")))
    lost = {text.word("causes"), text.word("baseline")}
    kept = []
    of_lost = None  # how far in the list of a lost key stands
    for line in text.lines:
        if of_lost is not None and line.startswith(of_lost + "- "):
            continue
        of_lost = None
        if line.strip().split(":")[0] in lost:
            of_lost = " " * (len(line) - len(line.lstrip()) + 2)
        elif not line.startswith(indented):
            kept.append(line)
    text.lines = kept


def refer_to_nothing(text):
    replace_first(text, f"    {text.word('findings')}: [", f"    {text.word('findings')}: [ingenstans, ")


def name_somebody(text):
    """A personal number, one that the tax authority made up for tests."""
    text.add("# Ring 811228-9874.")


def meet_on_saturday(text):
    """Two meetings on a day off, one of them with an exception, and an exception that nothing needs."""
    add_day_off(text, "SBS801")
    add_day_off(text, None)
    add_day_off(text, "SBS802")


def add_day_off(text, exception):
    year = next(line.split(": ")[1][:4] for line in text.lines if line.startswith(f"  {text.word('start')}: "))
    day = datetime.date(int(year) + 1, 2, 1)
    while day.weekday() != 5:
        day += datetime.timedelta(days=1)
    event = text.braces(("event", text.word("visit")), ("done", day), ("by", "[skolverket]"))
    at = text.lines.index(f"{text.word('timeline')}:") + 1
    lines = [f"  # sbs: ignore {exception} {text.title(3, 5)}"] if exception else []
    text.lines[at:at] = [*lines, f"  - {event}"]


def break_off(text):
    """No YAML: a bracket that is never closed."""
    text.add("x-rest: [")


def replace_first(text, start, other):
    for at, line in enumerate(text.lines):
        if line.startswith(start):
            text.lines[at] = other + line[len(start) :]
            return


# Files and folders.


def write(folder, name, lines):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write("".join(f"{line}\n" for line in lines).encode())


def write_settings(folder, *lines):
    write(folder, ".sbs.yaml", ["today: 2026-02-03", *lines])


def plan_texts(number, organiser=None, may_split=True):
    """The folder that a plan should stand in, and its files by name."""
    dice = random.Random(1_000_003 * 7 + number)
    language = "en" if dice.random() < 0.2 else "sv"
    organiser = organiser or Organiser(number % 600)
    title = f"{dice.choice(SCHOOLS)}{dice.choice(SUFFIXES)}"
    school_count = 1 if dice.random() < 0.7 else 2
    numbers = range(1, dice.choice([1, 1, 2, 2, 2, 2, 3, 3]) + 1)
    interventions = [f"insats{one}" for one in numbers]
    findings = [f"brist{one}" for one in numbers]
    schools = [title] + [f"{title} {one + 2}" for one in range(school_count - 1)]
    text = Text(dice, language)
    split = dice.random() < 0.125 and may_split
    sections = {
        "collaboration": lambda: add_collaboration(text, organiser, title),
        "schools": lambda: add_schools(text, organiser, schools, 40_000_000 + 4 * number),
        "teams": lambda: add_teams(text, [[f"skola{one + 1}"] for one in range(school_count)]),
        "timeline": lambda: add_timeline(text, organiser, school_count, interventions),
        "analysis": lambda: add_analysis(text, findings),
        "interventions": lambda: add_interventions(
            text, organiser, [(one, [other]) for one, other in zip(interventions, findings)], school_count
        ),
    }
    add_head(text, title)
    texts = {}
    for name, add_section in sections.items():
        add_section()
        if split and name not in ("analysis", "interventions"):
            texts[f"{text.word(name)}.yaml"] = text
            text = Text(dice, language)
            add_head(text, title)
    texts[f"{text.word('interventions')}.yaml" if split else "plan.yaml"] = text
    return os.path.join(organiser.folder, f"{title.lower().replace(' ', '_')}_{number:05d}"), texts


def write_plan(root, number, fault=None, organiser=None):
    folder, texts = plan_texts(number, organiser)
    if fault:
        fault(list(texts.values())[-1])
    for name, text in texts.items():
        write(os.path.join(root, folder), name, text.lines)


def write_whole_plan(folder, name, number):
    (text,) = plan_texts(number, may_split=False)[1].values()
    write(folder, name, text.lines)


def write_plans(root, count, fault=None):
    write_settings(root)
    for number in range(count):
        write_plan(root, number, fault)


def write_beside(root, count):
    write_settings(root)
    for number in range(count + 1):
        write_whole_plan(root, f"p{number}.yaml", number)


def write_roots(root, count):
    write_settings(root)
    for number in range(count):
        write_whole_plan(root, f"plan-{number:05d}.yaml", number)
        write(root, f"lös-{number:05d}.yaml", ["sbs: 1", "skolor:", f"  - {{id: skola1, namn: Skola {number}}}"])


def write_tiny(root, count):
    for number in range(count):
        write(root, f"{number:06d}.yaml", ["a: b"])


def write_mixed(root, count):
    """A tree of its own for every third plan; the faults go round, so that each tree has all of them."""
    trees = [root, os.path.join(root, "norr"), os.path.join(root, "söder")]
    write_settings(trees[0])
    write_settings(trees[1], 'ignore: [utkast, "*-gammal.yaml"]', "rules: {SBS412: error, SBS801: off}",
                   "counts: {contact_gap_months: 3}")  # fmt: skip
    write_settings(trees[2], "ignore: [lösa/b.yaml]", "rules:", "  SBS801: warning", "  SBS309: off",
                   "counts:", "  team_meeting_gap_weeks: 2")  # fmt: skip
    faults = [None, mistype_value, lose_keys, None, mistype_key, meet_on_saturday, refer_to_nothing, name_somebody]
    for number in range(count):
        fault = faults[number // 3 % len(faults)]
        write_plan(trees[number % 3], number, fault if fault is not meet_on_saturday or is_whole(number) else None)
        if number % 20 == 0:  # the same school at the same time, in another tree
            write_plan(os.path.join(trees[(number + 1) % 3], "dubbel"), number)
        if number % 20 == 10:  # the next collaboration, which together with this one is too long
            write_plan(os.path.join(trees[(number + 1) % 3], "igen"), number, None, Organiser(number % 600).once_more())
        if number % 50 == 25:
            write_plan(os.path.join(trees[number % 3], "trasig"), number, break_off)
    for tree in trees:
        for name in ("skolor-gammal.yaml", "utkast/plan.yaml", "lösa/a.yaml", "lösa/b.yaml"):
            folder, name = os.path.split(os.path.join(tree, name))
            write(folder, name, ["sbs: 1", "skolor: {id: inte en lista}"])
        write(os.path.join(tree, "anteckningar"), "läsmig.txt", ["Ingen plan."])
        write(os.path.join(tree, "anteckningar"), "listan.yaml", ["- ingen", "- plan"])
        os.makedirs(os.path.join(tree, "tom"), exist_ok=True)


def is_whole(number):
    return len(plan_texts(number)[1]) == 1


def write_parts(root, count):
    write_settings(root)
    dice, organiser = random.Random(7), Organiser.of_one_large_plan()
    text = Text(dice, "sv")
    add_head(text, "Delad plan")
    add_collaboration(text, organiser, "Delad plan")
    add_schools(text, organiser, ["Delade skolan"], 70_000_000)
    add_teams(text, [["skola1"]])
    add_timeline(text, organiser, 1, ["insats1"])
    add_analysis(text, ["brist1"])
    add_interventions(text, organiser, [("insats1", ["brist1"])], 1)
    write(root, "plan.yaml", text.lines)
    first = datetime.date(organiser.year + 1, 9, 1)
    for number in range(count - 1):
        text = Text(dice, "sv")
        add_head(text, f"Del {number}")
        text.add("tidslinje:")
        for _ in range(20):
            add_contact(text, working_day(first + datetime.timedelta(days=dice.randint(0, 560))))
        write(root, f"tidslinje-{number:05d}.yaml", text.lines)


def write_one_plan(root, amount, shape):
    """One plan with much of one kind, or of several until its size is reached."""
    write_settings(root)
    organiser = Organiser.of_one_large_plan()
    count = fill(organiser, amount) if shape == "big" else int(amount)
    intervention_count = count if shape in ("big", "interventions") else 1
    finding_count = count if shape in ("big", "interventions", "findings") else 1
    school_count = count if shape in ("schools", "refusals") else 1
    interventions = [f"insats{number + 1}" for number in range(intervention_count)]
    findings = [f"brist{number + 1}" for number in range(finding_count)]
    schools = [f"skola{number + 1}" for number in range(school_count)]

    text = Text(random.Random(7), "sv")
    add_head(text, "Stor plan")
    add_collaboration(text, organiser, "Stor plan")
    add_schools(text, organiser, [f"Skola {number + 1}" for number in range(school_count)], 60_000_000)
    add_teams(text, [schools])
    add_timeline(text, organiser, 1, interventions)
    if shape == "events":
        first = datetime.date(organiser.year + 1, 9, 1)
        for number in range(count):
            add_contact(text, working_day(first + datetime.timedelta(days=number % 560)))
    if shape == "refusals":
        for school in schools:
            add_refusal(text, organiser, school)
    add_analysis(text, findings)
    # The last intervention answers every finding that no other does.
    answers = [[finding] for finding in findings[: intervention_count - 1]] + [findings[intervention_count - 1 :]]
    add_interventions(text, organiser, list(zip(interventions, answers)), 1)
    write(root, "plan.yaml", text.lines)


def add_refusal(text, organiser, school):
    pairs = ("event", text.word("participation_declined")), ("done", f"{organiser.year}-10-22")
    text.add("  - " + text.braces(*pairs, ("by", text.brackets("organiser")), ("schools", f"[{school}]")))


def fill(organiser, megabytes):
    """How many findings, each with its intervention, fill so much."""
    text, some = Text(random.Random(7), "sv"), 400
    for number in range(some):
        add_finding(text, f"brist{number}")
        add_intervention(text, organiser, f"insats{number}", [f"brist{number}"], 1)
    bytes_of_each = sum(len(line.encode()) + 1 for line in text.lines) / some + 30
    return int(float(megabytes) * 1_000_000 / bytes_of_each)


SHAPES = {
    "errors": lambda root, count: write_plans(root, int(count), mistype_value),
    "warnings": lambda root, count: write_plans(root, int(count), lose_keys),
    "beside": lambda root, count: write_beside(root, int(count)),
    "roots": lambda root, count: write_roots(root, int(count)),
    "tiny": lambda root, count: write_tiny(root, int(count)),
    "mixed": lambda root, count: write_mixed(root, int(count)),
    "parts": lambda root, count: write_parts(root, int(count)),
}
ONE_PLAN = ["schools", "events", "findings", "interventions", "refusals", "big"]


def main():
    arguments = sys.argv[1:]
    if len(arguments) == 2:
        write_plans(arguments[0], int(arguments[1]))
    elif len(arguments) == 3 and arguments[1] in SHAPES:
        SHAPES[arguments[1]](arguments[0], arguments[2])
    elif len(arguments) == 3 and arguments[1] in ONE_PLAN:
        write_one_plan(arguments[0], arguments[2], arguments[1])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
