"""Files of reports: written whole or not at all, and never over a file that is not a report."""

from __future__ import annotations

import os
import resource
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.errors import UnwritableOutput
from autograder.report.folder import refuse_links, write


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """No file may grow beyond ``room`` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_new_file(tmp_path: Path) -> None:
    """The text is written as UTF-8."""
    write(tmp_path / "report.json", "分")
    assert (tmp_path / "report.json").read_bytes() == "分".encode()


def test_new_folders(tmp_path: Path) -> None:
    """Folders on the way are made."""
    write(tmp_path / "a" / "b" / "report.json", "new")
    assert (tmp_path / "a" / "b" / "report.json").read_text() == "new"


def test_over_an_old_report(tmp_path: Path) -> None:
    """An old report is replaced, and no other file is left."""
    (tmp_path / "report.json").write_text("old and longer")
    write(tmp_path / "report.json", "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.json": "new"}


@pytest.mark.parametrize("has_nameless_files", [True, False])
def test_disk_full(tmp_path: Path, has_nameless_files: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """When there is no room the old report stays whole, and no half of the new one is left."""
    if not has_nameless_files:
        monkeypatch.delattr(os, "O_TMPFILE")
    (tmp_path / "report.json").write_text("old")
    with full_disk(1000), pytest.raises(UnwritableOutput, match=r"report\.json' cannot be written: File too large"):
        write(tmp_path / "report.json", "x" * 100_000)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.json": "old"}
    write(tmp_path / "report.json", "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.json": "new"}


def test_over_a_folder(tmp_path: Path) -> None:
    """A folder is not replaced, and keeps its files."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "kept").touch()
    with pytest.raises(UnwritableOutput, match="Is a directory"):
        write(tmp_path / "reports", "new")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["reports", "reports/kept"]


def test_below_a_file(tmp_path: Path) -> None:
    """A file in the place of a folder is not touched."""
    (tmp_path / "file").write_text("old")
    with pytest.raises(UnwritableOutput):
        write(tmp_path / "file" / "report.json", "new")
    assert (tmp_path / "file").read_text() == "old"


def test_over_a_link(tmp_path: Path) -> None:
    """A link is replaced: it may have come with a student's repository. What it led to is as it was."""
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "real.json").chmod(0o600)
    for name, leads_to in {"link": "real.json", "loose": "nowhere", "loop": "loop", "device": "/dev/null"}.items():
        (tmp_path / name).symlink_to(leads_to)
        write(tmp_path / name, "new")
        assert not (tmp_path / name).is_symlink()
        assert (tmp_path / name).read_text() == "new"
    assert (tmp_path / "real.json").read_text() == "old"
    assert not (tmp_path / "nowhere").exists()


def test_below_a_link_of_the_submission(tmp_path: Path) -> None:
    """A folder of reports that is a link in the submission is refused; links of the user's own are not."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "submission" / "real").mkdir(parents=True)
    (tmp_path / "submission" / "reports").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "mine").symlink_to("submission")
    (tmp_path / "submission" / "loop").symlink_to("loop")
    for path in ("submission/reports/new/a.json", "mine/reports/a.json", "mine/real/../reports/a.json", "mine/loop/a"):
        with pytest.raises(UnwritableOutput, match="' is a link in the submission"):
            refuse_links(tmp_path / path, tmp_path / "submission")
    for path in ("mine/a.json", "mine/real/a.json"):
        refuse_links(tmp_path / path, tmp_path / "mine")
    refuse_links(tmp_path / "mine" / "a.json", tmp_path / "elsewhere")


def test_to_standard_output(tmp_path: Path) -> None:
    """``/dev/stdout`` is a link of the system's, and followed, whether it is a pipe or a file."""
    program = "import sys, pathlib; from autograder.report.folder import write; write(pathlib.Path('/dev/stdout'), 'x')"
    piped = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert piped.stdout == b"x"
    with (tmp_path / "log").open("w") as log:
        subprocess.run([sys.executable, "-c", program], stdout=log, check=True)
    assert (tmp_path / "log").read_text() == "x"


def test_into_a_pipe(tmp_path: Path) -> None:
    """A pipe (or /dev/stdout, or /dev/null) is written to, not replaced by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(pipe, "new")
        assert pipe.is_fifo()
        assert os.read(reader, 100) == b"new"
    finally:
        os.close(reader)


def test_readable_as_any_new_file(tmp_path: Path) -> None:
    """A report has the permissions of the user's other new files. The next step of a CI may be another user."""
    (tmp_path / "usual").touch()
    write(tmp_path / "report.json", "new")
    assert (tmp_path / "report.json").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_old_report_keeps_its_permissions(tmp_path: Path) -> None:
    """Its owner may have closed it to others. What a link led to says nothing about the new file."""
    (tmp_path / "report.json").write_text("old")
    (tmp_path / "report.json").chmod(0o600)
    (tmp_path / "usual").touch()
    (tmp_path / "link").symlink_to("report.json")
    write(tmp_path / "link", "new")
    write(tmp_path / "report.json", "new")
    assert stat.S_IMODE((tmp_path / "report.json").stat().st_mode) == 0o600
    assert (tmp_path / "link").stat().st_mode == (tmp_path / "usual").stat().st_mode
