"""The server that starts, watches and ends forks. Here it is a fork of this process itself."""

from __future__ import annotations

import contextlib
import mmap
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.tests.worker.forked import fork, in_a_fork
from autograder.worker import confine, frames, server, words

Live = Callable[[socket.socket, bytes, mmap.mmap], None]
LARGE = 2**30


class Serving:
    """A server whose forks do what a test says, and the judge's end of its socket."""

    def __init__(self, folder: Path, live: Live, walls: list[Callable[[], None]] | None = None) -> None:
        self.folder = folder
        self.control, theirs = socket.socketpair()
        self.shared = os.memfd_create("shared")
        os.ftruncate(self.shared, 64)
        self.pid = fork()
        if self.pid == 0:
            self.control.close()
            _serve(theirs, live, walls or [], str(folder))
        theirs.close()

    def start(self, memory: int = LARGE) -> socket.socket:
        """Ask for a fork, and return the judge's end of its channel."""
        ours, theirs = socket.socketpair()
        with theirs:
            demand = words.Fork(memory, b"key")
            frames.send_with_fds(self.control, demand, [theirs.fileno(), self.shared], time.monotonic() + 60)
        return ours

    def ask(self, word: words.End | words.Ceiling | words.Prepare, kind: type[Any]) -> Any:
        """Send a word and read the answer."""
        frames.send(self.control, word)
        return frames.receive(self.control, kind, time.monotonic() + 60)

    def end(self) -> words.Ended:
        """End the fork, and return how it ended."""
        ended: words.Ended = self.ask(words.End(), words.Ended)
        return ended

    def close(self) -> int:
        """Close the socket, and return the server's exit code."""
        self.control.close()
        os.close(self.shared)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _serve(control: socket.socket, live: Live, walls: list[Callable[[], None]], folder: str) -> None:
    try:
        signal.signal(signal.SIGALRM, server._give_up)
        confine.adopt_orphans()
        serving = server._Server(live, lambda part: Path(folder, part).touch(), walls, folder, sealed=False)
        with contextlib.suppress(frames.Closed):
            while True:
                serving.serve_one(control)
    finally:
        os._exit(0)


Start = Callable[..., Serving]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Start]:
    """Returns servers, which end with the test."""
    started: list[Serving] = []

    def start(live: Live, walls: list[Callable[[], None]] | None = None) -> Serving:
        started.append(Serving(tmp_path, live, walls))
        return started[-1]

    yield start
    assert [one.close() for one in started] == [0] * len(started)


def idle(channel: socket.socket, _key: bytes, _shared: mmap.mmap) -> None:
    """Wait for the judge, as an answer that computes."""
    channel.sendall(str(os.getpid()).encode())
    channel.recv(1)
    raise frames.Closed


def test_a_fork_begins_in_a_folder_and_a_session_of_its_own(serving: Start) -> None:
    """It has its channel, its key, and the memory that it shares with the judge."""

    def live(channel: socket.socket, key: bytes, shared: mmap.mmap) -> None:
        shared[:3] = key
        facts = [os.getsid(0) == os.getpid(), Path.cwd().name, len(shared)]
        channel.sendall(repr(facts).encode())

    one = serving(live)
    with one.start() as channel:
        assert channel.recv(99) == b"[True, 'answer', 64]"
        one.end()
    assert os.pread(one.shared, 3, 0) == b"key"


def test_walls_are_put_on_before_the_answer(serving: Start) -> None:
    """In their order, and in the fork only."""
    built: list[str] = []
    one = serving(
        lambda channel, *_: channel.sendall(repr(built).encode()),
        [lambda: built.append("a"), lambda: built.append("b")],
    )
    for _ in range(2):
        with one.start() as channel:
            assert channel.recv(99) == b"['a', 'b']"
            one.end()


def raises(*_: object) -> None:
    """Fail as nobody foresaw."""
    raise KeyError


@pytest.mark.parametrize(
    ("live", "ended"),
    [
        (lambda *_: os._exit(7), words.Ended("exited", 7)),
        (raises, words.Ended("exited", 1)),
        (lambda *_: os.kill(os.getpid(), signal.SIGUSR1), words.Ended("signal", signal.SIGUSR1)),
    ],
)
def test_a_fork_that_ends_by_itself_keeps_its_cause(serving: Start, live: Live, ended: words.Ended) -> None:
    """The judge asks for it when it likes, and may still speak of the ceiling."""
    one = serving(live)
    with one.start() as channel:
        assert channel.recv(1) == b""
        assert one.ask(words.Ceiling(5), words.Ceiling) == words.Ceiling(5)
        assert one.end() == ended


def test_a_fork_ends_when_the_judge_closes_its_channel(serving: Start) -> None:
    """That is no mistake."""
    one = serving(idle)
    with one.start() as channel:
        process = Path("/proc", channel.recv(99).decode())
    while process.exists():
        time.sleep(0.01)
    assert one.end() == words.Ended("exited", 0)


def test_the_judge_ends_a_fork(serving: Start) -> None:
    """The next one begins at once."""
    one = serving(idle)
    for _ in range(2):
        with one.start() as channel:
            assert channel.recv(99)
            assert one.end() == words.Ended("stopped", signal.SIGKILL)


def test_a_fork_that_grows_is_ended(serving: Start) -> None:
    """By what it may use more than the server."""

    def grow(channel: socket.socket, *_: object) -> None:
        block = mmap.mmap(-1, 96 * 2**20)
        block.write(b"x" * len(block))
        channel.recv(1)
        del block

    one = serving(grow)
    with one.start(32 * 2**20) as channel:
        assert channel.recv(1) == b""
        assert one.end() == words.Ended("memory", signal.SIGKILL)


def test_a_ceiling_is_set_while_a_fork_lives(serving: Start) -> None:
    """And lifted again; each is answered by the same."""

    def allocate(channel: socket.socket, *_: object) -> None:
        while channel.recv(1):
            try:
                mmap.mmap(-1, 64 * 2**20).close()
                channel.sendall(b"1")
            except OSError:
                channel.sendall(b"0")

    one = serving(allocate)
    with one.start() as channel:
        seen = []
        for room in (2**20, None):
            assert one.ask(words.Ceiling(room), words.Ceiling) == words.Ceiling(room)
            channel.sendall(b"?")
            seen.append(channel.recv(1))
        one.end()
    assert seen == [b"0", b"1"]


def test_processes_that_a_fork_started_end_with_it(serving: Start) -> None:
    """Also those whose parent died before, in sessions of their own."""

    def leave(channel: socket.socket, *_: object) -> None:
        if confine.fork() == 0:
            if confine.fork() == 0:
                os.setsid()
                channel.sendall(b"!")
                time.sleep(600)
            os._exit(0)
        os.wait()

    one = serving(leave)
    with one.start() as channel:
        assert channel.recv(1) == b"!"
        one.end()
        assert channel.recv(1) == b""


def test_files_of_an_answer_are_gone_for_the_next_one(serving: Start) -> None:
    """Those in the folder above as well."""

    def write(channel: socket.socket, *_: object) -> None:
        there = [path.name for folder in (".", "..") for path in Path(folder).iterdir()]
        Path("file").touch()
        Path("../data").mkdir()
        channel.sendall(repr(there).encode())
        channel.recv(1)

    one = serving(write)
    for _ in range(2):
        with one.start() as channel:
            assert channel.recv(99) == b"['answer']"
            one.end()
    assert list(one.folder.iterdir()) == []


def test_a_part_is_prepared_for_later_forks(serving: Start) -> None:
    """It is answered by the same."""
    one = serving(idle)
    assert one.ask(words.Prepare("tables"), words.Prepare) == words.Prepare("tables")
    assert (one.folder / "tables").exists()


# --- its parts --------------------------------------------------------------------------------------------------


def deep(folder: Path) -> None:
    """Nest folders deeper than a path can say."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(25):
        os.mkdir("d" * 200, dir_fd=here)
        below = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)


def locked(folder: Path) -> None:
    """Make a folder that nobody may look into."""
    (folder / "locked" / "inner").mkdir(parents=True)
    (folder / "locked").chmod(0)


def answered(folder: Path) -> None:
    """Leave a file where answers begin."""
    (folder / "answer").mkdir()
    (folder / "answer" / "file").touch()


def oddly_named(folder: Path) -> None:
    """Leave names that a shell would misunderstand."""
    (folder / "-rf").mkdir()
    (folder / "\n").touch()


LEFT: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "a file": lambda folder: (folder / "file").touch(),
    "a folder": lambda folder: (folder / "a" / "b").mkdir(parents=True),
    "a file of the answer": answered,
    "a link to a folder": lambda folder: (folder / "link").symlink_to("/usr"),
    "odd names": oddly_named,
    "a locked folder": locked,
    "a deep folder": deep,
}


@pytest.mark.parametrize("left", LEFT)
def test_a_folder_is_emptied(left: str, tmp_path: Path) -> None:
    """Anything may be in it. The folder stays."""
    LEFT[left](tmp_path)
    server._empty(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_became_a_link_is_a_folder_again(tmp_path: Path) -> None:
    """The files that it leads to are left alone."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").touch()
    (tmp_path / "folder").symlink_to(tmp_path / "kept")
    server._empty(str(tmp_path / "folder"))
    assert not (tmp_path / "folder").is_symlink()
    assert list((tmp_path / "folder").iterdir()) == []
    assert (tmp_path / "kept" / "file").exists()


def test_a_cleaning_has_its_time() -> None:
    """The alarm is off afterwards."""

    def timed() -> list[bool]:
        with contextlib.suppress(KeyError), server._patience():
            within = signal.getitimer(signal.ITIMER_REAL)[0] > 0
            raise KeyError
        return [within, signal.getitimer(signal.ITIMER_REAL)[0] == 0]

    assert in_a_fork(timed) == [True, True]
