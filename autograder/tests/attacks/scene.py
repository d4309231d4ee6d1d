"""The scene of a grading run under attack: what there is to be spoiled, written to, or talked to."""

from __future__ import annotations

import contextlib
import ctypes
import os
import secrets
import selectors
import signal
import socket
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from autograder.catalogue import ROOT

_GRACE = 5.0
"""Seconds in which a process that was killed has to be gone."""


class Scene:
    """A folder where nobody has any business, listeners that nobody may reach, and a secret that nobody may see."""

    def __init__(self, folder: Path) -> None:
        self.marks = folder / "marks"
        self.marks.mkdir()
        self.secret = secrets.token_hex(8)
        self._heard: list[bytes] = []
        self._abstract = f"kata-attacks-{os.getpid()}"
        self._listeners = [socket.create_server(("127.0.0.1", 0)), _datagrams(), _abstract(self._abstract)]
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)

    def __enter__(self) -> Self:
        os.environ["KATA_SECRET"] = self.secret
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, traceback: TracebackType | None
    ) -> None:
        os.environ.pop("KATA_SECRET", None)
        self._stopped.set()
        self._thread.join()
        for listener in self._listeners:
            listener.close()
        for pid, _ in _named():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        _remove_shared_memory()

    def fill_in(self, text: str, attack: str) -> str:
        """The text of an answer with what its words stand for."""
        tcp, udp = (listener.getsockname()[1] for listener in self._listeners[:2])
        words = {
            "KATA_NAME": attack,
            "KATA_MARKS": str(self.marks),
            "KATA_TCP": str(tcp),
            "KATA_UDP": str(udp),
            "KATA_ABSTRACT": self._abstract,
            "KATA_ROOT": str(ROOT),
            "KATA_JUDGE": str(os.getpid()),
            "KATA_SHARED": str(SHARED_KEY),
        }
        for word, meaning in words.items():
            text = text.replace(word, meaning)
        return text

    def marked_by(self, attack: str) -> list[str]:
        """Files that this attack wrote where it may not."""
        return sorted(path.name for path in self.marks.iterdir() if attack in path.name)

    def heard_from(self, attack: str) -> list[str]:
        """Return the text that this attack sent to a listener."""
        return [said.decode(errors="replace") for said in self._heard if attack.encode() in said]

    def survivors_of(self, attack: str) -> list[int]:
        """Its processes that are still there."""
        deadline = time.monotonic() + _GRACE
        while (
            left := [pid for pid, name in _named() if name == f"kata-{attack.partition('_')[0]}"]
        ) and time.monotonic() < deadline:
            time.sleep(0.05)
        return left

    def _listen(self) -> None:
        with selectors.DefaultSelector() as waiting:
            for listener in self._listeners:
                listener.setblocking(False)
                waiting.register(listener, selectors.EVENT_READ)
            while not self._stopped.is_set():
                for key, _ in waiting.select(0.05):
                    with contextlib.suppress(OSError):
                        self._heard.append(_said(key.fileobj))  # type: ignore[arg-type]  # these are sockets


def _datagrams() -> socket.socket:
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    return udp


def _abstract(name: str) -> socket.socket:
    """A listener without a file: only network namespaces and Landlock's scopes keep others away from it."""
    unix = socket.socket(socket.AF_UNIX)
    unix.bind(f"\0{name}")
    unix.listen()
    return unix


def _said(listener: socket.socket) -> bytes:
    if listener.type is socket.SOCK_DGRAM:
        return listener.recv(1000)
    caller, _ = listener.accept()
    with caller:
        caller.settimeout(1)
        return caller.recv(1000)


def _named() -> list[tuple[int, str]]:
    """The processes that call themselves after an attack."""
    found = []
    for path in Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):
            name = path.read_text(errors="replace").strip()
            if name.startswith("kata-") and name[5:].isdigit():
                found.append((int(path.parent.name), name))
    return found


SHARED_KEY = 0x6B610000 + os.getpid() % 0x10000
"""Key of the shared memory in which one attack leaves a note."""


def _remove_shared_memory() -> None:
    libc = ctypes.CDLL(None)
    number = libc.shmget(SHARED_KEY, 0, 0)
    if number >= 0:
        libc.shmctl(number, 0, None)  # IPC_RMID
