"""Text that anyone may have written, made fit for a terminal, an XML file and a reader's eyes."""

from __future__ import annotations

import re
import unicodedata

_ESCAPE_SEQUENCES = re.compile(
    r"(?:\x1b\]|\x9d)[^\x07\x1b\x9c\x9d]*(?:\x07|\x1b\\|\x9c)"  # titles and links
    r"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, cursor, screen
    r"|\x1b[@-_]"
)
_LINE_ENDS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_UNPRINTABLE = frozenset({"Cc", "Cs", "Cn"})
_INVISIBLE = "Cf"
_PER_CHARACTER = 8


def printable(text: str, limit: int = 4_000) -> str:
    """Return the text as one line of at most ``limit`` characters, without escape sequences and control characters.

    The rest is legal in XML 1.0 and in UTF-8. Invisible characters go too. Some of them change the direction of
    writing, and so make a name look like another one.
    """
    # Cut first, so that a message of megabytes costs no more than the longest one that is shown.
    bounded = text[: limit * _PER_CHARACTER]
    line = _LINE_ENDS.sub(" ", _ESCAPE_SEQUENCES.sub("", bounded)).replace("\t", " ")
    return _cut(line if line.isprintable() else "".join(map(_shown, line)), limit)


def printable_path(path: str, limit: int = 4_000) -> str:
    """Return the path as one printable line.

    An unprintable name becomes U+FFFD, so that the depth of folders stays the same.
    """
    names = path[: limit * _PER_CHARACTER].split("/")
    return _cut("/".join(printable(name, limit) or "\N{REPLACEMENT CHARACTER}" for name in names), limit)


def below(base: str, path: str) -> str:
    """Return the printable path of a file in this folder, which may be None."""
    return f"{printable_path(base)}/{path}" if base else path


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == _INVISIBLE:
        return ""
    return "\N{REPLACEMENT CHARACTER}" if category in _UNPRINTABLE else character
