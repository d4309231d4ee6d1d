"""The life of one fork."""

from __future__ import annotations

import mmap
import os
import socket
import time
from collections.abc import Iterator

import pytest

from autograder.tests.worker import forked
from autograder.worker import fork, frames, wire, words
from autograder.worker.printed import CappedText
from autograder.worker.runner import Warm
from autograder.worker.switches import Switches

KEY = b"key"
LOOKS = """
import os, sys
print("hello")
sys.stderr.write("aloud")
def f():
    held = []
    for number in range(200):
        try:
            os.fstat(number)
        except OSError:
            continue
        held.append(number)
    nowhere = os.stat(os.devnull).st_rdev
    lead_nowhere = [os.fstat(number).st_rdev for number in (0, 1, 2)] == [nowhere] * 3
    return len(held), held[:3] == [0, 1, 2], lead_nowhere, sys.stdout is sys.__stderr__
"""


class Judge:
    """The other end of a fork's channel."""

    def __init__(self, channel: socket.socket) -> None:
        self.channel = channel
        self._sign = frames.signer(KEY)

    def load(self, source: str) -> wire.Loaded:
        """Have an answer loaded."""
        frames.send(self.channel, wire.Load(source, "answer.py", "cpu", ["f"]))
        return frames.receive(self.channel, wire.Loaded, time.monotonic() + 60, self._sign)

    def begin(self, *, bounded: bool = False) -> None:
        """Ask for a call."""
        frames.send(self.channel, wire.Call("f", [], [], [], [], bounded=bounded))

    def seen(self) -> wire.Observation:
        """Return what came of it."""
        return frames.receive(self.channel, wire.Observation, time.monotonic() + 60, self._sign)

    def stands_still(self) -> None:
        """Read that the fork waits, and let it go on."""
        frames.receive(self.channel, words.Paused, time.monotonic() + 60, self._sign)
        frames.send(self.channel, words.Continue())


@pytest.fixture
def judge() -> Iterator[Judge]:
    """A fork of this process that lives until the judge closes the channel."""
    ours, theirs = socket.socketpair()
    pid = forked.fork()
    if pid == 0:
        _live(theirs)
    theirs.close()
    with ours:
        yield Judge(ours)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 3


def _live(channel: socket.socket) -> None:
    try:
        fork.live(Warm(Switches(), CappedText()), channel, KEY, mmap.mmap(-1, wire.MEMORY))
    except frames.Closed:
        os._exit(3)
    finally:
        os._exit(1)


def test_a_fork_loads_and_calls(judge: Judge) -> None:
    """Its replies are signed, one after the other."""
    assert judge.load("def f(): return 3").functions == ["f"]
    for _ in range(2):
        judge.begin()
        assert judge.seen().result == wire.Plain(3)


def test_a_fork_holds_nothing_but_its_channel(judge: Judge) -> None:
    """Its standard streams lead nowhere, its output is kept."""
    assert judge.load(LOOKS).printed == "hello\naloud"
    judge.begin()
    assert judge.seen().result == wire.Sequence("tuple", [wire.Plain(4), *[wire.Plain(True)] * 3])


def test_an_answer_opens_no_descriptor_by_its_number(judge: Judge) -> None:
    """The channel is one."""
    error = judge.load(f"open({judge.channel.fileno()}, 'wb', closefd=False)").error
    assert error is not None and error.type == "PermissionError"


def test_a_bounded_call_stands_still_before_and_after(judge: Judge) -> None:
    """The judge has its ceiling set meanwhile. An exception changes nothing."""
    judge.load("def f(): raise KeyError('a')")
    judge.begin(bounded=True)
    judge.stands_still()
    judge.stands_still()
    error = judge.seen().error
    assert error is not None and error.text == "a"
