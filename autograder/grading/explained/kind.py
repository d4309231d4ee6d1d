"""A kind of exception: its pattern and its explanation."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from autograder.catalogue import Text
from autograder.worker import wire

NOTHING = Text("", "")
_WORD = re.compile(r"[^\W\d]\w*")
Hint = Callable[[dict[str, str], str], Text]
"""Makes a further sentence of the names that were found and the answer's text."""


@dataclass(frozen=True)
class Explained:
    """The stable name of a mistake: what happened, the reason, and where to look."""

    mistake: str
    told: Text


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of exception.

    ``types`` are names of exceptions. ``pattern`` is searched in the text of the exception, and ``line`` in the line
    that raised. A group named ``type…`` is the name of a public type, and ``key`` is a string in the answer. Any other
    group is a word in the answer. The kind fits only if all of them may be shown. ``module`` is only for ``hint``.
    """

    mistake: str
    types: frozenset[str]
    pattern: str
    told: Text
    line: str
    hint: Hint | None

    def explain(self, error: wire.Raised, text: str, line: str) -> Explained | None:
        """Explain ``error``, or return None if it is of another kind."""
        if self.types.isdisjoint({error.type, *error.bases}) or not re.search(self.line, line):
            return None
        found = re.search(self.pattern, error.text)  # compiled here: few of hundreds are needed
        if found is None:
            return None
        shown = {group: _shown(group, name, text) for group, name in found.groupdict().items() if name is not None}
        named = {group: name for group, name in shown.items() if name is not None}
        if len(named) < len(shown):
            return None
        more = self.hint(named, text) if self.hint else NOTHING
        if "type" in named:
            named["a_type"] = f"{'an' if named['type'][0] in 'aeiou' else 'a'} {named['type']}"
        en = self.told.en.format(**named)
        told = Text(en[:1].upper() + en[1:] + more.en, self.told.zh.format(**named) + more.zh)
        return Explained(self.mistake, told)


def kind(mistake: str, types: str, pattern: str, en: str, zh: str, *, line: str = "", hint: Hint | None = None) -> Kind:
    """Make a kind; ``types`` are separated by blanks."""
    return Kind(
        mistake=mistake,
        types=frozenset(types.split()),
        pattern=pattern,
        told=Text(en, zh),
        line=line,
        hint=hint,
    )


def both(mistake: str, one: tuple[str, str], other: tuple[str, str], en: str, zh: str) -> tuple[Kind, Kind]:
    """Make two kinds of one mistake. Each has its own types and its own pattern."""
    return kind(mistake, *one, en, zh), kind(mistake, *other, en, zh)


def _shown(group: str, name: str, text: str) -> str | None:
    """Return the name if it may be shown, or None."""
    if group.startswith("type"):
        from autograder.grading.kinds import told_name  # it imports torch, and a syntax error needs none

        return told_name(name.rpartition(".")[2])
    if group == "module":
        return name
    if group == "key":
        return name if f"'{name}'" in text or f'"{name}"' in text else None
    name = name.strip("<>")  # of <lambda>
    return name if name in words(text) else None


@functools.lru_cache(maxsize=8)
def words(text: str) -> frozenset[str]:
    """Return the names and words of a text."""
    return frozenset(_WORD.findall(text))
