"""``kata dev new`` and what ``kata dev check`` says of what it made."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Dev = Callable[..., subprocess.CompletedProcess[str]]
NOTE = "05_linear_algebra"
FILES = [
    f"solutions/{NOTE}/19_copy_of.py",
    f"autograder/graders/{NOTE}/test_19_copy_of.py",
    f"autograder/answers/{NOTE}/19_copy_of/right_other_style.py",
    f"autograder/answers/{NOTE}/19_copy_of/wrong_shape.py",
]


def test_files(checkout: Path, dev: Dev) -> None:
    """A solution, a grader and the beginning of a bank are made and named."""
    done = dev("new", NOTE, "19", "copy_of")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [str(checkout / file) for file in FILES]
    assert all((checkout / file).is_file() for file in FILES)


def test_new_note(checkout: Path, dev: Dev) -> None:
    """The first exercise of a note makes the note's folders. It says so, in case the note was mistyped."""
    done = dev("new", "08_probability", "1", "sample")
    assert (done.returncode, done.stderr) == (0, "08_probability is a new note.\n")
    assert (checkout / "solutions" / "08_probability" / "01_sample.py").is_file()


def test_listed_at_once(checkout: Path, dev: Dev) -> None:
    """No list is edited: the next sync writes the stub."""
    dev("new", NOTE, "19", "copy_of")
    dev("sync")
    assert (checkout / "exercises" / NOTE / "19_copy_of.py").is_file()


def test_shape_is_right(checkout: Path, dev: Dev) -> None:
    """With two more right answers in its bank, what was made is proven on every device."""
    dev("new", NOTE, "19", "copy_of")
    dev("sync")
    bank = checkout / "autograder" / "answers" / NOTE / "19_copy_of"
    for number in (2, 3):
        shutil.copy(bank / "right_other_style.py", bank / f"right_{number}.py")
    done = dev("check", "copy_of")
    assert "3 right answers accepted, 1 wrong answer rejected for the right reason; all proven" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_bank_needs_more(dev: Dev) -> None:
    """A new exercise is not proven, and the only problem is its small bank."""
    dev("new", NOTE, "19", "copy_of")
    dev("sync")
    done = dev("check", "copy_of")
    assert (done.returncode, done.stdout.count("✗")) == (1, 1)
    assert "19_copy_of: 1 right and 1 wrong answers; it needs 3 and 1" in done.stdout


@pytest.mark.parametrize(
    ("note", "number", "slug"),
    [
        pytest.param(NOTE, "19", "is_symmetric", id="slug taken in this note"),
        pytest.param(NOTE, "19", "add_in_place", id="slug taken in another note"),
        pytest.param(NOTE, "2", "copy_of", id="number taken"),
        pytest.param("linear_algebra", "19", "copy_of", id="note without number"),
        pytest.param("05_Linear", "19", "copy_of", id="note in capitals"),
        pytest.param("../05_x", "19", "copy_of", id="note elsewhere"),
        pytest.param(NOTE, "19", "CopyOf", id="slug in capitals"),
        pytest.param(NOTE, "19", "2_copy", id="slug begins with a digit"),
        pytest.param(NOTE, "19", "copy-of", id="slug with a dash"),
        pytest.param(NOTE, "19", "lambda", id="slug is a keyword"),
        pytest.param(NOTE, "0", "copy_of", id="number too small"),
        pytest.param(NOTE, "100", "copy_of", id="number too large"),
    ],
)
def test_refused(checkout: Path, dev: Dev, note: str, number: str, slug: str) -> None:
    """A name that is taken or is none is refused, and nothing is written."""
    before = sorted(path for path in checkout.parent.rglob("*") if "__pycache__" not in path.parts)
    done = dev("new", note, number, slug)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert sorted(path for path in checkout.parent.rglob("*") if "__pycache__" not in path.parts) == before
