"""Keys as they are pressed, on any terminal. Lines, if the input is not a terminal."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import sys
from collections.abc import Iterator

__all__ = ["keys", "lines", "unbuffered"]

_SEQUENCE = re.compile(r"\x1b(?:[\[O][0-?]*[ -/]*[@-~]|.)?", re.DOTALL)
"""A key that is not a character, such as an arrow."""
_MOST = 64
"""Bytes that are read at once: an arrow key is three."""

if sys.platform == "win32":
    import msvcrt

    _ARROW = ("\x00", "\xe0")
    """Signs before the code of a key that is not a character."""

    @contextlib.contextmanager
    def unbuffered() -> Iterator[None]:
        """Prepare nothing, since keys are read past the console's lines."""
        yield

    def keys() -> Iterator[str]:
        """Yield each key that is pressed."""
        while True:
            key = msvcrt.getwch()
            if key in _ARROW:
                msvcrt.getwch()
            else:
                yield key
else:
    import termios
    import tty

    @contextlib.contextmanager
    def unbuffered() -> Iterator[None]:
        """Have keys come one by one and unseen. Afterwards the terminal is as before."""
        before = termios.tcgetattr(sys.stdin)
        try:
            tty.setcbreak(sys.stdin)
            yield
        finally:
            with contextlib.suppress(termios.error):  # the terminal may be gone
                termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

    def keys() -> Iterator[str]:
        """Yield each key that is pressed, until the terminal is gone."""
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        while read := _read():
            yield from _SEQUENCE.sub("", decoder.decode(read))

    def _read() -> bytes:
        try:
            return os.read(sys.stdin.fileno(), _MOST)
        except OSError:
            return b""


def lines() -> Iterator[str]:
    """Yield each line of the input without its end, until no more come."""
    for line in sys.stdin:
        yield line.strip()
