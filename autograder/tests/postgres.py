"""A throw-away PostgreSQL server, which listens only on a socket file."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
_INITDB = shutil.which("initdb") or (str(_SERVERS[-1]) if _SERVERS else None)
needed = pytest.mark.skipif(_INITDB is None, reason="there is no PostgreSQL (Debian: apt-get install postgresql)")


@contextlib.contextmanager
def database(name: str) -> Iterator[str]:
    """A new database's address."""
    place = Path(tempfile.mkdtemp(prefix="kata-pg-", dir="/tmp"))  # a socket's path must be short
    as_user: list[str] = []
    if os.getuid() == 0:  # the server refuses to run as root
        shutil.chown(place, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    binaries, data = Path(_INITDB or "").resolve().parent, place / "data"

    def run(*command: object) -> None:
        subprocess.run([*as_user, *map(str, command)], check=True, capture_output=True, cwd="/")

    try:
        run(binaries / "initdb", "--auth=trust", "--username=kata", "--no-sync", "-D", data)
        options = f"-c listen_addresses= -c unix_socket_directories={place} -c fsync=off"
        run(binaries / "pg_ctl", "-D", data, "-l", place / "log", "-o", options, "--wait", "start")
        run(binaries / "createdb", "-h", place, "-U", "kata", name)
        yield f"postgresql+psycopg2://kata@/{name}?host={place}"
        run(binaries / "pg_ctl", "-D", data, "-m", "immediate", "--wait", "stop")
    finally:
        shutil.rmtree(place)
