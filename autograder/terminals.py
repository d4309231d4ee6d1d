"""Terminals of any encoding and width: characters that fit, and line breaks that each script allows."""

from __future__ import annotations

import codecs
import itertools
import re
import sys
from typing import TextIO

from rich.cells import cell_len as width

_HANDLER = "kata-signs"
_SIGNS = {
    "✓": "+",
    "✗": "x",
    "·": "-",
    "…": "...",
    "→": "->",
    "≥": ">=",
    "≤": "<=",
    "×": "x",
    "−": "-",
    "∘": "*",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "—": "-",
    "–": "-",
    "：": ":",
    "，": ",",
    "。": ".",
    "、": ",",
}
"""Signs of ours, as ASCII writes them."""
_NOT_FIRST = frozenset("。，、；：！？）》”’】」』〉〕…—～·,.;:!?)]}%")
"""Signs that no line begins with."""
_NOT_LAST = frozenset("（《“‘【「『〈〔([{")
"""Signs that no line ends with."""
_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
)
__all__ = ["breaks", "fit", "fitted", "width", "wrapped"]
_UNIT = re.compile(rf"\s+|[{_WIDE}“”‘’…—]|[^\s{_WIDE}“”‘’…—]+")


def _substitute(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    written = (_SIGNS.get(sign, "?") for sign in error.object[error.start : error.end])
    return "".join(written), error.end


codecs.register_error(_HANDLER, _substitute)


def fit(*streams: TextIO) -> None:
    """Let these streams write a character that their encoding lacks as ASCII does, and never raise for it."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_HANDLER)


def fitted(text: str, stream: TextIO | None = None) -> str:
    """Return the text as ``stream`` (standard output) can show it."""
    encoding = getattr(sys.stdout if stream is None else stream, "encoding", None) or "utf-8"
    return text.encode(encoding, _HANDLER).decode(encoding)


def breaks(text: str, room: int) -> list[int]:
    """Return the starts of the text's lines except the first, so that none is wider than ``room`` cells.

    Wide characters are two cells. A line ends at a space or next to a wide character. It never ends inside a word,
    before a closing sign, or after an opening one. A word that is wider than a line is cut.
    """
    found: list[int] = []
    used = 0
    for start, end in _units(text):
        size = width(text[start:end].rstrip())
        if used and used + size > room:
            found.append(start)
            used = 0
        for place in range(start, end):
            step = width(text[place])
            if size > room and used and used + step > room and not text[place].isspace():
                found.append(place)
                used = 0
            used += step
    return found


def _units(text: str) -> list[tuple[int, int]]:
    """Return the parts that stay on one line. Each is a word or a wide character, with its signs and space."""
    units: list[tuple[int, int]] = []
    for found in _UNIT.finditer(text):
        start, end = found.span()
        before = text[start - 1] if start else ""
        clings = found[0].isspace() or found[0][0] in _NOT_FIRST or before in _NOT_LAST
        if units and clings and not (before.isspace() and not found[0].isspace()):
            units[-1] = (units[-1][0], end)
        else:
            units.append((start, end))
    return units


def wrapped(text: str, room: int) -> list[str]:
    """Return the lines of the text, none wider than ``room`` cells."""
    starts = [0, *breaks(text, room), len(text)]
    return [text[start:end].rstrip() for start, end in itertools.pairwise(starts)]
