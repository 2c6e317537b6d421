"""The tables of docs/performance.md, each of which stands between two marks."""

import os

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "docs", "performance.md")


def parts(name):
    """What stands before the table of that name, the table, and what stands after it."""
    with open(PATH, encoding="utf-8") as file:
        before, mark, rest = file.read().partition(f"<!-- {name} -->\n")
    table, end, after = rest.partition("<!-- end -->\n")
    assert mark and end, f"docs/performance.md has no marks of “{name}”"
    return before + mark, table, end + after


def lines_of(name):
    return parts(name)[1].strip().split("\n")


def replace(name, lines):
    before, _, after = parts(name)
    with open(PATH, "w", encoding="utf-8") as file:
        file.write("".join([before, "\n", *(f"{line}\n" for line in lines), "\n", after]))


def number(value):
    """With three digits, and all of those before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.{1 if value >= 10 else 2}f}"
