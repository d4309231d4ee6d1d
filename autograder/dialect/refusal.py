"""What is said of one place in an answer."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.catalogue import Text
from autograder.dialect import sentences


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """One place that is not part of the language: its line, the name there, why, and what to write instead."""

    line: int
    """0 in the text that is run before the answer."""
    name: str
    why: Text
    instead: Text
    helper: str = ""
    """The module of the submission that it is in, if not the answer itself."""


def refusal(line: int, name: str, kind: str, path: str | None = None) -> Refusal:
    """Make the refusal of a name, with the sentence for its path or for its kind."""
    sentence = sentences.about(kind, name if path is None else path)
    why, instead = sentence.filled(name)
    return Refusal(line=line, name=name, why=why, instead=instead)
