"""A process's pipes as a channel: every wait has an end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from autograder.grading.pipes import Pipes

ECHO = "import sys; [sys.stdout.buffer.raw.write(line.upper()) for line in iter(sys.stdin.buffer.raw.readline, b'')]"


@pytest.fixture
def process() -> Iterator[subprocess.Popen[bytes]]:
    """A process that says in capitals what it is told."""
    command = [sys.executable, "-I", "-S", "-c", ECHO]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    yield running
    running.kill()  # its ends of the pipes belong to the threads, which close them
    running.wait()


def read(pipes: Pipes, size: int) -> bytes:
    buffer = bytearray(size)
    got, view = 0, memoryview(buffer)
    while got < size and (more := pipes.recv_into(view[got:])):
        got += more
    return bytes(buffer[:got])


def test_what_is_sent_arrives_and_is_read_in_any_portions(process: subprocess.Popen[bytes]) -> None:
    """The rest of a portion waits for the next reader."""
    pipes = Pipes(process)
    pipes.sendall(b"one\n")
    pipes.sendall(b"two\n")
    assert [read(pipes, 1), read(pipes, 3), read(pipes, 4)] == [b"O", b"NE\n", b"TWO\n"]
    pipes.close()


def test_reading_waits_no_longer_than_it_is_let(process: subprocess.Popen[bytes]) -> None:
    """The channel is as good as before."""
    pipes = Pipes(process)
    assert pipes.gettimeout() is None
    pipes.settimeout(0.01)
    assert pipes.gettimeout() == 0.01
    with pytest.raises(TimeoutError):
        read(pipes, 1)
    pipes.settimeout(None)
    pipes.sendall(b"late\n")
    assert read(pipes, 5) == b"LATE\n"
    pipes.close()


def test_an_end_of_the_process_is_an_end_of_the_channel(process: subprocess.Popen[bytes]) -> None:
    """Nothing is there to be read, however often one asks; writing raises nothing."""
    pipes = Pipes(process)
    process.kill()
    assert [read(pipes, 1), read(pipes, 1)] == [b"", b""]
    assert pipes.are_closed
    pipes.sendall(b"lost\n")
    pipes.close()


def test_closing_ends_the_process_that_reads(process: subprocess.Popen[bytes]) -> None:
    """All that was sent before is written first."""
    pipes = Pipes(process)
    pipes.sendall(b"last\n")
    pipes.close()
    assert read(pipes, 100) == b"LAST\n"
    assert process.wait(30) == 0


def test_more_than_a_pipe_holds_is_sent_at_once(process: subprocess.Popen[bytes]) -> None:
    """A thread writes it while nobody reads yet."""
    pipes, text = Pipes(process), b"a" * 10**5 + b"\n"
    pipes.sendall(text)
    assert read(pipes, len(text)) == text.upper()
    pipes.close()
