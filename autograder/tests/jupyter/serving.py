"""Servers of Jupyter's, and how a process is ended that may not want to."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

_SECONDS = 90.0
_PATIENCE = 20.0
"""Seconds in which a process that is asked to end does so by itself."""


@contextlib.contextmanager
def serving(command: Sequence[str | Path], page: str, folder: Path, home: Path) -> Iterator[str]:
    """Run a server of Jupyter's in this folder, as people start it. Yield the address of a page, once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = [f"--port={port}", "--ip=127.0.0.1", "--allow-root", "--no-browser", "--IdentityProvider.token="]
    address = f"http://127.0.0.1:{port}/{page}"
    with running([*command, *options], cwd=folder, env={**os.environ, "HOME": str(home)}):
        deadline = time.monotonic() + _SECONDS
        while not _answers(address):
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.2)
        yield address


@contextlib.contextmanager
def running(
    command: Sequence[str | Path], cwd: Path | None = None, env: dict[str, str] | None = None
) -> Iterator[None]:
    """Run a process that ends with the block, and whatever it started with it."""
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=cwd, env=env, stdout=null, stderr=null, start_new_session=True)
    try:
        yield
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE):
            return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
