"""The visible examples of an exercise: the expected output, and that of an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.language import Text
from autograder.terminals import width

_MOST = 7
"""Further lines of what an example shows: all of it is on one screen."""
_EXPECTED, _GOT = Text("expected: ", "应为："), Text("got:      ", "得到：")


@dataclass(frozen=True)
class Example:
    """One example: its input, its expected output, and its output."""

    source: str
    want: str
    got: str

    @property
    def holds(self) -> bool:
        """True when both are the same, as ``doctest`` compares them."""
        import doctest  # it imports the debugger and unittest

        return doctest.OutputChecker().check_output(f"{self.want}\n", f"{self.got}\n", 0)

    def lines(self, lang: str) -> Iterator[str]:
        """Return the example, the expected output and the output, line by line."""
        yield from (f"{'... ' if number else '>>> '}{line}" for number, line in enumerate(self.source.splitlines()))
        for label, shown in ((_EXPECTED[lang], self.want), (_GOT[lang], self.got)):
            first, *rest = shown.splitlines() or ["-"]
            yield f"{label}{first}"
            yield from (f"{' ' * width(label)}{line}" for line in rest[:_MOST])
            if rest[_MOST:]:
                yield f"{' ' * width(label)}…"
