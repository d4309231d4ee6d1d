"""Output folders that are full, read-only or taken: a sentence, exit code 2, and what was there is there."""

from __future__ import annotations

import resource
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from autograder.catalogue import ROOT, find
from autograder.cli import main
from autograder.errors import UnwritableOutput
from autograder.grading.walls import bubblewrap_path
from autograder.report.folder import write
from autograder.report.holding import held

KATA = f"PYTHONPATH={shlex.quote(str(ROOT))} {shlex.quote(sys.executable)} -m autograder"
Sealed = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def sealed() -> Sealed:
    """Run a shell command in a mount namespace of its own, made by bubblewrap with these options."""
    bwrap = bubblewrap_path()
    if bwrap is None or subprocess.run([bwrap, "--dev-bind", "/", "/", "true"], check=False).returncode:
        pytest.skip("a namespace cannot be made on this machine")
    assert bwrap is not None, "skipped above"

    def run(script: str, *options: object) -> subprocess.CompletedProcess[str]:
        command = [bwrap, "--dev-bind", "/", "/", *map(str, options), "--", "sh", "-c", script]
        return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

    return run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A submission ``answers``, and a folder ``out`` with an older report of it."""
    for folder in ("answers", "out"):
        (tmp_path / folder).mkdir()
    shutil.copy(find("is_symmetric").solution, tmp_path / "answers")
    (tmp_path / "out" / "answers.json").write_text("old")
    return tmp_path


def grading(desk: Path) -> str:
    return f"{KATA} grade {desk}/answers --only is_symmetric --device cpu --out {desk}/out; echo exit code $?"


def test_disk_full(desk: Path, sealed: Sealed) -> None:
    """The older report stays, nothing half-written is left, and the message says what to do."""
    out = desk / "out"
    # A disk of 16 KiB with an older report; a file of zeros takes the rest.
    fill = f"printf old > {out}/answers.json; cat /dev/zero > {out}/full 2>/dev/null"
    done = sealed(
        f"{fill}; {grading(desk)}; cat {out}/answers.json; echo; ls -A {out}", "--size", 16384, "--tmpfs", out
    )
    assert done.stdout.splitlines()[-4:] == ["exit code 2", "old", "answers.json", "full"]
    assert done.stderr.splitlines() == [
        f"kata: '{out / 'answers.json'}' cannot be written: No space left on device",
        "      Choose a folder that you may write to and that has room.",
    ]


def test_read_only_folder(desk: Path, sealed: Sealed) -> None:
    """It is told before anything is graded."""
    out = desk / "out"
    done = sealed(grading(desk), "--ro-bind", out, out)
    assert done.stdout == "exit code 2\n"
    assert done.stderr.startswith(f"kata: '{out}' cannot be written: Read-only file system\n")
    assert [path.read_text() for path in out.iterdir()] == ["old"]


def test_no_room_behind_standard_output(desk: Path, sealed: Sealed) -> None:
    """A full disk behind standard output gives a sentence too."""
    done = sealed(f"{KATA} grade {desk}/answers --only is_symmetric --device cpu > /dev/full; echo exit code $?")
    assert done.stdout == "exit code 2\n"
    assert done.stderr.splitlines()[0] == "kata: standard output cannot be written: No space left on device"
    assert len(done.stderr.splitlines()) == 2


def test_no_temporary_folder(desk: Path, sealed: Sealed) -> None:
    """A machine without a place for temporary files is a broken machine, not a traceback."""
    nowhere = ("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc")
    done = sealed(f"cd /; {KATA} grade {desk}/answers --only is_symmetric --device cpu; echo exit code $?", *nowhere)
    assert done.stdout == "exit code 2\n"
    assert done.stderr.startswith("kata: the server behind walls ")
    assert "No usable temporary directory" in done.stderr
    assert "Traceback" not in done.stderr


def refused(desk: Path) -> str:
    """Return the message of a refusal."""
    result = CliRunner().invoke(main, ["grade", str(desk / "answers"), "--out", str(desk / "out")])
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr


def test_two_runs_into_one_folder(desk: Path) -> None:
    """The second one is refused at once: reports of two runs in one folder would look like one."""
    with held(desk / "out"):
        assert refused(desk).startswith(f"kata: another run is writing into '{desk / 'out'}'\n")
    assert [path.name for path in (desk / "out").iterdir()] == ["answers.json"]


def test_a_folder_is_free_again(desk: Path) -> None:
    """Neither an earlier run nor what it may have left half-written stands in the way."""
    (desk / "out" / ".kata-half").write_text("ha")
    for _ in range(2):
        with held(desk / "out"):
            write(desk / "out" / "answers.json", "new")
    assert [path.read_text() for path in (desk / "out").iterdir()] == ["new"]


@pytest.fixture
def _tiny_files() -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.usefixtures("desk", "_tiny_files")  # in this order: the desk holds longer files
def test_file_size_limit(desk: Path) -> None:
    """A file that may not grow large enough is not written at all."""
    with pytest.raises(UnwritableOutput, match="File too large"):
        write(desk / "out" / "answers.json", "x" * 1001)
    assert [path.read_text() for path in (desk / "out").iterdir()] == ["old"]


def test_a_written_file_keeps_its_mode(desk: Path) -> None:
    """A report that was made private stays private; a new one is as the umask says."""
    old, new = desk / "out" / "answers.json", desk / "out" / "new.json"
    old.chmod(0o600)
    for path in (old, new):
        write(path, "new")
    (desk / "plain").touch()
    modes = [path.stat().st_mode for path in (old, new)]
    assert modes == [old.stat().st_mode & ~0o777 | 0o600, (desk / "plain").stat().st_mode]
