"""The refusal of one place in an answer."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.catalogue import Text
from autograder.dialect import outside


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """One place outside the language: its line, its name, the reason, and a replacement."""

    line: int
    """0 in the text that is run before the answer."""
    name: str
    why: Text
    instead: Text
    helper: str = ""
    """The module of the submission that it is in, if not the answer itself."""


def refusal(line: int, name: str, kind: str, path: str | None = None) -> Refusal:
    """Make the refusal of a name, with the sentence for its path or for its kind."""
    sentence = outside.about(kind, name if path is None else path)
    why, instead = sentence.filled(name)
    return Refusal(line=line, name=name, why=why, instead=instead)
