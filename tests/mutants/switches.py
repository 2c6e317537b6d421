"""A source with mutants in it, each a switch that is off: with no switch on, the text does what it did."""

from sites import Site

# Of several mutants of one text, which is the outermost.
RANK = {name: at for at, name in enumerate(("drop", "return", "condition", "logic", "bound", "constant"))}


def with_switches(source: str, sites: list[Site], header: str) -> str:
    """The source with these mutants in it, on the same lines."""
    ordered = sorted(sites, key=lambda site: (site.start, -site.end, RANK[site.operator], site.number))
    return f'#include "{header}"\n#line 1\n' + render(source, 0, len(source), ordered)


def render(source: str, start: int, end: int, sites: list[Site]) -> str:
    text = []
    at = start
    rest = [site for site in sites if site.start >= start and site.end <= end]
    while rest:
        site, rest = rest[0], rest[1:]
        if site.start < at:
            continue
        text.append(source[at:site.start])
        inner = [other for other in rest if other.end <= site.end]
        for part in site.parts:
            text.append(part.replace("@", str(site.number)) if isinstance(part, str)
                        else render(source, *part, inner))
        at = site.end
        rest = [other for other in rest if other.start >= at]
    text.append(source[at:end])
    return "".join(text)
