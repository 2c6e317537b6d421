"""C++ as tokens with their brackets matched: as much as it takes to find conditions, operators and statements in code
that clang-format has laid out, where a `<` with a blank before it compares and one without begins template arguments.
"""

import re
from typing import NamedTuple

PATTERN = re.compile(
    r"""(?P<blank>\s+|//[^\n]*|/\*.*?\*/)
      |(?P<directive>^[ \t]*\#(?:[^\n\\]|\\.|\\\n)*)
      |(?P<text>(?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|(?:u8|[uUL])?"(?:[^"\\\n]|\\.)*"(?:_\w+|sv\b|s\b)?)
      |(?P<letter>(?:u8|[uUL])?'(?:[^'\\\n]|\\.)+')
      |(?P<number>\.?\d(?:[\w.]|'\w|[eE][+-])*)
      |(?P<word>[A-Za-z_]\w*)
      |(?P<sign><=>|<<=|>>=|->\*|\.\.\.|->|::|\+\+|--|<<|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|.)""",
    re.X | re.S | re.M,
)
CLOSING = {"(": ")", "[": "]", "{": "}"}


class Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int
    blank: bool  # whether there is a blank before it


def tokens_of(source: str) -> list[Token]:
    tokens = []
    blank = True
    for match in PATTERN.finditer(source):
        kind = match.lastgroup if match.lastgroup != "mark" else "text"
        if kind in ("blank", "directive"):
            blank = True
            continue
        tokens.append(Token(kind, match.group(), match.start(), match.end(), blank))
        blank = False
    return tokens


def partners_of(tokens: list[Token]) -> dict[int, int]:
    """Where the bracket that a token opens is closed; of template arguments too."""
    partners = {}
    opened = []
    for at, token in enumerate(tokens):
        if token.kind != "sign":
            continue
        if token.text in CLOSING:
            opened.append(at)
        elif token.text in CLOSING.values():
            partners[opened.pop()] = at
    for at, token in enumerate(tokens):
        if token.text == "<" and at > 0 and tokens[at - 1].kind == "word":
            if not token.blank or tokens[at - 1].text == "template":
                close = end_of_arguments(tokens, partners, at)
                if close is not None:
                    partners[at] = close
    return partners


def end_of_arguments(tokens: list[Token], partners: dict[int, int], at: int) -> int | None:
    depth = 0
    while at < len(tokens):
        text = tokens[at].text
        if text == "<":
            depth += 1
        elif text == ">":
            depth -= 1
            if depth == 0:
                return at
        elif text in CLOSING:
            at = partners[at]
        elif text in (";", ")", "]", "}", "&&", "||"):
            return None
        at += 1
    return None
