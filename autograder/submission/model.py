"""Submissions as they are graded: the answers of one person, and the files that were not read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.catalogue import Text

MAX_ANSWER = 256 * 1024
"""Largest answer that is read, in bytes."""
LINK = Text("it is a link; hand in the file itself", "它是一个链接；请交文件本身")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One exercise's source text, or the reason why there is none."""

    path: str
    source: str = ""
    problem: Text | None = None
    """The reason why there is no text."""
    before: str = ""
    """Text to run first, in the same module."""
    helpers: Mapping[str, str] = field(default_factory=dict)
    """The texts of the modules that it imports, by name."""
    absent: Mapping[str, Text] = field(default_factory=dict)
    """The advice on each name or module that the text uses and the submission lacks."""

    @property
    def texts(self) -> dict[str, str]:
        """All the text that is run for this answer: its own by its path, the rest by its kind."""
        return {self.path: self.source, "before the answer": self.before, **self.helpers}


@dataclass(frozen=True)
class Unread:
    """A file or folder without an answer that counts, and the reason."""

    path: str
    reason: Text


@dataclass(frozen=True)
class Submission:
    """The answers of one person by slug, and the files that were not read. Or the reason why nothing could be read."""

    name: str
    answers: Mapping[str, Answer] = field(default_factory=dict)
    ignored: tuple[Unread, ...] = ()
    problem: Text | None = None


def too_large(limit: int) -> Text:
    """Return the sentence for content larger than ``limit`` bytes."""
    size = f"{limit // 2**20} MiB" if limit >= 2**20 else f"{limit // 2**10} KiB"
    return Text(f"it is larger than {size}", f"超过 {size}")
