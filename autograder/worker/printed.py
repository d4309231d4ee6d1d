"""Output of an answer, as far as it is kept."""

from __future__ import annotations

import io
from typing import Any

from .exact import encodable

_start = str.__getitem__
MAX_PRINTED = 16 * 1024
"""Characters of what an answer prints that are kept; the rest is dropped as it comes."""


class CappedText(io.TextIOBase):
    """A standard output that keeps its first characters and drops the others."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._left = MAX_PRINTED

    encoding = "utf-8"
    errors = "strict"

    @property
    def buffer(self) -> _Bytes:
        """The same output, for code that writes bytes or wraps it in a text of another encoding."""
        return _Bytes(self)

    def writable(self) -> bool:
        """Return True."""
        return True

    def reconfigure(self, **_: object) -> None:
        """Ignore the settings: it holds every character already."""

    def write(self, text: str) -> int:
        """Keep the part that still fits."""
        if self._left > 0:
            self._kept.append(_start(text, slice(self._left)))
            self._left -= len(self._kept[-1])
        return len(text)

    def take(self) -> str:
        """Return the text that was kept since the last call."""
        text = encodable("".join(self._kept))
        self._kept, self._left = [], MAX_PRINTED
        return text


class _Bytes(io.RawIOBase):
    """The bytes behind a standard output."""

    def __init__(self, text: CappedText) -> None:
        self._text = text

    def writable(self) -> bool:
        """Return True."""
        return True

    def write(self, data: Any) -> int:
        """Keep the part that still fits."""
        self._text.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def close(self) -> None:
        """Stay open, since a text that wraps it would close it at its own end."""
