"""Plans that somebody made to be hard, each a function of how much of it there is. `hostile.py` runs them at sizes that
would stop a machine if the work grew faster than they do, and `bench/linear.py` counts how it grows on small ones."""

import itertools
from typing import Callable, NamedTuple

HEAD = "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n"
TIMELINE = HEAD + "tidslinje:\n"
SCHOOL = "skolor:\n  - {id: a, namn: A, skolformer: [grundskola]}\n"
VALIDATE = ("validate", "--format", "json")
ALL = [("validate", "--format", form) for form in ("json", "short", "human")]
ALL += [VALIDATE + ("--redact",), ("timeline", "--format", "text"), ("checklist", "--format", "json")]


class Growing(NamedTuple):
    """How a text is made, how much of it there is at most, what validate has to say of it, and which commands read it."""

    make: Callable
    most: int
    rules: tuple = ()
    code: int = 1  # of validate …
    drawn: int = 0  # … and of what draws the plan
    runs: list = [VALIDATE]


def event(date, comment="", kind="möte", more=""):
    return f"  - {{händelse: {kind}, klar: {date}, av: [skola]{more}}}{comment}\n"


def each(line, count):
    """A line for each number, which stands where it says {}."""
    return "".join(line.replace("{}", str(number)) for number in range(count))


def dates(count):
    held = ", ".join(["2016-09-01"] * count)
    return (
        TIMELINE
        + f"  - {{händelse: teammöte, planerad: HT2016, intervall: varje vecka, av: [skola], klar: [{held}]}}\n"
    )


def schools(count, more=""):
    return "skolor:\n" + each(f"  - {{id: s{{}}, namn: S{{}}, skolformer: [grundskola]{more}}}\n", count)


def interventions(count, more=""):
    return "insatser:\n" + each(f"  - {{id: i{{}}, rubrik: Insats {{}}, status: överenskommen{more}}}\n", count)


def team(members):
    return f"team:\n  - id: t\n    typ: skola\n    skolor: [a]\n    medlemmar:\n{members}"


def listed(letter, count):
    return "[" + ", ".join(f"{letter}{number}" for number in range(count)) + "]"


def goals(count):
    goal = "      - {mått: M{}, utgångsläge: {period: 2016, värde: 1}, målvärde: {period: 2019, värde: 9}}\n"
    return HEAD + "insatser:\n  - id: i\n    rubrik: I\n    status: pågår\n    mål:\n" + each(goal, count)


def outcomes(count):
    held = "          - {period: 2017, värde: {}}\n"
    return (
        goals(1).replace(" värde: 9}}", " värde: 9}, utfall: [")
        + each(held, count).replace("          - ", "          ").replace("}\n", "},\n")
        + "          ]}\n"
    )


def surnames(count):
    """So many names, each by letters of its own."""
    letters = itertools.islice(itertools.product("bdfgklmnprst", repeat=4), count)
    return ["".join(one).title() + "sson" for one in letters]


def named(people, told):
    """As many people as events that name them."""
    members = "".join(f"      - {{roll: lärare, namn: Adam {one}}}\n" for one in people)
    return HEAD + SCHOOL + team(members) + "tidslinje:\n" + "".join(told(one) for one in people)


def names(count):
    return named(surnames(count), lambda one: event("2016-09-01", more=f", rubrik: Möte med {one}"))


def names_in_findings(count):
    return named(surnames(count), lambda one: event("2016-09-01", kind=one))


def responsible(count):
    """As many people who answer for something as schools, which are no people."""
    held = "      - {part: skola, vem: Adam {}, åtagande: Leder.}\n"
    people = "".join(held.replace("{}", one) for one in surnames(count))
    return INTERVENTION + "    ansvariga:\n" + people + schools(count)


def one_on_a_line(text):
    """A text of so many of something, on one line of a note."""
    return lambda count: f"{HEAD}  anteckning: {text * count}\n"


def quoted(text):
    return lambda count: f'{HEAD}  anteckning: "{text * count}"\n'


PAUSE = "    - {från: 2016-09-01, till: 2016-09-02, skäl: x}\n"
SUPERVISION = "      - {slag: föreläggande, beslut: 2016-09-01}\n"
FINDING = "    - {id: p{}, problem: Problem {}., orsaker: [Orsak {}.]}\n"
REVIEW = "      - {klar: 2016-09-01, läge: avviker}\n"
ACTIVITY = "      - {rubrik: Aktivitet {}, vem: rektor, planerad: 2016-09}\n"
INTERVENTION = HEAD + "insatser:\n  - id: i\n    rubrik: I\n    status: pågår\n"

GROWING = {
    # What once took time in proportion to the square of it.
    "comments in a row": Growing(lambda n: TIMELINE + "# sbs: ignore SBS312 x\n" * n, 200_000, ("SBS006",), runs=ALL),
    "findings that are suppressed": Growing(
        lambda n: TIMELINE + event("nyss", "  # sbs: ignore SBS008 x") * n, 50_000, runs=ALL
    ),
    "comments that suppress nothing": Growing(
        lambda n: TIMELINE + event("2016-09-01", "  # sbs: ignore SBS008 x") * n, 50_000, ("SBS017",), runs=ALL, code=0
    ),
    "unknown keys": Growing(lambda n: HEAD + each("  nyckel{}: 1\n", n), 100_000, ("SBS004",), runs=ALL),
    "dates of a series": Growing(dates, 300_000, runs=ALL),
    "personal numbers on a line": Growing(one_on_a_line("121212-1212 "), 80_000, ("SBS901",), runs=ALL),
    "control characters on a line": Growing(one_on_a_line("\x01"), 300_000, ("SBS002",), runs=ALL),
    "tags on a line": Growing(lambda n: HEAD + "x-a: [" + "! ," * n + "1]\n", 200_000, ("SBS014",), drawn=2, runs=ALL),
    "broken events on a line": Growing(
        lambda n: HEAD + "tidslinje: [" + ", ".join(["{händelse: mte, klar: nyss}"] * n) + "]\n",
        300_000,
        ("SBS007", "SBS008"),
        runs=ALL,
    ),
    "texts that might be dates": Growing(
        lambda n: TIMELINE + event('"' + "v till " * 18 + '1"') * n, 10_000, ("SBS008",), runs=ALL
    ),
    "a text that might be many dates": Growing(
        lambda n: TIMELINE + event('"' + "2016-09-01 och " * n + '1 maj"'), 60_000, ("SBS008",), runs=ALL
    ),
    "values and dates that nobody knows": Growing(
        lambda n: TIMELINE + each("  - {händelse: mt{}te, klar: i slutet av {}e maj, av: [skla{}]}\n", n),
        200_000,
        ("SBS007", "SBS008"),
        runs=ALL,
    ),
    "no-break spaces on a line": Growing(one_on_a_line("a\u00a0"), 300_000, runs=ALL, code=0),
    "events without a date": Growing(lambda n: TIMELINE + "  - {händelse: möte}\n" * n, 100_000, ("SBS005",), runs=ALL),
    "schools that are referred to": Growing(
        lambda n: HEAD
        + schools(n)
        + "tidslinje:\n"
        + each("  - {händelse: möte, klar: 2016-09-01, skolor: [s{}]}\n", n),
        20_000,
        runs=ALL,
        code=0,
    ),
    # Ids, references and guesses.
    "references to nothing": Growing(
        lambda n: HEAD + schools(n) + "tidslinje:\n" + each(event("2016-09-01", more=", skolor: [x{}]"), n),
        10_000,
        ("SBS010",),
    ),
    "an id many times": Growing(
        lambda n: HEAD + "skolor:\n" + "  - {id: a, namn: A, skolformer: [grundskola]}\n" * n, 50_000, ("SBS009",)
    ),
    "a key many times": Growing(lambda n: HEAD + "x-a: 1\n" * n, 300_000, ("SBS003",)),
    "keys of one's own": Growing(lambda n: HEAD + each("x-{}: 1\n", n), 500_000, code=0),
    "a school by one code many times": Growing(
        lambda n: HEAD + schools(n, ', skolenhetskod: "91000014"'), 20_000, ("SBS706",)
    ),
    "schools that all decline": Growing(
        lambda n: HEAD
        + schools(n)
        + "tidslinje:\n"
        + each(event("2016-09-01", kind="tackat_nej", more=", skolor: [s{}]"), n),
        20_000,
        code=0,
    ),
    "events that name every school": Growing(
        lambda n: HEAD
        + schools(int(n**0.5))
        + "tidslinje:\n"
        + event("2016-09-01", more=", skolor: " + listed("s", int(n**0.5))) * int(n**0.5),
        1_000_000,
        runs=[VALIDATE, ("timeline", "--format", "text")],
        code=0,
    ),
    # Many of one kind, each of which might be held against all the others.
    "principals of one school": Growing(
        lambda n: HEAD + SCHOOL + team(each("      - {roll: rektor, namn: Ada B{}}\n", n)), 20_000, ("SBS302",)
    ),
    "teams of one school": Growing(
        lambda n: HEAD
        + SCHOOL
        + "team:\n"
        + each("  - {id: t{}, typ: skola, skolor: [a], medlemmar: [{roll: rektor, namn: Ada B{}}]}\n", n),
        20_000,
        ("SBS302",),
    ),
    "offers and agreements": Growing(
        lambda n: TIMELINE
        + event("2016-09-01", kind="erbjudande", more=", insatser: [i0]") * n
        + event("2016-09-02", kind="överenskommelse", more=", insatser: [i0]") * n
        + interventions(n),
        10_000,
    ),
    "an offer of every intervention": Growing(
        lambda n: TIMELINE
        + event("2016-09-01", kind="erbjudande", more=f", insatser: {listed('i', n)}")
        + event("2016-09-02", kind="överenskommelse", more=f", insatser: {listed('i', n)}")
        + interventions(n),
        30_000,
    ),
    "pauses": Growing(
        lambda n: HEAD + "  pauser:\n" + PAUSE * n + "tidslinje:\n" + event("2016-09-01") * n,
        30_000,
        runs=[VALIDATE, ("timeline", "--format", "text"), ("timeline", "--format", "svg")],
        code=0,
    ),
    "supervision": Growing(
        lambda n: HEAD
        + "skolor:\n  - id: a\n    namn: A\n    skolformer: [grundskola]\n    tillsyn:\n"
        + SUPERVISION * n
        + interventions(n, ", skolor: [a], start: 2016-10"),
        20_000,
        runs=[VALIDATE, ("timeline", "--format", "json")],
    ),
    "findings that every intervention answers": Growing(
        lambda n: HEAD
        + "nulägesanalys:\n  iakttagelser:\n"
        + each(FINDING, int(n**0.5))
        + interventions(int(n**0.5), f", iakttagelser: {listed('p', int(n**0.5))}"),
        1_000_000,
    ),
    "team meetings": Growing(
        lambda n: TIMELINE + event("2016-09-01", kind="teammöte") * n + event("2017-01", kind="nulägesanalys") * n,
        30_000,
    ),
    "reviews": Growing(
        lambda n: INTERVENTION + "    avstämningar:\n" + REVIEW * n,
        50_000,
        runs=[VALIDATE, ("results", "--format", "json"), ("draft", "progress-report")],
    ),
    "activities": Growing(
        lambda n: INTERVENTION + "    aktiviteter:\n" + each(ACTIVITY, n),
        30_000,
        runs=[VALIDATE, ("timeline", "--format", "ics"), ("checklist", "--format", "xlsx")],
    ),
    "goals": Growing(goals, 30_000, runs=[VALIDATE, ("results", "--format", "xlsx"), ("report", "--format", "html")]),
    "outcomes of one goal": Growing(
        outcomes, 50_000, runs=[VALIDATE, ("results", "--format", "text"), ("draft", "final-report")]
    ),
    "names in texts": Growing(
        names, 10_000, runs=[("timeline", "--redact", "--format", "json"), ("report", "--redact")]
    ),
    "names in findings": Growing(
        names_in_findings, 10_000, ("SBS007",), runs=[VALIDATE + ("--redact",), ("validate", "--redact")]
    ),
    "people who answer for something, and schools": Growing(
        responsible, 10_000, runs=[("timeline", "--redact", "--format", "json"), ("report", "--redact")]
    ),
    # Texts.
    "dots of a placeholder": Growing(quoted("…"), 300_000, code=0),
    "letters in two code points": Growing(quoted("a\u030a"), 200_000, ("SBS019",), code=0),
    "marks upon one letter": Growing(
        lambda n: f'{HEAD}  anteckning: "a{chr(0x0301) * n}b"\n', 200_000, ("SBS019",), code=0
    ),
    "letters that nobody sees": Growing(quoted("\u200b\u00ad"), 150_000, code=0),
    "letters that turn the line round": Growing(quoted("\u202e\u2066"), 150_000, code=0),
    "escapes": Growing(quoted("\\u0031"), 150_000, code=0),
    "quotation marks": Growing(lambda n: f"{HEAD}  anteckning: '{chr(39) * 2 * n}'\n", 300_000, code=0),
    "bars and brackets": Growing(
        quoted("|[x](y)<b>`*_"),
        50_000,
        runs=[VALIDATE, ("report", "--format", "markdown"), ("report", "--format", "html")],
        code=0,
    ),
    "digits in a row": Growing(quoted("1"), 1_000_000, code=0),
    "digits with blanks": Growing(quoted("1 "), 300_000, code=0),
    "dashes in a row": Growing(quoted("-"), 1_000_000, code=0),
    "a title of one long word": Growing(
        lambda n: TIMELINE + f"  - {{händelse: möte, rubrik: {'å' * n}, klar: 2016-09-01, av: [skola]}}\n",
        500_000,
        runs=[
            VALIDATE,
            ("timeline", "--width", "40"),
            ("timeline", "--format", "svg"),
            ("timeline", "--format", "ics"),
        ],
        code=0,
    ),
    "a date of many digits": Growing(lambda n: TIMELINE + event("2" * n), 1_000_000, ("SBS008",)),
    "a date of many parts": Growing(lambda n: TIMELINE + event("2016-09-01" + "/2016-09-02" * n), 50_000, ("SBS008",)),
    "an interval of many digits": Growing(
        lambda n: TIMELINE + f"  - {{händelse: möte, planerad: HT2016, intervall: {'9' * n} dagar}}\n", 500_000
    ),
    "a key of many letters": Growing(lambda n: f"{HEAD}  {'k' * n}: 1\n", 1000, ("SBS004",)),
    "a value of many letters": Growing(lambda n: f"{HEAD}  status: {'v' * n}\n", 1_000_000, ("SBS007",)),
    # YAML.
    "words without a colon": Growing(lambda n: HEAD + "tidslinje\n" * n, 100_000, ("SBS002",)),
    "dashes without a blank": Growing(lambda n: TIMELINE + "  -a\n" * n, 100_000, ("SBS006",)),
    "commas": Growing(lambda n: HEAD + "x-a: [" + "," * n + "]\n", 300_000, ("SBS002",)),
    "documents": Growing(lambda n: HEAD + "---\na: 1\n" * n, 100_000, ("SBS002",)),
    "directives": Growing(lambda n: "%YAML 1.2\n" * n + "---\n" + HEAD, 100_000, ("SBS002",)),
    "anchors": Growing(lambda n: HEAD + each("x-{}: &a{} 1\n", n), 50_000, ("SBS014",)),
    "aliases": Growing(lambda n: HEAD + "x-a: &a 1\n" + each("x-{}: *a\n", n), 50_000, ("SBS014",)),
    "merge keys": Growing(lambda n: HEAD + "x-a: &a {b: 1}\n" + each("x-{}: {<<: *a}\n", n), 50_000, ("SBS014",)),
    "lines of a block": Growing(lambda n: HEAD + "  anteckning: |\n" + "    rad\n" * n, 120_000, code=0),
    "lines of a folded quotation": Growing(
        lambda n: HEAD + '  anteckning: "' + "ord\n    " * n + '"\n', 100_000, code=0
    ),
    "lines of a plain text": Growing(lambda n: HEAD + "  anteckning: ord\n" + "    ord\n" * n, 100_000, code=0),
    "tabs": Growing(lambda n: HEAD + "\tx-a: 1\n" * n, 100_000, ("SBS002",)),
    "carriage returns alone": Growing(lambda n: HEAD.replace("\n", "\r") + "x-a: 1\r" * n, 100_000, ("SBS002",)),
    "marks of the byte order": Growing(lambda n: "\ufeff" * n + HEAD, 100_000),
    "question marks": Growing(lambda n: HEAD + each("? x-{}\n: 1\n", n), 50_000, code=0),
}
