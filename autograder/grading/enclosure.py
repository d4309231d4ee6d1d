"""The command that starts a server behind walls: which files it sees, and what else it is given."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import IO

from autograder import worker
from autograder.grading.walls import bubblewrap_path
from autograder.isolation import Level

PACKAGE = Path(worker.__file__).resolve().parent.parent
WORKER = PACKAGE / "worker"
_START = (
    "import gc, json, sys; gc.disable(); sys.path.insert(0, {path!r}); from worker.server import main; "
    "main(int(sys.argv[1]), sys.argv[2], *json.loads(sys.argv[3]))"
)
_ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    # Huge pages under the heap make a fork three times cheaper: a page table of 160 MB shrinks to a few entries.
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
}
_SYSTEM_FOLDERS = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/alternatives", "/etc/localtime")
_TEMP = 64 * 2**20
"""The room of the temp behind bubblewrap, in bytes."""
_OWN_TEMP = "/kata/temp"
"""The temp behind bubblewrap: not /tmp, where an environment with Python may lie."""
_HUGE_PAGES = "/sys/kernel/mm/transparent_hugepage"


def start_server(level: Level, control: socket.socket, scratch: Path | None, log: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start the warm server behind ``level``. It serves the other end of ``control`` and writes its errors to ``log``.

    Its temp is ``scratch``, except behind bubblewrap, which gives it a temp of its own.
    """
    fd = control.fileno()
    command = _bubblewrapped(fd) if level is Level.BUBBLEWRAP else _python(str(PACKAGE), fd, level)
    temp = str(scratch or _OWN_TEMP)
    environment = {"PATH": "/usr/bin:/bin", "HOME": temp, "TMPDIR": temp, **_ENVIRONMENT}
    return subprocess.Popen(
        command,
        env=environment,
        pass_fds=[fd],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=log,
        cwd="/",
        start_new_session=True,
    )


def _python(folder: str, fd: int, level: Level) -> list[str]:
    # -s -P: neither the user's site-packages nor the working directory can shadow a module.
    # (-E would drop PYTHONMALLOC.)
    paths = _around_package() if level is Level.LANDLOCK else ([], [])
    start = _START.format(path=folder)
    return [_plain_path(sys.executable), "-s", "-P", "-c", start, str(fd), level, json.dumps(paths)]


def _plain_path(path: str) -> str:
    """Return ``path`` without ``..``, which may lead through a folder that is not mounted.

    Links stay, since they make a virtual environment.
    """
    return os.path.abspath(path)  # noqa: PTH100 - resolve() follows links


def _around_package() -> tuple[list[str], list[str]]:
    """Return the folders that landlock leaves readable, and those that it lets be listed.

    They are the interpreter's folders without this package. Landlock can only allow, and always a whole tree. So a
    folder that holds the package is allowed child by child.
    """
    listable: list[str] = []
    readable = [*_SYSTEM_FOLDERS, _HUGE_PAGES, "/proc", str(WORKER)]
    pending = [Path(folder) for folder in _interpreter_folders()]
    while pending:
        folder = pending.pop()
        if not PACKAGE.is_relative_to(folder):
            readable.append(str(folder))
        elif folder != PACKAGE:
            listable.append(str(folder))
            pending += folder.iterdir()
    return readable, listable


def _site_packages() -> list[Path]:
    """Return the folders of torch, pandas and msgspec, whichever environment they came from."""
    roots = {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib", "stdlib")}
    for name in ("torch", "pandas", "numpy", "msgspec"):
        spec = importlib.util.find_spec(name)
        if spec and spec.origin:
            roots.add(Path(spec.origin).resolve().parent.parent)
    return sorted(roots)


def _bubblewrapped(fd: int) -> list[str]:
    path = bubblewrap_path()
    assert path is not None, "the level was probed before"
    command = [path, "--unshare-all", "--die-with-parent", "--new-session", "--hostname", "kata"]
    # Process 1 of its own space cannot be signalled from inside it, and every orphan there becomes its child.
    command += ["--as-pid-1"]
    command += ["--proc", "/proc", "--dev", "/dev", "--size", str(_TEMP), "--tmpfs", _OWN_TEMP]
    # glibc asks the kernel there whether huge pages may be used at all.
    for folder in (*_SYSTEM_FOLDERS, *_interpreter_folders(), _HUGE_PAGES):
        command += _mount(folder)
    command += _devices()
    for secret in _secrets():
        command += ["--tmpfs", secret]
    command += ["--ro-bind", str(WORKER), "/kata/worker", "--chdir", _OWN_TEMP, "--cap-drop", "ALL"]
    # Nothing but the temp can hold a note from one answer to the next.
    command += ["--remount-ro", "/dev", "--remount-ro", "/"]
    return [*command, "--", *_python("/kata", fd, Level.BUBBLEWRAP)]


def _mount(folder: str) -> list[str]:
    path = Path(folder)
    if path.is_symlink() and folder in _SYSTEM_FOLDERS:
        return ["--symlink", str(path.readlink()), folder]
    return ["--ro-bind-try", folder, folder]


def _interpreter_folders() -> list[str]:
    """Return the environment's and the interpreter's folders, outermost first.

    Folders inside another of them or in /usr are left out.
    """
    wanted = sorted(set(map(_plain_path, (sys.prefix, sys.base_prefix, *map(str, _site_packages())))))
    kept: list[str] = []
    for folder in wanted:
        if not any(Path(folder).is_relative_to(outer) for outer in ("/usr", *kept)):
            kept.append(folder)
    return kept


def _secrets() -> list[str]:
    """Return the folders to cover: graders, answers and solutions inside a mounted folder."""
    mounted = [Path(folder) for folder in ("/usr", *_interpreter_folders())]
    roots = {PACKAGE, PACKAGE.parent / "solutions", PACKAGE.parent / "exercises", PACKAGE.parent / ".git"}
    return sorted(str(root) for root in roots if root.is_dir() and any(root.is_relative_to(m) for m in mounted))


def _devices() -> list[str]:
    """Return the GPU device files, if there are any."""
    return [
        part for device in sorted(Path("/dev").glob("nvidia*")) for part in ("--dev-bind-try", str(device), str(device))
    ]
