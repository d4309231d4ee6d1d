"""Files as a folder or as a zip: always the same bytes, and never over something else."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from autograder.errors import UnwritableOutput
from autograder.export.archive import File, write_folder, write_zip, zipped

FILES = [File("b/run.sh", b"#!/bin/sh\n", executable=True), File("a.txt", "好".encode())]


def test_a_folder_holds_the_files_and_their_modes(tmp_path: Path) -> None:
    """Only what is executable is so."""
    write_folder(FILES, tmp_path / "new" / "out")
    out = tmp_path / "new" / "out"
    assert {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()} == {"b/run.sh", "a.txt"}
    assert (out / "a.txt").read_text("utf-8") == "好"
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in out.rglob("*") if path.is_file()}
    assert modes == {"run.sh": 0o755, "a.txt": 0o644}


def test_the_same_export_may_be_written_again(tmp_path: Path) -> None:
    """Files of somebody else in the folder stay."""
    (tmp_path / "mine").write_text("mine")
    for _ in range(2):
        write_folder(FILES, tmp_path)
    assert (tmp_path / "mine").read_text() == "mine"


def test_a_file_that_differs_stops_it_before_anything_is_written(tmp_path: Path) -> None:
    """It is named, and stays as it is."""
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(UnwritableOutput, match=r"a\.txt' is there already"):
        write_folder(FILES, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert (tmp_path / "a.txt").read_text() == "mine"


@pytest.mark.parametrize("write", [write_folder, write_zip])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, write: object) -> None:
    """A file lies where a folder must be."""
    (tmp_path / "b").write_text("a file")
    with pytest.raises(UnwritableOutput, match="cannot be written"):
        write(FILES, tmp_path / "b" / "c")  # type: ignore[operator]  # a function


def test_a_zip_is_the_same_whenever_it_is_made() -> None:
    """Neither the order of the files nor the time has a part in it."""
    assert zipped(FILES) == zipped(reversed(FILES))
    with zipfile.ZipFile(io.BytesIO(zipped(FILES))) as archive:
        found = {entry.filename: (entry.external_attr >> 16, archive.read(entry)) for entry in archive.infolist()}
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert found == {
        "a.txt": (stat.S_IFREG | 0o644, "好".encode()),
        "b/run.sh": (stat.S_IFREG | 0o755, b"#!/bin/sh\n"),
    }


def test_a_zip_is_written_over_an_older_one(tmp_path: Path) -> None:
    """Its folder is made too."""
    for files in (FILES, FILES[:1]):
        write_zip(files, tmp_path / "new" / "out.zip")
    assert (tmp_path / "new" / "out.zip").read_bytes() == zipped(FILES[:1])


def test_a_file_may_be_put_beneath_a_folder() -> None:
    """It keeps its content and its mode."""
    moved = FILES[0].beneath("runner")
    assert (moved.path, moved.content, moved.mode) == ("runner/b/run.sh", FILES[0].content, 0o755)
