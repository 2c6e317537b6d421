"""The mutants that may live, with the reason: explained.txt."""

from pathlib import Path

from sites import OPERATORS, Site


def read(path: Path) -> dict[tuple, str]:
    """Of each mutant's key its reason. A file's name stands alone on a line; below it `operator 2: the line's text`,
    and two blanks further in why; the number says which of this operator on lines of that text, where it is not the first.
    Several mutants in a row may have one reason."""
    reasons = {}
    file = ""
    keys: list[tuple] = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            file, keys = line.strip(), []
        elif line.startswith("    "):
            for key in keys:
                reasons[key] = f"{reasons.get(key, '')} {line.strip()}".strip()
        else:
            operator, _, words = line.strip().partition(": ")
            name, _, nth = operator.partition(" ")
            if name not in OPERATORS or not words or not file:
                raise SystemExit(f"{path}:{number}: expected “operator: line”")
            if keys and keys[-1] in reasons:
                keys = []
            keys.append((file, name, int(nth or 1), words))
    return reasons


def as_entry(site: Site) -> str:
    nth = f" {site.nth}" if site.nth > 1 else ""
    return f"  {site.operator}{nth}: {site.words}"
