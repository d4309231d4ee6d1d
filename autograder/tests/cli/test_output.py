"""Writing reports: whole or not at all, and never over what is no report."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from autograder.errors import UnwritableOutput
from autograder.report.folder import write


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
    """An old report is replaced, and nothing lies beside it."""
    (tmp_path / "report.json").write_text("old and longer")
    write(tmp_path / "report.json", "new")
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.json": "new"}


def test_disk_full(tmp_path: Path) -> None:
    """When there is no room the old report stays whole, and no half of the new one is left."""
    (tmp_path / "report.json").write_text("old")
    with full_disk(1000), pytest.raises(UnwritableOutput, match=r"report\.json' cannot be written: File too large"):
        write(tmp_path / "report.json", "x" * 100_000)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"report.json": "old"}


def test_over_a_folder(tmp_path: Path) -> None:
    """A folder is not replaced, and keeps its files."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "kept").touch()
    with pytest.raises(UnwritableOutput, match="Is a directory"):
        write(tmp_path / "reports", "new")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["reports", "reports/kept"]


def test_below_a_file(tmp_path: Path) -> None:
    """A file in the place of a folder is left alone."""
    (tmp_path / "file").write_text("old")
    with pytest.raises(UnwritableOutput):
        write(tmp_path / "file" / "report.json", "new")
    assert (tmp_path / "file").read_text() == "old"


def test_through_a_link(tmp_path: Path) -> None:
    """A link stays a link, and the file that it names gets the report."""
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to("real.json")
    write(tmp_path / "link.json", "new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "new"


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
    """Whoever may read the user's other new files may read the report: the next step of a CI is often somebody else."""
    (tmp_path / "usual").touch()
    write(tmp_path / "report.json", "new")
    assert (tmp_path / "report.json").stat().st_mode == (tmp_path / "usual").stat().st_mode
