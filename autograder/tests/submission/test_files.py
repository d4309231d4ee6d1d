"""Files that may hold answers, and how much of them is read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from autograder.language import Text
from autograder.submission.files import LIMITS, is_hidden, limited, read_limited
from autograder.submission.model import MAX_ANSWER


@pytest.mark.parametrize(
    ("path", "hidden"),
    [
        ("a/b.py", False),
        (".git/b.py", True),
        ("a/.b.py", True),
        ("__pycache__/b.pyc", True),
        ("__MACOSX/b.py", True),
        ("my__pycache__/b.py", False),
        ("a.b/c.py", False),
    ],
)
def test_what_tools_keep_is_hidden(path: str, hidden: bool) -> None:
    """At any depth, and only under these names."""
    assert is_hidden(path.split("/")) is hidden


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    """One byte more is too much."""
    for more in (0, 1):
        (tmp_path / "slices.py").write_bytes(b"#" * (MAX_ANSWER + more))
        content = read_limited(tmp_path / "slices.py")
        assert (len(content) if isinstance(content, bytes) else content.en) == (
            "it is larger than 256 KiB" if more else MAX_ANSWER
        )


def test_each_kind_of_file_has_its_limit(tmp_path: Path) -> None:
    """A notebook may hold pictures."""
    (tmp_path / "hw.ipynb").write_bytes(b" " * (MAX_ANSWER + 1))
    assert isinstance(read_limited(tmp_path / "hw.ipynb"), bytes)
    assert LIMITS[".py"] < LIMITS[".ipynb"] < LIMITS[".zip"]


def test_a_file_that_cannot_be_read_gives_the_systems_reason(tmp_path: Path) -> None:
    """In both languages."""
    missing = read_limited(tmp_path / "slices.py")
    assert missing == Text("it cannot be read: No such file or directory", "无法读取：No such file or directory")


def test_of_an_endless_file_only_the_limit_is_read() -> None:
    """One byte more shows that there is more."""
    endless = io.BytesIO(b"x" * 1_000)
    assert isinstance(limited(endless, 10), Text)
    assert endless.tell() == 11
    assert limited(io.BytesIO(b"x" * 10), 10) == b"x" * 10
