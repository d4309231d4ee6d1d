"""The formats of reports: a line for each, and the module that makes it. Light enough for ``--help``."""

from __future__ import annotations

import enum
import importlib
from dataclasses import dataclass
from typing import Any


class Kind(enum.Enum):
    """The number of submissions that a view is about, and the function of its module that makes it."""

    LINES = enum.auto()
    """Lines for people about each submission: ``show(report, lang, asked)``."""
    EACH = enum.auto()
    """A document for each submission: ``render(report, lang, asked)``."""
    SINGLE = enum.auto()
    """The same, for a place that takes the score of one submission."""
    ALL = enum.auto()
    """One document for all submissions: ``render(reports, lang, bases)``."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The wishes of a command that change a view."""

    base: str = ""
    """The folder of the submission, as seen from the place where paths start."""
    from_here: bool = False
    """True when paths start at the working folder, where terminals and editors look, not at the repository's root."""
    verbose: bool = False
    quiet: bool = False
    details: bool = True
    """True when JSON holds what only instructors may read, and so do verbose lines."""

    @property
    def is_for_instructors(self) -> bool:
        """True when lines hold what only instructors may read."""
        return self.verbose and self.details


PLAIN = Asked()
"""No wishes."""


@dataclass(frozen=True)
class Format:
    """One choice of ``--format``."""

    name: str
    kind: Kind
    module: str
    """The module in ``autograder.report``."""
    in_job: bool = False
    """True when it belongs behind the log of a CI job, and ``added(report, lang)`` into files that the job names."""

    @property
    def view(self) -> Any:
        """The module, imported now."""
        return importlib.import_module(f"autograder.report.{self.module}")


_TABLE = (
    Format("text", Kind.LINES, "terminal"),
    Format("log", Kind.LINES, "log"),
    Format("json", Kind.EACH, "json_view"),
    Format("junit", Kind.ALL, "junit"),
    Format("github", Kind.SINGLE, "github", in_job=True),
    Format("gitlab", Kind.SINGLE, "gitlab"),
    Format("gradescope", Kind.SINGLE, "gradescope"),
    Format("prairielearn", Kind.SINGLE, "prairielearn"),
    Format("exercism", Kind.SINGLE, "exercism"),
)
FORMATS = {form.name: form for form in _TABLE}
"""Every format by its name."""
LINES = [form.name for form in _TABLE if form.kind is Kind.LINES]
"""The formats that people read in a terminal."""
