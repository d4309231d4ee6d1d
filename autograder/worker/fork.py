"""The life of one fork: it serves one exercise, and inherits no open file of the server."""

from __future__ import annotations

import functools
import os
import socket
import sys

from . import closings, confine, frames, wire, words
from .arguments import Buffer
from .runner import Runner, Warm


def live(warm: Warm, channel: socket.socket, key: bytes, shared: Buffer) -> None:
    """Obey the judge's requests on ``channel``. Raises frames.Closed when the judge closes it."""
    _close_everything_but(channel.fileno())
    for name in ("stdout", "stderr", "__stdout__", "__stderr__"):
        setattr(sys, name, warm.printed)
    closings.close_files()
    sign = frames.signer(key)

    def pause() -> None:
        frames.send(channel, words.Paused(), sign=sign)
        frames.receive(channel, words.Continue)

    runner = Runner(shared, warm, functools.partial(confine.brimful, pause))
    while True:
        frames.send(channel, runner.reply(frames.receive(channel, wire.REQUEST)), sign=sign)


def _close_everything_but(kept: int) -> None:
    """Close every descriptor but this one. Standard streams lead nowhere."""
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    os.closerange(3, kept)
    os.closerange(kept + 1, 256)
