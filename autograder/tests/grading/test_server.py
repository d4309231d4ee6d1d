"""The judge's connection to a server and its worker: every end of either has its name."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from typing import Self

import pytest

from autograder.errors import BrokenMachine
from autograder.grading.budget import Budget, Limits, WorkerDied
from autograder.grading.inputs import Parcel
from autograder.grading.server import Server, ServerDied, Worker, exchange, or_died
from autograder.grading.walls import Walls
from autograder.isolation import Level
from autograder.tests.grading.here import asked, run
from autograder.worker import frames, wire, words

LOADED = wire.Loaded(["f"], None, "")
PARTS: tuple[words.Part, ...] = ("tables",)
LOAD = wire.Load("", "a.py", "cpu")


class Speaking(Worker):
    """A worker of which the test itself holds the other end."""

    def __init__(self, limits: Limits | None = None, sign: frames.Sign | None = None) -> None:
        self.ours, self.theirs = socket.socketpair()
        self.ended = words.Ended("exited", 3)
        self.ends = 0
        super().__init__(self.ours, Budget(limits or Limits()), PARTS, sign)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.ours.close()
        self.theirs.close()

    def _lay(self, contents: Sequence[bytes]) -> list[wire.Memory]:
        return [wire.Memory(0, len(content)) for content in contents]

    def _contents(self) -> list[bytes]:
        return [b"now"]

    def _observe(self, call: wire.Call, room: int | None) -> tuple[wire.Observation, list[bytes]]:
        del room
        return self._ask(call, wire.Observation), self._contents()

    def _end(self) -> words.Ended:
        self.ends += 1
        return self.ended


@pytest.fixture
def worker() -> Iterator[Speaking]:
    """A worker that has said nothing yet."""
    with Speaking() as speaking:
        yield speaking


def died(worker: Worker) -> WorkerDied:
    with pytest.raises(WorkerDied) as raised:
        worker.load(LOAD)
    return raised.value


def test_a_request_has_its_answer(worker: Speaking) -> None:
    """The worker reads what was asked."""
    frames.send(worker.theirs, LOADED)
    assert worker.load(LOAD) == LOADED
    assert frames.receive(worker.theirs, wire.REQUEST) == LOAD
    assert worker.parts == set(PARTS)
    assert worker.ends == 0


def test_a_worker_that_says_nothing_is_late() -> None:
    """It is ended, and its call has cost it the time."""
    with Speaking(Limits(seconds=0.01)) as silent, Speaking(Limits(exercise=0.01)) as spent:
        assert died(silent).cause == "timeout"
        assert silent.ends == 1
        assert died(spent).cause == "exercise's time"


@pytest.mark.parametrize(
    ("ended", "cause"),
    [
        (words.Ended("exited", 3), "exited"),
        (words.Ended("signal", 11), "signal"),
        (words.Ended("memory", 0), "memory"),
        (words.Ended("stopped", 0), "killed"),
    ],
)
def test_a_worker_that_is_gone_is_told_by_its_end(worker: Speaking, ended: words.Ended, cause: str) -> None:
    """One that had to be stopped had closed its channel, or was killed."""
    worker.ended = ended
    worker.theirs.close()
    gone = died(worker)
    assert (gone.cause, gone.status) == (cause, ended.status)


@pytest.mark.parametrize("said", [words.Paused(), words.Ended("exited", 0)])
def test_another_answer_than_was_asked_for_is_garbled(worker: Speaking, said: words.Paused | words.Ended) -> None:
    """No part of it is believed."""
    frames.send(worker.theirs, said)
    assert died(worker).cause == "garbled"
    assert worker.ends == 1


def test_an_answer_that_is_not_signed_is_tampering() -> None:
    """The key came before the student's code."""
    with Speaking(sign=frames.signer(b"k" * 32)) as signed:
        frames.send(signed.theirs, LOADED, frames.signer(b"k" * 32))
        assert signed.load(LOAD) == LOADED
        frames.send(signed.theirs, LOADED, frames.signer(b"x" * 32))
        assert died(signed).cause == "tampering"


def test_a_worker_is_ended_once(worker: Speaking) -> None:
    """The end that was seen is the one that counts."""
    assert worker.end() == words.Ended("exited", 3)
    assert worker.end() == words.Ended("stopped", 0)
    worker.discard()
    assert worker.ends == 1


def test_an_observation_must_be_sound(worker: Speaking) -> None:
    """A reply to another call is garbled, and the contradiction is told to instructors."""
    observed = run("def f():\n    return 1\n").observed
    frames.send(worker.theirs, observed)
    call = asked(Parcel(), [])
    assert worker.call(call, []).result == wire.Plain(1)
    frames.send(worker.theirs, observed)
    with pytest.raises(WorkerDied) as garbled:
        worker.call(asked(Parcel(), [wire.Plain(1)]), [])
    assert (garbled.value.cause, garbled.value.what) == ("garbled", "another number of arguments than were sent")


def test_overwriting_gives_what_the_memories_hold(worker: Speaking) -> None:
    """It is asked for after a call."""
    frames.send(worker.theirs, wire.Overwrite())
    assert worker.overwrite() == [b"now"]


# --- the server itself ------------------------------------------------------------------------------------------


def test_a_word_has_its_answer_in_time() -> None:
    """A server that does not obey is given up."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        frames.send(theirs, words.Ended("exited", 0))
        assert exchange(ours, words.End(), words.Ended) == words.Ended("exited", 0)
        given_up: list[int] = []
        with pytest.raises(ServerDied), or_died(lambda: given_up.append(1)):
            exchange(ours, words.End(), words.Ended, seconds=0.01)
        theirs.close()
        with pytest.raises(ServerDied), or_died(lambda: given_up.append(2)):
            exchange(ours, words.End(), words.Ended)
    assert given_up == [1, 2]


def test_other_errors_are_not_the_servers() -> None:
    """A fault of ours stays one."""
    with pytest.raises(ZeroDivisionError), or_died(lambda: None):
        _ = 1 / 0


class Starting(Server):
    """A server that starts as it is told to."""

    def __init__(self, *starts: tuple[str, bool]) -> None:
        super().__init__(Walls(Level.LIMITS))
        self.starts = list(starts)
        self.stops = 0

    def launch(self) -> None:
        """Do nothing."""

    def _start(self) -> tuple[str, bool]:
        return self.starts.pop(0)

    def stop(self) -> None:
        """Note it."""
        self.stops += 1

    def worker(self, parts: Collection[words.Part] = (), budget: Budget | None = None) -> Worker:
        """Give none."""
        del parts, budget
        raise ServerDied

    def awaited(self, said: bytes, code: str) -> tuple[str, bool]:
        """Wait for a process that runs this code, on a channel where this was said."""
        ours, theirs = socket.socketpair()
        command = [sys.executable, "-I", "-S", "-c", code]
        with ours, tempfile.TemporaryFile() as log, subprocess.Popen(command, stderr=log) as process:
            theirs.sendall(said)
            theirs.close()
            return self._await_ready(ours, process, log)


def test_a_server_that_is_killed_meanwhile_is_started_again() -> None:
    """Each that did not start is stopped."""
    server = Starting(("killed", True), ("killed", True), ("", False))
    with server:
        assert (server.starts, server.stops) == ([], 2)
    assert server.stops == 3


@pytest.mark.parametrize(
    ("starts", "left"),
    [([("no torch", False), ("", False)], 1), ([("killed", True)] * 4, 1)],
    ids=["by itself", "killed each time"],
)
def test_a_server_that_does_not_start_is_a_broken_machine(starts: list[tuple[str, bool]], left: int) -> None:
    """Its reason is told in both languages. One that ends by itself would do so again."""
    server = Starting(*starts)
    with pytest.raises(BrokenMachine) as raised:
        server.start()
    assert len(server.starts) == left
    assert starts[0][0] in raised.value.found.en and starts[0][0] in raised.value.found.zh
    assert "'limits'" in raised.value.found.en


def test_a_warm_server_tells_its_devices() -> None:
    """They are those that a run has."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        frames.send(theirs, words.Ready(1, "limits", "2", ["cpu", "sim"]))
        server = Starting()
        assert server.awaited(ours.recv(4096), "") == ("", False)
    assert server.devices == ["cpu", "sim"]


@pytest.mark.parametrize(
    ("code", "why", "killed"),
    [
        ("import sys; sys.exit('first line\\nno torch here')", "no torch here", False),
        ("", "Closed", False),
        ("import os; os.kill(os.getpid(), 9)", "Closed", True),
        ("raise SystemExit(137)", "Closed", True),
    ],
    ids=["with last words", "in silence", "killed", "killed behind bubblewrap"],
)
def test_a_server_that_ends_before_it_is_warm_is_told_by_its_last_words(code: str, why: str, killed: bool) -> None:
    """A kill is told apart, since it need not happen again."""
    assert Starting().awaited(b"", code) == (why, killed)
