"""Where a source can be changed by one small mistake, and how the text with the switch for it reads."""

from dataclasses import dataclass

from tokens import CLOSING, Token, partners_of, tokens_of

BOUNDS = {"<": "less", "<=": "less_or_equal", ">": "greater", ">=": "greater_or_equal"}
OTHER_BOUND = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
EQUALITIES = {"==": "equal", "!=": "unequal"}
ASSIGNMENTS = {"=", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "<<=", ">>="}
BEHIND_PARAMETERS = {"const", "noexcept", "override", "final", "mutable", "try", "&", "&&"}
WHOLE_NUMBERS = {"int", "long", "unsigned", "short", "char", "bool", "size_t", "float", "double"}
DECLARES = {"using", "typedef", "static_assert", "friend", "template", "goto", "extern"}
OPERATORS = ("condition", "bound", "drop", "logic", "return", "constant")


@dataclass
class Site:
    """One mutant: the text from start to end is replaced by its parts, strings and (start, end) of the source."""

    operator: str
    start: int
    end: int
    parts: list
    change: str
    token: int  # where the operator itself stands, for the line that names it
    number: int = 0
    file: str = ""
    line: int = 0
    words: str = ""  # the line's text
    nth: int = 1  # of this operator on lines of that text
    key: tuple = ()


class Reader:
    """Walks through one source, and gathers its sites."""

    def __init__(self, source: str):
        self.source = source
        self.tokens: list[Token] = tokens_of(source)
        self.partners = partners_of(self.tokens)
        self.sites: list[Site] = []
        self.declarations(0, len(self.tokens))

    # What stands where

    def text(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.tokens[start].start, self.tokens[end - 1].end

    def said(self, start: int, end: int) -> str:
        begin, stop = self.span(start, end)
        return " ".join(self.source[begin:stop].split())

    def after(self, at: int) -> int:
        """The token after this one, or after the bracket that it opens."""
        return self.partners.get(at, at) + 1

    def find(self, start: int, end: int, wanted) -> list[int]:
        """Where one of these signs stands, outside all brackets."""
        found = []
        at = start
        while at < end:
            if at not in self.partners and self.tokens[at].kind == "sign" and self.text(at) in wanted:
                found.append(at)
            at = self.after(at)
        return found

    def end_of_statement(self, start: int, end: int) -> int:
        found = self.find(start, end, {";"})
        return found[0] if found else end

    def add(self, operator: str, start: int, end: int, parts: list, change: str, token: int) -> None:
        begin, stop = self.span(start, end)
        self.sites.append(Site(operator, begin, stop, parts, change, self.tokens[token].start))

    # Declarations

    def declarations(self, start: int, end: int) -> None:
        begin = at = start
        while at < end:
            text = self.text(at)
            if text == ";" or (text == ":" and self.text(at - 1) in ("public", "private", "protected")):
                self.limit(begin, at)
                begin = at + 1
            elif text == "{":
                close = self.partners[at]
                head = [self.text(i) for i in range(begin, at)]
                if self.is_body(at):
                    self.block(at + 1, close, self.returns_bool(begin, at))
                    begin = close + 1
                elif "enum" in head:
                    pass
                elif "=" not in head and "(" not in head and {"namespace", "class", "struct", "union"} & set(head):
                    self.declarations(at + 1, close)
                    begin = close + 1
                else:
                    self.lambdas(at + 1, close)
                at = close
            elif text in CLOSING:
                self.lambdas(at + 1, self.partners[at])
                at = self.partners[at]
            elif text == "[" or at in self.partners:
                at = self.partners[at]
            at += 1

    def is_body(self, at: int) -> bool:
        before = at - 1
        while self.text(before) in BEHIND_PARAMETERS:
            before -= 1
        if self.text(before) == ")":
            return True
        # `-> type {`
        while before > 0 and (self.tokens[before].kind == "word" or self.text(before) in ("::", "<", ">", "*", "&")):
            before -= 1
        return self.text(before) == "->"

    def returns_bool(self, begin: int, at: int) -> bool:
        head = [self.text(i) for i in range(begin, at)]
        return "bool" in (head[: head.index("(")] if "(" in head else head) and "<" not in head[: head.index("(")]

    def limit(self, begin: int, end: int) -> None:
        """`constexpr long days_a_week = 7;`: the number becomes one that is asked each time."""
        words = [self.text(i) for i in range(begin, end)]
        if "constexpr" not in words or len(words) < 5 or words[-2] != "=" or self.tokens[end - 1].kind != "number":
            return
        kind = [word for word in words[:-3] if word not in ("constexpr", "static", "inline", "const")]
        if not kind or kind[-1] not in WHOLE_NUMBERS:
            return
        number = self.text(end - 1)
        kept = [word for word in ("static", "inline") if word in words]
        type_name = "".join(kind) if "::" in kind else " ".join(kind)
        parts = [" ".join([*kept, "constexpr struct { constexpr operator", type_name, "() const { return "
                           f"::sbs_mutants::on(@) ? {next_number(number)} : {number}; }} }} {words[-3]}{{}}"])]
        self.add("constant", begin, end, parts, f"{number} becomes {next_number(number)}", end - 1)

    def lambdas(self, start: int, end: int) -> None:
        """Of what is no code but may hold some: the bodies of its lambdas."""
        at = start
        while at < end:
            body = self.body_of_lambda(at)
            if body:
                self.block(body + 1, self.partners[body], self.lambda_returns_bool(at, body))
                at = self.partners[body]
            at += 1

    def body_of_lambda(self, at: int) -> int | None:
        if self.text(at) != "[" or at not in self.partners:
            return None
        before = self.tokens[at - 1]
        if (before.kind == "word" and before.text != "return") or before.text in (")", "]", "["):
            return None
        at = self.partners[at] + 1
        if self.text(at) == "<" and at in self.partners:
            at = self.partners[at] + 1
        if self.text(at) == "(":
            at = self.partners[at] + 1
        while self.text(at) not in ("{", ";", ")", ""):
            at = self.after(at)
        return at if self.text(at) == "{" else None

    def lambda_returns_bool(self, start: int, body: int) -> bool:
        return self.text(body - 1) == "bool" and self.text(body - 2) == "->"

    # Statements

    def block(self, start: int, end: int, is_bool: bool) -> None:
        at = start
        while at < end:
            at = self.statement(at, end, is_bool)

    def statement(self, at: int, end: int, is_bool: bool) -> int:
        text = self.text(at)
        if text == "{":
            self.block(at + 1, self.partners[at], is_bool)
            return self.partners[at] + 1
        if text in (";", "else", "do", "try", "[[") or (text == "[" and self.text(at + 1) == "["):
            return self.after(at)
        if text in ("if", "while", "switch", "for", "catch"):
            fixed = self.text(at + 1) == "constexpr"
            opened = at + 1 + fixed
            close = self.partners[opened]
            if text == "for":
                self.head_of_for(opened + 1, close)
            elif text == "switch":
                self.expression(opened + 1, close)
            elif text != "catch" and not fixed:
                self.condition(opened + 1, close, text == "if")
            return close + 1
        if text in ("case", "default"):
            return self.find(at, end, {":"})[0] + 1
        stop = self.end_of_statement(at, end)
        if text in ("continue", "break") or (text == "return" and stop == at + 1):
            self.drop(at, stop)
        elif text in ("return", "co_return"):
            self.returned(at + 1, stop, is_bool)
        elif text == "throw":
            self.expression(at + 1, stop)
        elif text in ("struct", "class", "union"):
            self.declarations(at, stop)
        elif text in DECLARES or text == "enum" or text.startswith("SBS_"):
            pass
        elif self.text(at) == "constexpr" or (text == "static" and self.text(at + 1) in ("constexpr", "const")):
            self.limit(at, stop)
            self.lambdas(at, stop)
        elif self.is_expression(at, stop):
            if self.text(stop - 1) != ":":
                self.drop(at, stop)
            self.expression(at, stop)
        else:
            self.declared(at, stop)
        return stop + 1

    def drop(self, start: int, stop: int) -> None:
        begin, end = self.span(start, stop + 1)
        self.add("drop", start, stop + 1, ["{ if (!::sbs_mutants::on(@)) ", (begin, end), " }"],
                 f"without “{self.said(start, stop)[:70]}”", start)

    def is_expression(self, at: int, end: int) -> bool:
        """A call or an assignment, and not a declaration: there, a name follows upon a type."""
        acts = False
        if self.text(at) in ("++", "--", "*"):
            return True
        if self.text(at) in ("const", "auto", "static"):
            return False
        while at < end:
            token = self.tokens[at]
            if token.kind == "word" and at + 1 < end and self.tokens[at + 1].kind == "word":
                return False
            if token.kind == "sign" and token.text in ASSIGNMENTS | {"++", "--", "<<"}:
                return True
            if token.text in ("&", "*", "&&"):
                return False
            if token.text == "(":
                acts = True
            if token.text == "{":
                return False
            if token.text == ">" or (token.text == "<" and at in self.partners):
                following = self.after(at)
                if following < end and self.tokens[following].kind == "word":
                    return False
            at = self.after(at)
        return acts

    def declared(self, start: int, end: int) -> None:
        equals = self.find(start, end, {"="})
        if equals:
            self.expression(equals[0] + 1, end)
            return
        at = start
        while at < end:
            if self.text(at) in CLOSING and self.text(at) != "[":
                self.expression(at + 1, self.partners[at])
            at = self.after(at)

    def head_of_for(self, start: int, end: int) -> None:
        parts = self.find(start, end, {";"})
        if len(parts) < 2:
            over = self.find(start, end, {":"})
            if over:
                self.expression(over[0] + 1, end)
            return
        self.declared(start, parts[0])
        if parts[0] + 1 < parts[1]:
            self.condition(parts[0] + 1, parts[1], False)
        self.expression(parts[1] + 1, end)

    def condition(self, start: int, end: int, may_begin: bool) -> None:
        begun = self.find(start, end, {";"})
        if begun:
            self.declared(start, begun[0])
            start = begun[0] + 1
        equals = self.find(start, end, {"="})
        if equals and equals[0] - start >= 2:
            self.expression(equals[0] + 1, end)
            if may_begin and not begun and self.tokens[equals[0] - 1].kind == "word":
                name = self.text(equals[0] - 1)
                begin, stop = self.span(start, end)
                self.add("condition", start, end,
                         [(begin, stop), f"; ::sbs_mutants::negated(@, static_cast<bool>({name}))"],
                         f"not “{name}”", start)
            return
        self.negate("condition", start, end)
        self.expression(start, end)

    def negate(self, operator: str, start: int, end: int) -> None:
        self.add(operator, start, end,
                 ["::sbs_mutants::negated(@, static_cast<bool>(", self.span(start, end), "))"],
                 f"not “{self.said(start, end)[:70]}”", start)

    def returned(self, start: int, end: int, is_bool: bool) -> None:
        truth = self.find(start, end, set(BOUNDS) | set(EQUALITIES) | {"&&", "||"}) or self.text(start) in (
            "!", "true", "false")
        if (is_bool or truth) and not self.find(start, end, {"?", "<<"}) and self.text(start) != "{":
            self.negate("return", start, end)
            if end == start + 1:
                return
        self.expression(start, end)

    # Expressions

    def expression(self, start: int, end: int) -> None:
        if start >= end:
            return
        for signs in ({","}, ASSIGNMENTS, {"?"}, {"||"}, {"&&"}, set(EQUALITIES), set(BOUNDS)):
            found = self.find(start, end, signs)
            if not found:
                continue
            if signs == {"?"}:
                self.choice(start, found[0], end)
            elif signs == {","} or signs is ASSIGNMENTS:
                for part in zip([start] + [at + 1 for at in found], found + [end]):
                    self.expression(*part)
            else:
                self.operation(start, found[-1], end)
            return
        at = start
        while at < end:
            body = self.body_of_lambda(at)
            token = self.tokens[at]
            if body and body < end:
                self.block(body + 1, self.partners[body], self.lambda_returns_bool(at, body))
                at = self.partners[body]
            elif token.text in CLOSING:
                self.expression(at + 1, self.partners[at])
            elif token.kind == "number" or token.text in ("true", "false"):
                self.constant(at, start)
            at = self.after(at)

    def choice(self, start: int, at: int, end: int) -> None:
        depth = 0
        colon = at
        for sign in self.find(at + 1, end, {"?", ":"}):
            depth += 1 if self.text(sign) == "?" else -1
            if depth < 0:
                colon = sign
                break
        self.negate("condition", start, at)
        self.expression(start, at)
        self.expression(at + 1, colon)
        self.expression(colon + 1, end)

    def operation(self, start: int, at: int, end: int) -> None:
        """The last of several operators of one strength, which binds least; the rest are in its left operand."""
        sign = self.text(at)
        left, right = self.span(start, at), self.span(at + 1, end)
        gap = self.source[left[1]:right[0]].replace(sign, ",")
        if sign in ("&&", "||"):
            name, other = ("both", "||") if sign == "&&" else ("either", "&&")
            value = "[&]() -> bool { return static_cast<bool>("
            self.add("logic", start, end,
                     [f"::sbs_mutants::{name}(@, {value}", left, "); }", gap, value, right, "); })"],
                     f"{sign} becomes {other}: “{self.said(start, end)[:90]}”", at)
        elif self.text(at + 1) not in ("nullptr",):
            operator = "bound" if sign in BOUNDS else "condition"
            name = BOUNDS.get(sign) or EQUALITIES[sign]
            other = OTHER_BOUND.get(sign) or ("!=" if sign == "==" else "==")
            self.add(operator, start, end, [f"::sbs_mutants::{name}(@, ", left, gap, right, ")"],
                     f"{sign} becomes {other}: “{self.said(start, end)[:70]}”", at)
        self.expression(start, at)
        self.expression(at + 1, end)

    def constant(self, at: int, start: int) -> None:
        number = self.text(at)
        other = {"true": "false", "false": "true"}.get(number) or next_number(number)
        span = self.span(at, at + 1)
        self.add("constant", at, at + 1, [f"(::sbs_mutants::on(@) ? {other} : ", span, ")"],
                 f"{number} becomes {other}", at)
        if at - 1 > start and self.text(at - 1) in ("+", "-") and self.tokens[at].blank:
            self.add("bound", at, at + 1, [f"(::sbs_mutants::on(@) ? {number} - {number} : ", span, ")"],
                     f"without {self.text(at - 1)} {number}", at - 1)


def next_number(number: str) -> str:
    return f"({number} + 1)"


def sites_of(file: str, source: str) -> list[Site]:
    sites = Reader(source).sites
    sites.sort(key=lambda site: (site.token, OPERATORS.index(site.operator), site.start, -site.end))
    seen = {}
    for site in sites:
        begin = source.rfind("\n", 0, site.token) + 1
        line_end = source.find("\n", site.token)
        site.file = file
        site.line = source.count("\n", 0, site.token) + 1
        site.words = source[begin:line_end].strip()
        same = (site.operator, site.words)
        site.nth = seen[same] = seen.get(same, 0) + 1
        site.key = (file, site.operator, site.nth, site.words)
    return sites
