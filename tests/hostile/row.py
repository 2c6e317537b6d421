"""A row of the tables of hostile input: how it is made, what is asked of sbs, and what has to come of it."""

from typing import Callable, NamedTuple


class Row(NamedTuple):
    name: str
    make: Callable  # of the folder that it is made in, and of how much of it there shall be
    arguments: tuple = ("validate", ".", "--format", "json")
    code: int = 0
    said: tuple = ()  # what has to be in the output or on standard error: rules, words
    never: tuple = ()  # what must not be there
    most: int = 1  # how much of it there is in the long run; where it is less than a score, the short run has as much
    typed: str = ""  # the file that is standard input
    inside: str = ""  # the folder within that it is run in
    out: str = ""  # "full": standard output is a full disk; "closed": nobody reads it
    variables: dict = {}
